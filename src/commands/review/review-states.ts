import { fingerprint } from '../../memory/fingerprint';
import { cutOffs, isCutOff } from '../../office/cut-off';
import type { Stopped } from '../../problem';
import { reviewToRecord } from '../../register/choice';
import type { Measure } from '../../register/measure';
import { progressOf, readAs } from '../../register/progress/progress';
import { withChanged } from '../../register/read-register';
import { runningRound } from '../../register/results';
import { STATES, type State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Ending, Outcome, View } from '../common/outcome';
import { inRound, type OfficeBook, REGISTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand, tellEnding } from '../common/run';
import { progressCells, type ToolCells } from '../flag/tool-cells';
import { writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { reviewMessage } from './messages';
import type { ReviewData, ReviewOptions, ReviewRow, Said } from './review-data';

const VIEW: View<ReviewData, ReviewData> = { message: reviewMessage, data: data => data };

/**
 * Shows each row's method, result and state, and records the states that a person confirms. They decide as long as the tool reads the
 * result as it did then. Staff's own สถานะ stays, and wins.
 */
export function reviewStates(adapters: Adapters, options: ReviewOptions): Outcome<ReviewData> {
  const { states = [], rest = false, round, cutOff } = options;
  const isRound = round === undefined || round === 6 || round === 12;
  if (!isRound || !isCutOff(cutOff) || !states.every(isSaid)) throw new Error('unknown states for a review');
  const office = () => readRound(adapters, round);
  if (states.length === 0 && !rest) return tellEnding(adapters, VIEW, shown(office(), cutOff));
  return runCommand(adapters, 'ตรวจทานสถานะ', VIEW, () => confirm(adapters, office, { states, rest, cutOff }));
}

/** A page may say anything. */
function isSaid({ row, state }: Said): boolean {
  return Number.isInteger(row) && STATES.includes(state);
}

function readRound(adapters: Adapters, round: 6 | 12 | undefined): OfficeBook | Stopped {
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office || round === undefined) return office;
  return office.closed.includes(round) ? { problems: [{ code: 'roundClosed', round }] } : inRound(office, round);
}

function shown(office: OfficeBook | Stopped, cutOff: ReviewOptions['cutOff']): Ending<ReviewData> {
  if ('problems' in office) return { problem: office.problems[0] };
  const { measures, grid } = office.register;
  if (measures.length === 0) return { problem: { code: 'noMeasures', sheet: grid.name } };
  return { result: { rows: rowsOf(office, dayOf(office, cutOff)), confirmed: 0, changed: [] } };
}

interface Spoken extends Required<Pick<ReviewOptions, 'states' | 'rest'>> {
  readonly cutOff: ReviewOptions['cutOff'];
}

function confirm(adapters: Adapters, read: () => OfficeBook | Stopped, said: Spoken): Ending<ReviewData> {
  let accepted: ReadonlyMap<number, State> = new Map();
  let others: ReadonlyMap<number, State> = new Map();
  let seen: ReviewRow[] = [];
  const written = writeToolCells(
    adapters,
    office => {
      const day = dayOf(office, said.cutOff);
      accepted = acceptedStates(office, said);
      others = said.rest ? clearStates(office, said, day) : new Map();
      const confirmed = new Map([...others, ...accepted]);
      const reviewed = withReviews(office, confirmed, day);
      seen = rowsOf(reviewed, day);
      return cellsOf(reviewed, row => confirmed.has(row));
    },
    read,
  );
  if ('problems' in written) return { problem: written.problems[0] };
  const changed = said.states.filter(({ row }) => !accepted.has(row)).map(({ row }) => row);
  return { result: { rows: seen, confirmed: accepted.size + others.size, changed } };
}

/** The day for which the round's report reads the results, so that what is confirmed counts in it. */
function dayOf({ register, settings, today }: OfficeBook, cutOff: ReviewOptions['cutOff']): PlainDate {
  const { first, last } = cutOffs(settings, register.round, today);
  return cutOff && first <= cutOff && cutOff <= last ? cutOff : last;
}

/** The states that were said of rows as they are now. */
function acceptedStates({ register }: OfficeBook, { states }: Spoken): ReadonlyMap<number, State> {
  const measures = new Map(register.measures.map(measure => [measure.row, measure]));
  return new Map(
    states.flatMap(({ row, state, seen }): [number, State][] => {
      const measure = measures.get(row);
      return measure && (seen === undefined || seen === seenOf(measure)) ? [[row, state]] : [];
    }),
  );
}

/** The states that other results say clearly, if nobody has decided yet. */
function clearStates({ register }: OfficeBook, { states }: Spoken, day: PlainDate): ReadonlyMap<number, State> {
  const spokenOf = new Set(states.map(({ row }) => row));
  return new Map(
    register.measures.flatMap((measure): [number, State][] => {
      const { state, sure, reviewed, fromText } = progressOf(measure, day);
      const isClear = sure && fromText.why !== null && measure.chosenState === null && reviewed === null;
      return isClear && !spokenOf.has(measure.row) ? [[measure.row, state]] : [];
    }),
  );
}

/** The office with these states confirmed, as it will be read once they are recorded. */
function withReviews(office: OfficeBook, confirmed: ReadonlyMap<number, State>, day: PlainDate): OfficeBook {
  const register = withChanged(office.register, measure => {
    const state = confirmed.get(measure.row);
    if (state === undefined) return measure;
    return { ...measure, reviewed: { state, readAs: readAs(measure, progressOf(measure, day).fromText) } };
  });
  return { ...office, register };
}

/** The sheet shows the running round's states, so a review of another round changes none. */
function cellsOf({ register, today, settings, closed }: OfficeBook, isConfirmed: (row: number) => boolean) {
  const isRunning = register.round === runningRound(closed);
  return new Map(
    register.measures.map((measure): [number, ToolCells] => {
      const { row, reviewed } = measure;
      const cells = isRunning ? progressCells(measure, today) : {};
      if (reviewed === null || !isConfirmed(row)) return [row, cells];
      return [row, { ...cells, review: reviewToRecord(measure, reviewed, settings.fiscalYear) }];
    }),
  );
}

function rowsOf({ register }: OfficeBook, day: PlainDate): ReviewRow[] {
  return register.measures.map(measure => {
    const { state, sure, fromText, reviewed } = progressOf(measure, day);
    const { row, method, result, fromRound6, chosenState } = measure;
    const earlier = fromRound6 ? ({ fromRound6 } as const) : {};
    const by = chosenState !== null ? 'staff' : reviewed === null ? 'text' : 'review';
    return { row, seen: seenOf(measure), method, result, ...earlier, state, sure, by, why: fromText.why };
  });
}

function seenOf({ method, result, unitText, periodText, resultColumn }: Measure): string {
  return fingerprint([resultColumn, method, result, unitText, periodText].join('\n'));
}
