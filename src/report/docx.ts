// The only file that knows `docx`. All of it runs at once, without promises: Apps Script swallows their rejections.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  TableCell as DocxTableCell,
  Header,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  LeaderType,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Tab,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalMergeType,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx';
import { printable } from '../thai/text';
import {
  type Block,
  cm,
  type Heading,
  type Paragraph,
  type Picture,
  type Report,
  type Row,
  type Run,
  type Section,
  type Table,
  type TableCell,
} from './blocks';
import { type Parts, packed } from './package';

const A4 = { width: 11906, height: 16838 };
const HEADING_SIZES = { 1: 16, 2: 14, 3: 13 } as const;
const HEADING_LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const MERGES = { first: VerticalMergeType.RESTART, next: VerticalMergeType.CONTINUE } as const;
/** Room in a cell: Thai vowels and tone marks would touch the line above. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 100, right: 100 };
/** Two lines of a header end above the text. */
const HEADER_FROM_EDGE = cm(1);
/** Pictures are placed in EMU, 635 to a DXA, and sized in pixels of 96 an inch, 15 DXA each. */
const EMU_PER_DXA = 635;
const DXA_PER_PIXEL = 15;
const BLACK = '000000';
const SHADE = 'E7E6E6';

/** The report as a .docx file. The same report gives the same bytes. */
export function docxBytes(report: Report): Uint8Array {
  const document = new Document({
    title: printable(report.title),
    creator: '',
    lastModifiedBy: '',
    styles: { default: styles(report) },
    sections: report.sections.map(section),
  });
  return packed(partsOf(document), report.date);
}

/**
 * The package's files by path. The packer's public methods are all asynchronous; its compiler is not, but private, so the
 * package's version is pinned exactly.
 */
function partsOf(document: Document): Parts {
  const compiler: { compile(document: Document): Parts } = Packer['compiler'];
  return compiler.compile(document);
}

function styles({ font, fontSize }: Report) {
  const headingStyle = (level: Heading['level']) => ({
    run: { font, size: halfPoints(HEADING_SIZES[level]), bold: true, color: BLACK },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing: { before: 120, after: 60 } },
  });
  return {
    document: {
      run: { font, size: halfPoints(fontSize), language: { value: 'en-US', bidirectional: 'th-TH' } },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
  };
}

function section({ orientation, margins, header, firstHeader, blocks }: Section): ISectionOptions {
  // A section without a header of its own would show the one before it.
  const headers = { default: pageHeader(header), ...(firstHeader ? { first: pageHeader(firstHeader) } : {}) };
  return {
    properties: {
      titlePage: firstHeader !== null,
      page: {
        // `docx` turns the page itself: width and height stay those of an upright one.
        size: { ...A4, orientation: PageOrientation[orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'] },
        margin: { ...margins, header: HEADER_FROM_EDGE },
        pageNumbers: { start: 1, formatType: NumberFormat.THAI_NUMBERS },
      },
    },
    headers,
    children: blocks.map(block),
  };
}

function pageHeader(paragraphs: readonly Paragraph[]): Header {
  return new Header({ children: paragraphs.length > 0 ? paragraphs.map(toParagraph) : [new DocxParagraph({})] });
}

function block(one: Block): DocxParagraph | DocxTable {
  if (one.kind === 'table') return table(one);
  return one.kind === 'heading' ? heading(one) : toParagraph(one);
}

function heading(one: Heading): DocxParagraph {
  return new DocxParagraph({ ...layout(one), heading: HEADING_LEVELS[one.level], children: [run({ text: one.text })] });
}

function toParagraph(one: Paragraph): DocxParagraph {
  const tabStops = one.tabs?.map(({ at, align, dots }) => ({
    position: at,
    type: align === 'right' ? TabStopType.RIGHT : TabStopType.LEFT,
    leader: dots ? LeaderType.DOT : LeaderType.NONE,
  }));
  return new DocxParagraph({ ...layout(one), ...(tabStops ? { tabStops } : {}), children: one.runs.map(run) });
}

function layout({ align, indent, spacing, keepNext, pageBreakBefore }: Heading | Paragraph): IParagraphOptions {
  return {
    ...(align
      ? { alignment: AlignmentType[align === 'center' ? 'CENTER' : align === 'right' ? 'RIGHT' : 'LEFT'] }
      : {}),
    ...(indent ? { indent } : {}),
    ...(spacing ? { spacing: spacingOf(spacing) } : {}),
    ...(keepNext ? { keepNext, keepLines: true } : {}),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  };
}

function spacingOf({ exactLine, ...around }: NonNullable<Paragraph['spacing']>) {
  return exactLine === undefined ? around : { ...around, line: exactLine, lineRule: LineRuleType.EXACT };
}

function run(one: Run): TextRun | ImageRun {
  if ('picture' in one) return picture(one.picture);
  if ('pageNumber' in one) return new TextRun({ children: [PageNumber.CURRENT] });
  if ('tab' in one) return new TextRun({ children: [new Tab()] });
  return new TextRun({
    text: printable(one.text),
    ...(one.bold === undefined ? {} : { bold: one.bold }),
    ...(one.size === undefined ? {} : { size: halfPoints(one.size) }),
  });
}

function picture({ png, width, height, left, top, alt }: Picture): ImageRun {
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: width / DXA_PER_PIXEL, height: height / DXA_PER_PIXEL },
    altText: { name: alt, description: alt, title: alt },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: left * EMU_PER_DXA },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: top * EMU_PER_DXA },
      wrap: { type: TextWrappingType.NONE },
    },
  });
}

function table({ columns, rows, borders, headingRows }: Table): DocxTable {
  const line = { style: borders ? BorderStyle.SINGLE : BorderStyle.NONE, size: borders ? 4 : 0, color: BLACK };
  return new DocxTable({
    // Google's importer keeps widths only where grid and every cell give them, in DXA, with equal sums.
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map((one, index) => row(one, columns, index < headingRows)),
  });
}

function row({ cells, unbroken }: Row, columns: readonly number[], isHeading: boolean): TableRow {
  return new TableRow({
    cantSplit: unbroken,
    tableHeader: isHeading,
    children: placed(cells, columns).map(({ one, width }) => cell(one, width)),
  });
}

/** Each cell with the width of the columns it takes. */
function placed(cells: readonly TableCell[], columns: readonly number[]) {
  let next = 0;
  return cells.map(one => {
    const own = columns.slice(next, next + (one.span ?? 1));
    next += own.length;
    return { one, width: own.reduce((sum, width) => sum + width, 0) };
  });
}

function cell({ paragraphs, merge, span, shaded, fill = shaded ? SHADE : undefined }: TableCell, width: number) {
  return new DocxTableCell({
    width: { size: width, type: WidthType.DXA },
    ...(merge ? { verticalMerge: MERGES[merge] } : {}),
    ...(span ? { columnSpan: span } : {}),
    ...(fill ? { shading: { fill } } : {}),
    // A cell without a paragraph is no valid cell.
    children: paragraphs.length > 0 ? paragraphs.map(toParagraph) : [new DocxParagraph({})],
  });
}

function halfPoints(points: number): number {
  return points * 2;
}
