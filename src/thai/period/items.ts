import type { Token } from './tokens';

/** A day, or a month where `day` is null. `year` is C.E., null where the text leaves it to its neighbours. */
export interface Point {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
  readonly text: string;
}

/**
 * One statement of a period; a text may make several, as in "รอบ ๖ เดือน (ต.ค. - มี.ค.)". Years are C.E. in points and B.E.
 * in fiscal years.
 */
export type Statement =
  /** One day or month, or a range or list from the first to the last. */
  | {
      readonly kind: 'points';
      readonly points: readonly [Point, ...Point[]];
      readonly list: boolean;
      readonly open: 'start' | 'end' | null;
    }
  | { readonly kind: 'quarters'; readonly first: number; readonly last: number }
  /** A round of so many months from October; `half` where the text says which half of the fiscal year it is. */
  | { readonly kind: 'round'; readonly months: number; readonly half: 'first' | 'second' | null }
  /** Fiscal years by number; both null for the one at hand. `named`: the text says ปีงบประมาณ, not only a year. */
  | { readonly kind: 'years'; readonly first: number | null; readonly last: number | null; readonly named: boolean }
  | { readonly kind: 'yearEnd' }
  /** บัดนี้, or ปลายปี of a year (B.E.), `named` as in `years`: no day is told. */
  | { readonly kind: 'undated'; readonly year: number | null; readonly named: boolean };

/** ภายใน, ก่อน or หลัง directly before a statement. */
export type Limit = 'within' | 'before' | 'after' | null;

/** What stands wrong in a period, `part` as written. */
export interface Fault {
  readonly reason: 'slip' | 'impossible' | 'bothRounds' | 'unknown';
  readonly part: string;
}

/** What a parser made of the tokens from a place on; `next` is the place after it. Null: nothing it knows stands there. */
export type Parsed<T> = { readonly value: T; readonly next: number } | { readonly fault: Fault } | null;

export function faulty(reason: Fault['reason'], part: string): { readonly fault: Fault } {
  return { fault: { reason, part } };
}

export function isMark(token: Token | undefined, ...marks: readonly string[]): boolean {
  return token?.kind === 'mark' && marks.includes(token.mark);
}

/** The tokens from one place to before another, as written. */
export function textBetween(tokens: readonly Token[], from: number, to: number): string {
  const pieces = tokens.slice(from, to).map(({ spaced, text }) => (spaced ? ` ${text}` : text));
  return pieces.join('').trim();
}
