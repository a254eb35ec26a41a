import { childOf, childrenOf, type XmlElement } from '../file/xml';
import { MOST_COLUMNS } from '../limits';
import { Unreadable } from '../unreadable';
import { columnsOf, type Extent } from './columns';
import { contentOf } from './content';
import { numberIn, switchIn, valueIn } from './properties';

/** A cell that is seen, with the block that it covers. Rows and columns count from 0. */
export interface PlacedCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
  /** The cells that it covers. Word shows nothing of them. */
  readonly covered: XmlElement[];
}

export interface PlacedRows {
  /** In their order, row by row. */
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly headingRows: number;
}

/** Where the cells of a table are. Deleted and hidden rows are left out. @throws Unreadable if it is too wide. */
export function placeRows(table: XmlElement): PlacedRows {
  const rows = [...contentOf(table)].filter(({ name }) => name === 'w:tr').filter(isSeen);
  const raw = rows.map(rawCells);
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => Number(attributes['w:w']) || 0,
  );
  const columnOf = columnsOf(raw, widths);
  const cells: PlacedCell[] = [];
  /** By first column: the cell that the row above shows there. */
  let above = new Map<number, PlacedCell>();
  raw.forEach((line, row) => {
    const here = new Map<number, PlacedCell>();
    for (const { element, start, end, isContinued } of line) {
      const column = columnOf(start);
      const columns = columnOf(end) - column;
      const upper = above.get(column);
      const goesOn = isContinued && upper?.columns === columns;
      const cell = goesOn ? upper : { element, row, column, rows: 0, columns, covered: [] };
      cell.rows += 1;
      here.set(column, cell);
      if (goesOn) cell.covered.push(element);
      else cells.push(cell);
    }
    above = here;
  });
  return { cells, rows: rows.length, headingRows: headingRowsOf(rows) };
}

function isSeen(row: XmlElement): boolean {
  const properties = childOf(row, 'w:trPr');
  return childOf(properties, 'w:del') === undefined && switchIn(properties, 'w:hidden') !== true;
}

function headingRowsOf(rows: readonly XmlElement[]): number {
  const first = rows.findIndex(row => switchIn(childOf(row, 'w:trPr'), 'w:tblHeader') !== true);
  return first < 0 ? rows.length : first;
}

interface RawCell extends Extent {
  readonly element: XmlElement;
  /** It belongs to the cell above. */
  readonly isContinued: boolean;
}

function rawCells(row: XmlElement): RawCell[] {
  const cells: RawCell[] = [];
  let at = numberIn(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0;
  for (const element of contentOf(row)) {
    const properties = childOf(element, 'w:tcPr');
    if (element.name !== 'w:tc' || childOf(properties, 'w:cellDel')) continue;
    const end = at + Math.max(1, numberIn(properties, 'w:gridSpan') ?? 1);
    if (end > MOST_COLUMNS * 4) throw new Unreadable({ code: 'tableTooBig', rows: 1, columns: end });
    const left = cells[cells.length - 1];
    // Old programs merge cells across like this.
    if (left && mergeOf(properties, 'w:hMerge') === 'continue') cells[cells.length - 1] = { ...left, end };
    else cells.push({ element, start: at, end, isContinued: isContinued(properties) });
    at = end;
  }
  return cells;
}

function mergeOf(properties: XmlElement | undefined, name: string): 'none' | 'restart' | 'continue' {
  if (!childOf(properties, name)) return 'none';
  return valueIn(properties, name) === 'restart' ? 'restart' : 'continue';
}

/** A tracked merge is taken as accepted. */
function isContinued(properties: XmlElement | undefined): boolean {
  const tracked = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge'];
  return tracked === undefined ? mergeOf(properties, 'w:vMerge') === 'continue' : tracked === 'cont';
}
