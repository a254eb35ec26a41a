import { cellAt, type Grid } from '../../grid/grid';
import { grouped } from '../../grid/grouped';
import type { SheetChange, SheetState } from '../../layout/changes';
import { HEARTBEAT_CELL } from '../../layout/heartbeat';
import { LAYOUT_VERSION, MIGRATIONS, migrate } from '../../layout/migrations';
import { STORED } from '../../memory/stored';
import { HOUSE_KEYS, HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { isEmblem } from '../../office/settings/emblem';
import type { Problem } from '../../problem';
import { foundRounds } from '../common/closed-records';
import type { Ending, Outcome, View } from '../common/outcome';
import { houseGrid, type Places, recordedLayout, recordedPlaces, type SheetKey } from '../common/places';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand, tellEnding } from '../common/run';
import { forgetDaily } from '../daily/daily-switch';
import { asWritten, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { type FillDownData, fillDown, inheritedBlanks } from './fill-down';
import { importQuestion, NOTHING_WRITTEN, previewMessage } from './import-messages';
import { type UnderstoodData, understoodData } from './import-result';
import { FILL_DOWN_MESSAGES, type SetUpResult, setUpMessage } from './messages';
import type { SetUpOptions } from './options';
import { type Plan, planSetUp } from './plan-set-up';

export interface SetUpData extends Omit<SetUpResult, 'otherZone' | 'from'> {
  /** How the paper or table that becomes the register was understood; left out if there is none. */
  readonly understood?: UnderstoodData;
  /** Nothing was written. `changes` is what set-up would change. */
  readonly preview?: true;
  /** Cells that mean "as above"; left out if there are none. */
  readonly blanks?: FillDownData;
}

const dataOf = ({ otherZone: _, from, ...data }: SetUpResult): SetUpData => ({
  ...data,
  ...(from && { understood: understoodData(from) }),
});
const VIEW: View<SetUpResult, SetUpData> = { message: setUpMessage, data: dataOf };
const PREVIEW: View<SetUpResult, SetUpData> = {
  message: previewMessage,
  data: result => ({ ...dataOf(result), preview: true }),
};
const DECLINED: View<SetUpResult, SetUpData> = {
  message: () => NOTHING_WRITTEN,
  data: result => dataOf({ ...result, changes: 0, changed: [] }),
};

/** Makes the tool's sheets and columns, around an existing table if there is one. Run again, it repairs them and changes nothing else. */
export function setUp(adapters: Adapters, options: SetUpOptions): Outcome<SetUpData> {
  if (options.preview) return tellEnding(adapters, PREVIEW, preview(adapters, options).ending);
  const seen = options.ask && !isRecorded(adapters) ? preview(adapters, options) : null;
  const from = seen && 'result' in seen.ending ? seen.ending.result.from : null;
  // Asked before the lock is taken, because a person may leave the question open for an hour.
  const asks = from?.isCopied === true;
  if (seen && asks && !adapters.person.agrees(importQuestion(from))) return tellEnding(adapters, DECLINED, seen.ending);
  let office: OfficeBook | null = null;
  const outcome = runCommand(adapters, 'ตั้งค่าและซ่อมแซมแผ่นงาน', VIEW, () => {
    const ending = prepare(adapters, options, asks || isRecorded(adapters) ? null : (seen?.states ?? null));
    if ('problem' in ending) return ending;
    office = numberRows(adapters);
    return ending;
  });
  return outcome.done && office !== null ? offerToFillDown(adapters, options, office, outcome) : outcome;
}

/** Gives each row its รหัส, so that its identity and what its blank cells inherit survive a sort. If this fails, the next command does it. */
function numberRows(adapters: Adapters): OfficeBook | null {
  const read = () => readOffice(adapters, REGISTER_SHEETS);
  const written = writeToolCells(adapters, () => new Map(), read);
  const office = 'problems' in written ? written : asWritten(written);
  return 'problems' in office ? null : office;
}

/** Asks after the lock is released, because a person may leave the question open for an hour. */
function offerToFillDown(
  adapters: Adapters,
  { fillDown: wish = false }: SetUpOptions,
  office: OfficeBook,
  { message, data }: Extract<Outcome<SetUpData>, { done: true }>,
): Outcome<SetUpData> {
  const left = inheritedBlanks(adapters, office).cells.length;
  if (left === 0) return { done: true, message, data };
  const isWished = wish === 'ask' ? adapters.person.agrees(FILL_DOWN_MESSAGES.ask(left)) : wish;
  const filled = isWished ? fillDown(adapters) : null;
  if (filled?.done === false) return filled;
  const words = filled?.message ?? FILL_DOWN_MESSAGES.notDone(left);
  return {
    done: true,
    message: `${message}\n${words}`,
    data: { ...data, blanks: filled?.data ?? { filled: 0, left } },
  };
}

/** What set-up would do, and the sheets as they were then. Writes nothing. */
function preview(
  adapters: Adapters,
  options: SetUpOptions,
): { readonly ending: Ending<SetUpResult>; readonly states: readonly SheetState[] | null } {
  const stopped = whyNotSetUp(adapters, options);
  if (stopped) return { ending: { problem: stopped }, states: null };
  const states = adapters.layout.inspect();
  const plan = planSetUp(states, recordedPlaces(adapters.documentStore), options, adapters);
  return { ending: 'problems' in plan ? { problem: plan.problems[0] } : { result: resultOf(plan, adapters) }, states };
}

function isRecorded({ documentStore }: Adapters): boolean {
  return recordedPlaces(documentStore).register !== undefined;
}

function resultOf({ register, fiscalYear, guessedKind, changes, from }: Plan, { clock }: Adapters): SetUpResult {
  return {
    register,
    fiscalYear,
    guessedKind,
    changes: changes.length,
    changed: changedSheets(changes),
    from,
    otherZone: clock.otherZone(),
  };
}

function whyNotSetUp({ documentStore, book }: Adapters, { emblem }: SetUpOptions): Problem | null {
  if (book.id() === null) return { code: 'noSpreadsheet' };
  if (emblem !== undefined && !isEmblem(emblem)) return { code: 'badEmblem' };
  const version = recordedLayout(documentStore);
  return version > LAYOUT_VERSION ? { code: 'newerLayout', layout: version } : null;
}

/** `seen`: the sheets if they were read a moment ago. */
function prepare(adapters: Adapters, options: SetUpOptions, seen: readonly SheetState[] | null): Ending<SetUpResult> {
  const { documentStore, layout, book } = adapters;
  const stopped = whyNotSetUp(adapters, options);
  if (stopped) return { problem: stopped };
  const version = recordedLayout(documentStore);
  const places = recordedPlaces(documentStore);
  const before = seen ?? layout.inspect();
  let states = before;
  let plan = planSetUp(states, places, options, adapters);
  // If set-up cannot run, the layout is not migrated, so that the office can go back to the older build.
  if (version < LAYOUT_VERSION && !('problems' in plan)) {
    states = migrateSheets(adapters, version, before);
    if (states !== before) plan = planSetUp(states, places, options, adapters);
  }
  if ('problems' in plan) return { problem: plan.problems[0] };
  const result = resultOf(plan, adapters);
  const grids = states.map(({ grid }) => grid);
  const ids = layout.apply(plan.changes);
  const records = { ...recordsOf(plan, places, ids), ...foundRounds(documentStore, grids) };
  if (isCopy(adapters, houseGrid(grids, 'log', places))) {
    documentStore.setAll(records);
    forgetDaily(adapters);
  }
  // The spreadsheet's id last: without it, a run that broke off shows that this is a copy.
  documentStore.setAll({ ...records, [STORED.book]: book.id() ?? '' });
  return { result };
}

/** Migrates the sheets to this build's layout, and returns them: the same object if no sheet had to change. */
function migrateSheets(
  { layout, documentStore }: Adapters,
  version: number,
  before: readonly SheetState[],
): readonly SheetState[] {
  let states = before;
  migrate(
    version,
    MIGRATIONS,
    migration => {
      const changes = migration.changes(states);
      if (changes.length === 0) return false;
      layout.apply(changes);
      states = layout.inspect();
      return true;
    },
    done => documentStore.set(STORED.layout, String(done)),
  );
  return states;
}

function changedSheets(changes: readonly SheetChange[]): SetUpData['changed'] {
  const bySheet = grouped(changes, change => (change.kind === 'rename' ? change.to : change.sheet));
  return [...bySheet].map(([sheet, own]) => ({ sheet, what: [...new Set(own.map(({ kind }) => kind))] }));
}

/**
 * True if this workbook is a copy. Google does not document whether a copy has the original's document properties. If it does not, the
 * day in the log sheet's head gives it away: it is the original's daily run, of which this workbook has no record.
 */
function isCopy({ documentStore, book }: Adapters, log: Grid | undefined): boolean {
  const known = documentStore.get(STORED.book);
  if (known !== null) return known !== book.id();
  return log !== undefined && cellAt(log, HEARTBEAT_CELL.row, HEARTBEAT_CELL.column) !== '';
}

/** What is recorded of the sheets: their ids, so that they are found even if people rename them, and their layout. */
function recordsOf({ register, overview }: Plan, before: Places, ids: ReadonlyMap<string, number>) {
  const named: [SheetKey, string][] = [
    ['register', register],
    ...(overview === null ? [] : [['overview', overview] as [SheetKey, string]]),
    ...HOUSE_KEYS.map(key => [key, HOUSE_SHEETS[key].name] as [SheetKey, string]),
  ];
  const places = {
    ...before,
    ...Object.fromEntries(named.flatMap(([key, name]) => (ids.has(name) ? [[key, ids.get(name)]] : []))),
  };
  return { [STORED.sheets]: JSON.stringify(places), [STORED.layout]: String(LAYOUT_VERSION) };
}
