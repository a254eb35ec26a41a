import { labelOf } from '../../office/settings/records/all-records';
import type { Settings } from '../../office/settings/settings';
import type { Problem } from '../../problem';
import type { Adapters } from '../ports/adapters';

/**
 * Why this account is not to send, mend, close a round or switch the daily run, or null. An office may list who does. That is a guard against slips and no
 * protection: whoever can edit the sheet can edit the list.
 */
export function whyNotOperator(
  { person }: Pick<Adapters, 'person'>,
  { operators }: Pick<Settings, 'operators'>,
): Problem | null {
  if (operators.length === 0) return null;
  const account = person.email();
  return operators.includes(account.toLowerCase())
    ? null
    : { code: 'notOperator', account, setting: labelOf('operators') };
}
