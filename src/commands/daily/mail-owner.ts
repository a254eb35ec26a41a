import { oneLine } from '../../letters/letter-blocks';
import type { NotTold } from '../../letters/not-told';
import { STORED, STORED_BY_ACCOUNT } from '../../memory/stored';
import type { Problem } from '../../problem';
import { answerOr } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { OWNER_MESSAGES } from './owner-messages';

/**
 * Mails the account that the daily run failed, and what to do: once a day, however often it fails.
 * @param recorded the owner's address on record, for where Google does not tell the account's own.
 */
export function mailOwnerOfFailure(
  adapters: Adapters,
  { message, isSheetRefused }: { readonly message: string; readonly isSheetRefused: boolean },
  recorded: string | null,
): void {
  const { userStore, clock, consent, person, post } = adapters;
  const today = clock.today();
  if (userStore.get(STORED_BY_ACCOUNT.warned) === today) return;
  // What Google does not tell must not keep the mail from going.
  const missing = answerOr([], () => consent.missing());
  const to = answerOr(recorded, () => person.email());
  if (to === null || missing.includes('script.send_mail')) return;
  // Before the mail: two mails are worse than none, for Google tells of failed runs, too.
  userStore.set(STORED_BY_ACCOUNT.warned, today);
  const failure = {
    ...{ message, day: today, owner: to, ...sheetOf(adapters) },
    // The account that did not allow the sheet is given none for want of that.
    isScopeTooNarrow: isSheetRefused && !missing.includes('spreadsheets.currentonly'),
    consentLink: missing.length > 0 ? answerOr(null, () => consent.link()) : null,
  };
  post.warn(to, OWNER_MESSAGES.failedSubject(failure), OWNER_MESSAGES.failed(failure));
}

/** Mails the account which people's letters are refused, though others' go. @throws where that is refused, too. */
export function mailOwnerOfRefused(adapters: Adapters, refused: readonly NotTold[]): void {
  const at = { day: adapters.clock.today(), ...sheetOf(adapters) };
  adapters.post.warn(adapters.person.email(), OWNER_MESSAGES.refusedSubject(at), OWNER_MESSAGES.refused(refused, at));
}

/** Mails the account that there is nothing to tell anybody of. @throws where that is refused. */
export function mailOwnerOfEmpty(adapters: Adapters, problem: Problem): void {
  const at = { day: adapters.clock.today(), ...sheetOf(adapters) };
  adapters.post.warn(adapters.person.email(), OWNER_MESSAGES.emptySubject(at), OWNER_MESSAGES.empty(problem, at));
}

/** A subject must not get too long, whatever somebody called the sheet. */
const LONGEST_NAME = 100;

/** The spreadsheet's name and address; where Google gives the run no spreadsheet, the address by the record. */
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
