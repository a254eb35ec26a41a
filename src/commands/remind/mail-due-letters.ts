import type { Letter } from '../../letters/letter';
import { nameOf, type Problem, reasonOf, type Stopped } from '../../problem';
import type { Ending } from '../common/outcome';
import { isInBin, type OfficeBook } from '../common/read-office';
import { orProtected, whyNot } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { mailFaultOf } from './mail-fault';
import { notNotedMessage, sentMessage } from './messages';
import { noteMailed, toldRows } from './note-mailed';
import { noticesOf } from './notices';
import { beginNotes, endNotes, lettersToNote } from './pending-notes';
import { type PlannedLetters, planLetters } from './plan-letters';
import type { Mailed } from './remind-result';
import { sendLetters } from './send-letters';
import { tellRedirects } from './tell-redirects';
import { forgetUnnoted, keepUnnoted } from './unnoted';

/**
 * Mails everybody the day's letter and notes the day in their rows. The caller holds the lock and has just read the office.
 * `ownerWaits`: if the quota is too small, the owner of the daily run will be mailed about it, so one mail is kept for them. `onlyAsking`:
 * only the letters that tell of the office's request for results; the others wait for another run.
 */
export function mailDueLetters(
  adapters: Adapters,
  office: OfficeBook | Stopped,
  { ownerWaits = false, onlyAsking = false } = {},
): Ending<Mailed> {
  const all = planLetters(adapters, office);
  if ('problems' in all) return { problem: all.problems[0] };
  const planned = onlyAsking ? asking(all) : all;
  // One call more, but only if letters are due.
  if (planned.letters.length > 0 && isInBin(adapters)) return { problem: { code: 'bookInBin' } };
  const unnoted = lettersToNote(adapters, planned);
  // Asked before anything is written: if Google refuses the question, the run ends before it has started anything.
  const quota = quotaFor(adapters, planned.letters.length, ownerWaits);
  beginNotes(adapters, planned);
  const delivery = sendLetters(adapters, planned, quota);
  const { sent, left, contactRefused } = delivery;
  const notNoted = addSentToFaults(sent.length, () => noteOrKeep(adapters, planned, unnoted, sent));
  if (notNoted === null) endNotes(adapters);
  const ownersMail = tellRedirects(adapters, planned);
  const mailFault = mailFaultOf(planned, delivery);
  const { skipped } = planned;
  const contact = contactRefused ? planned.settings.contactEmail : null;
  const notices = { ...noticesOf(planned), contactRefused: contact };
  return { result: { kind: 'mailed', letters: sent, skipped, left, mailFault, notNoted, ownersMail, notices } };
}

/** The planned letters that tell of the request for results. */
export function asking(planned: PlannedLetters): PlannedLetters {
  return { ...planned, letters: planned.letters.filter(({ asks }) => asks) };
}

/** Notes the letters in their rows. If that fails, keeps what they told in the document's properties, so that nobody is told the same tomorrow. */
function noteOrKeep(
  adapters: Adapters,
  planned: PlannedLetters,
  unnoted: readonly Letter[],
  sent: readonly Letter[],
): Problem | null {
  if ([...unnoted, ...sent].every(({ rows }) => rows.length === 0)) return null;
  let isNoted = false;
  try {
    const noted = orProtected(adapters, () => ({ problem: noteMailed(adapters, planned, unnoted, sent) }));
    isNoted = noted.problem === null;
    return noted.problem;
  } finally {
    if (isNoted) forgetUnnoted(adapters);
    else whyNot(() => keepUnnoted(adapters, toldRows(planned, unnoted)));
  }
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
    const told = new Error(`${sentMessage(sent)} ${notNotedMessage(reasonOf(fault))}`);
    // The name says whether the fault is Google's, and so whether it may pass.
    told.name = nameOf(fault) || told.name;
    throw told;
  }
}
