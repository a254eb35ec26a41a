import type { Paper } from '../papers/paper';

/** Levels of a list: Word's number format, and the text around the number. */
export type List = readonly (readonly [format: string, text: string])[];

/** A paper as a clerk builds it, with the file's own features: see `word.ts` and `files.ts`. */
export interface ClerkPaper extends Omit<Paper, 'form'> {
  readonly form: 'word' | 'xlsx' | 'csv' | 'tabs' | 'html';
  /** Lists of a Word file that go on from cell to cell, by their letters. */
  readonly lists?: Readonly<Record<string, List>>;
  /** Rows that Word repeats on each page. */
  readonly headingRows?: number;
  /** How a text is saved; UTF-8 with a mark if it is missing. */
  readonly saved?: 'utf16' | 'thai' | 'semicolons';
}
