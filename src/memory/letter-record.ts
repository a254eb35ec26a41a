import { addDays, type PlainDate } from '../thai/dates/calendar';
import type { LetterKey } from './stored';

/**
 * What is stored about one person's letters. A letter is marked as uncertain before it is sent, and as told when it went. If a run dies
 * in between, it stays unknown whether the letter went, and it is not sent again that day.
 */
export interface LetterRecord {
  /** The day of the last letter known to have gone. */
  readonly told: PlainDate | null;
  /** The day of a letter that may or may not have gone. */
  readonly uncertain: PlainDate | null;
  /** The fingerprint of the last letter known to have gone (`Letter.print`), to recognize the same letter. */
  readonly print?: string;
  /** The day since which the mail service has refused the person's letters; left out if the last one went. */
  readonly refused?: PlainDate;
  /** Fingerprints of the units and heads who had letters at this address (`rolePrint`). Older builds do not write it. */
  readonly roles?: readonly string[];
}

/** By address, in lower case. */
export type Ledger = ReadonlyMap<string, LetterRecord>;

const PREFIX = 'letter:' satisfies LetterKey;
/** A record is deleted after a year without a letter. Then the person is told as if for the first time. */
const DAYS_KEPT = 366;

const NO_LETTER: LetterRecord = { told: null, uncertain: null };

/** An address has few roles. A property holds 9 KB. */
const MOST_ROLES = 200;

/** The roles of an address after a letter for `now`. */
export function rolesAfter({ roles = [] }: LetterRecord, now: readonly string[]): readonly string[] {
  return [...new Set([...now, ...roles])].slice(0, MOST_ROLES);
}

/** The document store's key for a person's letters. Each person has a property, because a property holds only 9 KB. */
export function ledgerKey(address: string): LetterKey {
  return `${PREFIX}${address.toLowerCase()}`;
}

/** The record as text for the store. */
export function letterText(record: LetterRecord): string {
  return JSON.stringify(record);
}

/** Reads the records from all entries of the document store. */
export function readLedger(stored: Readonly<Record<string, string>>): Ledger {
  const own = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  return new Map(own.map(([key, text]) => [key.slice(PREFIX.length), JSON.parse(text) as LetterRecord]));
}

/** A day of a letter that is later than today: somebody's clock, or a date given by hand, was wrong. */
export interface FutureDay {
  /** In lower case. */
  readonly to: string;
  readonly day: PlainDate;
}

/** The records without days after `today`, which say nothing about who was told, and those days. */
export function upTo(
  today: PlainDate,
  all: Ledger,
): { readonly ledger: Ledger; readonly future: readonly FutureDay[] } {
  const past = (day: PlainDate | null) => (day !== null && day <= today ? day : null);
  const future: FutureDay[] = [];
  const ledger = new Map<string, LetterRecord>();
  for (const [to, record] of all) {
    const { told, uncertain, refused, print, roles } = record;
    const day = [told, uncertain, refused ?? null]
      .filter(one => one !== null && one > today)
      .sort()
      .pop();
    if (!day) {
      ledger.set(to, record);
      continue;
    }
    future.push({ to, day });
    const isRefused = refused !== undefined && refused <= today;
    ledger.set(to, {
      told: past(told),
      uncertain: past(uncertain),
      ...(past(told) !== null && print !== undefined && { print }),
      ...(isRefused && { refused }),
      ...(roles !== undefined && { roles }),
    });
  }
  return { ledger, future };
}

export function recordOf(ledger: Ledger, address: string): LetterRecord {
  return ledger.get(address.toLowerCase()) ?? NO_LETTER;
}

/** The addresses whose record is older than `DAYS_KEPT`. */
export function staleAddresses(ledger: Ledger, today: PlainDate): readonly string[] {
  const oldest = addDays(today, -DAYS_KEPT);
  return [...ledger]
    .filter(([, { told, uncertain, refused }]) => (uncertain ?? refused ?? told ?? '') < oldest)
    .map(([address]) => address);
}
