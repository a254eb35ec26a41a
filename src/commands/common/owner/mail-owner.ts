import { oneLine } from '../../../letters/letter-blocks';
import type { NotTold } from '../../../letters/not-told';
import type { Redirects } from '../../../letters/redirects/redirects';
import { STORED, STORED_BY_ACCOUNT } from '../../../memory/stored';
import type { Problem } from '../../../problem';
import type { Adapters } from '../../ports/adapters';
import { answerOr } from '../run';
import { OWNER_MESSAGES } from './owner-messages';

/**
 * Mails the account that the daily run failed, and what to do; at most once a day.
 * @param recorded the owner's recorded address, in case Google does not tell the account's address.
 */
export function mailOwnerOfFailure(
  adapters: Adapters,
  { message, isSheetRefused }: { readonly message: string; readonly isSheetRefused: boolean },
  recorded: string | null,
): void {
  const { userStore, clock, consent, person, post } = adapters;
  const today = clock.today();
  if (userStore.get(STORED_BY_ACCOUNT.warned) === today) return;
  // The mail must go even if Google refuses to answer these questions.
  const missing = answerOr([], () => consent.missing());
  const to = answerOr(recorded, () => person.email());
  if (to === null || missing.includes('script.send_mail')) return;
  // Recorded before the mail goes: two mails are worse than none, because Google also reports failed runs.
  userStore.set(STORED_BY_ACCOUNT.warned, today);
  const failure = {
    ...{ message, day: today, owner: to, ...sheetOf(adapters) },
    // An account that has not allowed access to the sheet gets no spreadsheet for that reason, not because the scope is too narrow.
    isScopeTooNarrow: isSheetRefused && !missing.includes('spreadsheets.currentonly'),
    consentLink: missing.length > 0 ? answerOr(null, () => consent.link()) : null,
  };
  post.warn(to, OWNER_MESSAGES.failedSubject(failure), OWNER_MESSAGES.failed(failure));
}

/** Mails the account whose letters are refused while others go. @throws if this mail is refused too. */
export function mailOwnerOfRefused(adapters: Adapters, refused: readonly NotTold[]): void {
  const at = { day: adapters.clock.today(), ...sheetOf(adapters) };
  adapters.post.warn(adapters.person.email(), OWNER_MESSAGES.refusedSubject(at), OWNER_MESSAGES.refused(refused, at));
}

/** Mails the account that the register is empty. @throws if this mail is refused. */
export function mailOwnerOfEmpty(adapters: Adapters, problem: Problem): void {
  const at = { day: adapters.clock.today(), ...sheetOf(adapters) };
  adapters.post.warn(adapters.person.email(), OWNER_MESSAGES.emptySubject(at), OWNER_MESSAGES.empty(problem, at));
}

/** Mails the owner what changed about where letters go. @throws if this mail is refused. */
export function mailOwnerOfRedirects(adapters: Adapters, owner: string, redirects: Redirects): void {
  const at = { day: adapters.clock.today(), ...sheetOf(adapters) };
  adapters.post.warn(owner, OWNER_MESSAGES.redirectsSubject(at), OWNER_MESSAGES.redirects(redirects, at));
}

/** So that a long sheet name does not make the subject too long. */
const LONGEST_NAME = 100;

/** The spreadsheet's name and link. If Google gives the run no spreadsheet, the link comes from the recorded id. */
function sheetOf({ book, documentStore }: Adapters): {
  readonly sheet: string | null;
  readonly sheetLink: string | null;
} {
  const name = answerOr(null, () => book.name());
  const id = answerOr(null, () => book.id()) ?? answerOr(null, () => documentStore.get(STORED.book));
  return {
    sheet: name === null ? null : oneLine(name, LONGEST_NAME),
    sheetLink: id === null ? null : `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}
