import type { Letter } from '../../letters/letter';
import type { WhyLeft } from '../../letters/not-told';
import { type LetterRecord, ledgerKey, letterText, recordOf, staleAddresses } from '../../memory/letter-record';
import type { PlainDate } from '../../thai/dates/calendar';
import { answerOr } from '../common/run';
import { isLate } from '../common/time-left';
import type { Adapters, Refusal } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import type { LetterLeft } from './remind-result';

/** The most letters that one run sends. */
export const MOST_LETTERS = 100;

export interface Delivery {
  readonly sent: readonly Letter[];
  readonly left: readonly LetterLeft[];
}

/** Sends the day's letters, most urgent first, until the account's daily quota, `MOST_LETTERS` or the run's time is used up. */
export function sendLetters(
  adapters: Adapters,
  { letters, ledger, office: { today }, uncertain, future }: PlannedLetters,
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
    // Ask again, because other mail of the account uses the same quota: a letter that cannot go must not be started.
    else if (refusal) most = index + 1 + quotaNow(adapters, most - index - 1);
  }
  tidyLedger(adapters, { ledger, uncertain, future, today, begun });
  return { sent, left };
}

/** Corrects the records of the people for whom this run started no letter. */
function tidyLedger(
  adapters: Adapters,
  {
    ledger,
    uncertain,
    future,
    today,
    begun,
  }: Pick<PlannedLetters, 'ledger' | 'uncertain' | 'future'> & {
    readonly today: PlainDate;
    readonly begun: ReadonlySet<string>;
  },
): void {
  // This run's outcome reports uncertain letters of earlier days and days in the future, so the record need not keep them.
  for (const { to } of [...future, ...uncertain].filter(({ to }) => !begun.has(to))) {
    record(adapters, to, { ...recordOf(ledger, to), uncertain: null });
  }
  for (const address of staleAddresses(ledger, today).filter(one => !begun.has(one))) {
    adapters.documentStore.remove(ledgerKey(address));
  }
}

/** How many recipients the account may still mail today, or `otherwise` if Google does not answer. */
export function quotaNow({ post }: Adapters, otherwise: number): number {
  return answerOr(otherwise, () => post.quotaLeft());
}

/** Why the letter with this index (from 0) must wait for a later run, or null. */
function whyKept(index: number, quota: number, adapters: Adapters): WhyLeft | null {
  if (index >= quota) return { code: 'noQuota' };
  if (index >= MOST_LETTERS) return { code: 'overCap', most: MOST_LETTERS };
  return isLate(adapters) ? { code: 'outOfTime' } : null;
}

/**
 * Marks the letter as uncertain, sends it, and marks the result. After a refusal the letter may have gone all the same, so it stays
 * uncertain for the day; only if the address itself is refused is it certain that the letter did not go.
 */
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
