import type { Post } from '../../commands/ports/adapters';
import { reasonOf } from '../../problem';
import { retrying } from '../retry';

/** Sends mail from the account. It cannot read mail. */
export const googlePost: Post = {
  quotaLeft: retrying(() => MailApp.getRemainingDailyQuota()),
  warn: (to, subject, body) => MailApp.sendEmail({ to, subject, body }),
  send({ to, cc, replyTo, subject, text, html }) {
    const options = { to, subject, body: text, htmlBody: html };
    try {
      MailApp.sendEmail({ ...options, ...(cc === '' ? {} : { cc }), ...(replyTo === '' ? {} : { replyTo }) });
      return null;
    } catch (refusal) {
      // Not thrown, because the other units must get their letters even if one address is refused. The caller reports it.
      const why = reasonOf(refusal);
      // Google's exact text in English. In any other language the letter counts as one that may have gone.
      return { why, isOfAddress: why.toLowerCase() === `invalid email: ${to.toLowerCase()}` };
    }
  },
};
