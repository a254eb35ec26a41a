import { addDays, type PlainDate } from '../thai/dates/calendar';
import type { LetterKey } from './stored';

/**
 * The letters of one person. A letter is reserved before it is handed over and marked when it went: where a run dies between, nobody
 * knows whether it went, and it is not sent again that day.
 */
export interface LetterRecord {
  /** The day of the last letter known to have gone. */
  readonly told: PlainDate | null;
  /** The day of a letter begun of which nobody knows whether it went. */
  readonly uncertain: PlainDate | null;
  /** The print of the last letter known to have gone, by which its like is known again. */
  readonly print?: string;
  /** The day since which the mail service refused the person's letters; left out where the last one went. */
  readonly refused?: PlainDate;
}

/** By address, in lower case. */
export type Ledger = ReadonlyMap<string, LetterRecord>;

const PREFIX = 'letter:' satisfies LetterKey;
/** After a year without a letter a person is told as if for the first time. */
const DAYS_KEPT = 366;

const NO_LETTER: LetterRecord = { told: null, uncertain: null };

/** The document store's key for a person's letters: one person a property, as a property holds 9 KB. */
export function ledgerKey(address: string): LetterKey {
  return `${PREFIX}${address.toLowerCase()}`;
}

/** What stands there. */
export function letterText(record: LetterRecord): string {
  return JSON.stringify(record);
}

/** What the document store holds of letters. */
export function readLedger(stored: Readonly<Record<string, string>>): Ledger {
  const own = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  return new Map(own.map(([key, text]) => [key.slice(PREFIX.length), JSON.parse(text) as LetterRecord]));
}

export function recordOf(ledger: Ledger, address: string): LetterRecord {
  return ledger.get(address.toLowerCase()) ?? NO_LETTER;
}

/** The addresses whose last letter is too old to matter. */
export function staleAddresses(ledger: Ledger, today: PlainDate): readonly string[] {
  const oldest = addDays(today, -DAYS_KEPT);
  return [...ledger]
    .filter(([, { told, uncertain, refused }]) => (uncertain ?? refused ?? told ?? '') < oldest)
    .map(([address]) => address);
}
