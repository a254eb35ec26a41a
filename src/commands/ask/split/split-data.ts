import type { State } from '../../../register/states';

/** Which rows: by their numbers, or those that the person has selected. Left out, or nothing selected: all that can be. */
export interface RowsAsked {
  readonly rows?: readonly number[];
  readonly selected?: true;
  /** Ask the person before anything is written. */
  readonly ask?: boolean;
}

/**
 * Why a row stays as it is. `oneUnit`: it is of one unit; `twin`: another row has the same method and one of the units, and a sort without the
 * hidden columns would mix the two; `unitUnknown`: one of its units is not known; `result`: it has a result, and nobody
 * knows of which unit; `state`: its state was chosen or confirmed; `alone`: it is of no split; `apart`: its split's rows do not name the same method in the same group; `period`: they do not have the same period; `other`: a row to be
 * deleted holds something in a column of the office's own; `note`: it has somebody's note; `notText`: a cell holds a formula, a date or formatted text;
 * `merged`: cells are merged; `tooLong`: the joined text is longer than a cell.
 */
export type WhyNotSplit =
  | 'oneUnit'
  | 'twin'
  | 'unitUnknown'
  | 'result'
  | 'state'
  | 'alone'
  | 'apart'
  | 'period'
  | 'other'
  | 'note'
  | 'notText'
  | 'merged'
  | 'tooLong';

export interface RefusedRow {
  /** The row's number since. */
  readonly row: number;
  readonly why: WhyNotSplit;
  /** The column's heading, if it is of one. */
  readonly column: string | null;
}

export interface SplitData {
  /** False if the person said no. */
  readonly agreed: boolean;
  readonly split: readonly {
    /** The row's number before. */
    readonly row: number;
    readonly method: string;
    /** The rows since, each of the unit at the same place. */
    readonly rows: readonly number[];
    readonly units: readonly string[];
  }[];
  readonly refused: readonly RefusedRow[];
}

export interface JoinData {
  readonly agreed: boolean;
  readonly joined: readonly {
    /** The rows' numbers before. */
    readonly rows: readonly number[];
    /** The row since. */
    readonly row: number;
    readonly method: string;
    /** States that were chosen for single rows. They decide no longer: the joined state is the least finished. */
    readonly chosen: readonly { readonly unit: string; readonly state: string }[];
    /** Of the joined row. */
    readonly state: State;
  }[];
  readonly refused: readonly RefusedRow[];
}
