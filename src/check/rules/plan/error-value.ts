import type { RowRule } from '../../findings/finding';

/** What Sheets shows for a formula that failed. The report would print it. */
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/;

export const errorValue: RowRule = ({ measure, texts }) =>
  texts
    .filter(([, text]) => ERROR_VALUE.test(text))
    .map(([column, value]) => ({ rule: 'errorValue', severity: 'error', row: measure.row, column, data: { value } }));
