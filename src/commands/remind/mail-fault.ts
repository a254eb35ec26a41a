import { recordOf } from '../../memory/letter-record';
import { workingDaysBetween } from '../../thai/dates/working-days';
import type { PlannedLetters } from './plan-letters';
import type { MailFault } from './remind-result';
import type { Delivery } from './send-letters';

/** Used if the settings do not repeat letters: after so many working days without a letter, the account's mail counts as broken. */
const LONGEST_WAIT = 5;

/** Why letters that were due did not go, or null. Letters left because time ran out do not count: the next run sends them. */
export function mailFaultOf(planned: PlannedLetters, delivery: Delivery): MailFault | null {
  if (delivery.sent.length === 0 && isAccountRefused(planned, delivery)) return 'refused';
  return delivery.left.some(({ why }) => why.code === 'noQuota') ? 'noQuota' : null;
}

/**
 * True if the refusals point to the account, and not to single addresses. For a run in which no letter went.
 *
 * A refusal points to the account if nobody has got a letter since the address was first refused. Two such refusals are enough. A
 * single one may be a bad address: it counts only if nobody has got a letter for as many working days as lie between two letters.
 */
function isAccountRefused(
  { ledger, settings, input: { today, holidays } }: PlannedLetters,
  { left }: Delivery,
): boolean {
  const [lastTold = ''] = [...ledger.values()]
    .map(({ told }) => told ?? '')
    .sort()
    .reverse();
  const pointing = left.filter(
    ({ who, why }) => why.code === 'refused' && (recordOf(ledger, who.address).refused ?? today) > lastTold,
  );
  if (pointing.length !== 1) return pointing.length > 1;
  const wait = settings.remindEvery ?? LONGEST_WAIT;
  return lastTold === '' || workingDaysBetween(lastTold, today, holidays) >= wait;
}
