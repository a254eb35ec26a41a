import type { Measure, Progress } from '../register/measure';
import { progressOf } from '../register/progress/progress';
import type { PlainDate } from '../thai/dates/calendar';
import { once } from '../thai/remembered';
import type {
  CheckContext,
  CheckedMeasure,
  Finding,
  RegisterRule,
  RowRule,
  RuleName,
  Severity,
  Wanted,
} from './findings/finding';
import { ownTexts } from './findings/own-texts';
import { earlierYear } from './rules/copied/earlier-year';
import { otherOffice } from './rules/copied/other-office';
import { longPeriod } from './rules/period/long-period';
import { periodDoubt } from './rules/period/period-doubt';
import { periodOutsideYear } from './rules/period/period-outside-year';
import { undatedPeriod } from './rules/period/undated-period';
import { unreadablePeriod } from './rules/period/unreadable-period';
import { astrayBlank } from './rules/plan/astray-blank';
import { blankCell } from './rules/plan/blank-cell';
import { brokenSplit } from './rules/plan/broken-split';
import { doubledMethod } from './rules/plan/doubled-method';
import { errorValue } from './rules/plan/error-value';
import { indicatorOrder } from './rules/plan/indicator-order';
import { looseText } from './rules/plan/loose-text';
import { missingIndicators } from './rules/plan/missing-indicators';
import { noMeasureRow } from './rules/plan/no-measure-row';
import { numbering } from './rules/plan/numbering';
import { unknownIndicator } from './rules/plan/unknown-indicator';
import { afterCutOff } from './rules/result/after-cut-off';
import { brokenLink } from './rules/result/broken-link';
import { closedResultChanged } from './rules/result/closed-result-changed';
import { doneWithoutEvidence } from './rules/result/done-without-evidence';
import { noDetail } from './rules/result/no-detail';
import { noResult } from './rules/result/no-result';
import { overdue } from './rules/result/overdue';
import { repeatedResult } from './rules/result/repeated-result';
import { resultAhead } from './rules/result/result-ahead';
import { staleChoice } from './rules/result/stale-choice';
import { stateAgainstText } from './rules/result/state-against-text';
import { stateToChoose } from './rules/result/state-to-choose';
import { strangeDate } from './rules/result/strange-date';
import { unknownState } from './rules/result/unknown-state';
import { unitWithoutAddress } from './rules/units/unit-without-address';
import { unknownUnit } from './rules/units/unknown-unit';
import { unknownWay } from './rules/units/unknown-way';
import { misspelling } from './rules/wording/misspelling';
import { pasteFault } from './rules/wording/paste-fault';
import { placeholder } from './rules/wording/placeholder';
import { spellingVariants } from './rules/wording/spelling-variants';
import { cutWord, doubledWord, spaceRun } from './rules/wording/word-style';

/** Rules of one line would repeat each other: if several report the same cell, only the first one's findings are kept. */
const ROW_RULES = [
  { errorValue, astrayBlank, blankCell, unreadablePeriod },
  { periodDoubt, periodOutsideYear, longPeriod, undatedPeriod },
  { unknownUnit },
  { unknownState, staleChoice, stateAgainstText },
  { closedResultChanged, resultAhead, noResult, stateToChoose, overdue, repeatedResult, noDetail },
  { brokenLink, placeholder },
  { earlierYear, strangeDate, afterCutOff },
  { otherOffice },
  { pasteFault, misspelling },
  { cutWord },
  { doubledWord },
  { spaceRun },
] as const satisfies readonly Rules<RowRule>[];

const REGISTER_RULES = [
  { looseText, noMeasureRow },
  { unitWithoutAddress },
  { unknownWay },
  { doubledMethod, numbering },
  { brokenSplit },
  { missingIndicators, unknownIndicator, indicatorOrder },
  { spellingVariants },
  { doneWithoutEvidence },
] as const satisfies readonly Rules<RegisterRule>[];

type Rules<Rule> = { readonly [Name in RuleName]?: Rule };
type Listed = NamesIn<(typeof ROW_RULES)[number]> | NamesIn<(typeof REGISTER_RULES)[number]>;
type NamesIn<Line> = Line extends unknown ? keyof Line : never;

/** These are reported while headings are read, by `checkRegister`, and by `pasteFault`. */
type FoundElsewhere = 'headingMissing' | 'headingDoubled' | 'noMeasures' | 'mixedDigits';

/** Fails to compile if a rule in `FindingData` is missing from the lists above. */
export type ForgottenRule = None<Exclude<RuleName, Listed | FoundElsewhere>>;
type None<Name extends never> = Name;

/** Everything that rules look at, as of `today`. */
export function contextOf(office: Omit<CheckContext, 'measures' | 'measureAt'>): CheckContext {
  const { register, today } = office;
  const known = new Map<number, CheckedMeasure>();
  const measureAt = (row: number): CheckedMeasure | null => {
    const measure = register.measureAt(row);
    const checked = known.get(row) ?? (measure && new LazilyChecked(measure, today));
    if (checked) known.set(row, checked);
    return checked;
  };
  const measures = once(() => register.measures.flatMap(({ row }) => measureAt(row) ?? []));
  return {
    ...office,
    get measures() {
      return measures();
    },
    measureAt,
  };
}

/** An edit is about few rows, so what takes long is read when a rule asks for it. */
class LazilyChecked implements CheckedMeasure {
  private progressRead: Progress | null = null;
  private textsRead: CheckedMeasure['texts'] | null = null;

  constructor(
    readonly measure: Measure,
    readonly today: PlainDate,
  ) {}

  get texts() {
    this.textsRead ??= ownTexts(this.measure);
    return this.textsRead;
  }

  get progress() {
    this.progressRead ??= progressOf(this.measure, this.today);
    return this.progressRead;
  }
}

/** All findings of the register, in row order. A register without any measure gives one finding instead of one per row. */
export function checkRegister(context: CheckContext): readonly Finding[] {
  const { headings } = context.register;
  if (context.measures.length === 0) {
    return [{ rule: 'noMeasures', severity: 'error', row: headings.row + 1, column: 'method', data: {} }];
  }
  return checkWanted(context, { rows: context.register.rows, measures: context.measures, has: () => true });
}

/** The same findings as `checkRegister`, but only those of the given rows. */
export function checkRows(context: CheckContext, rows: readonly number[]): readonly Finding[] {
  const all = new Set(rows);
  const below = context.register.rows.filter(row => all.has(row));
  const measures = below.flatMap(row => context.measureAt(row) ?? []);
  const wanted = { rows: below, measures, has: (row: number) => all.has(row) };
  return checkWanted(context, wanted).filter(({ row }) => all.has(row));
}

function checkWanted(context: CheckContext, wanted: Wanted): readonly Finding[] {
  const rowRules = ROW_RULES.map((line): readonly RowRule[] => Object.values(line));
  const ofRows = wanted.measures.flatMap(one =>
    withoutStateToChoose(rowRules.flatMap(rules => firstPerCell(rules.flatMap(rule => rule(one, context))))),
  );
  const ofRegister = REGISTER_RULES.flatMap(line =>
    firstPerCell(Object.values<RegisterRule>(line).flatMap(rule => rule(context, wanted))),
  );
  return errorsFirst([...ofRows, ...ofRegister]).sort((a, b) => a.row - b.row);
}

/**
 * Drops "choose a state" for a cell in which something else must be put right first: a placeholder, or that it tells of an earlier year. The
 * state is doubtful because of that.
 */
function withoutStateToChoose(findings: readonly Finding[]): readonly Finding[] {
  const first = findings.filter(isToMendFirst).map(cellOf);
  return findings.filter(finding => finding.rule !== 'stateToChoose' || !first.includes(cellOf(finding)));
}

function isToMendFirst(finding: Finding): boolean {
  if (finding.rule === 'strangeDate') return finding.data.kind === 'before';
  return finding.rule === 'placeholder' || finding.rule === 'earlierYear';
}

/** In a cell with an error, only the errors are kept: they have to be corrected first. */
function errorsFirst(findings: readonly Finding[]): Finding[] {
  const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(cellOf));
  return findings.filter(finding => finding.severity === 'error' || !errors.has(cellOf(finding)));
}

/** Keeps, for each cell, the findings of the first rule that reports it. */
function firstPerCell(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const heard = new Map<string, RuleName>();
  return findings.filter(finding => {
    const rule = heard.get(cellOf(finding)) ?? finding.rule;
    heard.set(cellOf(finding), rule);
    return rule === finding.rule;
  });
}

function cellOf({ row, column }: Finding): string {
  return `${row},${column}`;
}

export function countBySeverity(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), suggestion: count('suggestion') };
}
