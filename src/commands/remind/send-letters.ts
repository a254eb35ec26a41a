import type { Letter } from '../../letters/letter';
import type { WhyLeft } from '../../letters/not-told';
import { type LetterRecord, ledgerKey, letterText, recordOf, staleAddresses } from '../../memory/letter-record';
import type { PlainDate } from '../../thai/dates/calendar';
import { answerOr, isLate } from '../common/run';
import type { Adapters, Refusal } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import type { LetterLeft } from './remind-result';

/** A run sends no more, whatever the sheet says. */
export const MOST_LETTERS = 100;

export interface Delivery {
  readonly sent: readonly Letter[];
  readonly left: readonly LetterLeft[];
}

/** Sends the day's letters, most urgent first, as many as `quota`, the day's, and one run bear. */
export function sendLetters(
  adapters: Adapters,
  { letters, ledger, office: { today }, uncertain }: PlannedLetters,
  quota: number,
): Delivery {
  const sent: Letter[] = [];
  const left: LetterLeft[] = [];
  const begun = new Set<string>();
  let most = quota;
  for (const [index, letter] of letters.entries()) {
    const before = recordOf(ledger, letter.to);
    const kept = whyKept(index, most, adapters);
    if (kept === null) begun.add(letter.to.toLowerCase());
    const refusal = kept ? null : sendOnce(adapters, letter, before, today);
    const why = kept ?? (refusal && whyRefused(refusal, letter));
    if (why === null) sent.push(letter);
    else left.push({ who: recipientOf(letter), why, rows: [], isFirst: before.refused === undefined });
    if (refusal?.isOfAddress) most += 1;
    // What else the account sends counts, too: a letter that cannot go must not be begun.
    else if (refusal) most = index + 1 + quotaNow(adapters, most - index - 1);
  }
  tidyLedger(adapters, { ledger, uncertain, today, begun });
  return { sent, left };
}

/** Puts the records right of those to whom no letter was begun just now. */
function tidyLedger(
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
    record(adapters, to, { ...recordOf(ledger, to), uncertain: null });
  }
  for (const address of staleAddresses(ledger, today).filter(one => !begun.has(one))) {
    adapters.documentStore.remove(ledgerKey(address));
  }
}

/** What the account may send now, or `otherwise` where Google does not tell. */
export function quotaNow({ post }: Adapters, otherwise: number): number {
  return answerOr(otherwise, () => post.quotaLeft());
}

/** Why the day's letter of that index must wait for a later run, or null. */
function whyKept(index: number, quota: number, adapters: Adapters): WhyLeft | null {
  if (index >= quota) return { code: 'noQuota' };
  if (index >= MOST_LETTERS) return { code: 'overCap', most: MOST_LETTERS };
  return isLate(adapters) ? { code: 'outOfTime' } : null;
}

/** Reserves, sends, marks. Of what is refused nobody knows whether it went, and it stays reserved for the day; not so of a bad address. */
function sendOnce(adapters: Adapters, letter: Letter, before: LetterRecord, today: PlainDate): Refusal | null {
  record(adapters, letter.to, { ...before, uncertain: today });
  const refusal = adapters.post.send(letter);
  if (refusal === null) record(adapters, letter.to, { told: today, uncertain: null, print: letter.print });
  else {
    const uncertain = refusal.isOfAddress ? null : today;
    record(adapters, letter.to, { ...before, uncertain, refused: before.refused ?? today });
  }
  return refusal;
}

function whyRefused({ why, isOfAddress }: Refusal, { to }: Letter): WhyLeft {
  return isOfAddress ? { code: 'badAddress', address: to } : { code: 'refused', why };
}

function recipientOf({ to, unit }: Letter): LetterLeft['who'] {
  return { kind: 'address', address: to, name: unit };
}

function record({ documentStore }: Adapters, address: string, letters: LetterRecord): void {
  documentStore.set(ledgerKey(address), letterText(letters));
}
