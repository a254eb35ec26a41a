import type { Adapters } from '../ports/adapters';

/** Google stops a run after six minutes. The remaining two minutes are for what the command does after its main work. */
const MOST_MINUTES = 4;

/**
 * True if a run whose work can be continued later should stop now. Letters, fix and filling down ask. The daily run then comes back by
 * itself (`daily/days-work.ts`). The other commands stay below the limit also with the longest books (`run-time.slow.test.ts`).
 */
export function isLate({ clock }: Pick<Adapters, 'clock'>): boolean {
  return clock.minutesRun() >= MOST_MINUTES;
}
