import type { Token } from './tokens';

/** A day, or a month if `day` is null. `year` is C.E., or null if the text does not give one here. */
export interface Point {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
  readonly text: string;
}

/**
 * One statement about a period. A text may make several: "รอบ ๖ เดือน (ต.ค. - มี.ค.)" makes two. Years in points are C.E., fiscal
 * years are B.E.
 */
export type Statement =
  /** One day or month, a range, or a list of them. */
  | {
      readonly kind: 'points';
      readonly points: readonly [Point, ...Point[]];
      readonly list: boolean;
      readonly open: 'start' | 'end' | null;
    }
  | { readonly kind: 'quarters'; readonly first: number; readonly last: number }
  /** A round of this many months from October. `half` is set if the text says which half of the fiscal year it means. */
  | { readonly kind: 'round'; readonly months: number; readonly half: 'first' | 'second' | null }
  /** Fiscal years; both null for the register's own year. `named`: the text says ปีงบประมาณ, not only a year. */
  | { readonly kind: 'years'; readonly first: number | null; readonly last: number | null; readonly named: boolean }
  /** Terms of a school year (B.E., null if the text does not give it here). */
  | { readonly kind: 'terms'; readonly first: number; readonly last: number; readonly year: number | null }
  /** School years, B.E. */
  | { readonly kind: 'schoolYears'; readonly first: number; readonly last: number }
  /** Calendar years, B.E.; both null for a year that the text gives elsewhere, or the register's own. */
  | { readonly kind: 'calendarYears'; readonly first: number | null; readonly last: number | null }
  /** A year that begins on a day we don't know: ปีการผลิต, ปีบัญชี. */
  | { readonly kind: 'otherYear' }
  | { readonly kind: 'yearEnd' }
  /** A time without a date: บัดนี้, or ปลายปี of a year (B.E.). `named` is as in `years`. */
  | { readonly kind: 'undated'; readonly year: number | null; readonly named: boolean };

/** ภายใน, ก่อน or หลัง directly before a statement. */
export type Limit = 'within' | 'before' | 'after' | null;

/** What is wrong with a period. `part` is the wrong piece as written. */
export interface Fault {
  readonly reason: 'slip' | 'impossible' | 'bothRounds' | 'unfamiliar' | 'unknown';
  readonly part: string;
}

/** A parser's result at a token. `next` is the index of the token after it. Null: the parser does not apply here. */
export type Parsed<T> = { readonly value: T; readonly next: number } | { readonly fault: Fault } | null;

export function faulty(reason: Fault['reason'], part: string): { readonly fault: Fault } {
  return { fault: { reason, part } };
}

export function isMark(token: Token | undefined, ...marks: readonly string[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.mark);
}

/** The text of the tokens from index `from` to before index `to`. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  const pieces = tokens.slice(from, to).map(({ spaced, text }) => (spaced ? ` ${text}` : text));
  return pieces.join('').trim();
}
