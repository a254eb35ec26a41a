import { daysBetween, type PlainDate } from '../../thai/dates/calendar';
import type { Measure, Progress, StateFound } from '../measure';
import { recurrenceOf } from './result/instalments';
import { readResult } from './result/read-result';

/** A measure's progress on a day. */
export function progressOf(measure: Measure, today: PlainDate): Progress {
  const { start, end: due } = measure.period.kind === 'span' ? measure.period : { start: null, end: null };
  const recurrence = recurrenceOf(measure.periodText, measure.method);
  const span = start !== null && due !== null ? { start, end: due } : null;
  const { method, units } = measure;
  const read = readResult(measure.result, { today, recurrence, span, method, units: units.units });
  const blank = { state: start !== null && today < start ? 'notYet' : 'notStarted', sure: true, why: null } as const;
  const fromText = read ?? blank;
  const { state, sure, why } = decided(measure, fromText);
  const daysLeft = due === null ? null : daysBetween(today, due);
  const overdue = daysLeft !== null && daysLeft < 0 && state !== 'done' && state !== 'cancelled';
  return { state, sure, why, fromText, start, due, daysLeft, overdue };
}

/**
 * The state that staff chose overrides the one that somebody confirmed, and that one the result's text. A chosen state that no longer decides
 * and differs makes the text doubtful.
 */
function decided({ chosenState, chosenText, staleChoice, reviewed }: Measure, fromText: StateFound): StateFound {
  if (chosenState !== null) return { state: chosenState, sure: true, why: chosenText };
  if (reviewed !== null) return { state: reviewed, sure: true, why: fromText.why };
  if (staleChoice === null || (fromText.sure && fromText.state === staleChoice)) return fromText;
  return { ...fromText, state: fromText.state === 'done' ? 'inProgress' : fromText.state, sure: false };
}
