import type { NotTold } from '../../letters/day-letters';
import type { Letter } from '../../letters/letter';
import { type LetterRecord, ledgerKey, letterText, recordOf, staleAddresses } from '../../memory/letter-record';
import type { PlainDate } from '../../thai/dates/calendar';
import { isLate, whyNot } from '../common/run';
import type { Adapters, Refusal } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import { REMINDER_MESSAGES } from './reminder-messages';

/** A run sends no more, whatever the sheet says. */
export const MOST_LETTERS = 100;

export interface Delivery {
  readonly sent: readonly Letter[];
  readonly left: readonly LetterLeft[];
}

/** A letter that did not go: it was refused, or is kept for a later run. */
export interface LetterLeft extends NotTold {
  readonly because: 'badAddress' | 'refused' | 'noQuota' | 'later';
  /** Its person's last one went, or there was none. */
  readonly isFirst: boolean;
}

type Why = Pick<LetterLeft, 'because' | 'why'>;

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
    const why = kept ?? (refusal && refusedAs(refusal, letter));
    if (why === null) sent.push(letter);
    else left.push({ unit: letter.unit, to: letter.to, isFirst: before.refused === undefined, ...why });
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
    record(adapters, to, { ...recordOf(ledger, to), uncertain: null });
  }
  for (const address of staleAddresses(ledger, today).filter(one => !begun.has(one))) {
    adapters.documentStore.remove(ledgerKey(address));
  }
}

/** What the account may send now, or `otherwise` where Google does not tell. */
export function quotaNow({ post }: Adapters, otherwise: number): number {
  let left = otherwise;
  whyNot(() => {
    left = post.quotaLeft();
  });
  return left;
}

/** Why the day's so-manieth letter, from 0, must wait for a later run, or null. */
function whyKept(index: number, quota: number, adapters: Adapters): Why | null {
  if (index >= quota) return { because: 'noQuota', why: REMINDER_MESSAGES.noQuota };
  if (index >= MOST_LETTERS) return { because: 'later', why: REMINDER_MESSAGES.overCap(MOST_LETTERS) };
  return isLate(adapters) ? { because: 'later', why: REMINDER_MESSAGES.outOfTime } : null;
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

function refusedAs({ why, isOfAddress }: Refusal, { to }: Letter): Why {
  return isOfAddress ? { because: 'badAddress', why: REMINDER_MESSAGES.badAddress(to) } : { because: 'refused', why };
}

function record({ documentStore }: Adapters, address: string, letters: LetterRecord): void {
  documentStore.set(ledgerKey(address), letterText(letters));
}
