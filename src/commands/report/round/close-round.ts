import { checkRegister, contextOf } from '../../../check/check';
import { blanksIn } from '../../../check/office/check-settings';
import { type CutOffs, cutOffs } from '../../../office/cut-off';
import type { Problem } from '../../../problem';
import type { Measure } from '../../../register/measure';
import { type CountedRow, printedRows } from '../../../register/progress/printed-rows';
import { withProgress } from '../../../register/progress/progress';
import { saysNothing } from '../../../register/progress/result/items';
import { type Round, runningRound } from '../../../register/results';
import type { ClosedPart, ClosedRound, ClosedRow } from '../../../report/closed/closed-round';
import { closedSheetName } from '../../../report/closed/closed-sheet';
import { addDays, isDay, type PlainDate } from '../../../thai/dates/calendar';
import { entryProblem } from '../../check/entry-problem';
import { closedRecord } from '../../common/closed-records';
import { whyNotOperator } from '../../common/operators';
import type { Ending, Outcome, View } from '../../common/outcome';
import { inRound, type OfficeBook, REPORT_SHEETS, readOffice } from '../../common/read-office';
import { declined, runCommand } from '../../common/run';
import { progressCells } from '../../flag/tool-cells';
import { identitiesOf } from '../../flag/wanted-columns';
import { asWritten, lacksToolColumn, writeToolCells } from '../../flag/write-tool-cells';
import type { Adapters } from '../../ports/adapters';
import { recordClosed, writeRound } from './keep-round';
import { type ClosedResult, closeMessage, closeQuestion } from './messages';
import { changesIn, readClosed } from './read-closed';
import { showReported } from './show-reported';

export interface CloseOptions {
  /** The default is the round that runs. */
  readonly round?: Round;
  /** The day as of which results count. The default is today, or the round's last cut-off if that is over. */
  readonly cutOff?: PlainDate;
  /** Ask the person before anything is written. */
  readonly ask?: boolean;
}

const VIEW: View<ClosedResult, ClosedResult> = { message: closeMessage, data: data => data };

/** A round's results are complete enough to be kept this long before it ends; those of the year only when it is over. */
const DAYS_BEFORE_END: Readonly<Record<Round, number>> = { 6: 31, 12: 0 };
/** Records of closed rounds stand in รหัส cells, which know them since this layout. */
const LEAST_LAYOUT = 2;

/**
 * Closes a round: keeps all that its report is made of in a sheet of its own. From then on the report is made of that sheet, and what staff
 * write is of the next round. A run that breaks off before all is kept has closed nothing; one that breaks off later is completed by the
 * next.
 */
export function closeRound(adapters: Adapters, options: CloseOptions): Outcome<ClosedResult> {
  const { round, cutOff, ask = false } = options;
  const isKnown = (round === undefined || round === 6 || round === 12) && (cutOff === undefined || isDay(cutOff));
  if (!isKnown) throw new Error('unknown options for closing a round');
  const question = (seen: ClosedResult) => (seen.already ? null : closeQuestion(seen));
  const ended = ask ? declined(adapters, VIEW, look(adapters, options), question) : null;
  return ended ?? runCommand(adapters, 'ปิดรอบการรายงาน', VIEW, () => close(adapters, options));
}

/** What would be closed. Writes nothing. */
function look(adapters: Adapters, options: CloseOptions): Ending<ClosedResult> {
  const office = readOffice(adapters, REPORT_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const round = options.round ?? runningRound(office.closed);
  if (office.closed.includes(round)) return closedBefore(adapters, office, round);
  const asked = asClosed(office, round, options);
  return 'problem' in asked ? asked : { result: resultOf(asked, null) };
}

function close(adapters: Adapters, options: CloseOptions): Ending<ClosedResult> {
  const before = readOffice(adapters, REPORT_SHEETS);
  if ('problems' in before) return { problem: before.problems[0] };
  const round = options.round ?? runningRound(before.closed);
  if (before.layout < LEAST_LAYOUT || lacksToolColumn(before.register))
    return { problem: { code: 'notSetUp', sheet: before.register.grid.name } };
  if (before.closed.includes(round)) return showAgain(adapters, before, round);
  const notOperator = whyNotOperator(adapters, before.settings);
  if (notOperator) return { problem: notOperator };
  const refused = asClosed(before, round, options);
  if ('problem' in refused) return refused;
  // Every row gets its รหัส first, by which it is found again.
  const written = writeToolCells(
    adapters,
    ({ register, today }) => new Map(register.measures.map(measure => [measure.row, progressCells(measure, today)])),
    () => readOffice(adapters, REPORT_SHEETS),
  );
  const office = 'problems' in written ? written : asWritten(written);
  if ('problems' in office) return { problem: office.problems[0] };
  const asked = asClosed(office, round, options);
  if ('problem' in asked) return asked;
  const { closed } = asked;
  const kept = writeRound(adapters, closed);
  if ('problem' in kept) return kept;
  const problem = showReported(adapters, closed);
  if (problem) return { problem };
  recordClosed(adapters, closed, kept.sheet);
  return { result: resultOf(asked, closed.closedOn) };
}

/** What was reported is shown once more, because its column may have been lost or changed. */
function showAgain(adapters: Adapters, office: OfficeBook, round: Round): Ending<ClosedResult> {
  const kept = keptRound(adapters, office, round);
  const problem = 'problem' in kept ? kept.problem : showReported(adapters, kept);
  return problem ? { problem } : closedBefore(adapters, office, round);
}

interface Asked {
  readonly office: OfficeBook;
  readonly closed: ClosedRound;
}

/** The round as it would be kept, or why it cannot be closed. */
function asClosed(office: OfficeBook, round: Round, options: CloseOptions): Asked | { readonly problem: Problem } {
  const read = inRound(office, round);
  if ('problems' in read) return { problem: read.problems[0] };
  const { register, settings, wording, today } = read;
  const hasOneColumn = register.headings.columns.result6 === null;
  if (round === 6 && office.closed.includes(12) && hasOneColumn) return { problem: { code: 'laterRoundClosed' } };
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const allowed = cutOffs(settings, round, today);
  const cutOff = options.cutOff ?? allowed.last;
  const early = whyNotYet(round, cutOff, allowed, today);
  if (early) return { problem: early };
  const errors = checkRegister(contextOf(read)).filter(({ severity }) => severity === 'error');
  const problem = entryProblem(register, errors, 'closing');
  if (problem) return { problem };
  const identities = identitiesOf(register, () => '');
  const idOf = ({ row }: Measure) => identities.get(row)?.id ?? '';
  const rows = printedRows(withProgress(register.measures, cutOff)).map(row => closedRow(row, idOf));
  return { office: read, closed: { round, cutOff, closedOn: today, settings, wording, rows, revision: 0 } };
}

function closedRow({ measure, progress, rows }: CountedRow, idOf: (row: Measure) => string): ClosedRow {
  const parts = rows.map(({ measure: own, progress: { state } }): ClosedPart => {
    const { unitText, periodText, result, fromRound6 } = own;
    return { id: idOf(own), unitText, periodText, result, fromRound6, state };
  });
  const from = rows[0]?.measure.split?.from;
  // The row that stays if they are joined again.
  const { id = '' } = parts.find(part => part.id === from) ?? parts[0] ?? {};
  return { id, ...(from !== undefined && { parts }), measure, progress };
}

function whyNotYet(round: Round, cutOff: PlainDate, { first, last, end }: CutOffs, today: PlainDate): Problem | null {
  const from = addDays(end, -DAYS_BEFORE_END[round]);
  if (today < from) return { code: 'tooEarlyToClose', round, from };
  return cutOff < first || cutOff > last ? { code: 'cutOffOutside', first, last } : null;
}

function closedBefore(adapters: Adapters, office: OfficeBook, round: Round): Ending<ClosedResult> {
  const closed = keptRound(adapters, office, round);
  if ('problem' in closed) return closed;
  const changed = changesIn(office, closed);
  return {
    result: { ...resultOf({ office, closed }, closed.closedOn), already: true, awaited: [], blanks: [], changed },
  };
}

function keptRound(adapters: Adapters, { settings: { fiscalYear } }: OfficeBook, round: Round) {
  const record = closedRecord(adapters.documentStore, fiscalYear, round);
  if (!record) throw new Error(`round ${round} has no record`);
  return readClosed(adapters, record, fiscalYear, round);
}

function resultOf({ closed, office }: Asked, closedOn: PlainDate | null): ClosedResult {
  const { round, cutOff, rows, settings } = closed;
  const measures = withProgress(office.register.measures, cutOff);
  const awaited = measures.filter(({ measure, progress }) => lacksResult(measure.result, progress.state));
  const { end } = cutOffs(settings, round, office.today);
  return {
    round,
    endsOn: office.today < end ? end : null,
    fiscalYear: settings.fiscalYear,
    cutOff,
    closedOn,
    already: false,
    sheet: closedSheetName(settings.fiscalYear, round),
    rows: rows.length,
    awaited: awaited.map(({ measure: { row } }) => row),
    blanks: blanksIn(settings, closed.wording),
    doubtful: rows.filter(({ progress }) => !progress.sure).length,
    changed: [],
  };
}

/** Nobody has written a result, and one is due. What a request asks for is more: `isAwaited`. */
function lacksResult(result: string, state: string | null): boolean {
  return saysNothing(result) && state !== 'notYet' && state !== 'cancelled' && state !== 'done';
}
