import type { PlainDate } from '../thai/calendar';
import type { Letter } from './letter';

/**
 * What became of each letter of one day, by addressee. reserved: written down before the letter is handed over, so where the run
 * dies there nobody knows whether it went, and it is not sent again that day.
 */
export type Ledger = Readonly<Record<string, 'reserved' | 'sent'>>;

const PREFIX = 'letters:';
/** Days whose ledgers are kept, so that the store does not grow. */
const DAYS_KEPT = 14;

/** The document store's key for a day's ledger. */
export function ledgerKey(day: PlainDate): string {
  return PREFIX + day;
}

/** A person gets one letter of a kind a day. */
export function letterKey({ kind, unit, to }: Letter): string {
  return [kind, unit, to.toLowerCase()].join('|');
}

export function readLedger(text: string | null): Ledger {
  return text === null ? {} : (JSON.parse(text) as Ledger);
}

/** The keys of ledgers too old to matter. */
export function staleLedgers(keys: readonly string[]): readonly string[] {
  const ledgers = keys.filter(key => key.startsWith(PREFIX)).sort();
  return ledgers.slice(0, Math.max(0, ledgers.length - DAYS_KEPT));
}
