import { textOf } from '../../../grid/cell';
import { cellAt, type Grid } from '../../../grid/grid';
import type { SheetChange } from '../../../layout/changes';
import { houseRows } from '../../../office/house-sheets/read-rows';
import { SETTINGS } from '../../../office/settings/records/all-records';
import type { Problem } from '../../../problem';
import type { Round } from '../../../register/results';
import { correctedResults, type Difference, differences } from '../../../report/closed/amendments';
import { type ClosedRound, signedMemo } from '../../../report/closed/closed-round';
import { amendedSheet, readClosedSheet } from '../../../report/closed/closed-sheet';
import { type Amendment, correctedRows } from '../../../report/closed/corrected-rows';
import { CLOSED_LAYOUT, correctionsIn } from '../../../report/closed/line-cells';
import { keyCells } from '../../../report/closed/report-list';
import { isDay, type PlainDate } from '../../../thai/dates/calendar';
import { type ClosedRecord, closedRecord } from '../../common/closed-records';
import { whyNotOperator } from '../../common/operators';
import type { Ending, Outcome, View } from '../../common/outcome';
import { type OfficeBook, REPORT_SHEETS, readOffice } from '../../common/read-office';
import { runCommand, tellEnding } from '../../common/run';
import type { Adapters } from '../../ports/adapters';
import { readClosed } from './read-closed';
import { type ReissueResult, reissueMessage, reissueQuestion } from './reissue-messages';
import { showReported } from './show-reported';

export interface ReissueOptions {
  /** The default is the last round that is closed. */
  readonly round?: Round;
  /** The fiscal year (B.E.). The default is the register's. */
  readonly year?: number;
  /** Only the differences with these keys. The default is all. */
  readonly only?: readonly string[];
  /** The day on which the report was signed, if the memo does not say it. */
  readonly signedOn?: PlainDate;
  /** Say what differs, and write nothing. */
  readonly preview?: boolean;
  /** Ask the person before anything is written. */
  readonly ask?: boolean;
}

/** Where the day stands among the columns of ทะเบียนคุมรายงาน. */
const SIGNED = 5;

const VIEW: View<ReissueResult, ReissueResult> = { message: reissueMessage, data: data => data };

/**
 * Takes what the office has changed in ตั้งค่า, ข้อความในรายงาน and the closed round's own column into the round's report. After the day of
 * signing this is a new edition.
 */
export function reissue(adapters: Adapters, options: ReissueOptions): Outcome<ReissueResult> {
  const { round, signedOn, year, preview = false, ask = false } = options;
  const isKnown = round === undefined || round === 6 || round === 12;
  const isDated = (signedOn === undefined || isDay(signedOn)) && (year === undefined || Number.isInteger(year));
  const isList = options.only === undefined || Array.isArray(options.only);
  if (!isKnown || !isDated || !isList) throw new Error('unknown options for another edition');
  if (preview) return tellEnding(adapters, VIEW, look(adapters, options));
  if (ask) {
    const seen = look(adapters, options);
    const goesOn = 'result' in seen && seen.result.changes.length > 0;
    if (!goesOn || !adapters.person.agrees(reissueQuestion(seen.result))) return tellEnding(adapters, VIEW, seen);
  }
  return runCommand(adapters, 'ออกฉบับแก้ไข', VIEW, () => issue(adapters, options));
}

function look(adapters: Adapters, options: ReissueOptions): Ending<ReissueResult> {
  const found = read(adapters, options);
  return 'problem' in found ? found : { result: { ...found.result, written: false } };
}

interface Found {
  readonly grid: Grid;
  readonly closed: ClosedRound;
  /** True if the register is of the round's year. */
  readonly isThisYear: boolean;
  readonly changes: readonly Difference[];
  readonly result: ReissueResult;
}

function read(adapters: Adapters, options: ReissueOptions): Found | { readonly problem: Problem } {
  const office = readOffice(adapters, REPORT_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const refused = options.preview ? null : whyNotOperator(adapters, office.settings);
  if (refused) return { problem: refused };
  const place = placeOf(adapters, office, options);
  if ('problem' in place) return place;
  const { fiscalYear, round, record } = place;
  const closed = readClosed(adapters, record, fiscalYear, round);
  if ('problem' in closed) return closed;
  const grid = adapters.book.readSheet(record.sheet);
  if (grid === null) throw new Error('the sheet was deleted during the run');
  const { results, others: ignored } = correctionsIn(grid);
  const all = [...differences(closed, office.settings, office.wording), ...correctedResults(closed, results)];
  const changes = all.filter(({ key }) => options.only?.includes(key) ?? true);
  const signedOn = options.signedOn ?? signedIn(adapters, office, closed) ?? signedMemo(closed).memoDate;
  const isSigned = signedOn !== null && signedOn < office.today;
  const revision = closed.revision + (isSigned ? 1 : 0);
  const isThisYear = office.settings.fiscalYear === fiscalYear;
  return {
    grid,
    closed,
    isThisYear,
    changes,
    result: { round, fiscalYear, revision, signedOn, changes, ignored, written: true },
  };
}

/** The day on which the last edition was signed, as the office wrote it into ทะเบียนคุมรายงาน; null if it has not. */
function signedIn({ book }: Adapters, { places }: OfficeBook, closed: ClosedRound): PlainDate | null {
  const grid = places.reports === undefined ? null : book.readSheet(places.reports);
  const { fiscalYear } = closed.settings;
  const key = keyCells({ year: fiscalYear, round: closed.round, revision: closed.revision });
  const row = houseRows(grid ?? undefined, 'reports').find(({ cells }) =>
    key.every((text, at) => textOf(cells[at]) === text),
  );
  const cell = row?.cells[SIGNED] ?? '';
  return SETTINGS.memoDate.kind.read(textOf(cell).trim(), cell, fiscalYear) ?? null;
}

function placeOf(
  { documentStore }: Adapters,
  { settings, closed }: OfficeBook,
  options: ReissueOptions,
): { fiscalYear: number; round: Round; record: ClosedRecord } | { readonly problem: Problem } {
  const fiscalYear = options.year ?? settings.fiscalYear;
  const round = options.round ?? (closed.includes(12) ? 12 : 6);
  const record = closedRecord(documentStore, fiscalYear, round);
  return record ? { fiscalYear, round, record } : { problem: { code: 'roundNotClosed', round, year: fiscalYear } };
}

function issue(adapters: Adapters, options: ReissueOptions): Ending<ReissueResult> {
  const found = read(adapters, options);
  if ('problem' in found) return found;
  const { grid, closed, isThisYear, changes, result } = found;
  if (changes.length === 0) return { result };
  const on = adapters.clock.today();
  const amendments = changes.map(({ key, label, text, found: said }): Amendment => {
    return { key, label, text, found: said, revision: result.revision, on };
  });
  const next = amendedSheet(grid, amendments);
  if (next === null) throw new Error(`the sheet ${grid.name} is of no closed round`);
  const corrects = isThisYear && changes.some(({ found: said }) => said !== null);
  const rows = correctedRows(closed.rows, amendments);
  const show = () => (corrects ? showReported(adapters, { ...closed, rows }) : null);
  const problem = write(adapters, grid, next, show);
  return problem ? { problem } : { result };
}

/** The lines first, then `show`. They count once the head says so: a run that breaks off before is done again by the next. */
function write(
  { layout, book }: Adapters,
  grid: Grid,
  { lines, head }: NonNullable<ReturnType<typeof amendedSheet>>,
  show: () => Problem | null,
): Problem | null {
  const sheet = grid.name;
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const last = Math.max(...lines.map(({ row }) => row));
  const writes = lines.map(({ row, cells }): SheetChange => ({ kind: 'write', sheet, row, column: 1, rows: [cells] }));
  layout.inspect();
  layout.apply([{ kind: 'grow', sheet, rows: last, columns: width }, ...writes]);
  const now = book.readSheet(grid.sheetId);
  const isThere = lines.every(({ row, cells }) =>
    cells.every((text, at) => now !== null && textOf(cellAt(now, row, at + 1)) === text),
  );
  if (now === null || !isThere) throw new Error(`the sheet ${sheet} is not as it was written`);
  const problem = show();
  if (problem) return problem;
  layout.apply([{ kind: 'write', sheet, row: 1, column: CLOSED_LAYOUT.dataColumn, rows: [[head]] }]);
  const whole = book.readSheet(grid.sheetId);
  if (whole === null || readClosedSheet(whole) === 'altered')
    throw new Error(`the sheet ${sheet} is not as it was written`);
  return null;
}
