import type { Cell } from '../../../grid/cell';

/** The input field for the value in a form. */
type Form =
  | 'text'
  | 'year'
  | 'day'
  | 'choice'
  | 'days'
  | 'hour'
  | 'link'
  | 'email'
  | 'domains'
  | 'emails'
  | 'picture'
  | 'lines';

/** A kind of value: how its cells are read, and what messages say about cells that cannot be read. */
export interface ValueKind<Value> {
  readonly form: Form;
  readonly choices?: readonly string[];
  /** The value of a filled cell, or undefined if it cannot be read. `fiscalYear` (B.E.) gives dates without a year their year. */
  read(text: string, cell: Cell, fiscalYear: number): Value | undefined;
  /** A test that is too slow to run in every reading. Only *check* runs it. */
  isBroken?(value: Value): boolean;
  /** The value of a text that cannot be read. Without this function the cell counts as blank. */
  unclear?(text: string): Value;
  /** What the office should write instead. Follows "please correct" in messages. */
  readonly proper?: string;
  /** The value as printed in the report's sentences. Without this function it is printed unchanged. */
  said?(value: Value): string;
}
