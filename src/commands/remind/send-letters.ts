import type { Letter } from '../../letters/letter';
import type { WhyLeft } from '../../letters/not-told';
import { rolePrint } from '../../letters/redirects/redirects';
import {
  type LetterRecord,
  ledgerKey,
  letterText,
  recordOf,
  rolesAfter,
  staleAddresses,
} from '../../memory/letter-record';
import type { PlainDate } from '../../thai/dates/calendar';
import { answerOr } from '../common/run';
import { isLate } from '../common/time-left';
import type { Adapters, Post, Refusal } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import type { LetterLeft } from './remind-result';

/** The most letters that one run sends. */
export const MOST_LETTERS = 100;

export interface Delivery {
  readonly sent: readonly Letter[];
  readonly left: readonly LetterLeft[];
  /** The mail service does not take the reply address, so the letters went without it. */
  readonly contactRefused: boolean;
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
  let contactRefused = false;
  for (const [index, letter] of letters.entries()) {
    const before = recordOf(ledger, letter.to);
    const kept = whyKept(index, most, adapters);
    let why: WhyLeft | null = kept;
    if (kept === null) {
      begun.add(letter.to.toLowerCase());
      record(adapters, letter.to, { ...before, uncertain: today });
      const answer = sendLetter(adapters, contactRefused ? { ...letter, replyTo: '' } : letter);
      contactRefused ||= answer.contactRefused;
      const { refusal, left: quotaLeft } = settled(adapters, answer.refusal, most - index);
      recordAnswer(adapters, letter, before, { refusal, today });
      why = refusal && whyRefused(refusal, letter);
      most = index + 1 + quotaLeft;
    }
    if (why === null) sent.push(letter);
    else left.push({ who: recipientOf(letter), why, rows: [], isFirst: before.refused === undefined });
  }
  tidyLedger(adapters, { ledger, uncertain, future, today, begun });
  return { sent, left, contactRefused };
}

/** Sends the letter, without its reply address if the mail service does not take that. */
export function sendLetter(
  { post }: { readonly post: Pick<Post, 'send'> },
  letter: Letter,
): { readonly refusal: Refusal | null; readonly contactRefused: boolean } {
  const refusal = post.send(letter);
  if (refusal?.of !== 'replyTo') return { refusal, contactRefused: false };
  return { refusal: post.send({ ...letter, replyTo: '' }), contactRefused: true };
}

/**
 * The refusal, with what the quota says about it, and how many more letters may go. `quota`: how many could go before this letter. After
 * an unknown refusal the quota is asked again, because other mail of the account uses it too. If it is used up although more than this
 * letter could go, it was the cause. If this was the last letter, it may have gone.
 */
function settled(adapters: Adapters, refusal: Refusal | null, quota: number) {
  if (refusal?.of === 'address') return { refusal, left: quota };
  if (refusal?.of === 'quota') return { refusal, left: 0 };
  if (refusal === null) return { refusal, left: quota - 1 };
  const left = quotaNow(adapters, quota - 1);
  const of = left === 0 && quota > 1 ? ('quota' as const) : refusal.of;
  return { refusal: { ...refusal, of }, left };
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
 * The letter was marked as uncertain before it was given to the mail service. After an unknown refusal it stays so for the day, because it
 * may have gone all the same.
 */
function recordAnswer(
  adapters: Adapters,
  { to, print, roles }: Letter,
  before: LetterRecord,
  { refusal, today }: { readonly refusal: Refusal | null; readonly today: PlainDate },
): void {
  if (refusal === null) {
    record(adapters, to, { told: today, uncertain: null, print, roles: rolesAfter(before, roles.map(rolePrint)) });
  } else if (refusal.of === 'quota') record(adapters, to, { ...before, uncertain: null });
  else {
    const uncertain = refusal.of === null ? today : null;
    record(adapters, to, { ...before, uncertain, refused: before.refused ?? today });
  }
}

function whyRefused({ why, of }: Refusal, { to }: Letter): WhyLeft {
  if (of === 'quota') return { code: 'noQuota' };
  return of === 'address' ? { code: 'badAddress', address: to } : { code: 'refused', why };
}

function recipientOf({ to, unit }: Letter): LetterLeft['who'] {
  return { kind: 'address', address: to, name: unit };
}

function record({ documentStore }: Adapters, address: string, letters: LetterRecord): void {
  documentStore.set(ledgerKey(address), letterText(letters));
}
