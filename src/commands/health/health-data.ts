import type { HealthResult } from './health-result';

/** What the command line is handed. */
export interface HealthData extends Omit<HealthResult, 'byHand' | 'faults'> {
  /** The units, with how they are reached, that staff must tell something themselves. */
  readonly byHand: readonly string[];
  /** What is wrong, in Thai, each with what to do; nothing where the tool is ready. */
  readonly faults: readonly string[];
}
