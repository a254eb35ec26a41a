import { reasonOf } from '../../problem';
import type { Ending } from '../common/outcome';
import { isInBin } from '../common/read-office';
import type { Adapters } from '../ports/adapters';
import { mailFaultOf } from './mail-fault';
import { notNotedMessage, sentMessage } from './messages';
import { noteMailed } from './note-mailed';
import { noticesOf } from './notices';
import { beginNotes, endNotes, lettersToNote } from './pending-notes';
import { planLetters } from './plan-letters';
import type { Mailed } from './remind-result';
import { sendLetters } from './send-letters';
import { tellRedirects } from './tell-redirects';

/**
 * Mails everybody the day's letter and notes the day in their rows. The caller holds the lock. `ownerWaits`: if the quota is too small,
 * the owner of the daily run will be mailed about it, so one mail is kept for them.
 */
export function mailDueLetters(adapters: Adapters, { ownerWaits = false } = {}): Ending<Mailed> {
  const planned = planLetters(adapters);
  if ('problems' in planned) return { problem: planned.problems[0] };
  // One call more, but only if letters are due.
  if (planned.letters.length > 0 && isInBin(adapters)) return { problem: { code: 'bookInBin' } };
  const unnoted = lettersToNote(adapters, planned);
  // Asked before anything is written: if Google refuses the question, the run ends before it has started anything.
  const quota = quotaFor(adapters, planned.letters.length, ownerWaits);
  beginNotes(adapters, planned);
  const delivery = sendLetters(adapters, planned, quota);
  const { sent, left, contactRefused } = delivery;
  const notNoted = addSentToFaults(sent.length, () => noteMailed(adapters, planned, unnoted, sent));
  if (notNoted === null) endNotes(adapters);
  const ownersMail = tellRedirects(adapters, planned);
  const mailFault = mailFaultOf(planned, delivery);
  const { skipped } = planned;
  const contact = contactRefused ? planned.settings.contactEmail : null;
  const notices = { ...noticesOf(planned), contactRefused: contact };
  return { result: { kind: 'mailed', letters: sent, skipped, left, mailFault, notNoted, ownersMail, notices } };
}

/** How many of the letters the account may send. If it cannot send all, one mail is kept for the owner, unless it is the last one. */
function quotaFor({ post }: Adapters, letters: number, ownerWaits: boolean): number {
  if (letters === 0) return 0;
  const quota = post.quotaLeft();
  return ownerWaits && quota > 1 && quota < letters ? quota - 1 : quota;
}

/** Adds to a fault's text that letters went. Run again, the command notes them and mails nobody twice. */
function addSentToFaults<Result>(sent: number, note: () => Result): Result {
  try {
    return note();
  } catch (fault) {
    throw new Error(`${sentMessage(sent)} ${notNotedMessage(reasonOf(fault))}`);
  }
}
