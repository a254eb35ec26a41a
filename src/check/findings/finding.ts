import type { Settings } from '../../office/settings/settings';
import type { Unit } from '../../office/units/unit';
import type { AsideKind } from '../../register/aside-rows';
import type { ColumnKey, StaffColumn } from '../../register/columns';
import type { MeasureWithProgress } from '../../register/measure';
import type { Register } from '../../register/read-register';
import type { State } from '../../register/states';
import type { PlainDate, Span } from '../../thai/dates/calendar';

/**
 * error: the report would be wrong or could not be built. warning: the report can be built, but an assessor or the mayor would ask about
 * it. suggestion: better style.
 */
export type Severity = 'error' | 'warning' | 'suggestion';

/** The data of each rule's finding. The sentence for it is in `messages.ts`. */
export interface FindingData {
  /** `other`: the column of the other round's results, if only one of the two is missing. */
  readonly headingMissing: {
    readonly heading: string;
    readonly nearest: { heading: string; cell: string } | null;
    readonly other: string | null;
  };
  readonly headingDoubled: { readonly heading: string; readonly cells: readonly string[] };
  readonly noMeasures: Record<never, never>;
  readonly blankCell: Record<never, never>;
  /** `text`: the value that the blank cell still stands for; '' if the row it came from is gone. */
  readonly astrayBlank: { readonly text: string };
  /** Text in a row that has no measure. */
  readonly looseText: Record<never, never>;
  /** A row of the table that is no measure. */
  readonly noMeasureRow: { readonly kind: AsideKind };
  readonly unknownState: { readonly text: string };
  readonly errorValue: { readonly value: string };
  readonly unreadablePeriod: {
    readonly reason: 'slip' | 'impossible' | 'bothRounds' | 'unfamiliar' | 'unknown';
    readonly part: string;
  };
  readonly unknownUnit: { readonly text: string; readonly nearest: string | null };
  /** `days` since the due date. */
  readonly overdue: { readonly days: number };
  /** `days` since the due date; null if it is not overdue but staff chose the state "done". */
  readonly noResult: { readonly days: number | null };
  readonly noDetail: Record<never, never>;
  /** The result stands in the column of the later round. `over`: the earlier one is over, but not closed. */
  readonly resultAhead: { readonly over: boolean };
  /** The column of a closed round was written over. */
  readonly closedResultChanged: Record<never, never>;
  /** The result of round 12 has the text that was reported for round 6. */
  readonly repeatedResult: Record<never, never>;
  /** The result speaks of days (as written) after `cutOff`, the last day that counts for its round. */
  readonly afterCutOff: { readonly cutOff: PlainDate; readonly dates: readonly string[] };
  /** `words` of the result that leave the state open. */
  readonly stateToChoose: { readonly words: string };
  /** `ofRound6`: it was chosen before round 6 was closed, and the result is as it was. */
  readonly staleChoice: { readonly chosen: State; readonly ofRound6: boolean };
  readonly stateAgainstText: { readonly chosen: State; readonly read: State };
  readonly periodDoubt: { readonly doubt: 'labelAgainstRange' | 'endBeforeStart' | 'otherCalendar' };
  /** B.E. */
  readonly periodOutsideYear: { readonly fiscalYear: number };
  /** `whole`: what the text says. `due`: the last day of its part in the fiscal year (B.E.). */
  readonly longPeriod: { readonly fiscalYear: number; readonly whole: Span; readonly due: PlainDate };
  readonly undatedPeriod: Record<never, never>;
  /** `email` as written in the sheet ส่วนราชการ; '' if it is blank there, for all `units` together. */
  readonly unitWithoutAddress: { readonly units: readonly string[]; readonly email: string };
  /** `way` as written in the sheet ส่วนราชการ. */
  readonly unknownWay: { readonly unit: string; readonly way: string };
  readonly brokenLink: { readonly link: string };
  readonly doubledMethod: { readonly firstRow: number };
  /** `units` of a split that have no row; or `firstRow` of the split, with which this row is not counted. */
  readonly brokenSplit: { readonly units: readonly string[]; readonly firstRow: number | null };
  readonly placeholder: { readonly text: string };
  /** Years B.E. */
  readonly earlierYear: { readonly named: number; readonly fiscalYear: number };
  /** `dates` as written. `paperBefore`: the date of an order or the like from before the fiscal year, which may still be in force. */
  readonly strangeDate: {
    readonly kind: 'impossible' | 'after' | 'before' | 'paperBefore';
    readonly dates: readonly string[];
  };
  readonly otherOffice: { readonly office: string };
  readonly missingIndicators: { readonly names: readonly string[] };
  readonly unknownIndicator: { readonly group: string };
  readonly indicatorOrder: { readonly group: string; readonly before: string };
  readonly numbering: { readonly number: number; readonly expected: number };
  /** `pieces`: the faulty pieces as written. `fix`: the whole cell corrected; null if the *fix* command must not write it. */
  readonly pasteFault: { readonly pieces: readonly string[]; readonly fix: string | null };
  readonly mixedDigits: FindingData['pasteFault'];
  /** `fix` as for `pasteFault`; also null if the words are only suggestions. */
  readonly misspelling: {
    readonly sure: 'likely' | 'suggest';
    readonly words: readonly { readonly wrong: string; readonly right: string }[];
    readonly fix: string | null;
  };
  readonly cutWord: { readonly words: readonly { readonly was: string; readonly now: string }[] };
  readonly doubledWord: { readonly words: readonly { readonly was: string; readonly now: string }[] };
  readonly spaceRun: { readonly count: number };
  readonly spellingVariants: { readonly variants: readonly string[]; readonly counts: readonly number[] };
  /** `count` of all such rows; null where it is not told. */
  readonly doneWithoutEvidence: { readonly count: number | null };
}

export type RuleName = keyof FindingData;

/** One thing to correct: the cell, the rule, the severity, and the rule's data. */
export type Finding = {
  readonly [Name in RuleName]: {
    readonly rule: Name;
    readonly severity: Severity;
    /** Row number in the sheet, from 1. */
    readonly row: number;
    readonly column: ColumnKey;
    readonly data: FindingData[Name];
  };
}[RuleName];

/** The same finding, but *fix* will not change its cell. */
export function withoutFix(finding: Finding): Finding {
  return 'fix' in finding.data ? ({ ...finding, data: { ...finding.data, fix: null } } as Finding) : finding;
}

/** The finding as the row's own cell tells it: without the count of other rows, which would have to be read after each edit. */
export function withoutCount(finding: Finding): Finding {
  return finding.rule === 'doneWithoutEvidence' ? { ...finding, data: { count: null } } : finding;
}

/** A measure with what rules need to know about it. */
export interface CheckedMeasure extends MeasureWithProgress {
  /** The row's own cells by column. Blank and inherited cells are left out. */
  readonly texts: readonly (readonly [column: StaffColumn, text: string])[];
}

/** All that rules look at. */
export interface CheckContext {
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly register: Register;
  /** In the sheet's order. All rows are read. */
  readonly measures: readonly CheckedMeasure[];
  /** The measure in a row; null if there is none. */
  measureAt(row: number): CheckedMeasure | null;
}

/** The rows in which findings are wanted: all, or those of an edit. */
export interface Wanted {
  /** Below the headings. */
  readonly rows: readonly number[];
  readonly measures: readonly CheckedMeasure[];
  has(row: number): boolean;
}

/** Looks at one measure and returns what is wrong with it. */
export type RowRule = (one: CheckedMeasure, context: CheckContext) => readonly Finding[];

/**
 * Looks at several measures together: duplicates, gaps, and findings that stand for many rows. Findings in rows that are not wanted may be
 * left out. After each edit these rules run for a row or two, so they first ask if there can be a finding there, before they look at all
 * measures, which takes long.
 */
export type RegisterRule = (context: CheckContext, wanted: Wanted) => readonly Finding[];
