import type { Post, Refusal } from '../../commands/ports/adapters';
import { reasonOf } from '../../problem';
import { isTemporary, retrying } from '../retry';

/** Sends mail from the account. It cannot read mail. */
export const googlePost: Post = {
  // Below zero if Google let a few mails too many go.
  quotaLeft: retrying(() => Math.max(0, MailApp.getRemainingDailyQuota())),
  warn: (to, subject, body) => MailApp.sendEmail({ to, subject, body }),
  send({ to, cc, replyTo, subject, text, html }) {
    const options = { to, subject, body: text, htmlBody: html };
    try {
      MailApp.sendEmail({ ...options, ...(cc === '' ? {} : { cc }), ...(replyTo === '' ? {} : { replyTo }) });
      return null;
    } catch (refusal) {
      // Not thrown, because the other units must get their letters even if one address is refused. The caller reports it.
      const why = reasonOf(refusal);
      return { why, of: refusedPart(why, to, replyTo) };
    }
  },
};

/** "Service invoked too many times for one day: email.", and what says the same in Thai: something is too much, in a day. */
const QUOTA = /too many times for one day|(?:เกิน|หลายครั้ง|บ่อย).*วัน|วัน.*(?:เกิน|หลายครั้ง|บ่อย)/is;

/** Google speaks the account's language, but an address stays as it is: an error that names one is about that address. */
function refusedPart(why: string, to: string, replyTo: string): Refusal['of'] {
  if (isTemporary(why)) return null;
  if (names(why, to)) return 'address';
  if (names(why, replyTo)) return 'replyTo';
  return QUOTA.test(why) ? 'quota' : null;
}

/** True if the address is in the text, and not as a part of another one. */
function names(text: string, address: string): boolean {
  const words = text.toLowerCase().split(/[^a-z0-9._%+@-]+/);
  return address !== '' && words.some(word => word.replace(/\.$/, '') === address.toLowerCase());
}
