import type { Letter } from '../../letters/letter';
import { type LineText, lineTexts } from '../../letters/line-texts';
import type { NotTold } from '../../letters/not-told';
import { recipientAddress, recipientName, whyNotToldMessage } from '../../letters/not-told-messages';
import type { Ending, Outcome, View } from '../common/outcome';
import { REGISTER_SHEETS } from '../common/read-office';
import { runCommand, tellEnding } from '../common/run';
import { writeToolCells } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { mailDueLetters } from './mail-due-letters';
import { askToSend, noticeLines, remindMessage } from './messages';
import { noticesOf } from './notices';
import { planLetters } from './plan-letters';
import { type MailFault, type Notices, newlyRefused, type RemindResult } from './remind-result';
import { MOST_LETTERS, quotaNow } from './send-letters';

export interface RemindData {
  readonly letters: readonly SentLetter[];
  /** Letters that went out in this run. */
  readonly sent: number;
  /** Letters due in this run that were refused or had to be kept for a later one. */
  readonly failed: number;
  /** Who gets no letter, by the unit's name, an address, or what the rows say of who is responsible; and why, in Thai. */
  readonly skipped: readonly { readonly to: string; readonly why: string }[];
  /** Lines of the message that are of no letter: who waits, what is uncertain, which holidays are missing. Left out where there are none. */
  readonly notices?: readonly string[];
  /** No letter is due on a day off; left out on others. */
  readonly dayOff?: true;
  /** Why letters that were due did not go; left out where none was kept back. */
  readonly mailFault?: MailFault;
  /** Those whose letter was refused in this run, and not the one before it; left out where there are none. */
  readonly newlyRefused?: readonly { readonly unit: string; readonly to: string; readonly why: string }[];
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

const VIEW: View<RemindResult, RemindData> = { message: remindMessage, data: remindData };

const TASK = 'แจ้งรายการที่ถึงกำหนดแจ้ง';

/** Mails everybody the day's letter, once a day. `dryRun` shows what would go to whom; it sends and writes nothing. */
export function sendReminders(adapters: Adapters, { dryRun }: { readonly dryRun: boolean }): Outcome<RemindData> {
  // The question is asked before the lock is taken: a person may leave it open for an hour.
  const planned = planLetters(adapters);
  if (dryRun) return tellEnding(adapters, VIEW, preview(planned));
  const count = 'problems' in planned ? 0 : planned.letters.length;
  const now = count === 0 ? 0 : Math.min(count, quotaNow(adapters, count), MOST_LETTERS);
  if (now > 0 && !adapters.person.agrees(askToSend(now, count - now))) {
    return runCommand(adapters, TASK, VIEW, () => ({ result: { kind: 'declined' } }));
  }
  return runCommand(adapters, TASK, VIEW, () => {
    // Where the register cannot be written, it is better known before the first letter: nobody would be noted as told. The daily run
    // has flagged by then.
    if (count > 0) writeToolCells(adapters, () => new Map(), REGISTER_SHEETS);
    return mailDueLetters(adapters);
  });
}

function preview(planned: ReturnType<typeof planLetters>): Ending<RemindResult> {
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { letters, skipped, input } = planned;
  return {
    result: { kind: 'previewed', letters, skipped, notices: noticesOf(planned), texts: lineTexts(input) },
  };
}

/** What the command line and the pages are handed. */
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
