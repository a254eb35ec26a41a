import type { Doubt, LeftOut, Place, Understood, UnderstoodHeading } from '../../import/understand/understood';
import { HEADINGS, type StaffColumn } from '../../register/columns';

/** A paper or table that becomes the register. */
export interface Import {
  /** The file's name, or the sheet's. */
  readonly name: string;
  /** True if its rows are copied into a new register; false if its sheet becomes the register. */
  readonly isCopied: boolean;
  readonly understood: Understood;
}

/** A row with content: where it was read, and its texts by heading, without blank ones. */
export interface RowUnderstood {
  readonly from: Place;
  readonly texts: Readonly<Record<string, string>>;
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
  readonly rows: readonly RowUnderstood[];
  readonly doubts: readonly Doubt[];
  readonly leftOut: readonly LeftOut[];
  readonly aside: Understood['aside'];
}

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
    rows: rows
      .map(({ from, cells }) => ({
        from,
        texts: Object.fromEntries(cells.flatMap((text, at) => (text === '' ? [] : [[headings[at] ?? '', text]]))),
      }))
      .filter(({ texts }) => Object.keys(texts).length > 0),
    doubts,
    leftOut,
    aside,
  };
}
