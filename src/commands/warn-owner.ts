import type { Adapters } from './adapters';
import { MESSAGES } from './messages';

/** The user store's key of the day on which the account was last told of a failure. */
const WARNED = 'warned';

/**
 * Mails the account that the daily run failed, and what to do: once a day, however often it fails.
 * @param recorded the owner's address on record, for where Google does not tell the account's own.
 */
export function warnOwner(adapters: Adapters, why: string, recorded: string | null): void {
  const { userStore, clock, consent, person, post } = adapters;
  const today = clock.today();
  if (userStore.get(WARNED) === today) return;
  const missing = consent.missing();
  const to = missing.includes('userinfo.email') ? recorded : person.email();
  if (to === null || missing.includes('script.send_mail')) return;
  // Before the mail: two mails are worse than none, for Google tells of failed runs, too.
  userStore.set(WARNED, today);
  post.warn(
    to,
    MESSAGES.dailyFailedSubject(today),
    MESSAGES.dailyFailed(why, missing.length > 0 ? consent.link() : null),
  );
}
