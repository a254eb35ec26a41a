import { lettersOf } from '../../letters/day-letters';
import type { Letter } from '../../letters/letter';
import { notesPendingText, readNotesPending } from '../../memory/notes-pending';
import { STORED } from '../../memory/stored';
import type { Adapters } from '../ports/adapters';
import type { PlannedLetters } from './plan-letters';
import { MOST_LETTERS } from './send-letters';

/** Records that letters are about to go and are not noted yet. Keeps what an earlier run of the day recorded. */
export function beginNotes({ documentStore }: Adapters, { letters, ledger, office: { today } }: PlannedLetters): void {
  if (letters.length === 0) return;
  // A property holds 9 KB: those that this run cannot send are left out.
  const toldBefore = Object.fromEntries(
    letters.slice(0, MOST_LETTERS).map(({ to }) => [to.toLowerCase(), ledger.get(to.toLowerCase())?.told ?? null]),
  );
  const before = readNotesPending(documentStore.get(STORED.notesPending), today)?.toldBefore;
  documentStore.set(STORED.notesPending, notesPendingText({ day: today, toldBefore: { ...before, ...toldBefore } }));
}

/**
 * The day's letters that an earlier run sent but did not note, because it died. They are composed again as if they had not gone. If
 * staff have changed what a letter would say, it is left out: its rows are told again rather than wrongly counted as told.
 */
export function lettersToNote(
  { documentStore }: Adapters,
  { ledger, input, holidays }: PlannedLetters,
): readonly Letter[] {
  const pending = readNotesPending(documentStore.get(STORED.notesPending), input.today);
  if (pending === null) return [];
  const went = [...ledger].filter(([to, { told }]) => told === pending.day && to in pending.toldBefore);
  if (went.length === 0) return [];
  const before = new Map(ledger);
  for (const [to] of went) before.set(to, { told: pending.toldBefore[to] ?? null, uncertain: null });
  const { letters } = lettersOf({ ...input, ledger: before, missingYear: holidays.missingYear });
  const prints = new Map(went.map(([to, { print }]) => [to, print]));
  return letters.filter(({ to, print }) => prints.get(to.toLowerCase()) === print);
}

/** Call when all rows are noted. */
export function endNotes({ documentStore }: Adapters): void {
  documentStore.remove(STORED.notesPending);
}
