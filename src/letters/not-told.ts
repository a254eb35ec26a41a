import type { PlainDate } from '../thai/dates/calendar';

/** Somebody who gets no letter, and why. The sentences are in `not-told-messages.ts`. */
export interface NotTold {
  readonly who: Recipient;
  readonly why: WhyNotTold;
  /** The sheet's rows that nobody is told of because of that; none where they are told another time. */
  readonly rows: readonly number[];
}

/** Whom a letter would be for. */
export type Recipient =
  /** By a row of the sheet ส่วนราชการ. */
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'head'; readonly unit: string }
  /** `name`: whoever is at that address, in words. */
  | { readonly kind: 'address'; readonly address: string; readonly name: string }
  /** Nobody in that sheet. `text`: what the register's rows say of who is responsible, '' where they say nothing. */
  | { readonly kind: 'unknown'; readonly text: string };

export type WhyNotTold =
  /** The office wants it so. */
  | { readonly code: 'paused'; readonly until: PlainDate; readonly reason: string }
  | { readonly code: 'otherWay'; readonly way: string }
  /** What the sheet ส่วนราชการ says cannot be followed. */
  | { readonly code: 'unreadablePause'; readonly text: string }
  | { readonly code: 'unknownWay'; readonly way: string }
  | { readonly code: 'noAddress'; readonly of: 'unit' | 'head' }
  | { readonly code: 'invalidAddress'; readonly of: 'unit' | 'head'; readonly address: string }
  | { readonly code: 'otherDomain'; readonly of: 'unit' | 'head'; readonly address: string }
  /** What the register says of who is responsible is no unit: a committee, or nothing known. */
  | { readonly code: 'committee' }
  | { readonly code: 'noUnit' }
  /** A letter of the day went, or may have gone. */
  | { readonly code: 'toldToday' }
  | { readonly code: 'uncertainToday' }
  /** Said of a day before: the mail service has refused since then, or nobody knows whether the letter went. */
  | { readonly code: 'refusedSince'; readonly address: string; readonly day: PlainDate }
  | { readonly code: 'uncertainSince'; readonly address: string; readonly day: PlainDate }
  | WhyLeft;

/** Why a letter that was written did not go. */
export type WhyLeft =
  /** The service takes the address for none. */
  | { readonly code: 'badAddress'; readonly address: string }
  /** `why`: the service's words. */
  | { readonly code: 'refused'; readonly why: string }
  | { readonly code: 'noQuota' }
  /** More than one run sends. */
  | { readonly code: 'overCap'; readonly most: number }
  | { readonly code: 'outOfTime' };
