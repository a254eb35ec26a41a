import type { Settings } from '../../office/settings/settings';
import type { Unit } from '../../office/units/unit';
import type { ColumnKey, StaffColumn } from '../../register/columns';
import type { MeasureWithProgress } from '../../register/measure';
import type { Register } from '../../register/read-register';
import type { State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';

/**
 * error: the report would be false or could not be built. warning: true, but an assessor or the mayor would ask. suggestion:
 * better style.
 */
export type Severity = 'error' | 'warning' | 'suggestion';

/** What each rule says of a cell, as data; its sentence is in `messages.ts`. */
export interface FindingData {
  readonly headingMissing: { readonly heading: string; readonly nearest: { heading: string; cell: string } | null };
  readonly headingDoubled: { readonly heading: string; readonly cells: readonly string[] };
  readonly noMeasures: Record<never, never>;
  readonly blankCell: Record<never, never>;
  /** What the blank cell still stands for; '' where that row is gone. */
  readonly astrayBlank: { readonly text: string };
  /** Text in a row that names no measure. */
  readonly looseText: Record<never, never>;
  readonly unknownState: { readonly text: string };
  readonly errorValue: { readonly value: string };
  readonly unreadablePeriod: {
    readonly reason: 'slip' | 'impossible' | 'bothRounds' | 'unknown';
    readonly part: string;
  };
  readonly unknownUnit: { readonly text: string; readonly nearest: string | null };
  /** `days` since it was due. */
  readonly overdue: { readonly days: number };
  /** `days` since it was due; null where it is not, but staff chose that it is done. */
  readonly noResult: { readonly days: number | null };
  readonly noDetail: Record<never, never>;
  readonly stateToChoose: Record<never, never>;
  readonly stateAgainstText: { readonly chosen: State; readonly read: State };
  readonly periodDoubt: { readonly doubt: 'labelAgainstRange' | 'endBeforeStart' };
  /** B.E. */
  readonly periodOutsideYear: { readonly fiscalYear: number };
  readonly undatedPeriod: Record<never, never>;
  /** `email` as the sheet ส่วนราชการ has it; '' where it has none. */
  readonly unitWithoutAddress: { readonly unit: string; readonly email: string };
  /** `way` as the sheet ส่วนราชการ has it. */
  readonly unknownWay: { readonly unit: string; readonly way: string };
  readonly brokenLink: { readonly link: string };
  readonly doubledMethod: { readonly firstRow: number };
  readonly placeholder: { readonly text: string };
  /** Years B.E. */
  readonly earlierYear: { readonly named: number; readonly fiscalYear: number };
  readonly otherOffice: { readonly office: string };
  readonly missingIndicators: { readonly names: readonly string[] };
  readonly unknownIndicator: { readonly group: string };
  readonly indicatorOrder: { readonly group: string; readonly before: string };
  readonly numbering: { readonly number: number; readonly expected: number };
  /** `pieces` as they stand; `fix` is the whole cell mended, null where it is not for *fix* to write. */
  readonly pasteFault: { readonly pieces: readonly string[]; readonly fix: string | null };
  readonly mixedDigits: FindingData['pasteFault'];
  /** `fix` as for `pasteFault`; null, too, where the words are only suggested. */
  readonly misspelling: {
    readonly sure: 'likely' | 'suggest';
    readonly words: readonly { readonly wrong: string; readonly right: string }[];
    readonly fix: string | null;
  };
  readonly cutWord: { readonly words: readonly { readonly was: string; readonly now: string }[] };
  readonly doubledWord: { readonly words: readonly { readonly was: string; readonly now: string }[] };
  readonly spaceRun: { readonly count: number };
  readonly spellingVariants: { readonly variants: readonly string[]; readonly counts: readonly number[] };
  readonly doneWithoutEvidence: { readonly count: number };
}

export type RuleName = keyof FindingData;

/** One thing to mend: where, by which rule, how grave, and the rule's data. */
export type Finding = {
  readonly [Name in RuleName]: {
    readonly rule: Name;
    readonly severity: Severity;
    /** The sheet's row number, from 1. */
    readonly row: number;
    readonly column: ColumnKey;
    readonly data: FindingData[Name];
  };
}[RuleName];

/** The finding without the offer to mend its cell. */
export function withoutFix(finding: Finding): Finding {
  return 'fix' in finding.data ? ({ ...finding, data: { ...finding.data, fix: null } } as Finding) : finding;
}

/** A measure as rules look at it. */
export interface CheckedMeasure extends MeasureWithProgress {
  /** What stands in the row's own cells, by column; a blank one is left out. */
  readonly texts: readonly (readonly [column: StaffColumn, text: string])[];
}

/** All that rules look at. */
export interface CheckContext {
  readonly today: PlainDate;
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly register: Register;
  readonly measures: readonly CheckedMeasure[];
}

/** A rule of rows looks at one measure and says what is wrong with it. */
export type RowRule = (one: CheckedMeasure, context: CheckContext) => readonly Finding[];

/** A rule of the register looks at all measures together: doubles, gaps, one line for many rows. */
export type RegisterRule = (context: CheckContext) => readonly Finding[];
