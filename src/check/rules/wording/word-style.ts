import { remembered } from '../../../thai/remembered';
import { cutWords, doubledWords, runsOfSpaces } from '../../../thai/spelling/style';
import type { RowRule } from '../../findings/finding';

const cutsIn = remembered(cutWords);
const doublesIn = remembered(doubledWords);
const spaceRunsIn = remembered(runsOfSpaces);

/** A known word cut by a space or a line end, as layout in Word leaves it. */
export const cutWord: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const words = cutsIn(text).map(({ was, now }) => ({ was, now }));
    return words.length === 0
      ? []
      : [{ rule: 'cutWord', severity: 'suggestion', row: measure.row, column, data: { words } }];
  });

/** A word typed twice in a row. */
export const doubledWord: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const words = doublesIn(text).map(({ was, now }) => ({ was, now }));
    return words.length === 0
      ? []
      : [{ rule: 'doubledWord', severity: 'suggestion', row: measure.row, column, data: { words } }];
  });

/** Runs of spaces inside a line tear a justified page apart. */
export const spaceRun: RowRule = ({ measure, texts }) =>
  texts.flatMap(([column, text]) => {
    const count = spaceRunsIn(text).length;
    return count === 0 ? [] : [{ rule: 'spaceRun', severity: 'suggestion', row: measure.row, column, data: { count } }];
  });
