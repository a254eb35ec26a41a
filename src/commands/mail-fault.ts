import type { Skipped } from '../remind/letters';
import { REMINDER_MESSAGES as SAID } from './reminder-messages';
import type { RemindData } from './send-reminders';

/**
 * Why letters that were due did not go: none was taken, or the account's quota ended before the letters did. An address that the
 * service takes for none is the sheet's fault, and said.
 */
export type MailFault = 'refused' | 'noQuota';

/** What the day's letters met, or null where all went that could. What is left for want of time goes on by itself. */
export function mailFaultOf({ sent, failed, skipped }: RemindData): MailFault | null {
  const kept = (isReason: (one: Skipped) => boolean) => skipped.filter(isReason).length;
  const noQuota = kept(({ why }) => why === SAID.noQuota);
  const others = kept(({ to, why }) => why === SAID.outOfTime || why === SAID.badAddress(to));
  if (sent === 0 && failed > noQuota + others) return 'refused';
  return noQuota > 0 ? 'noQuota' : null;
}
