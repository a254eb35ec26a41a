import { onlyKeys } from '../../script/google/signature';
import { type CellModel, type DocumentModel, emptyParagraph, type Structural, type TableModel } from './model';
import { Refusal } from './refusal';

interface Location {
  readonly index?: number;
}

interface TableRange {
  readonly tableCellLocation: {
    readonly tableStartLocation: Location;
    readonly rowIndex: number;
    readonly columnIndex: number;
  };
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The first rows are repeated on each page; no other row is a heading then. */
export function pinTableHeaderRows(
  document: DocumentModel,
  request: { tableStartLocation: Location; pinnedHeaderRowsCount: number },
): void {
  onlyKeys('pinTableHeaderRows', request, ['tableStartLocation', 'pinnedHeaderRowsCount']);
  const { tableRows } = tableAt(document, request.tableStartLocation);
  if (request.pinnedHeaderRowsCount > tableRows.length) throw new Refusal('More rows to pin than the table has.');
  for (const [row, { tableRowStyle }] of tableRows.entries()) {
    tableRowStyle.tableHeader = row < request.pinnedHeaderRowsCount;
  }
}

/** The text of all goes into the first cell; the others stay behind it, empty. */
export function mergeTableCells(document: DocumentModel, request: { tableRange: TableRange }): void {
  onlyKeys('mergeTableCells', request, ['tableRange']);
  const { tableCellLocation, rowSpan, columnSpan } = request.tableRange;
  const { tableStartLocation, rowIndex, columnIndex } = tableCellLocation;
  const table = tableAt(document, tableStartLocation);
  const cells = table.tableRows
    .slice(rowIndex, rowIndex + rowSpan)
    .flatMap(({ tableCells }) => tableCells.slice(columnIndex, columnIndex + columnSpan));
  if (cells.length !== rowSpan * columnSpan) throw new Refusal('The table range is out of the bounds of the table.');
  if (tornBy(request.tableRange, table)) throw new Refusal('The merge range is not rectangular.');
  const [head, ...rest] = cells;
  if (head) merge(head, rest, { rowSpan, columnSpan });
}

function merge(head: CellModel, rest: readonly CellModel[], size: CellModel['tableCellStyle']): void {
  head.content.push(...rest.flatMap(({ content }) => content.filter(hasText)));
  head.tableCellStyle = size;
  for (const cell of rest)
    Object.assign(cell, { content: [emptyParagraph()], tableCellStyle: { rowSpan: 1, columnSpan: 1 } });
}

function hasText({ paragraph }: Structural): boolean {
  return paragraph?.elements.some(({ textRun }) => textRun?.content.trim() !== '') === true;
}

/** Whether a cell that is merged already lies partly in the range and partly outside. */
function tornBy({ tableCellLocation, rowSpan, columnSpan }: TableRange, { tableRows }: TableModel): boolean {
  const { rowIndex: top, columnIndex: left } = tableCellLocation;
  return tableRows.some(({ tableCells }, row) =>
    tableCells.some(({ tableCellStyle: own }, column) => {
      const bottom = row + own.rowSpan;
      const right = column + own.columnSpan;
      const meets = row < top + rowSpan && bottom > top && column < left + columnSpan && right > left;
      const inside = row >= top && bottom <= top + rowSpan && column >= left && right <= left + columnSpan;
      // Cells behind a merged one count as parts of it, wherever they stand.
      return own.rowSpan * own.columnSpan > 1 && meets && !inside;
    }),
  );
}

export function updateTableColumnProperties(
  document: DocumentModel,
  request: {
    tableStartLocation: Location;
    columnIndices: readonly number[];
    tableColumnProperties: TableModel['tableStyle']['tableColumnProperties'][number];
    fields: string;
  },
): void {
  const known = ['tableStartLocation', 'columnIndices', 'tableColumnProperties', 'fields'];
  onlyKeys('updateTableColumnProperties', request, known);
  const { tableStartLocation, columnIndices, tableColumnProperties, fields } = request;
  if (fields !== 'widthType,width') throw new Error(`not emulated: updateTableColumnProperties of ${fields}`);
  const { tableStyle } = tableAt(document, tableStartLocation);
  for (const column of columnIndices) {
    if (!tableStyle.tableColumnProperties[column]) throw new Refusal(`The table has no column ${column}.`);
    tableStyle.tableColumnProperties[column] = { ...tableColumnProperties };
  }
}

export function updateTableRowStyle(
  document: DocumentModel,
  request: {
    tableStartLocation: Location;
    rowIndices: readonly number[];
    tableRowStyle: { preventOverflow: boolean };
    fields: string;
  },
): void {
  onlyKeys('updateTableRowStyle', request, ['tableStartLocation', 'rowIndices', 'tableRowStyle', 'fields']);
  const { tableStartLocation, rowIndices, tableRowStyle, fields } = request;
  if (fields !== 'preventOverflow') throw new Error(`not emulated: updateTableRowStyle of ${fields}`);
  const { tableRows } = tableAt(document, tableStartLocation);
  for (const index of rowIndices) {
    const row = tableRows[index];
    if (!row) throw new Refusal(`The table has no row ${index}.`);
    row.tableRowStyle = { ...row.tableRowStyle, preventOverflow: tableRowStyle.preventOverflow };
  }
}

function tableAt({ body }: DocumentModel, { index }: Location): TableModel {
  const found = body.content.find(({ table, startIndex }) => table !== undefined && startIndex === index);
  if (!found?.table) throw new Refusal('Invalid table start location. Must specify the start index of the table.');
  return found.table;
}
