import { mendedText } from '../../../thai/mended-text';
import { pasteFaults } from '../../../thai/repair/repair-text';
import type { Finding, RowRule } from '../../findings/finding';

/** Mixed Thai and Western digits, or the letter o for a zero. These are typing slips and easy to see, so they are only suggestions. */
const OF_DIGITS: readonly string[] = ['mixedDigits', 'letterInNumber'];

/**
 * Characters that pasting from PDF or Word breaks: the text looks nearly right, but a search does not find it. A plain no-break space does
 * no harm.
 */
export const pasteFault: RowRule = ({ measure: { row }, texts }) =>
  texts.flatMap(([column, text]): Finding[] => {
    const { faults } = pasteFaults(text);
    const told = faults.filter(({ kind }) => kind !== 'noBreakSpace');
    if (told.length === 0) return [];
    const data = { pieces: [...new Set(told.map(({ was }) => was))], fix: mendedText(text) };
    return told.every(({ kind }) => OF_DIGITS.includes(kind))
      ? [{ rule: 'mixedDigits', severity: 'suggestion', row, column, data }]
      : [{ rule: 'pasteFault', severity: 'warning', row, column, data }];
  });
