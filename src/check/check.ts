import type { Register } from '../measure/register';
import { blankCell } from './blank-cell';
import { errorValue } from './error-value';
import type { Finding, Rule, Severity } from './finding';
import { unknownState } from './unknown-state';
import { unknownUnit } from './unknown-unit';
import { unreadablePeriod } from './unreadable-period';

const RULES: readonly Rule[] = [errorValue, blankCell, unreadablePeriod, unknownUnit, unknownState];

/** All findings of the register, in the order of its rows. A register without a measure is one finding, not one a row. */
export function checkRegister({ headings, measures, looseRows }: Register): readonly Finding[] {
  if (measures.length === 0) {
    return [{ rule: 'noMeasures', severity: 'error', row: headings.row + 1, column: 'method', data: {} }];
  }
  const loose = looseRows.map(
    (row): Finding => ({ rule: 'looseText', severity: 'warning', row, column: 'result', data: {} }),
  );
  const found = measures.flatMap(measure => firstPerCell(RULES.flatMap(rule => rule(measure))));
  return [...found, ...loose].sort((a, b) => a.row - b.row);
}

/** Rules of the same cell do not repeat each other: the first rule that speaks of a cell is heard. */
function firstPerCell(findings: readonly Finding[]): Finding[] {
  return findings.filter(finding => findings.find(({ column }) => column === finding.column)?.rule === finding.rule);
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), suggestion: count('suggestion') };
}
