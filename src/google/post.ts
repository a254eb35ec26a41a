import type { Post } from '../commands/adapters';

/** The account's own mail. It can send, and read nothing. */
export const googlePost: Post = {
  quotaLeft: () => MailApp.getRemainingDailyQuota(),
  send({ to, cc, replyTo, subject, text, html }) {
    const options = { to, subject, body: text, htmlBody: html };
    try {
      MailApp.sendEmail({ ...options, ...(cc === '' ? {} : { cc }), ...(replyTo === '' ? {} : { replyTo }) });
      return null;
    } catch (refusal) {
      // One unit's refused address must not cost the other units their letters; the caller reports it.
      return refusal instanceof Error ? refusal.message : String(refusal);
    }
  },
};
