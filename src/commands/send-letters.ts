import { type LetterRecord, ledgerKey, recordOf, staleAddresses } from '../remind/ledger';
import type { Letter } from '../remind/letter';
import type { NotTold } from '../remind/letters';
import type { PlainDate } from '../thai/calendar';
import type { Adapters, Refusal } from './adapters';
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
    const refusal = kept ? null : sendOnce(adapters, letter, recordOf(ledger, letter.to), today);
    const why = kept ?? (refusal && wordsOf(refusal, letter));
    if (why === null) sent.push(letter);
    else left.push({ unit: letter.unit, to: letter.to, why });
    if (refusal?.isOfAddress) most += 1;
    // What else the account sends counts, too: a letter that cannot go must not be begun.
    else if (refusal) most = index + 1 + quotaNow(adapters, most - index - 1);
  }
  forget(adapters, { ledger, uncertain, today, begun });
  return { sent, left };
}

/** Puts the records right of those to whom no letter was begun just now. */
function forget(
  adapters: Adapters,
  {
    ledger,
    uncertain,
    today,
    begun,
  }: Pick<PlannedLetters, 'ledger' | 'uncertain'> & { readonly today: PlainDate; readonly begun: ReadonlySet<string> },
): void {
  // What was uncertain of an earlier day is told in this run's outcome.
  for (const { to } of uncertain.filter(({ to }) => !begun.has(to))) {
    record(adapters, to, { told: recordOf(ledger, to).told, uncertain: null });
  }
  for (const address of staleAddresses(ledger, today).filter(one => !begun.has(one))) {
    adapters.documentStore.remove(ledgerKey(address));
  }
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

/** Reserves, sends, marks. Of what is refused nobody knows whether it went, and it stays reserved for the day; not so of a bad address. */
function sendOnce(adapters: Adapters, letter: Letter, { told }: LetterRecord, today: PlainDate): Refusal | null {
  record(adapters, letter.to, { told, uncertain: today });
  const refusal = adapters.post.send(letter);
  if (refusal === null) record(adapters, letter.to, { told: today, uncertain: null, print: letter.print });
  else if (refusal.isOfAddress) record(adapters, letter.to, { told, uncertain: null });
  return refusal;
}

function wordsOf({ why, isOfAddress }: Refusal, { to }: Letter): string {
  return isOfAddress ? REMINDER_MESSAGES.badAddress(to) : why;
}

function record({ documentStore }: Adapters, address: string, letters: LetterRecord): void {
  documentStore.set(ledgerKey(address), JSON.stringify(letters));
}
