import { mendedText } from '../../../thai/mended-text';
import { remembered } from '../../../thai/remembered';
import { findMisspellings } from '../../../thai/spelling/spelling';
import type { RowRule } from '../../findings/finding';

const misspellingsIn = remembered(findMisspellings);

/** Misspellings that an assessor notices at once. A word that a word list also accepts as correct is only a suggestion. */
export const misspelling: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const found = misspellingsIn(text);
    if (found.length === 0) return [];
    return (['likely', 'suggest'] as const).flatMap(sure => {
      const words = found.filter(one => one.sure === sure).map(({ wrong, right }) => ({ wrong, right }));
      const distinct = words.filter(({ wrong }, index) => words.findIndex(word => word.wrong === wrong) === index);
      if (distinct.length === 0) return [];
      const data = { sure, words: distinct, fix: sure === 'likely' ? mendedText(text) : null };
      const severity = sure === 'likely' ? 'warning' : 'suggestion';
      return [{ rule: 'misspelling', severity, row: measure.row, column, data } as const];
    });
  });
