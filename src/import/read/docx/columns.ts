/** The columns of the grid that a cell covers: from `start` up to `end`, counted from 0. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** In twips (1/1440 inch): 5 mm. */
const NARROW = 284;

/**
 * Where the columns of a table begin, as a person sees them: a function that gives the column of each edge of the grid. Word keeps an edge
 * wherever somebody moved a border by a hair in one row. An edge that no row has is no border. Two edges are the same border if they
 * are close and no row has a cell between them.
 * @param widths of the grid's columns, in twips.
 */
export function columnsOf(rows: readonly (readonly Extent[])[], widths: readonly number[]): (edge: number) => number {
  const bounds = rows.map(row => new Set(row.flatMap(({ start, end }) => [start, end])));
  const edges = [...new Set(bounds.flatMap(row => [...row]))].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let border: number[] = [];
  for (const edge of edges) {
    const isSame = border.length > 0 && isSameBorder([...border, edge], rows, bounds, widths);
    border = isSame ? [...border, edge] : [edge];
    columns.set(
      edge,
      isSame ? Math.max(...columns.values()) : columns.size === 0 ? 0 : Math.max(...columns.values()) + 1,
    );
  }
  return edge => columns.get(edge) ?? 0;
}

function isSameBorder(
  edges: readonly number[],
  rows: readonly (readonly Extent[])[],
  bounds: readonly ReadonlySet<number>[],
  widths: readonly number[],
): boolean {
  // Programs that do not know the widths write equal ones.
  if (widths.every(width => width === widths[0])) return false;
  if (bounds.some(row => edges.filter(edge => row.has(edge)).length > 1)) return false;
  const width = (from: number, to: number) => widths.slice(from, to).reduce((sum, one) => sum + one, 0);
  const gap = width(edges[0] ?? 0, edges[edges.length - 1] ?? 0);
  const beside = rows.flatMap(row => row.filter(({ start, end }) => edges.includes(start) || edges.includes(end)));
  return gap <= NARROW && beside.every(({ start, end }) => gap * 4 <= width(start, end));
}
