import { textOf } from '../../../grid/cell';
import { columnCell, type Register } from '../../../register/read-register';
import { remembered } from '../../../thai/remembered';
import { toWesternDigits } from '../../../thai/text/numerals';
import { textKey } from '../../../thai/text/text';
import type { Finding, RegisterRule } from '../../findings/finding';

/** Numbers and bullets before the words. They are ignored because a copied row often gets a new number. */
const NUMBERED = /^(?:[-–—•*]|\(?\d{1,3}(?:\.\d{1,3})?[.)])+/;

/**
 * The same method twice: somebody copied a row and did not change it, or one measure is counted twice. In another group or for other units
 * it is another measure.
 */
export const doubledMethod: RegisterRule = ({ register }, { measures }) => {
  const [last] = measures.slice(-1);
  const ends = new Set(measures.map(({ measure }) => endOf(measure.method)));
  const firstRows = new Map<string, number>();
  const findings: Finding[] = [];
  for (const row of register.rows) {
    if (row > (last?.measure.row ?? 0)) break;
    const measure = ends.has(endOf(methodAt(register, row))) ? register.measureAt(row) : null;
    if (measure === null) continue;
    const { method, group, indicator, unitText } = measure;
    const words = textKey(method).replace(NUMBERED, '');
    const key = [words, indicator ?? textKey(group.replace(/\(ต่อ\)/g, '')), textKey(unitText)].join('\n');
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) firstRows.set(key, row);
    else if (words !== '')
      findings.push({ rule: 'doubledMethod', severity: 'warning', row, column: 'method', data: { firstRow } });
  }
  return findings;
};

function methodAt({ grid, headings }: Register, row: number): string {
  return textOf(columnCell(grid, headings, row, 'method'));
}

const CONSONANT = /[ก-ฮ]/;
const LETTERS_COMPARED = 12;

/** The last consonants and digits. Methods that are the same have the same, and it costs much less than their keys. */
const endOf = remembered((method: string): string => {
  // A number before the words is ignored.
  const begin = method.search(CONSONANT);
  let end = '';
  for (let at = method.length - 1; begin >= 0 && at >= begin && end.length < LETTERS_COMPARED; at -= 1) {
    const letter = method[at] ?? '';
    if (letter >= 'ก' && letter <= 'ฮ') end += letter;
    else if ((letter >= '0' && letter <= '9') || (letter >= '๐' && letter <= '๙')) end += toWesternDigits(letter);
  }
  return end;
});
