import type { PlainDate } from '../thai/dates/calendar';

/** A run of the day began to send letters, and has not noted them in their rows. */
interface NotesPending {
  readonly day: PlainDate;
  /** By address, in lower case: the day of the letter before this one. */
  readonly toldBefore: Readonly<Record<string, PlainDate | null>>;
}

/** What the property says, or null where it is of another day. */
export function readNotesPending(text: string | null, today: PlainDate): NotesPending | null {
  const pending = text === null ? null : (JSON.parse(text) as NotesPending);
  return pending?.day === today ? pending : null;
}

export function notesPendingText(pending: NotesPending): string {
  return JSON.stringify(pending);
}
