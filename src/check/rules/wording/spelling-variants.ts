import { textOf } from '../../../grid/cell';
import { ALL_STAFF_COLUMNS } from '../../../register/columns';
import { columnCell, type Register } from '../../../register/read-register';
import { findMisspellings } from '../../../thai/spelling/spelling';
import { mayVary, spellingVariants as variantsIn } from '../../../thai/spelling/variants';
import type { RegisterRule } from '../../findings/finding';

/** One word in two accepted spellings in the same report. Misspellings are reported by `misspelling`. */
export const spellingVariants: RegisterRule = (context, wanted) => {
  const { register } = context;
  const texts = wanted.measures.flatMap(one => one.texts.map(([, text]) => text));
  if (!mayVary(texts, cellTexts(register))) return [];
  const { measures } = context;
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

/** The cells that staff fill, of every row. */
function* cellTexts({ grid, headings, rows }: Register): Generator<string> {
  for (const row of rows) for (const column of ALL_STAFF_COLUMNS) yield textOf(columnCell(grid, headings, row, column));
}
