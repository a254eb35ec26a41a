import type { InheritedColumn } from '../memory/row-record';
import type { UnitsReading } from '../office/units/unit';
import type { PlainDate } from '../thai/dates/calendar';
import type { PeriodReading } from '../thai/period/read-period';
import type { ResultColumn } from './columns';
import type { State } from './states';

/**
 * One row of the register: a method (วิธีการดำเนินการ) with its unit, period and result. Texts are as staff typed them.
 * A blank cell already has the value it inherits from a row above (same indicator).
 */
export interface Measure {
  /** The sheet's row number, from 1. */
  readonly row: number;
  /** The group's heading as written in its first row, including its number. */
  readonly group: string;
  /** This row's own group cell, '' if blank. A group continued on the next page often ends in "(ต่อ)". */
  readonly groupText: string;
  /** The group's position in the settings' list of indicators, from 1; null if it is not in the list. */
  readonly indicator: number | null;
  readonly method: string;
  readonly unitText: string;
  readonly units: UnitsReading;
  readonly periodText: string;
  readonly period: PeriodReading;
  /** The result in force for the register's round. */
  readonly result: string;
  /** Where it stands; if nothing is written, where it is to be written. */
  readonly resultColumn: ResultColumn;
  /** True if it is of round 6, because round 12 has none yet. */
  readonly fromRound6: boolean;
  /** True if round 12 runs after round 6 was closed: what somebody said for round 6 decides no longer. */
  readonly afterRound6: boolean;
  /** True if the column of round 6 was written over since that was reported. What stands there now does not count. */
  readonly changedSince6: boolean;
  /** The state that was reported for round 6, once that is closed; null if the row was not in it. */
  readonly reportedState: State | null;
  /** The row's results by column, in force or not: one, or one for each round. */
  readonly results: readonly (readonly [column: ResultColumn, text: string])[];
  readonly suggestion: string;
  readonly evidence: string;
  /** What the office's own columns say of why it is not done and what comes next, under their headings. Blank ones are left out. */
  readonly causes: readonly Cause[];
  /** The state in the สถานะ drop-down, as far as it decides; null if it is blank or unknown. It overrides the result's text. */
  readonly chosenState: State | null;
  /** The state in the drop-down if it was chosen for another result or year. It no longer decides; a person has to choose again. */
  readonly staleChoice: State | null;
  /** The state that somebody confirmed for this result, and what the tool read then; null if nobody has, or the result has changed since. */
  readonly reviewed: { readonly state: State; readonly readAs: string } | null;
  /** The สถานะ cell's text. */
  readonly chosenText: string;
  /** Which cells of this row are blank and inherit a value. The report merges them with the cell above. */
  readonly inherits: { readonly unit: boolean; readonly period: boolean };
  /** For each blank cell, the row it inherits from; null if there is none. */
  readonly origins: Readonly<Record<InheritedColumn, number | null>>;
  /** Null if the row was not split off a row for several units. */
  readonly split: SplitRow | null;
  /** Blank cells that a sort or an inserted row has separated from the cell they inherit from. */
  readonly astray: readonly InheritedColumn[];
}

export interface Cause {
  readonly heading: string;
  readonly text: string;
}

/** A row for several units, of which each now has a row of its own. The report prints and counts these rows as one. */
export interface SplitRow {
  /** The same in all rows of the split. */
  readonly from: string;
  /** The ผู้รับผิดชอบ of the row that was split. */
  readonly unitText: string;
  readonly units: UnitsReading;
  /** Everybody named by it. Of all units: those in the sheet ส่วนราชการ now. */
  readonly names: readonly string[];
}

/** A state, and why. */
export interface StateFound {
  readonly state: State;
  /** False if the text does not say it clearly, so that `state` is only a cautious guess. */
  readonly sure: boolean;
  /** The words of the cell that decided; null if a blank cell did. */
  readonly why: string | null;
}

/** A measure's progress on a given day. */
export interface Progress extends StateFound {
  /** What the result's text says, even if staff chose another state. */
  readonly fromText: StateFound;
  /** The state that somebody confirmed, as long as the tool reads the result as it did then. It decides where staff chose none. */
  readonly reviewed: State | null;
  readonly start: PlainDate | null;
  readonly due: PlainDate | null;
  /** Days from today to `due`; negative if past; null without a due date. */
  readonly daysLeft: number | null;
  /** Due before today and neither done nor cancelled. */
  readonly overdue: boolean;
}

/** What the report prints and counts of a measure. A closed round keeps just this. */
export interface PrintedRow {
  readonly measure: Pick<
    Measure,
    | 'group'
    | 'groupText'
    | 'indicator'
    | 'method'
    | 'unitText'
    | 'units'
    | 'periodText'
    | 'result'
    | 'fromRound6'
    | 'reportedState'
    | 'suggestion'
    | 'evidence'
    | 'inherits'
  > &
    // Rounds that earlier builds closed have neither: their reports say what they said.
    Partial<Pick<Measure, 'causes'>>;
  readonly progress: Pick<Progress, 'state' | 'sure' | 'due' | 'daysLeft' | 'overdue'> &
    Partial<Pick<Progress, 'start'>>;
}

export interface MeasureWithProgress extends PrintedRow {
  readonly measure: Measure;
  readonly progress: Progress;
}
