import type { PlainDate } from '../thai/dates/calendar';

/** Somebody who gets no letter, and why. The sentences are in `not-told-messages.ts`. */
export interface NotTold {
  readonly who: Recipient;
  readonly why: WhyNotTold;
  /** The sheet's rows that nobody is told of for this reason; empty if they are told at another time. */
  readonly rows: readonly number[];
}

/** Who the letter would be for. */
export type Recipient =
  /** A unit in the sheet ส่วนราชการ, or its head. */
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'head'; readonly unit: string }
  /** `name`: who has this address. */
  | { readonly kind: 'address'; readonly address: string; readonly name: string }
  /** Nobody in the sheet ส่วนราชการ. `text`: what the register's rows have in ผู้รับผิดชอบ, '' if that is blank. */
  | { readonly kind: 'unknown'; readonly text: string };

export type WhyNotTold =
  /** The office has chosen this. */
  | { readonly code: 'paused'; readonly until: PlainDate; readonly reason: string }
  | { readonly code: 'otherWay'; readonly way: string }
  /** The sheet ส่วนราชการ has a value that cannot be used. */
  | { readonly code: 'unreadablePause'; readonly text: string }
  | { readonly code: 'unknownWay'; readonly way: string }
  | { readonly code: 'noAddress'; readonly of: 'unit' | 'head' }
  | { readonly code: 'invalidAddress'; readonly of: 'unit' | 'head'; readonly address: string }
  | { readonly code: 'otherDomain'; readonly of: 'unit' | 'head'; readonly address: string }
  /** ผู้รับผิดชอบ in the register is not a unit: it is a committee, or unknown. */
  | { readonly code: 'committee' }
  | { readonly code: 'noUnit' }
  /** Today's letter went, or may have gone. */
  | { readonly code: 'toldToday' }
  | { readonly code: 'uncertainToday' }
  /** About an earlier day: the mail service has refused letters since then, or that day's letter may or may not have gone. */
  | { readonly code: 'refusedSince'; readonly address: string; readonly day: PlainDate }
  | { readonly code: 'uncertainSince'; readonly address: string; readonly day: PlainDate }
  | WhyLeft;

/** Why a letter that was due did not go. */
export type WhyLeft =
  /** The mail service says that the address is invalid. */
  | { readonly code: 'badAddress'; readonly address: string }
  /** `why`: the text of the mail service's error. */
  | { readonly code: 'refused'; readonly why: string }
  | { readonly code: 'noQuota' }
  /** There were more letters than one run sends. */
  | { readonly code: 'overCap'; readonly most: number }
  | { readonly code: 'outOfTime' };
