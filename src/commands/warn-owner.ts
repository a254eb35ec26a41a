import type { Adapters } from './adapters';
import { MESSAGES } from './messages';
import { whyNot } from './run';

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
  // What Google does not tell must not keep the mail from going.
  const missing = asked(() => consent.missing(), []);
  const to = asked(() => person.email(), recorded);
  if (to === null || missing.includes('script.send_mail')) return;
  // Before the mail: two mails are worse than none, for Google tells of failed runs, too.
  userStore.set(WARNED, today);
  post.warn(
    to,
    MESSAGES.dailyFailedSubject(today),
    MESSAGES.dailyFailed(why, missing.length > 0 ? asked(() => consent.link(), null) : null),
  );
}

function asked<Answer>(question: () => Answer, otherwise: Answer): Answer {
  let answer = otherwise;
  whyNot(() => {
    answer = question();
  });
  return answer;
}
