import { grouped } from '../../grid/grouped';
import { textKey } from '../../thai/text/text';
import type { Finding, RuleName } from './finding';

/** A finding with all rows where the same fault stands, in order. `row` is the first of them. */
export type Fault = Finding & { readonly rows: readonly number[] };

/** Rules whose fault is the same wherever the same data is found: one name to add, one kind of row to delete. */
const BY_DATA: readonly RuleName[] = [
  ...(['unknownUnit', 'unknownIndicator', 'otherOffice', 'noMeasureRow'] as const),
  ...(['resultAhead', 'repeatedResult', 'closedResultChanged'] as const),
];

/** Rules whose fault is the same wherever the same text stands. */
const BY_TEXT: readonly RuleName[] = [
  'unreadablePeriod',
  'periodDoubt',
  'periodOutsideYear',
  'longPeriod',
  'undatedPeriod',
  'unknownState',
  ...(['pasteFault', 'mixedDigits', 'misspelling'] as const),
];

/** One fault is one finding, however many rows it stands in. `textOf`: the text of a finding's cell. */
export function oneFaultEach(findings: readonly Finding[], textOf: (finding: Finding) => string): readonly Fault[] {
  const keyOf = (finding: Finding, at: number): string => {
    const { rule, severity, column, data } = finding;
    const same = BY_DATA.includes(rule)
      ? JSON.stringify(data)
      : BY_TEXT.includes(rule)
        ? textKey(textOf(finding))
        : null;
    return same === null ? String(at) : JSON.stringify([rule, severity, column, same]);
  };
  const keys = findings.map(keyOf);
  const rowsByKey = grouped([...findings.keys()], at => keys[at] ?? '');
  return findings.flatMap((finding, at): Fault[] => {
    const group = rowsByKey.get(keys[at] ?? '') ?? [at];
    if (group[0] !== at) return [];
    return [{ ...finding, rows: [...new Set(group.map(each => findings[each]?.row ?? finding.row))] }];
  });
}
