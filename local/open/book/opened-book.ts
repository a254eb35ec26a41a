import { isDeepStrictEqual } from 'node:util';
import { STORED } from '../../../src/memory/stored';
import { reasonOf } from '../../../src/problem';
import { BadInput } from '../../bad-input';
import { filesIn } from '../../cli/folder';
import { createLedger, type Ledger } from '../../cli/ledger';
import { isForeign, keepCopy } from '../../cli/open-book';
import type { MailSink } from '../../host/account/mail';
import { createHost, type Host } from '../../host/host';
import type { HostOptions } from '../../host/host-options';
import type { Run } from '../../script/run-report';
import type { Screen } from '../../script/screen';
import { ScriptError } from '../../script/script-error';
import { serialOf } from '../../sheets/base/zone';
import { turnGroup } from '../../sheets/structure/row-groups';
import { parseRect } from '../../workbook/a1';
import { copyWorkbook } from '../../workbook/copy-workbook';
import { OpenElsewhere } from '../../workbook/files/file-lock';
import { ChangedElsewhere, writeWorkbook } from '../../workbook/files/xlsx';
import type { WorkbookModel } from '../../workbook/model';
import type { OpenJob, Replies, Request, Shown } from '../requests';
import { bookView, sheetView } from '../show/sheet-view';
import type { NotSaved, Ran } from '../view';
import { typeCell } from './type-cell';

/** The account that uses the workbook. The file's owner, so that no protection is in the way. */
const USER = 'officer@example.org';
/** So many versions are kept, to tell whether a row has moved since somebody saw it. */
const KEPT_VERSIONS = 50;

/** What a run needs of the main thread. */
export interface Outside extends Required<Pick<HostOptions, 'ask' | 'toast'>> {
  /** Delivers a letter. */
  readonly mail: MailSink;
  /** For standard error. */
  notice(text: string): void;
}

/** A workbook that stays open. After each change its file is saved, or else the change is taken back. */
export interface OpenedBook {
  /** Asked one at a time. */
  handle<Kind extends Request['kind']>(request: Extract<Request, { kind: Kind }>): Promise<Replies[Kind]>;
  /** Changes with each change of the workbook. */
  version(): number;
  shown(): Shown;
  /** What a page may call: functions whose names end in `_` are private. */
  functions(): string[];
}

export function openedBook(workbook: WorkbookModel, job: OpenJob, outside: Outside): OpenedBook {
  let version = Date.now();
  let files = 0;
  const drive = filesIn(job.folder, () => {
    files += 1;
  });
  let ledger: Ledger | null = null;
  const versions = new Map<number, WorkbookModel['sheets']>();
  const host = createHost({
    ...job,
    workbook,
    user: USER,
    now: job.today ?? Date.now(),
    ask: outside.ask,
    toast: outside.toast,
    mail: message => ledger?.send(() => outside.mail(message)),
    kept: () => ledger?.kept(),
    drive,
  });
  const clock = clockOf(host);

  /** Does the task, then saves what it changed. If that is not possible, all is as before. */
  async function saving<Result>(task: () => Result): Promise<Result | NotSaved> {
    clock.goOn();
    const before = copyWorkbook(workbook);
    ledger = createLedger(job.book, before, () => host.state);
    files = 0;
    versions.set(version, before.sheets);
    versions.delete([...versions.keys()][versions.size - 1 - KEPT_VERSIONS] ?? Number.NaN);
    try {
      const result = task();
      if (isDeepStrictEqual(before, workbook)) return result;
      if (isForeign(before) && host.state.properties.document[STORED.book] !== undefined) {
        outside.notice(keepCopy(job.book));
      }
      await writeWorkbook(job.book, workbook);
      version += 1;
      return result;
    } catch (error) {
      takeBack(before);
      if (!(error instanceof BadInput)) throw error;
      outside.notice(error.message);
      return { kind: 'notSaved', why: whyNotSaved(error) };
    }
  }

  /** Letters and files cannot be taken back, so what the script remembers of them stays, as in the state file. */
  function takeBack(before: WorkbookModel): void {
    workbook.sheets = before.sheets;
    if (ledger?.letters() === 0 && files === 0) Object.assign(host.state, before.host);
    else if (ledger?.letters() === 0) attempt(ledger.save);
  }

  function run(call: () => Run): Replies['run'] {
    const ran = (value: unknown, error: string | null, screen: Screen) =>
      ({ kind: 'ran', value, error, pages: screen.dialogs, selected: selectedIn(workbook, screen) }) as const;
    try {
      const { value, screen } = call();
      return ran(value ?? null, null, screen);
    } catch (error) {
      if (!(error instanceof ScriptError)) throw error;
      outside.notice(ledger?.failure()?.message ?? error.stack ?? error.message);
      return ran(null, error.message, error.run.screen);
    }
  }

  const handlers: { [Kind in Request['kind']]: (request: Extract<Request, { kind: Kind }>) => Promise<Replies[Kind]> } =
    {
      menus: async () => {
        try {
          return { kind: 'menus', menus: host.call('onOpen', [], 'simpleTrigger').screen.menus };
        } catch (error) {
          outside.notice(`the menu is missing: ${reasonOf(error)}`);
          return { kind: 'menus', menus: [] };
        }
      },
      run: ({ functionName }) => saving(() => run(() => host.call(functionName))),
      call: ({ functionName, args }) => saving(() => run(() => host.call(functionName, args, 'page'))),
      edit: ({ edit }) =>
        saving(() => {
          const typing = { workbook, seen: versions.get(edit.version) ?? null, user: USER, now: host.clock.now() };
          const typed = typeCell(edit, typing);
          if ('kind' in typed) return typed;
          run(() => host.edited(typed.sheet, typed.cell));
          return { kind: 'saved' };
        }),
      fold: ({ fold }) =>
        saving(() => {
          const sheet = workbook.sheets.find(({ id }) => id === fold.sheet);
          if (sheet) turnGroup(sheet, fold.row, fold.isOpen);
          return { kind: 'saved' };
        }),
    };

  return {
    handle: request => handlers[request.kind](request),
    version: () => version,
    functions: () => host.globals().filter(name => !name.endsWith('_')),
    shown() {
      clock.goOn();
      const today = Math.floor(serialOf(host.clock.now(), workbook.timeZone));
      return {
        version,
        book: bookView(workbook),
        sheets: workbook.sheets.filter(({ hidden }) => !hidden).map(sheet => sheetView(workbook, sheet, today)),
        files: host.state.files.map(({ webViewLink }) => webViewLink),
      };
    },
  };
}

/** The last cell that the script selected. */
function selectedIn({ sheets }: WorkbookModel, { selections }: Screen): Ran<unknown>['selected'] {
  const { sheet: name, range = '' } = selections.at(-1) ?? {};
  const sheet = sheets.find(one => one.name === name);
  const rect = sheet && parseRect(range, sheet.maxRows, sheet.maxColumns);
  return sheet && rect ? { sheet: sheet.id, row: rect.top, column: rect.left } : null;
}

/** The host's clock counts only the time of calls. Here it goes on with the real time, from the day that was asked for. */
function clockOf({ clock }: Host) {
  const ahead = clock.now() - Date.now();
  return { goOn: () => clock.advance(Math.max(0, Date.now() + ahead - clock.now())) };
}

function whyNotSaved(error: BadInput): NotSaved['why'] {
  if (error instanceof ChangedElsewhere) return 'changedElsewhere';
  return error instanceof OpenElsewhere ? 'openElsewhere' : 'cannotWrite';
}

/** For what must not hide why a change was not saved. */
function attempt(task: () => void): void {
  try {
    task();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
  }
}
