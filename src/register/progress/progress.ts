import { daysBetween, fiscalYearOf, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { remembered } from '../../thai/remembered';
import type { Measure, MeasureWithProgress, Progress, StateFound } from '../measure';
import type { State } from '../states';
import { recurrenceOf } from './result/instalments';
import { readResult } from './result/read-result';
import type { ReadingContext, StateReading } from './result/reading';

/** Measures with their progress on a day. */
export function withProgress(measures: readonly Measure[], today: PlainDate): MeasureWithProgress[] {
  return measures.map(measure => ({ measure, progress: progressOf(measure, today) }));
}

/** A measure's progress on a day. */
export function progressOf(measure: Measure, today: PlainDate): Progress {
  const { start, end: due } = measure.period.kind === 'span' ? measure.period : { start: null, end: null };
  const recurrence = recurrenceOf(measure.periodText, measure.method);
  const span = start !== null && due !== null ? { start, end: due } : null;
  const { method, units } = measure;
  const until = measure.fromRound6 ? { until: roundSpan(fiscalYearOf(due ?? today), 6).end } : {};
  const read = readOnce(measure.result, { today, ...until, recurrence, span, due, method, units: units.units });
  const blank = { state: start !== null && today < start ? 'notYet' : 'notStarted', sure: true, why: null } as const;
  const fromText = read ?? blank;
  const reviewed = measure.reviewed?.readAs === readAs(measure, fromText) ? measure.reviewed.state : null;
  const { state, sure, why } = decided(measure, fromText, reviewed);
  const daysLeft = due === null ? null : daysBetween(today, due);
  const overdue = daysLeft !== null && daysLeft < 0 && state !== 'done' && state !== 'cancelled';
  return { state, sure, why, fromText, reviewed, start, due, daysLeft, overdue };
}

function readOnce(result: string, context: ReadingContext): StateReading | null {
  return readKey(JSON.stringify([result, context]));
}

/** In long registers the same few words stand beside the same methods, and a command asks for a row's progress several times. */
const readKey = remembered((key: string): StateReading | null => {
  const [result, context] = JSON.parse(key) as [string, ReadingContext];
  return readResult(result, context);
});

/** Ends the word of a result of round 6 that stands for one of round 12. */
export const FROM_ROUND_6 = '6';

/**
 * What the tool reads, as one word to compare. A confirmed state holds only as long as this stays: when an instalment has come due since, or a
 * result of round 6 stands for round 12, the same text says something else.
 */
export function readAs({ fromRound6 }: Measure, { state, sure }: StateFound): string {
  return `${state}${sure ? '' : '?'}${fromRound6 ? FROM_ROUND_6 : ''}`;
}

/**
 * The state that staff chose overrides the one that somebody confirmed, and that one the result's text. A chosen state that no longer decides
 * and differs makes the text doubtful.
 */
function decided(
  { chosenState, chosenText, staleChoice }: Measure,
  fromText: StateFound,
  reviewed: State | null,
): StateFound {
  if (chosenState !== null) return { state: chosenState, sure: true, why: chosenText };
  if (reviewed !== null) return { state: reviewed, sure: true, why: fromText.why };
  if (staleChoice === null || (fromText.sure && fromText.state === staleChoice)) return fromText;
  return { ...fromText, state: fromText.state === 'done' ? 'inProgress' : fromText.state, sure: false };
}
