import { progressOf } from '../progress/progress';
import { blankCell } from './blank-cell';
import { errorValue } from './error-value';
import type { CheckContext, Finding, RegisterRule, RowRule, Severity } from './finding';
import { looseText } from './loose-text';
import { unknownState } from './unknown-state';
import { unknownUnit } from './unknown-unit';
import { unreadablePeriod } from './unreadable-period';

/** Of the rules that speak of one cell, the first is heard. */
const ROW_RULES: readonly RowRule[] = [errorValue, blankCell, unreadablePeriod, unknownUnit, unknownState];

const REGISTER_RULES: readonly RegisterRule[] = [looseText];

/** What rules look at, on a given day. */
export function contextOf(office: Omit<CheckContext, 'measures'>): CheckContext {
  const { register, today } = office;
  return { ...office, measures: register.measures.map(measure => ({ measure, progress: progressOf(measure, today) })) };
}

/** All findings of the register, in the order of its rows. A register without a measure is one finding, not one a row. */
export function checkRegister(context: CheckContext): readonly Finding[] {
  const { headings } = context.register;
  if (context.measures.length === 0) {
    return [{ rule: 'noMeasures', severity: 'error', row: headings.row + 1, column: 'method', data: {} }];
  }
  const ofRows = context.measures.flatMap(one => firstPerCell(ROW_RULES.flatMap(rule => rule(one, context))));
  const ofRegister = REGISTER_RULES.flatMap(rule => rule(context));
  return [...ofRows, ...ofRegister].sort((a, b) => a.row - b.row);
}

/** Rules of the same cell do not repeat each other: the first rule that speaks of a cell is heard. */
function firstPerCell(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => findings.find(({ column }) => column === finding.column)?.rule === finding.rule);
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), suggestion: count('suggestion') };
}
