/**
 * A Google Doc as the Docs service gives it, as far as a report is compared with it. Every member may be missing: Google leaves out
 * what is inherited, false or 0. Indexes count UTF-16 units from the document's start, or from that of a header.
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
  /** Stands before the section's content. */
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

/** Headers that are unset are those of the section before, and the first section's those of the document. */
export interface SectionStyle {
  /** The page's width and height change places. */
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

/** What to ask for: a whole document of 3,000 rows, every style of every cell in it, would be tens of megabytes. */
export const GOOGLE_DOC_FIELDS = [
  `body/content(sectionBreak/sectionStyle(${SECTION}),${PARAGRAPH},${TABLE})`,
  `documentStyle(pageSize,${SECTION})`,
  'namedStyles/styles(namedStyleType,textStyle/weightedFontFamily/fontFamily)',
  'headers',
].join(',');
