import type { State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';

/** What a person says of rows. */
export interface ReviewOptions {
  readonly states?: readonly Said[];
  /** The person has seen all other rows whose state is clear, and agrees. */
  readonly rest?: boolean;
  /** The default is the running round. */
  readonly round?: 6 | 12;
  /** The day as of which the round's report reads the results. The default is its usual one. */
  readonly cutOff?: PlainDate;
}

/** `seen`: what the person saw of the row, from `ReviewRow`. If the row is no longer so, its state is not recorded. */
export interface Said {
  readonly row: number;
  readonly state: State;
  readonly seen?: string;
}

export interface ReviewData {
  readonly rows: readonly ReviewRow[];
  /** How many states this run has recorded. */
  readonly confirmed: number;
  /** Rows that were not recorded, because they have changed since they were shown, or are no measure. */
  readonly changed: readonly number[];
}

export interface ReviewRow {
  readonly row: number;
  /** All that a person sees of the row, and its unit and period, as one text to compare. */
  readonly seen: string;
  readonly method: string;
  /** The result in force. */
  readonly result: string;
  /** It is of round 6, because round 12 has none yet. */
  readonly fromRound6?: true;
  readonly state: State;
  /** False if a person has to say it. It counts as `state` meanwhile, which is never done. */
  readonly sure: boolean;
  /** Who decided: staff in the column สถานะ, somebody in a review, or the tool from the text. */
  readonly by: 'staff' | 'review' | 'text';
  /** The words of the result that decided; null if it is blank. */
  readonly why: string | null;
}
