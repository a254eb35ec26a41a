import { pasteFaults } from '../thai/repair';
import { correctSpelling } from '../thai/spelling';
import type { RowRule } from './finding';

/** What pasting from PDF and Word breaks: it looks nearly right, and is not found by a search. A plain no-break space does no harm. */
export const pasteFault: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const { faults, repaired } = pasteFaults(text);
    const pieces = [...new Set(faults.filter(({ kind }) => kind !== 'noBreakSpace').map(({ was }) => was))];
    if (pieces.length === 0) return [];
    const data = { pieces, fix: correctSpelling(repaired) };
    return [{ rule: 'pasteFault', severity: 'warning', row: measure.row, column, data }];
  });
