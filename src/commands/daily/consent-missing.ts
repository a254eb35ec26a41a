import type { Permission, Problem } from '../../problem';
import type { Adapters } from '../ports/adapters';

/** What the daily run cannot work without. */
const NEEDED: readonly Permission[] = ['spreadsheets.currentonly', 'script.send_mail', 'userinfo.email'];

/** A problem with the permissions that the daily run (or `besides`) needs and this account has not given, or null. */
export function consentMissing(
  { consent }: Adapters,
  besides: readonly Permission[] = [],
): Extract<Problem, { code: 'consentMissing' }> | null {
  const permissions = consent.missing().filter(permission => [...NEEDED, ...besides].includes(permission));
  return permissions.length === 0 ? null : { code: 'consentMissing', permissions, link: consent.link() };
}
