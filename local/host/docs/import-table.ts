import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { isOn, paragraphOf, type TextContext } from './import-text';
import { type CellModel, emptyParagraph, points, type RowModel, type Structural } from './model';

const DXA_PER_POINT = 20;

/** A cell of the file. `column` is the one it begins in, from 0. */
interface Placed {
  readonly column: number;
  readonly span: number;
  readonly merge: string | undefined;
  readonly tc: XmlElement;
}

export function tableOf(tbl: XmlElement, context: TextContext): Structural {
  const grid = childrenOf(childOf(tbl, 'w:tblGrid'), 'w:gridCol');
  const rows = childrenOf(tbl, 'w:tr');
  const placed = rows.map(placedCells);
  const tableRows = rows.map((tr, row) => rowOf(tr, row, placed, context));
  if (context.lose.has('rows')) tableRows.pop();
  const tableColumnProperties = grid.map(({ attributes }) =>
    context.lose.has('columnWidths')
      ? { widthType: 'EVENLY_DISTRIBUTED' }
      : { widthType: 'FIXED_WIDTH', width: points(Number(attributes['w:w']) / DXA_PER_POINT) },
  );
  const size = { rows: tableRows.length, columns: grid.length };
  return { table: { ...size, tableRows, tableStyle: { tableColumnProperties } } };
}

function placedCells(tr: XmlElement): Placed[] {
  let next = 0;
  return childrenOf(tr, 'w:tc').map(tc => {
    const properties = childOf(tc, 'w:tcPr');
    const span = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
    const vMerge = childOf(properties, 'w:vMerge');
    const column = next;
    next += span;
    return { column, span, merge: vMerge && (vMerge.attributes['w:val'] ?? 'continue'), tc };
  });
}

function rowOf(tr: XmlElement, row: number, grid: readonly Placed[][], context: TextContext): RowModel {
  const { lose } = context;
  const properties = childOf(tr, 'w:trPr');
  return {
    tableRowStyle: {
      tableHeader: isOn(properties, 'w:tblHeader') && !lose.has('headingRows'),
      preventOverflow: isOn(properties, 'w:cantSplit') && !lose.has('unbrokenRows'),
    },
    tableCells: (grid[row] ?? []).flatMap(cell => [
      cellOf(cell, lose.has('merges') ? 1 : height(grid, row, cell), context),
      ...Array.from({ length: cell.span - 1 }, coveredCell),
    ]),
  };
}

function cellOf({ tc, span }: Placed, rowSpan: number, context: TextContext): CellModel {
  const columnSpan = context.lose.has('merges') ? 1 : span;
  return {
    content: childrenOf(tc, 'w:p').map(p => paragraphOf(p, context)),
    tableCellStyle: { rowSpan, columnSpan },
  };
}

function coveredCell(): CellModel {
  return { content: [emptyParagraph()], tableCellStyle: { rowSpan: 1, columnSpan: 1 } };
}

function height(grid: readonly Placed[][], row: number, { merge, column }: Placed): number {
  let end = row + 1;
  const continues = (below: readonly Placed[] | undefined) =>
    below?.some(cell => cell.column === column && cell.merge === 'continue') === true;
  while (merge === 'restart' && continues(grid[end])) end += 1;
  return end - row;
}
