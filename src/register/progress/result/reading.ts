import type { State } from '../../states';

/** What a result's text says of its measure. */
export interface StateReading {
  readonly state: Exclude<State, 'notYet'>;
  /** False if the text does not say it clearly, so that the state is only a cautious guess. */
  readonly sure: boolean;
  /** The words of the text that decided. */
  readonly why: string;
}
