import type { Doubt, LeftOut, Understood, UnderstoodHeading } from '../../import/understand/understood';
import { HEADINGS, type StaffColumn } from '../../register/columns';

/** A paper or table that becomes the register. */
export interface Import {
  /** The file's name, or the sheet's. */
  readonly name: string;
  /** True if its rows are copied into a new register; false if its sheet becomes the register. */
  readonly isCopied: boolean;
  readonly understood: Understood;
}

/** How a paper was understood, for the command line and for a person who decides. */
export interface UnderstoodData {
  /** The tables' names: a sheet's, or what stands above a paper's table. */
  readonly sheets: readonly string[];
  readonly headings: readonly Pick<UnderstoodHeading, 'source' | 'column' | 'sure' | 'as'>[];
  /** The rows that the headings take. */
  readonly tiers: number;
  readonly items: number;
  readonly groups: number;
  /** Staff's columns that set-up adds. */
  readonly added: readonly StaffColumn[];
  /** The first rows as understood, by heading; blank cells are left out. */
  readonly firstRows: readonly Readonly<Record<string, string>>[];
  readonly doubts: readonly Doubt[];
  readonly leftOut: readonly LeftOut[];
  readonly aside: Understood['aside'];
}

const ROWS_SHOWN = 5;

export function understoodData({ understood }: Import): UnderstoodData {
  const { tables, counts, added, doubts, leftOut, aside, rows, columns, extraHeadings } = understood;
  const headings = [...columns.map(key => HEADINGS[key]), ...extraHeadings];
  const shown = new Map(tables.flatMap(table => table.headings).map(heading => [heading.source, heading]));
  return {
    sheets: tables.map(({ name }) => name),
    headings: [...shown.values()].map(({ source, column, sure, as }) => ({ source, column, sure, as })),
    tiers: Math.max(0, ...tables.map(({ tiers }) => tiers)),
    ...counts,
    added,
    firstRows: rows
      .slice(0, ROWS_SHOWN)
      .map(({ cells }) =>
        Object.fromEntries(cells.flatMap((text, at) => (text === '' ? [] : [[headings[at] ?? '', text]]))),
      ),
    doubts,
    leftOut,
    aside,
  };
}
