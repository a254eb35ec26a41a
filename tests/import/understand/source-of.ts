import type { Merge, Source } from '../../../src/import/source';

type Cells = readonly (readonly string[])[];

/** A paper of the given tables, as a reader of files gives it. */
export function sourceOf(
  ...tables: readonly (Cells | { readonly name?: string; readonly cells: Cells; readonly merges?: readonly Merge[] })[]
): Source {
  return {
    aside: [],
    tables: tables.map(table => {
      const { name = '', cells, merges = [] } = 'cells' in table ? table : { cells: table };
      return { name, cells, merges, headingRows: 0 };
    }),
  };
}
