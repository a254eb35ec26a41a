import { remembered } from '../../../thai/remembered';
import { pasteFaults } from '../../../thai/repair/repair-text';
import { correctSpelling } from '../../../thai/spelling/spelling';
import type { Finding, RowRule } from '../../findings/finding';

const faultsIn = remembered(pasteFaults);

/** Numbers of two kinds of digits, or with an o for a nought: slips of typing rather than of pasting, and plain to read. */
const OF_DIGITS: readonly string[] = ['mixedDigits', 'letterInNumber'];

/** What pasting from PDF and Word breaks: it looks nearly right, and is not found by a search. A plain no-break space does no harm. */
export const pasteFault: RowRule = ({ measure: { row }, texts }) =>
  texts.flatMap(([column, text]): Finding[] => {
    const { faults, repaired } = faultsIn(text);
    const told = faults.filter(({ kind }) => kind !== 'noBreakSpace');
    if (told.length === 0) return [];
    const data = { pieces: [...new Set(told.map(({ was }) => was))], fix: correctSpelling(repaired) };
    return told.every(({ kind }) => OF_DIGITS.includes(kind))
      ? [{ rule: 'mixedDigits', severity: 'suggestion', row, column, data }]
      : [{ rule: 'pasteFault', severity: 'warning', row, column, data }];
  });
