/** A Google Doc as the Docs service returns it, as far as it is emulated. Updates change it in place. */
export interface DocumentModel {
  documentId: string;
  title: string;
  body: { content: Structural[] };
  headers: Record<string, { headerId: string; content: Structural[] }>;
  documentStyle: { pageSize: { width: Dimension; height: Dimension } };
  namedStyles: { styles: { namedStyleType: string; textStyle: TextStyle }[] };
}

export interface Structural {
  startIndex?: number;
  endIndex?: number;
  paragraph?: ParagraphModel;
  table?: TableModel;
  sectionBreak?: { sectionStyle: SectionStyle };
}

export interface ParagraphModel {
  elements: Inline[];
  paragraphStyle: { namedStyleType: string };
}

export interface Inline {
  startIndex?: number;
  endIndex?: number;
  textRun?: { content: string; textStyle: TextStyle };
  autoText?: { type: string; textStyle: TextStyle };
}

export interface TextStyle {
  weightedFontFamily?: { fontFamily: string; weight: number };
}

export interface TableModel {
  rows: number;
  columns: number;
  tableRows: RowModel[];
  tableStyle: { tableColumnProperties: { widthType: string; width?: Dimension }[] };
}

export interface RowModel {
  startIndex?: number;
  endIndex?: number;
  tableRowStyle: { tableHeader?: boolean; preventOverflow?: boolean };
  tableCells: CellModel[];
}

/** A cell covered by a merged one stays in its row, empty. */
export interface CellModel {
  startIndex?: number;
  endIndex?: number;
  content: Structural[];
  tableCellStyle: { rowSpan: number; columnSpan: number };
}

export interface SectionStyle {
  sectionType: string;
  flipPageOrientation: boolean;
  useFirstPageHeaderFooter: boolean;
  defaultHeaderId?: string;
  firstPageHeaderId?: string;
}

interface Dimension {
  magnitude: number;
  unit: 'PT';
}

export function points(magnitude: number): Dimension {
  return { magnitude, unit: 'PT' };
}

/** A paragraph with only its final line break. */
export function emptyParagraph(): Structural {
  const elements = [{ textRun: { content: '\n', textStyle: {} } }];
  return { paragraph: { elements, paragraphStyle: { namedStyleType: 'NORMAL_TEXT' } } };
}

/** Assigns all indexes again, as Google does after each change. A table, a row and a cell each take one index at their start. */
export function reindex(document: DocumentModel): void {
  assignIndexes(document.body.content, 0);
  for (const { content } of Object.values(document.headers)) assignIndexes(content, 0);
}

function assignIndexes(content: readonly Structural[], start: number): number {
  let next = start;
  for (const element of content) next = place(element, next, at => within(element, at));
  return next;
}

function within({ paragraph, table }: Structural, at: number): number {
  if (table)
    return table.tableRows.reduce((next, row) => place(row, next, cells => rowEnd(row, cells + 1)), at + 1) + 1;
  if (!paragraph) return at + 1;
  return paragraph.elements.reduce(
    (next, one) => place(one, next, from => from + (one.textRun?.content.length ?? 1)),
    at,
  );
}

function rowEnd({ tableCells }: RowModel, at: number): number {
  return tableCells.reduce((next, cell) => place(cell, next, inside => assignIndexes(cell.content, inside + 1)), at);
}

function place(one: { startIndex?: number; endIndex?: number }, at: number, endOf: (at: number) => number): number {
  // Google leaves out an index of 0.
  if (at > 0) one.startIndex = at;
  one.endIndex = endOf(at);
  return one.endIndex;
}
