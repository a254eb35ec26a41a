import { daysBetween, type PlainDate } from '../../thai/dates/calendar';
import type { Measure, Progress } from '../measure';
import { readState, type StateReading } from './read-state';

/** A measure's progress on a day. The state that staff chose overrides the result's text. */
export function progressOf(measure: Measure, today: PlainDate): Progress {
  const { start, end: due } = measure.period.kind === 'span' ? measure.period : { start: null, end: null };
  const { state, sure } = stateOf(measure, start, today);
  const daysLeft = due === null ? null : daysBetween(today, due);
  const overdue = daysLeft !== null && daysLeft < 0 && state !== 'done' && state !== 'cancelled';
  return { state, sure, start, due, daysLeft, overdue };
}

function stateOf(measure: Measure, start: PlainDate | null, today: PlainDate): Pick<Progress, 'state' | 'sure'> {
  if (measure.chosenState !== null) return { state: measure.chosenState, sure: true };
  const reading: StateReading | null = readState(measure.result);
  if (reading !== null) return reading;
  return { state: start !== null && today < start ? 'notYet' : 'notStarted', sure: true };
}
