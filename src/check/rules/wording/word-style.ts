import { remembered } from '../../../thai/remembered';
import { cutWords, doubledWords, runsOfSpaces } from '../../../thai/spelling/style';
import type { RowRule } from '../../findings/finding';

const cutsIn = remembered(cutWords);
const doublesIn = remembered(doubledWords);
const spaceRunsIn = remembered(runsOfSpaces);

/** A known word split by a space or a line break, left over from layout in Word. */
export const cutWord: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const words = cutsIn(text).map(({ was, now }) => ({ was, now }));
    return words.length === 0
      ? []
      : [{ rule: 'cutWord', severity: 'suggestion', row: measure.row, column, data: { words } }];
  });

/** A word typed twice. */
export const doubledWord: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const words = doublesIn(text).map(({ was, now }) => ({ was, now }));
    return words.length === 0
      ? []
      : [{ rule: 'doubledWord', severity: 'suggestion', row: measure.row, column, data: { words } }];
  });

/** Several spaces in a row leave wide gaps on a justified page. */
export const spaceRun: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const count = spaceRunsIn(text).length;
    return count === 0 ? [] : [{ rule: 'spaceRun', severity: 'suggestion', row: measure.row, column, data: { count } }];
  });
