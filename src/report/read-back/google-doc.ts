/**
 * The parts of the Docs service's answer that are compared with the report. Every member may be missing: Google leaves out what is
 * inherited, false or 0. Indexes count UTF-16 units from the start of the document or header.
 */
export interface GoogleDoc {
  readonly body?: { readonly content?: readonly Element[] };
  readonly documentStyle?: SectionStyle & { readonly pageSize?: { width?: Dimension; height?: Dimension } };
  readonly namedStyles?: { readonly styles?: readonly NamedStyle[] };
  readonly headers?: Readonly<Record<string, { readonly content?: readonly Element[] }>>;
}

export interface Element {
  readonly paragraph?: DocParagraph;
  readonly table?: DocTable;
  /** Comes before the section's content. */
  readonly sectionBreak?: { readonly sectionStyle?: SectionStyle };
}

export interface DocParagraph {
  readonly paragraphStyle?: { readonly namedStyleType?: string };
  readonly elements?: readonly {
    readonly textRun?: { readonly content?: string; readonly textStyle?: TextStyle };
    readonly autoText?: { readonly type?: string };
  }[];
}

export interface DocTable {
  readonly rows?: number;
  readonly columns?: number;
  readonly tableStyle?: {
    readonly tableColumnProperties?: readonly { readonly widthType?: string; readonly width?: Dimension }[];
  };
  readonly tableRows?: readonly DocRow[];
}

interface DocRow {
  readonly tableRowStyle?: { readonly tableHeader?: boolean; readonly preventOverflow?: boolean };
  readonly tableCells?: readonly DocCell[];
}

interface DocCell {
  readonly tableCellStyle?: { readonly rowSpan?: number; readonly columnSpan?: number };
  readonly content?: readonly Element[];
}

/** A missing header means the one of the section before; in the first section, the document's. */
export interface SectionStyle {
  /** Swaps the page's width and height. */
  readonly flipPageOrientation?: boolean;
  readonly defaultHeaderId?: string;
  readonly firstPageHeaderId?: string;
  readonly useFirstPageHeaderFooter?: boolean;
}

interface NamedStyle {
  readonly namedStyleType?: string;
  readonly textStyle?: TextStyle;
}

interface TextStyle {
  readonly weightedFontFamily?: { readonly fontFamily?: string };
}

interface Dimension {
  readonly magnitude?: number;
}

const SECTION = 'flipPageOrientation,defaultHeaderId,firstPageHeaderId,useFirstPageHeaderFooter';
const PARAGRAPH =
  'paragraph(paragraphStyle/namedStyleType,elements(textRun(content,textStyle/weightedFontFamily/fontFamily),autoText/type))';
const CELL = `tableCells(tableCellStyle(rowSpan,columnSpan),content/${PARAGRAPH})`;
const ROW = `tableRows(tableRowStyle(tableHeader,preventOverflow),${CELL})`;
const TABLE = `table(rows,columns,tableStyle/tableColumnProperties,${ROW})`;

/** The fields to request. A whole document of 3,000 rows has every style of every cell and would be tens of megabytes. */
export const GOOGLE_DOC_FIELDS = [
  `body/content(sectionBreak/sectionStyle(${SECTION}),${PARAGRAPH},${TABLE})`,
  `documentStyle(pageSize,${SECTION})`,
  'namedStyles/styles(namedStyleType,textStyle/weightedFontFamily/fontFamily)',
  'headers',
].join(',');
