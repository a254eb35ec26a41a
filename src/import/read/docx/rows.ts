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
  /** True if cells below may be merged with it. */
  readonly isMerged: boolean;
}

export interface PlacedCell {
  readonly element: XmlElement;
  /** The cell that is seen in its place. Of a merged block, that is the first one. */
  readonly seen: SeenCell;
  /** True if its text goes on in that cell. */
  readonly goesOn: boolean;
}

export interface PlacedRows {
  /** In the order of the file. */
  readonly cells: readonly PlacedCell[];
  /** As they are seen. */
  readonly rows: number;
  readonly headingRows: number;
}

/**
 * Where the cells of a table are. Deleted and hidden rows are left out, and a row without a line above it goes on in the row above.
 * @throws Unreadable if it is too wide.
 */
export function placeRows(table: XmlElement): PlacedRows {
  const rows = [...contentOf(table)].filter(({ name }) => name === 'w:tr').filter(isSeen);
  const raw = rows.map(rawCells);
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => Number(attributes['w:w']) || 0,
  );
  const columnOf = columnsOf(raw, widths);
  const hasLines = drawsLines(table);
  const cells: PlacedCell[] = [];
  /** By first column: the cells that the row above shows. */
  let above = new Map<number, SeenCell>();
  let count = 0;
  for (const line of raw) {
    const placed = line.map(cell => {
      const column = columnOf(cell.start);
      const columns = columnOf(cell.end) - column;
      const upper = above.get(column);
      return { ...cell, column, columns, upper: upper?.columns === columns ? upper : undefined };
    });
    const isPiece = hasLines && count > 0 && placed.every(({ upper, isOpen }) => upper !== undefined && isOpen);
    const row = isPiece ? count - 1 : count;
    const here = new Map<number, SeenCell>();
    for (const { elements, column, columns, down, upper } of placed) {
      // Without one to go on from, it is a cell of its own (ECMA-376 part 1, 17.18.57).
      const isMerged = down === 'continue' && upper?.isMerged === true;
      const seen =
        (isMerged || isPiece) && upper ? upper : { row, column, rows: 0, columns, isMerged: down === 'restart' };
      if (!isPiece) seen.rows += 1;
      here.set(column, seen);
      cells.push(...elements.map(element => ({ element, seen, goesOn: isPiece && !isMerged })));
    }
    above = here;
    count = row + 1;
  }
  return { cells, rows: count, headingRows: headingRowsOf(rows) };
}

/** True if the table itself draws lines between its rows, so that a missing one means something. */
function drawsLines(table: XmlElement): boolean {
  const line = valueIn(childOf(childOf(table, 'w:tblPr'), 'w:tblBorders'), 'w:insideH');
  return line !== undefined && !NO_LINE.includes(line);
}

const NO_LINE = ['nil', 'none'];

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
  /** It has no line above: it is merged with the cell above, or somebody took the line away. */
  readonly isOpen: boolean;
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
    } else {
      const down = downStep(properties);
      const line = valueIn(childOf(properties, 'w:tcBorders'), 'w:top');
      const isOpen = down === 'continue' || (down === 'none' && line !== undefined && NO_LINE.includes(line));
      cells.push({ elements: [element], start: at, end, across, down, isOpen });
    }
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
