import type { Adapters } from '../ports/adapters';

/** Google stops a run after six minutes. The two that are left are for what the command does after its main work. */
const MOST_MINUTES = 4;

/** True if a run whose work can be continued later should stop now. */
export function isLate({ clock }: Pick<Adapters, 'clock'>): boolean {
  return clock.minutesRun() >= MOST_MINUTES;
}
