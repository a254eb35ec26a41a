import type { Letter } from '../../letters/letter';
import { type LineText, lineTexts } from '../../letters/line-texts';
import type { NotTold } from '../../letters/not-told';
import { recipientAddress, recipientName, whyNotToldMessage } from '../../letters/not-told-messages';
import { fingerprint } from '../../memory/fingerprint';
import type { Problem } from '../../problem';
import { whyNotOperator } from '../common/operators';
import type { Ending, Outcome, View } from '../common/outcome';
import { LETTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand, tellEnding } from '../common/run';
import { asWritten, writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { mailDueLetters } from './mail-due-letters';
import { askToSend, noticeLines, remindMessage } from './messages';
import { noticesOf } from './notices';
import { type PlannedLetters, planLetters } from './plan-letters';
import { type MailFault, type Notices, newlyRefused, type RemindResult } from './remind-result';
import { MOST_LETTERS, quotaNow } from './send-letters';

export interface RemindData {
  readonly letters: readonly SentLetter[];
  /** Letters sent in this run. */
  readonly sent: number;
  /** Letters due in this run that were refused or are kept for a later run. */
  readonly failed: number;
  /** Who gets no letter (a unit's name, an address, or the rows' text in ผู้รับผิดชอบ), and why, in Thai. */
  readonly skipped: readonly { readonly to: string; readonly why: string }[];
  /** The message's lines about the day in general: who waits, what is uncertain, which holidays are missing. Left out if there are none. */
  readonly notices?: readonly string[];
  /** Today is a day off, so no letter is due; left out on working days. */
  readonly dayOff?: true;
  /** Why letters that were due did not go; left out if there is no such fault. */
  readonly mailFault?: MailFault;
  /** People whose letter was refused in this run but not the time before; left out if there are none. */
  readonly newlyRefused?: readonly { readonly unit: string; readonly to: string; readonly why: string }[];
  /** Only in a preview: each unit's text for LINE. */
  readonly texts?: readonly LineText[];
}

interface SentLetter {
  readonly kind: Letter['kind'];
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly rows: readonly number[];
  /** Only in a preview: the letter as text and as HTML, and the address for replies ('' for the sender). */
  readonly text?: string;
  readonly html?: string;
  readonly replyTo?: string;
}

export const NOBODY_TOLD: RemindData = { letters: [], sent: 0, failed: 0, skipped: [] };

const VIEW: View<RemindResult, RemindData> = { message: remindMessage, data: remindData };

const TASK = 'แจ้งรายการที่ถึงกำหนดแจ้ง';

interface RemindOptions {
  /** Only show what would be sent to whom: send and write nothing. */
  readonly dryRun: boolean;
  /** The letters that a person was shown, as `seenOf` gives them. No letter goes if one is to go that is not among them. */
  readonly seen?: readonly string[];
}

/** A letter as one text to compare. */
export function seenOf({ to, cc, subject, text }: Letter): string {
  return fingerprint([to, cc, subject, text].join('\n'));
}

/** Mails everybody the day's letter, once a day. */
export function sendReminders(adapters: Adapters, { dryRun, seen }: RemindOptions): Outcome<RemindData> {
  // The question is asked before the lock is taken: a person may leave it open for an hour.
  const planned = planLetters(adapters, readOffice(adapters, LETTER_SHEETS));
  if (dryRun) return tellEnding(adapters, VIEW, preview(planned));
  const refused =
    'problems' in planned ? null : (whyNotOperator(adapters, planned.settings) ?? whyNotSeen(planned, seen));
  if (refused) return runCommand(adapters, TASK, VIEW, () => ({ problem: refused }));
  const letters = 'problems' in planned ? [] : planned.letters;
  const count = letters.length;
  const now = count === 0 ? 0 : Math.min(count, quotaNow(adapters, count), MOST_LETTERS);
  if (now > 0 && !adapters.person.agrees(askToSend(letters, now))) {
    return runCommand(adapters, TASK, VIEW, () => ({ result: { kind: 'declined' } }));
  }
  return runCommand(adapters, TASK, VIEW, () => {
    // If the register cannot be written, stop before the first letter, because nobody could be noted as told. The daily run need not do
    // this: it has written the states by then.
    const read = () => readOffice(adapters, LETTER_SHEETS);
    const written = count > 0 ? writeToolCells(adapters, () => new Map(), read) : null;
    return mailDueLetters(adapters, written === null || 'problems' in written ? read() : asWritten(written));
  });
}

export function whyNotSeen(
  { letters }: Pick<PlannedLetters, 'letters'>,
  seen: readonly string[] | undefined,
): Problem | null {
  const isNew = (letter: Letter) => seen !== undefined && !seen.includes(seenOf(letter));
  return letters.some(isNew) ? { code: 'lettersChanged' } : null;
}

function preview(planned: ReturnType<typeof planLetters>): Ending<RemindResult> {
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { letters, skipped, input } = planned;
  return {
    result: { kind: 'previewed', letters, skipped, notices: noticesOf(planned), texts: lineTexts(input) },
  };
}

/** The result for the command line and the pages. */
export function remindData(result: RemindResult): RemindData {
  if (result.kind === 'declined') return NOBODY_TOLD;
  const { letters, skipped, notices } = result;
  if (result.kind === 'previewed') {
    const whole = letters.map(letter => {
      const { text, html, replyTo } = letter;
      return { ...letterData(letter), text, html, replyTo };
    });
    const none = { sent: 0, failed: 0 };
    return { letters: whole, ...none, skipped: skipped.map(skippedData), texts: result.texts, ...dayData(notices) };
  }
  const { left, mailFault } = result;
  const refused = newlyRefused(result).map(one => ({ unit: recipientName(one.who), ...skippedData(one) }));
  return {
    letters: letters.map(letterData),
    sent: letters.length,
    failed: left.length,
    skipped: [...skipped, ...left].map(skippedData),
    ...dayData(notices),
    ...(mailFault !== null && { mailFault }),
    ...(refused.length > 0 && { newlyRefused: refused }),
  };
}

function letterData({ kind, to, cc, subject, rows }: Letter): SentLetter {
  return { kind, to, cc, subject, rows };
}

function skippedData(one: NotTold): RemindData['skipped'][number] {
  return { to: recipientAddress(one.who), why: whyNotToldMessage(one) };
}

function dayData(notices: Notices): Pick<RemindData, 'notices' | 'dayOff'> {
  const lines = noticeLines(notices);
  return { ...(lines.length > 0 && { notices: lines }), ...(notices.nextWorkingDay !== null && { dayOff: true }) };
}
