import type { Post } from '../../commands/ports/adapters';
import { reasonOf } from '../../fault';
import { retrying } from '../retry';

/** The account's own mail. It can send, and read nothing. */
export const googlePost: Post = {
  quotaLeft: retrying(() => MailApp.getRemainingDailyQuota()),
  warn: (to, subject, body) => MailApp.sendEmail({ to, subject, body }),
  send({ to, cc, replyTo, subject, text, html }) {
    const options = { to, subject, body: text, htmlBody: html };
    try {
      MailApp.sendEmail({ ...options, ...(cc === '' ? {} : { cc }), ...(replyTo === '' ? {} : { replyTo }) });
      return null;
    } catch (refusal) {
      // One unit's refused address must not cost the other units their letters; the caller reports it.
      const why = reasonOf(refusal);
      // Google's literal words, seen in English only: in any other the letter counts as one that may have gone.
      return { why, isOfAddress: why.toLowerCase() === `invalid email: ${to.toLowerCase()}` };
    }
  },
};
