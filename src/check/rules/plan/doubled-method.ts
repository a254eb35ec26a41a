import { textKey } from '../../../thai/text/text';
import type { Finding, RegisterRule } from '../../findings/finding';
import { upToLastWanted } from '../../findings/wanted';

/** Numbers and bullets before the words. They are ignored because a copied row often gets a new number. */
const NUMBERED = /^(?:[-–—•*]|\(?\d{1,3}(?:\.\d{1,3})?[.)])+/;

/**
 * The same method twice: somebody copied a row and did not change it, or one measure is counted twice. In another group or for other units
 * it is another measure.
 */
export const doubledMethod: RegisterRule = ({ register }, isWanted) => {
  const firstRows = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { row, method, group, indicator, unitText } of upToLastWanted(register.measures, isWanted)) {
    const words = textKey(method).replace(NUMBERED, '');
    const key = [words, indicator ?? textKey(group.replace(/\(ต่อ\)/g, '')), textKey(unitText)].join('\n');
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) firstRows.set(key, row);
    else if (words !== '')
      findings.push({ rule: 'doubledMethod', severity: 'warning', row, column: 'method', data: { firstRow } });
  }
  return findings;
};
