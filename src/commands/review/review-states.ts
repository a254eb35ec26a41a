import { reviewOf } from '../../register/choice';
import type { Measure } from '../../register/measure';
import { progressOf } from '../../register/progress/progress';
import { STATES, type State } from '../../register/states';
import type { Ending, Outcome, View } from '../common/outcome';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand, tellEnding } from '../common/run';
import { progressCells, type ToolCells } from '../flag/tool-cells';
import { asWritten, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { reviewMessage } from './messages';
import type { ReviewData, ReviewOptions, ReviewRow, Said } from './review-data';

const VIEW: View<ReviewData, ReviewData> = { message: reviewMessage, data: data => data };

/**
 * Shows each row's method, result and state, and records the states that a person confirms. They decide until the result changes. Staff's
 * own สถานะ stays, and wins.
 */
export function reviewStates(adapters: Adapters, options: ReviewOptions): Outcome<ReviewData> {
  const { states = [], rest = false } = options;
  if (!states.every(isSaid)) throw new Error('unknown states for a review');
  if (states.length === 0 && !rest) return tellEnding(adapters, VIEW, read(adapters));
  return runCommand(adapters, 'ตรวจทานสถานะ', VIEW, () => confirm(adapters, { states, rest }));
}

/** A page may say anything. */
function isSaid({ row, state }: Said): boolean {
  return Number.isInteger(row) && STATES.includes(state);
}

function read(adapters: Adapters): Ending<ReviewData> {
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  return { result: { rows: rowsOf(office), confirmed: 0, changed: [] } };
}

function confirm(adapters: Adapters, options: Required<ReviewOptions>): Ending<ReviewData> {
  let confirmed: ReadonlyMap<number, State> = new Map();
  const written = writeToolCells(
    adapters,
    office => {
      confirmed = statesToRecord(office, options);
      return cellsOf(office, confirmed);
    },
    () => readOffice(adapters, REGISTER_SHEETS),
  );
  const office = 'problems' in written ? written : asWritten(written);
  if ('problems' in office) return { problem: office.problems[0] };
  const changed = options.states.filter(({ row }) => !confirmed.has(row)).map(({ row }) => row);
  return { result: { rows: rowsOf(office), confirmed: confirmed.size, changed } };
}

/** By row. */
function statesToRecord(
  { register, today }: OfficeBook,
  { states, rest }: Required<ReviewOptions>,
): ReadonlyMap<number, State> {
  const measures = new Map(register.measures.map(measure => [measure.row, measure]));
  const said = states.flatMap(({ row, state, method, result }): [number, State][] => {
    const measure = measures.get(row);
    const isSame =
      measure && (method ?? measure.method) === measure.method && (result ?? measure.result) === measure.result;
    return isSame ? [[row, state]] : [];
  });
  const others = rest ? register.measures.flatMap(measure => clearState(measure, today)) : [];
  return new Map([...others, ...said]);
}

/** The state that the text says clearly, if nobody has decided yet. */
function clearState(measure: Measure, today: string): [number, State][] {
  const { state, sure } = progressOf(measure, today);
  return sure && decidedBy(measure) === 'text' ? [[measure.row, state]] : [];
}

function cellsOf(
  { register, today, settings }: OfficeBook,
  confirmed: ReadonlyMap<number, State>,
): ReadonlyMap<number, ToolCells> {
  return new Map(
    register.measures.map(measure => {
      const state = confirmed.get(measure.row);
      if (state === undefined) return [measure.row, progressCells(measure, today)];
      const review = reviewOf(measure, state, settings.fiscalYear);
      return [measure.row, { ...progressCells({ ...measure, reviewed: state }, today), review }];
    }),
  );
}

function rowsOf({ register, today }: OfficeBook): ReviewRow[] {
  return register.measures.map(measure => {
    const { state, sure, fromText } = progressOf(measure, today);
    const { row, method, result } = measure;
    return { row, method, result, state, sure, by: decidedBy(measure), why: fromText.why };
  });
}

function decidedBy({ chosenState, reviewed }: Measure): ReviewRow['by'] {
  if (chosenState !== null) return 'staff';
  return reviewed === null ? 'text' : 'review';
}
