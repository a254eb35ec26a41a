import { REMINDER_MESSAGES as SAID } from './reminder-messages';
import type { RemindData } from './send-reminders';

/** Why letters that were due did not go: none was taken, or the account's quota ended before the letters did. */
export type MailFault = 'refused' | 'noQuota';

/** What the day's letters met, or null where all went that could. What is left for want of time goes on by itself. */
export function mailFaultOf({ sent, failed, skipped }: RemindData): MailFault | null {
  const kept = (...reasons: readonly string[]) => skipped.filter(({ why }) => reasons.includes(why)).length;
  if (sent === 0 && failed > kept(SAID.noQuota, SAID.outOfTime)) return 'refused';
  return kept(SAID.noQuota) > 0 ? 'noQuota' : null;
}
