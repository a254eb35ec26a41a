import { recordOf } from '../../memory/letter-record';
import { workingDaysBetween } from '../../thai/dates/working-days';
import type { PlannedLetters } from './plan-letters';
import type { MailFault } from './remind-result';
import type { Delivery } from './send-letters';

/** Working days in which a mail service that works must have taken something, where letters are not repeated. */
const LONGEST_WAIT = 5;

/** What the day's letters met, or null where all went that could. What is left for want of time goes on by itself. */
export function mailFaultOf(planned: PlannedLetters, delivery: Delivery): MailFault | null {
  if (delivery.sent.length === 0 && isOfAccount(planned, delivery)) return 'refused';
  return delivery.left.some(({ why }) => why.code === 'noQuota') ? 'noQuota' : null;
}

/**
 * Whether the account is to blame for letters none of which went, and not whom they are for: it is not where somebody was told since
 * theirs were refused first, nor, while people are told within their wait, where only one is refused.
 */
function isOfAccount({ ledger, settings, input: { today, holidays } }: PlannedLetters, { left }: Delivery): boolean {
  const [lastTold = ''] = [...ledger.values()]
    .map(({ told }) => told ?? '')
    .sort()
    .reverse();
  const unexplained = left.filter(
    ({ who, why }) => why.code === 'refused' && (recordOf(ledger, who.address).refused ?? today) > lastTold,
  );
  if (unexplained.length !== 1) return unexplained.length > 1;
  const wait = settings.remindEvery ?? LONGEST_WAIT;
  return lastTold === '' || workingDaysBetween(lastTold, today, holidays) >= wait;
}
