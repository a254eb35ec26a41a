import { type LetterRecord, ledgerKey, recordOf, staleAddresses } from '../remind/ledger';
import type { Letter } from '../remind/letter';
import type { NotTold } from '../remind/letters';
import type { PlainDate } from '../thai/calendar';
import type { Adapters } from './adapters';
import type { PlannedLetters } from './plan-letters';
import { REMINDER_MESSAGES } from './reminder-messages';
import { isLate, whyNot } from './run';

/** A run sends no more, whatever the sheet says. */
export const MOST_LETTERS = 100;

export interface Delivery {
  readonly sent: readonly Letter[];
  /** Refused, or kept for a later run. */
  readonly left: readonly NotTold[];
}

/** Sends the day's letters, most urgent first, as many as `quota`, the day's, and one run bear. */
export function sendLetters(
  adapters: Adapters,
  { letters, ledger, office: { today }, uncertain }: PlannedLetters,
  quota: number,
): Delivery {
  const sent: Letter[] = [];
  const left: NotTold[] = [];
  const begun = new Set<string>();
  let most = quota;
  for (const [index, letter] of letters.entries()) {
    const kept = whyKept(index, most, adapters);
    if (kept === null) begun.add(letter.to.toLowerCase());
    const why = kept ?? sendOnce(adapters, letter, recordOf(ledger, letter.to), today);
    if (why === null) sent.push(letter);
    else left.push({ unit: letter.unit, to: letter.to, why });
    // What else the account sends counts, too: a letter that cannot go must not be begun.
    if (why !== null && kept === null) most = index + 1 + quotaNow(adapters, most - index - 1);
  }
  // What was uncertain of an earlier day is told in this run's outcome, and a new letter has taken its record.
  for (const { to } of uncertain.filter(({ to }) => !begun.has(to))) {
    record(adapters, to, { told: recordOf(ledger, to).told, uncertain: null });
  }
  // A letter begun just now has renewed the record of somebody who was last told long ago, or never.
  const stale = staleAddresses(ledger, today).filter(address => !begun.has(address));
  for (const address of stale) adapters.documentStore.remove(ledgerKey(address));
  return { sent, left };
}

/** What the account may send now, or `otherwise` where Google does not tell. */
function quotaNow({ post }: Adapters, otherwise: number): number {
  let left = otherwise;
  whyNot(() => {
    left = post.quotaLeft();
  });
  return left;
}

/** Why the day's so-manieth letter, from 0, must wait for a later run, or null. */
function whyKept(index: number, quota: number, adapters: Adapters): string | null {
  if (index >= quota) return REMINDER_MESSAGES.noQuota;
  if (index >= MOST_LETTERS) return REMINDER_MESSAGES.overCap(MOST_LETTERS);
  return isLate(adapters) ? REMINDER_MESSAGES.outOfTime : null;
}

/** Reserves, sends, marks. Null where it went, else the service's word; then nobody knows, and it stays reserved for the day. */
function sendOnce(adapters: Adapters, letter: Letter, { told }: LetterRecord, today: PlainDate): string | null {
  record(adapters, letter.to, { told, uncertain: today });
  const refusal = adapters.post.send(letter);
  if (refusal === null) record(adapters, letter.to, { told: today, uncertain: null });
  return refusal;
}

function record({ documentStore }: Adapters, address: string, letters: LetterRecord): void {
  documentStore.set(ledgerKey(address), JSON.stringify(letters));
}
