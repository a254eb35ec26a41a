import { findMisspellings } from '../../../thai/spelling/spelling';
import { mayVary, spellingVariants as variantsIn } from '../../../thai/spelling/style';
import type { RegisterRule } from '../../findings/finding';

/** One word in two accepted spellings in the same report. Misspellings are reported by `misspelling`. */
export const spellingVariants: RegisterRule = ({ measures, register }, isWanted) => {
  const isFound = measures.some(
    ({ measure, texts }) => isWanted(measure.row) && texts.some(([, text]) => mayVary(text)),
  );
  if (!isFound) return [];
  const all = measures.flatMap(one => one.texts.map(([, text]) => text));
  return variantsIn(all)
    .filter(({ variants }) => variants.every(word => findMisspellings(word).length === 0))
    .map(({ variants, counts }) => ({
      rule: 'spellingVariants',
      severity: 'suggestion',
      row:
        measures.find(({ texts }) => texts.some(([, text]) => text.includes(variants[1] ?? '')))?.measure.row ??
        register.headings.row + 1,
      column: 'method',
      data: { variants, counts },
    }));
};
