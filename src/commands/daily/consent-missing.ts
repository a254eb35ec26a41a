import type { Permission, Problem } from '../../problem';
import type { Adapters } from '../ports/adapters';

/** What the daily run cannot do without. */
const NEEDED: readonly Permission[] = ['spreadsheets.currentonly', 'script.send_mail', 'userinfo.email'];

/** Those permissions for the daily run, and `besides`, that this account did not give, as what stands in the way; or null. */
export function consentMissing(
  { consent }: Adapters,
  besides: readonly Permission[] = [],
): Extract<Problem, { code: 'consentMissing' }> | null {
  const permissions = consent.missing().filter(permission => [...NEEDED, ...besides].includes(permission));
  return permissions.length === 0 ? null : { code: 'consentMissing', permissions, link: consent.link() };
}
