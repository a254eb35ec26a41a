import type { PlainDate } from '../thai/dates/calendar';

/** A run has begun to send letters and has not noted them in their rows. */
interface NotesPending {
  readonly day: PlainDate;
  /** By address in lower case: the day of the person's previous letter. */
  readonly toldBefore: Readonly<Record<string, PlainDate | null>>;
}

/** Reads the property; null if there is none or it is of another day. */
export function readNotesPending(text: string | null, today: PlainDate): NotesPending | null {
  const pending = text === null ? null : (JSON.parse(text) as NotesPending);
  return pending?.day === today ? pending : null;
}

/** For how many people the property says that letters have begun; 0 without one. */
export function peopleBegun(text: string | null): number {
  return text === null ? 0 : Object.keys((JSON.parse(text) as NotesPending).toldBefore).length;
}

export function notesPendingText(pending: NotesPending): string {
  return JSON.stringify(pending);
}
