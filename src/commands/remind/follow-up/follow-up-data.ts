import type { DailyState } from '../../common/owner/daily-owner';
import type { RemindData } from '../send-reminders';

/** All that the page about reminders shows. Days are YYYY-MM-DD. */
export interface FollowUpData {
  readonly letters: readonly ShownLetter[];
  /** How many of the letters go at once: the account's quota or the limit of a run may be smaller. */
  readonly sendable: number;
  /** Who gets no letter today, and why, in Thai. */
  readonly skipped: RemindData['skipped'];
  readonly texts: NonNullable<RemindData['texts']>;
  readonly paused: readonly PausedUnit[];
  readonly daily: DailyState;
}

/** A letter as it will look, and why it goes. */
export interface ShownLetter {
  /** The letter as one text to compare. */
  readonly seen: string;
  readonly to: string;
  /** The units it is for. */
  readonly unit: string;
  readonly subject: string;
  /** Where an answer goes; '' for the sender. */
  readonly replyTo: string;
  readonly text: string;
  readonly html: string;
  readonly reasons: readonly RowDue[];
}

/** A row that a letter is about. `due`: null only if the row has lost its day. */
export interface RowDue {
  readonly row: number;
  readonly method: string;
  readonly due: string | null;
  /** Negative once the day is past. */
  readonly daysLeft: number | null;
}

export interface PausedUnit {
  readonly name: string;
  /** The last day without letters; null if the cell cannot be read as a day. */
  readonly until: string | null;
  /** What stands in the cell if it cannot be read; else ''. */
  readonly unreadable: string;
  readonly reason: string;
}
