import { pasteFaults } from '../thai/repair';
import type { RowRule } from './finding';
import { mendedText } from './mended-text';

/** What pasting from PDF and Word breaks: it looks nearly right, and is not found by a search. A plain no-break space does no harm. */
export const pasteFault: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const faults = pasteFaults(text).filter(({ kind }) => kind !== 'noBreakSpace');
    const pieces = [...new Set(faults.map(({ was }) => was))];
    if (pieces.length === 0) return [];
    const data = { pieces, fix: mendedText(text) };
    return [{ rule: 'pasteFault', severity: 'warning', row: measure.row, column, data }];
  });
