import type { HealthResult } from './health-result';

/** The result for the command line. */
export interface HealthData extends Omit<HealthResult, 'byHand' | 'faults'> {
  /** The units that staff must tell themselves, and how each is reached. */
  readonly byHand: readonly string[];
  /** What is wrong and what to do, in Thai; empty if the tool is ready. */
  readonly faults: readonly string[];
}
