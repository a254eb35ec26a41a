import type { Letter } from '../../../letters/letter';
import { lineTexts } from '../../../letters/line-texts';
import { isPaused } from '../../../office/units/reach';
import type { MeasureWithProgress } from '../../../register/measure';
import type { Ending, Outcome, View } from '../../common/outcome';
import { dailyState } from '../../common/owner/daily-owner';
import { LETTER_SHEETS, readOffice } from '../../common/read-office';
import { tellEnding } from '../../common/run';
import type { Adapters } from '../../ports/adapters';
import { remindMessage } from '../messages';
import { noticesOf } from '../notices';
import { type PlannedLetters, planLetters } from '../plan-letters';
import type { Previewed } from '../remind-result';
import { MOST_LETTERS, quotaNow } from '../send-letters';
import { remindData, seenOf } from '../send-reminders';
import type { FollowUpData, PausedUnit, RowDue, ShownLetter } from './follow-up-data';

interface FollowUp {
  readonly preview: Previewed;
  readonly data: Omit<FollowUpData, 'skipped' | 'texts'>;
}

const VIEW: View<FollowUp, FollowUpData> = {
  message: ({ preview }) => remindMessage(preview),
  data({ preview, data }) {
    const { skipped, texts = [] } = remindData(preview);
    return { ...data, skipped, texts };
  },
};

/** Shows today's letters and why each goes, the texts for LINE, the paused units and the daily run. Sends and writes nothing. */
export function readFollowUp(adapters: Adapters): Outcome<FollowUpData> {
  return tellEnding(adapters, VIEW, read(adapters));
}

function read(adapters: Adapters): Ending<FollowUp> {
  const planned = planLetters(adapters, readOffice(adapters, LETTER_SHEETS));
  if ('problems' in planned) return { problem: planned.problems[0] };
  const { letters, skipped, input, settings } = planned;
  return {
    result: {
      preview: { kind: 'previewed', letters, skipped, notices: noticesOf(planned), texts: lineTexts(input) },
      data: {
        letters: letters.map(letter => shownLetter(letter, input.measures)),
        sendable: letters.length === 0 ? 0 : Math.min(letters.length, quotaNow(adapters, letters.length), MOST_LETTERS),
        paused: pausedUnits(planned),
        daily: dailyState(adapters.documentStore, settings),
      },
    },
  };
}

function shownLetter(letter: Letter, measures: readonly MeasureWithProgress[]): ShownLetter {
  const { to, unit, subject, replyTo, text, html, rows } = letter;
  const reasons = measures
    .filter(({ measure }) => rows.includes(measure.row))
    .map(({ measure: { row, method }, progress: { due, daysLeft } }): RowDue => ({ row, method, due, daysLeft }));
  return { seen: seenOf(letter), to, unit, subject, replyTo, text, html, reasons };
}

function pausedUnits({ input: { units, today } }: PlannedLetters): PausedUnit[] {
  return units
    .filter(unit => isPaused(unit, today))
    .map(({ name, pausedUntil, unreadablePause, pauseReason }) => ({
      name,
      until: pausedUntil,
      unreadable: unreadablePause,
      reason: pauseReason,
    }));
}
