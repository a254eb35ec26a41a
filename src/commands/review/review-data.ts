import type { State } from '../../register/states';

/** What a person says of rows. */
export interface ReviewOptions {
  readonly states?: readonly Said[];
  /** The person has seen all other rows whose state is clear, and agrees. */
  readonly rest?: boolean;
}

/** `method` and `result`: what the person saw. If the row no longer has them, its state is not recorded. */
export interface Said {
  readonly row: number;
  readonly state: State;
  readonly method?: string;
  readonly result?: string;
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
  readonly method: string;
  readonly result: string;
  readonly state: State;
  /** False if a person has to say it. It counts as `state` meanwhile, which is never done. */
  readonly sure: boolean;
  /** Who decided: staff in the column สถานะ, somebody in a review, or the tool from the text. */
  readonly by: 'staff' | 'review' | 'text';
  /** The words of the result that decided; null if it is blank. */
  readonly why: string | null;
}
