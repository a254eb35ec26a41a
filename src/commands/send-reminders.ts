import { HOUSE_SHEETS } from '../layout/sheets';
import { textOf } from '../measure/cell';
import type { Measure } from '../measure/measure';
import { columnCell, type Register } from '../measure/register';
import type { Problem, Stopped } from '../problem';
import { progressOf } from '../progress/progress';
import { type Ledger, ledgerKey, letterKey, readLedger, staleLedgers } from '../remind/ledger';
import type { Letter } from '../remind/letter';
import { overdueLetters, type Skipped } from '../remind/letters';
import { formatDateShort, type PlainDate } from '../thai/calendar';
import type { Adapters } from './adapters';
import { MESSAGES, messageOf } from './messages';
import type { Outcome } from './outcome';
import { houseGrid } from './places';
import { type Office, readOffice, whyNoLetters } from './read-book';
import { type Ending, runCommand } from './run';
import { writeToolCells } from './write-tool-cells';

export interface RemindData {
  readonly letters: readonly SentLetter[];
  /** Letters that went out in this run. */
  readonly sent: number;
  readonly skipped: readonly Skipped[];
}

interface SentLetter {
  readonly kind: Letter['kind'];
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly rows: readonly number[];
}

const TASK = 'แจ้งรายการที่เกินกำหนด';

/** Mails each unit its overdue rows, once a day. `dryRun` shows what would go to whom and sends nothing. */
export function sendReminders(adapters: Adapters, { dryRun }: { readonly dryRun: boolean }): Outcome<RemindData> {
  if (dryRun) return runCommand(adapters, TASK, () => preview(adapters));
  // The question is asked before the lock is taken: a person may leave it open for an hour.
  const planned = plan(adapters);
  const count = 'problems' in planned ? 0 : planned.letters.length;
  if (count > 0 && !adapters.person.agrees(MESSAGES.askToSend(count))) {
    return runCommand(adapters, TASK, () => ({
      message: MESSAGES.notSent,
      data: { letters: [], sent: 0, skipped: [] },
    }));
  }
  return runCommand(adapters, TASK, () => remind(adapters));
}

function preview(adapters: Adapters): Ending<RemindData> {
  const planned = plan(adapters);
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { letters, skipped } = planned;
  return {
    message: letters.length + skipped.length === 0 ? MESSAGES.nothingToSend : MESSAGES.preview(letters.length, skipped),
    data: { letters: letters.map(asData), sent: 0, skipped: skipped.map(withoutUnit) },
  };
}

/** The body of the command, for the daily run, which holds the lock already. */
export function remind(adapters: Adapters): Ending<RemindData> {
  const planned = plan(adapters);
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { letters, skipped, office } = planned;
  const affordable = letters.length === 0 ? [] : letters.slice(0, adapters.post.quotaLeft());
  const unsent = letters.slice(affordable.length).map(letter => notTold(letter, 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้'));
  const results = affordable.map(letter => ({ letter, why: sendOnce(adapters, letter, office.today) }));
  const sent = results.filter(({ why }) => why === null).map(({ letter }) => letter);
  const refused = results.flatMap(({ letter, why }) => (why === null ? [] : [notTold(letter, why)]));
  const notNoted = sent.length > 0 ? noteMailed(adapters, office, sent) : null;
  forgetOldLedgers(adapters);
  const left = [...skipped, ...unsent, ...refused];
  const message = sent.length + left.length === 0 ? MESSAGES.nothingToSend : MESSAGES.sent(sent.length, left);
  return {
    message: notNoted === null ? message : `${message}\n${MESSAGES.notNoted(messageOf(notNoted))}`,
    data: { letters: sent.map(asData), sent: sent.length, skipped: left.map(withoutUnit) },
  };
}

interface Planned {
  readonly letters: readonly Letter[];
  readonly skipped: readonly NotTold[];
  readonly office: Office;
}

/** Who gets no letter. `to` is the address where the letter was written, else the unit again. */
interface NotTold extends Skipped {
  readonly unit: string;
}

/** Today's letters that the ledger does not know yet. */
function plan(adapters: Adapters): Planned | Stopped {
  const office = readOffice(adapters);
  if ('problems' in office) return office;
  const { register, units, settings, today } = office;
  const problem = whyNoLetters(adapters) ?? unitsMissing(office);
  if (problem) return { problems: [problem] };
  if (register.measures.length === 0) return { problems: [{ code: 'noMeasures', sheet: register.grid.name }] };
  const measures = register.measures.map(measure => ({ measure, progress: progressOf(measure, today) }));
  const { letters, skipped } = overdueLetters({ measures, units, settings, today });
  const ledger = readLedger(adapters.documentStore.get(ledgerKey(today)));
  const known = letters.filter(letter => letterKey(letter) in ledger);
  return {
    office,
    letters: letters.filter(letter => !known.includes(letter)),
    skipped: [
      ...skipped.map(({ to, why }) => ({ unit: to, to, why })),
      ...known.map(letter => notTold(letter, WHY_KNOWN[ledger[letterKey(letter)] ?? 'sent'])),
    ],
  };
}

/** Without the sheet ส่วนราชการ nobody can be told, and every row would look like somebody else's. */
function unitsMissing({ grids, places }: Office): Problem | null {
  return houseGrid(grids, 'units', places) ? null : { code: 'notSetUp', sheet: HOUSE_SHEETS.units.name };
}

function notTold({ unit, to }: Letter, why: string): NotTold {
  return { unit, to, why };
}

function withoutUnit({ to, why }: NotTold): Skipped {
  return { to, why };
}

const WHY_KNOWN: Readonly<Record<Ledger[string], string>> = {
  sent: 'วันนี้แจ้งแล้ว',
  reserved: 'วันนี้เริ่มส่งแล้วแต่ไม่ทราบผล จึงไม่ส่งซ้ำ',
};

/** Reserves, sends, marks. Null where it went, else the service's word; then nobody knows, and it stays reserved. */
function sendOnce({ documentStore, post }: Adapters, letter: Letter, today: PlainDate): string | null {
  const mark = (state: Ledger[string]) => {
    const ledger = readLedger(documentStore.get(ledgerKey(today)));
    documentStore.set(ledgerKey(today), JSON.stringify({ ...ledger, [letterKey(letter)]: state }));
  };
  mark('reserved');
  const refusal = post.send(letter);
  if (refusal === null) mark('sent');
  return refusal;
}

/**
 * Notes the day in แจ้งล่าสุด of the letters' rows; null, or why not. Rows may have moved since the letters were written and their
 * words changed, so they are known by their รหัส, and by their words only where they had none.
 */
function noteMailed(adapters: Adapters, { register }: Office, sent: readonly Letter[]): Problem | null {
  const rows = new Set(sent.flatMap(letter => letter.rows));
  const mailed = new Set(register.measures.filter(({ row }) => rows.has(row)).map(one => markOf(register, one)));
  const noted = writeToolCells(adapters, ({ register: now, today }) => {
    const rowsNow = now.measures.filter(measure => mailed.has(markOf(now, measure)));
    return new Map(rowsNow.map(({ row }) => [row, { lastMailed: formatDateShort(today) }]));
  });
  return 'problems' in noted ? noted.problems[0] : null;
}

function markOf({ grid, headings }: Register, { row, group, method }: Measure): string {
  return textOf(columnCell(grid, headings, row, 'id')).trim() || `${group}\n${method}`;
}

function forgetOldLedgers({ documentStore }: Adapters): void {
  for (const key of staleLedgers(documentStore.keys())) documentStore.remove(key);
}

function asData({ kind, to, cc, subject, rows }: Letter): SentLetter {
  return { kind, to, cc, subject, rows };
}
