/** A Google Doc as the Docs service gives it, as far as it is emulated. */
export interface DocumentModel {
  body: { content: Structural[] };
  headers: Record<string, { headerId: string; content: Structural[] }>;
  documentStyle: { pageSize: { width: Dimension; height: Dimension } };
  namedStyles: { styles: { namedStyleType: string; textStyle: TextStyle }[] };
}

export interface Structural {
  paragraph?: ParagraphModel;
  table?: TableModel;
  sectionBreak?: { sectionStyle: SectionStyle };
}

interface ParagraphModel {
  elements: Inline[];
  paragraphStyle: { namedStyleType: string };
}

export interface Inline {
  textRun?: { content: string; textStyle: TextStyle };
  autoText?: { type: string; textStyle: TextStyle };
}

export interface TextStyle {
  weightedFontFamily?: { fontFamily: string; weight: number };
}

interface TableModel {
  rows: number;
  columns: number;
  tableRows: RowModel[];
  tableStyle: { tableColumnProperties: { widthType: string; width?: Dimension }[] };
}

export interface RowModel {
  tableRowStyle: { tableHeader?: boolean; preventOverflow?: boolean };
  tableCells: CellModel[];
}

/** A cell covered by a merged one stays in its row, empty. */
export interface CellModel {
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
