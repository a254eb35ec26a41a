import { findMisspellings } from '../thai/spelling';
import { spellingVariants as variantsIn } from '../thai/style';
import type { RegisterRule } from './finding';
import { ownTexts } from './own-texts';

/** One word spelt two accepted ways in one report. What is misspelt is told where it stands. */
export const spellingVariants: RegisterRule = ({ measures, register }) => {
  const texts = measures.flatMap(({ measure }) => ownTexts(measure).map(([, text]) => text));
  return variantsIn(texts)
    .filter(({ variants }) => variants.every(word => findMisspellings(word).length === 0))
    .map(({ variants, counts }) => ({
      rule: 'spellingVariants',
      severity: 'suggestion',
      row:
        measures.find(({ measure }) => ownTexts(measure).some(([, text]) => text.includes(variants[1] ?? '')))?.measure
          .row ?? register.headings.row + 1,
      column: 'method',
      data: { variants, counts },
    }));
};
