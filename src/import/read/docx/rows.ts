import { MOST_COLUMNS } from '../../table-size';
import { childOf, childrenOf, type XmlElement } from '../file/xml';
import { Unreadable } from '../unreadable';
import { columnsOf, type Extent } from './columns';
import { contentOf } from './content';
import { numberIn, switchIn, valueIn } from './properties';

/** A cell that is seen, with the block that it covers. Rows and columns count from 0. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
}

export interface PlacedRows {
  /** The cells of the file in their order, each with the one that is seen in its place. Of a merged block, the first cell is seen. */
  readonly cells: readonly { readonly element: XmlElement; readonly seen: SeenCell }[];
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
  const cells: PlacedRows['cells'][number][] = [];
  /** By first column: the merged cell that the row above shows there. */
  let above = new Map<number, SeenCell>();
  raw.forEach((line, row) => {
    const here = new Map<number, SeenCell>();
    for (const { elements, start, end, down } of line) {
      const column = columnOf(start);
      const columns = columnOf(end) - column;
      const upper = above.get(column);
      // Without one to go on from, it is a cell of its own (ECMA-376 part 1, 17.18.57).
      const goesOn = down === 'continue' && upper?.columns === columns;
      const seen = goesOn ? upper : { row, column, rows: 0, columns };
      seen.rows += 1;
      if (goesOn || down === 'restart') here.set(column, seen);
      cells.push(...elements.map(element => ({ element, seen })));
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

type MergeStep = 'none' | 'restart' | 'continue';

interface RawCell extends Extent {
  /** The cell, and those to its right that it covers. */
  readonly elements: readonly XmlElement[];
  readonly across: MergeStep;
  readonly down: MergeStep;
}

function rawCells(row: XmlElement): RawCell[] {
  const cells: RawCell[] = [];
  let at = numberIn(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0;
  for (const element of contentOf(row)) {
    const properties = childOf(element, 'w:tcPr');
    if (element.name !== 'w:tc' || childOf(properties, 'w:cellDel')) continue;
    const end = at + Math.max(1, numberIn(properties, 'w:gridSpan') ?? 1);
    if (end > MOST_COLUMNS * 4) throw new Unreadable({ code: 'tableTooBig', sheet: '', rows: 1, columns: end });
    const left = cells[cells.length - 1];
    // Old programs merge cells across like this.
    const across = mergeStep(properties, 'w:hMerge');
    if (left && left.across !== 'none' && across === 'continue') {
      cells[cells.length - 1] = { ...left, elements: [...left.elements, element], end };
    } else cells.push({ elements: [element], start: at, end, across, down: downStep(properties) });
    at = end;
  }
  return cells;
}

function mergeStep(properties: XmlElement | undefined, name: string): MergeStep {
  if (!childOf(properties, name)) return 'none';
  return valueIn(properties, name) === 'restart' ? 'restart' : 'continue';
}

/** A tracked merge is taken as accepted. */
function downStep(properties: XmlElement | undefined): MergeStep {
  const tracked = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge'];
  if (tracked === undefined) return mergeStep(properties, 'w:vMerge');
  return tracked === 'cont' ? 'continue' : 'restart';
}
