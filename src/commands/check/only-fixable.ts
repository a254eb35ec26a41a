import { type Finding, withoutFix } from '../../check/findings/finding';
import type { Register } from '../../register/read-register';
import type { Adapters } from '../ports/adapters';

/** The findings, offering a correction only where `fixText` would make it: not in formulas, linked texts or formatted texts. */
export function onlyFixable(
  { book }: Adapters,
  { grid, headings }: Register,
  findings: readonly Finding[],
): readonly Finding[] {
  const offering = findings.flatMap(finding => {
    const column = headings.columns[finding.column];
    const offers = 'fix' in finding.data && finding.data.fix !== null && column !== null;
    return offers ? [{ row: finding.row, column, finding }] : [];
  });
  const kept = new Set(book.plainCells(grid.sheetId, offering).map(({ finding }) => finding));
  return findings.map(finding => (kept.has(finding) ? finding : withoutFix(finding)));
}
