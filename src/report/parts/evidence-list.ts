import type { PrintedRow } from '../../register/measure';
import { linesOf } from '../content/pieces';

/** The distinct texts in the column หลักฐาน, and for each measure the number of its text, from 1, or null if it has none. */
export interface EvidenceList {
  readonly texts: readonly (readonly string[])[];
  readonly numbers: readonly (number | null)[];
}

export const NO_EVIDENCE: EvidenceList = { texts: [], numbers: [] };
export function evidenceList(measures: readonly PrintedRow[]): EvidenceList {
  const numberOf = new Map<string, number>();
  const numbers = measures.map(({ measure }) => {
    const text = linesOf(measure.evidence).join('\n');
    if (text === '') return null;
    const number = numberOf.get(text) ?? numberOf.size + 1;
    numberOf.set(text, number);
    return number;
  });
  return { texts: [...numberOf.keys()].map(text => text.split('\n')), numbers };
}
