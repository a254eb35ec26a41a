import { progressOf } from '../progress/progress';
import { astrayBlank } from './astray-blank';
import { blankCell } from './blank-cell';
import { brokenLink } from './broken-link';
import { doneWithoutEvidence } from './done-without-evidence';
import { doubledMethod } from './doubled-method';
import { earlierYear } from './earlier-year';
import { errorValue } from './error-value';
import type { CheckContext, CheckedMeasure, Finding, RegisterRule, RowRule, RuleName, Severity } from './finding';
import { indicatorOrder } from './indicator-order';
import { looseText } from './loose-text';
import { missingIndicators } from './missing-indicators';
import { misspelling } from './misspelling';
import { noDetail } from './no-detail';
import { noResult } from './no-result';
import { numbering } from './numbering';
import { otherOffice } from './other-office';
import { overdue } from './overdue';
import { ownTexts } from './own-texts';
import { pasteFault } from './paste-fault';
import { periodDoubt } from './period-doubt';
import { periodOutsideYear } from './period-outside-year';
import { placeholder } from './placeholder';
import { spellingVariants } from './spelling-variants';
import { stateAgainstText } from './state-against-text';
import { stateToChoose } from './state-to-choose';
import { undatedPeriod } from './undated-period';
import { unitWithoutAddress } from './unit-without-address';
import { unknownIndicator } from './unknown-indicator';
import { unknownState } from './unknown-state';
import { unknownUnit } from './unknown-unit';
import { unknownWay } from './unknown-way';
import { unreadablePeriod } from './unreadable-period';
import { cutWord, doubledWord, spaceRun } from './word-style';

/** Rules that would repeat each other: of those of one line that speak of one cell, the first is heard. */
const ROW_RULES: readonly (readonly RowRule[])[] = [
  [errorValue, astrayBlank, blankCell, unreadablePeriod],
  [periodDoubt, periodOutsideYear, undatedPeriod],
  [unknownUnit],
  [unknownState, stateAgainstText],
  [noResult, stateToChoose, overdue, noDetail],
  [brokenLink, placeholder],
  [earlierYear],
  [otherOffice],
  [pasteFault, misspelling],
  [cutWord],
  [doubledWord],
  [spaceRun],
];

const REGISTER_RULES: readonly (readonly RegisterRule[])[] = [
  [looseText],
  [unitWithoutAddress],
  [unknownWay],
  [doubledMethod, numbering],
  [missingIndicators, unknownIndicator, indicatorOrder],
  [spellingVariants],
  [doneWithoutEvidence],
];

/** What rules look at, on a given day. */
export function contextOf(office: Omit<CheckContext, 'measures'>): CheckContext {
  const { register, today } = office;
  return {
    ...office,
    measures: register.measures.map(measure => ({
      measure,
      progress: progressOf(measure, today),
      texts: ownTexts(measure),
    })),
  };
}

/** All findings of the register, in the order of its rows. A register without a measure is one finding, not one a row. */
export function checkRegister(context: CheckContext): readonly Finding[] {
  const { headings } = context.register;
  if (context.measures.length === 0) {
    return [{ rule: 'noMeasures', severity: 'error', row: headings.row + 1, column: 'method', data: {} }];
  }
  return checkMeasures(context.measures, context);
}

/** The findings of those rows alone, as `checkRegister` would have them. */
export function checkRows(context: CheckContext, rows: readonly number[]): readonly Finding[] {
  const wanted = new Set(rows);
  const measures = context.measures.filter(({ measure }) => wanted.has(measure.row));
  return checkMeasures(measures, context).filter(({ row }) => wanted.has(row));
}

/** What the rules of rows say of the measures, and those of the register of any. */
function checkMeasures(measures: readonly CheckedMeasure[], context: CheckContext): readonly Finding[] {
  const ofRows = measures.flatMap(one =>
    unfilledAlone(ROW_RULES.flatMap(rules => firstPerCell(rules.flatMap(rule => rule(one, context))))),
  );
  const ofRegister = REGISTER_RULES.flatMap(rules => firstPerCell(rules.flatMap(rule => rule(context))));
  return errorsAlone([...ofRows, ...ofRegister]).sort((a, b) => a.row - b.row);
}

/** What is still to be filled in says no state either. */
function unfilledAlone(findings: readonly Finding[]): readonly Finding[] {
  const unfilled = findings.filter(({ rule }) => rule === 'placeholder').map(cellOf);
  return findings.filter(finding => finding.rule !== 'stateToChoose' || !unfilled.includes(cellOf(finding)));
}

/** Where a cell holds an error, that is mended first: nothing else is said of the cell. */
function errorsAlone(findings: readonly Finding[]): Finding[] {
  const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(cellOf));
  return findings.filter(finding => finding.severity === 'error' || !errors.has(cellOf(finding)));
}

/** The findings of the first rule that speaks of each cell. */
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
