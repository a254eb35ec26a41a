import type { StateReading } from '../reading';

/** A family of words that limit what a text says is done. */
export interface Family {
  readonly name: string;
  readonly words: RegExp;
  /** The state if nothing in the text is done; otherwise the measure is in progress. */
  readonly alone: StateReading['state'];
  /** False if a person must choose, because the words may also belong to something else. 'alone': sure if nothing is said to be done. */
  readonly sure: boolean | 'alone';
  /** Words anywhere in the text that lift the limit. */
  readonly unless?: RegExp;
  /** A step towards the deed. A method that asks for no more than this step lifts the limit. */
  readonly step?: true;
  /** One instalment of several. Of a measure that is done several times, that is another question. */
  readonly instalment?: true;
}
