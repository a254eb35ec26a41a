import { reasonOf } from '../../fault';
import type { NotTold, Skipped } from '../../letters/day-letters';
import type { Letter } from '../../letters/letter';
import { type LineText, lineTexts } from '../../letters/line-texts';
import type { MailFault } from '../../problem';
import { isWorkingDay, workingDayFrom } from '../../thai/dates/working-days';
import { messageOf } from '../common/messages';
import type { Outcome } from '../common/outcome';
import { REGISTER_SHEETS } from '../common/read-office';
import { type Ending, outcomeOf, runCommand } from '../common/run';
import { writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { mailFaultOf } from './mail-fault';
import { noteMailed } from './note-mailed';
import { beginNotes, endNotes, lettersToNote } from './pending-notes';
import { type PlannedLetters, planLetters } from './plan-letters';
import { noticeLines, notToldLines, REMINDER_MESSAGES as SAID } from './reminder-messages';
import { type Delivery, type LetterLeft, MOST_LETTERS, quotaNow, sendLetters } from './send-letters';

export interface RemindData {
  readonly letters: readonly SentLetter[];
  /** Letters that went out in this run. */
  readonly sent: number;
  /** Letters due in this run that were refused or had to be kept for a later one. */
  readonly failed: number;
  readonly skipped: readonly Skipped[];
  /** Lines of the message that are of no letter: who waits, what is uncertain, which holidays are missing. Left out where there are none. */
  readonly notices?: readonly string[];
  /** No letter is due on a day off; left out on others. */
  readonly dayOff?: true;
  /** Why letters that were due did not go; left out where none was kept back. */
  readonly mailFault?: MailFault;
  /** Those whose letter was refused in this run, and not the one before it; left out where there are none. */
  readonly newlyRefused?: readonly NotTold[];
  /** Only of a preview: each unit's text for LINE. */
  readonly texts?: readonly LineText[];
}

interface SentLetter {
  readonly kind: Letter['kind'];
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly rows: readonly number[];
  /** Only of a preview: the letter's words, as text and as HTML, and whom an answer goes to, '' for the sender. */
  readonly text?: string;
  readonly html?: string;
  readonly replyTo?: string;
}

export const NOBODY_TOLD: RemindData = { letters: [], sent: 0, failed: 0, skipped: [] };

const TASK = 'แจ้งรายการที่ถึงกำหนดแจ้ง';

/** Mails everybody the day's letter, once a day. `dryRun` shows what would go to whom; it sends and writes nothing. */
export function sendReminders(adapters: Adapters, { dryRun }: { readonly dryRun: boolean }): Outcome<RemindData> {
  // The question is asked before the lock is taken: a person may leave it open for an hour.
  const planned = planLetters(adapters);
  if (dryRun) return preview(adapters, planned);
  const count = 'problems' in planned ? 0 : planned.letters.length;
  const now = count === 0 ? 0 : Math.min(count, quotaNow(adapters, count), MOST_LETTERS);
  if (now > 0 && !adapters.person.agrees(SAID.askToSend(now, count - now))) {
    return runCommand(adapters, TASK, () => ({ message: SAID.notSent, data: NOBODY_TOLD }));
  }
  return runCommand(adapters, TASK, () => {
    // Where the register cannot be written, it is better known before the first letter: nobody would be noted as told. The daily run
    // has flagged by then.
    if (count > 0) writeToolCells(adapters, () => new Map(), REGISTER_SHEETS);
    return remind(adapters);
  });
}

/** Leaves the workbook as it is, its log included. */
function preview({ person }: Adapters, planned: ReturnType<typeof planLetters>): Outcome<RemindData> {
  const outcome = outcomeOf<RemindData>(
    'problems' in planned
      ? { problem: planned.problems[0] }
      : { message: previewMessage(planned), data: previewData(planned) },
  );
  person.tell(outcome.message);
  return outcome;
}

function previewMessage(planned: PlannedLetters): string {
  const { letters, skipped } = planned;
  const first = letters.length + skipped.length === 0 ? nothingMessage(planned) : SAID.preview(letters.length);
  return [first, ...notToldLines(skipped), ...noticeLines(planned)].join('\n');
}

function previewData(planned: PlannedLetters): RemindData {
  const { letters, skipped, input } = planned;
  return {
    ...ofTheDay(planned),
    letters: letters.map(letter => ({
      ...asData(letter),
      text: letter.text,
      html: letter.html,
      replyTo: letter.replyTo,
    })),
    sent: 0,
    failed: 0,
    skipped: skipped.map(withoutUnit),
    texts: lineTexts(input),
  };
}

/**
 * The body of the command, for the daily run, which holds the lock already. `ownerWaits`: should the quota be too small, the run's owner
 * is to be mailed that.
 */
export function remind(adapters: Adapters, { ownerWaits = false } = {}): Ending<RemindData> {
  const planned = planLetters(adapters);
  if ('problems' in planned) return { problem: planned.problems[0] };
  const unnoted = lettersToNote(adapters, planned);
  // Asked before anything is written: where it is refused, the run ends with nothing begun.
  const quota = quotaFor(adapters, planned.letters.length, ownerWaits);
  beginNotes(adapters, planned);
  const delivery = sendLetters(adapters, planned, quota);
  const { sent, left } = delivery;
  const notNoted = telling(sent.length, () => noteMailed(adapters, planned, unnoted, sent));
  if (notNoted === null) endNotes(adapters);
  const skipped = [...planned.skipped, ...left];
  const lines = [
    sent.length + skipped.length === 0 ? nothingMessage(planned) : SAID.sent(sent.length),
    ...notToldLines(skipped),
    ...noticeLines(planned),
    ...(notNoted === null ? [] : [SAID.notNoted(messageOf(notNoted))]),
  ];
  return {
    message: lines.join('\n'),
    data: {
      letters: sent.map(asData),
      sent: sent.length,
      failed: left.length,
      skipped: skipped.map(withoutUnit),
      ...ofTheDay(planned),
      ...troubleOf(planned, delivery),
    },
  };
}

/** Asked again, the command notes what went and mails nobody twice; till then it must be known that letters went. */
function telling<Result>(sent: number, note: () => Result): Result {
  try {
    return note();
  } catch (fault) {
    throw new Error(`${SAID.sent(sent)} ${SAID.notNoted(reasonOf(fault))}`);
  }
}

/** What the daily run's owner is to know. */
function troubleOf(planned: PlannedLetters, delivery: Delivery): Pick<RemindData, 'mailFault' | 'newlyRefused'> {
  const mailFault = mailFaultOf(planned, delivery);
  const isRefused = ({ because, isFirst }: LetterLeft) =>
    isFirst && (because === 'badAddress' || because === 'refused');
  const newlyRefused = delivery.left.filter(isRefused).map(({ unit, to, why }) => ({ unit, to, why }));
  return { ...(mailFault !== null && { mailFault }), ...(newlyRefused.length > 0 && { newlyRefused }) };
}

/** Recipients that so many letters may take: where there are too few for them, one is the owner's, but not the only one. */
function quotaFor({ post }: Adapters, letters: number, ownerWaits: boolean): number {
  if (letters === 0) return 0;
  const quota = post.quotaLeft();
  return ownerWaits && quota > 1 && quota < letters ? quota - 1 : quota;
}

/** What is of the day, and of no letter. */
function ofTheDay(planned: PlannedLetters): Pick<RemindData, 'notices' | 'dayOff'> {
  const notices = noticeLines(planned);
  return { ...(notices.length > 0 && { notices }), ...(isDayOff(planned) && { dayOff: true }) };
}

function isDayOff({ input: { today, holidays } }: PlannedLetters): boolean {
  return !isWorkingDay(today, holidays);
}

function nothingMessage(planned: PlannedLetters): string {
  const { today, holidays } = planned.input;
  return isDayOff(planned) ? SAID.dayOff(workingDayFrom(today, holidays)) : SAID.nothingToSend;
}

function asData({ kind, to, cc, subject, rows }: Letter): SentLetter {
  return { kind, to, cc, subject, rows };
}

function withoutUnit({ to, why }: NotTold): Skipped {
  return { to, why };
}
