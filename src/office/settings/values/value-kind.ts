import type { Cell } from '../../../grid/cell';

/** What a form offers to fill a value in with. */
type Form = 'text' | 'year' | 'day' | 'choice' | 'days' | 'hour' | 'link' | 'email' | 'domains' | 'picture' | 'lines';

/** A kind of value that settings have: how it is read, and what is said where it cannot be. */
export interface ValueKind<Value> {
  readonly form: Form;
  readonly choices?: readonly string[];
  /** What a filled cell says, or undefined where it says nothing of this kind. `fiscalYear` completes a date without a year. */
  read(text: string, cell: Cell, fiscalYear: number): Value | undefined;
  /** A look at what was read that takes too long for each reading: only a check takes it. */
  isBroken?(value: Value): boolean;
  /** What a text counts as that cannot be read; without it the cell counts as blank. */
  unclear?(text: string): Value;
  /** What the office is asked to write instead, behind "put it right". */
  readonly proper?: string;
  /** As the report's sentences say it; without it, as it is. */
  said?(value: Value): string;
}
