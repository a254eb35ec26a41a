import { type Ledger, type LetterRecord, ledgerKey, recordOf, staleAddresses } from '../remind/ledger';
import type { Letter } from '../remind/letter';
import type { NotTold } from '../remind/letters';
import type { Adapters } from './adapters';
import type { PlannedLetters } from './plan-letters';
import { REMINDER_MESSAGES } from './reminder-messages';

/** A run sends no more, whatever the sheet says: a hundred letters take about three of the six minutes that Google gives. */
const MOST_LETTERS = 100;

export interface Delivery {
  readonly sent: readonly Letter[];
  /** Refused, or kept for a later run. */
  readonly left: readonly NotTold[];
}

/** Sends the day's letters, most urgent first, as many as the day's quota and one run bear. */
export function sendLetters(
  adapters: Adapters,
  { letters, ledger, office: { today }, uncertain }: PlannedLetters,
): Delivery {
  const quota = letters.length === 0 ? 0 : adapters.post.quotaLeft();
  const affordable = letters.slice(0, Math.min(quota, MOST_LETTERS));
  const kept = quota < MOST_LETTERS ? REMINDER_MESSAGES.noQuota : REMINDER_MESSAGES.overCap(MOST_LETTERS);
  const results = affordable.map(letter => ({
    letter,
    why: sendOnce(adapters, letter, recordOf(ledger, letter.to), today),
  }));
  // What was uncertain of an earlier day has been told by now, and a new letter, if any, has taken its record.
  const told = uncertain.filter(({ to }) => !affordable.some(letter => letter.to.toLowerCase() === to));
  for (const { to } of told) record(adapters, to, { told: recordOf(ledger, to).told, uncertain: null });
  forgetStale(adapters, ledger, today);
  return {
    sent: results.filter(({ why }) => why === null).map(({ letter }) => letter),
    left: [
      ...letters.slice(affordable.length).map(letter => notTold(letter, kept)),
      ...results.flatMap(({ letter, why }) => (why === null ? [] : [notTold(letter, why)])),
    ],
  };
}

/** Reserves, sends, marks. Null where it went, else the service's word; then nobody knows, and it stays reserved for the day. */
function sendOnce(adapters: Adapters, letter: Letter, { told }: LetterRecord, today: string): string | null {
  record(adapters, letter.to, { told, uncertain: today });
  const refusal = adapters.post.send(letter);
  if (refusal === null) record(adapters, letter.to, { told: today, uncertain: null });
  return refusal;
}

function record({ documentStore }: Adapters, address: string, letters: LetterRecord): void {
  documentStore.set(ledgerKey(address), JSON.stringify(letters));
}

function forgetStale({ documentStore }: Adapters, ledger: Ledger, today: string): void {
  for (const address of staleAddresses(ledger, today)) documentStore.remove(ledgerKey(address));
}

function notTold({ unit, to }: Letter, why: string): NotTold {
  return { unit, to, why };
}
