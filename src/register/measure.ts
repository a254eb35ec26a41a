import type { InheritedColumn } from '../memory/row-record';
import type { UnitsReading } from '../office/units/unit';
import type { PlainDate } from '../thai/dates/calendar';
import type { PeriodReading } from '../thai/period/read-period';
import type { State } from './states';

/**
 * One row of the register: a method (วิธีการดำเนินการ) with its unit, period and result. Texts are as staff typed them;
 * what a blank cell inherits from the row above (same indicator) is already filled in.
 */
export interface Measure {
  /** The sheet's row number, from 1. */
  readonly row: number;
  /** The group's heading as written in its first row, number and all. */
  readonly group: string;
  /** What this row's own group cell says, '' where it is blank: a group continued on a next page often ends in "(ต่อ)". */
  readonly groupText: string;
  /** The group's place in the settings' list of indicators, from 1; null where the list does not know it. */
  readonly indicator: number | null;
  readonly method: string;
  readonly unitText: string;
  readonly units: UnitsReading;
  readonly periodText: string;
  readonly period: PeriodReading;
  readonly result: string;
  readonly suggestion: string;
  readonly evidence: string;
  /** What staff chose in the สถานะ drop-down; null where they left it blank. It wins over the result's text. */
  readonly chosenState: State | null;
  /** The สถานะ cell as it stands. */
  readonly chosenText: string;
  /** Which cells of this row are blank and stand for the row above's, so that the report can merge them. */
  readonly inherits: { readonly unit: boolean; readonly period: boolean };
  /** For each blank cell the row whose cell it stands for; null where there is none. */
  readonly origins: Readonly<Record<InheritedColumn, number | null>>;
  /** The blank cells that no longer stand below what they stood for: a sort, or a row put between, parted them. */
  readonly astray: readonly InheritedColumn[];
}

/** Where a measure stands on a given day. */
export interface Progress {
  readonly state: State;
  /** False where the result's text fits no known wording, and `state` is only the cautious reading. */
  readonly sure: boolean;
  readonly start: PlainDate | null;
  readonly due: PlainDate | null;
  /** Days from today to `due`; negative when over; null without a due date. */
  readonly daysLeft: number | null;
  /** Due before today and neither done nor cancelled. */
  readonly overdue: boolean;
}

export interface MeasureWithProgress {
  readonly measure: Measure;
  readonly progress: Progress;
}
