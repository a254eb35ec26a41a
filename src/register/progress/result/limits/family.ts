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
  /** Words of a method that ask for no more than this step, which lifts the limit. */
  readonly askedBy?: RegExp;
}

/** A method that begins with these words asks for no more than this step. */
export function begins(words: string): RegExp {
  return new RegExp(`^[\\s\\d๐-๙.()–-]*(?:${words})`);
}
