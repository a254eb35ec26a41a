// The only file that knows `docx`, which makes the package around the text that we write: styles, sections, headers' parts,
// pictures' parts. All of it runs at once, without promises: Apps Script swallows their rejections.
import {
  Document,
  Paragraph as DocxParagraph,
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageOrientation,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { printable } from '../../thai/text/text';
import { type Block, cm, type Heading, type Picture, type Report, type Section } from '../content/blocks';
import { type Parts, packed } from './package';
import { PICTURE_PLACE, paragraphXml } from './paragraph-xml';
import { sectionXml } from './section-xml';

const A4 = { width: 11906, height: 16838 };
/** Times the size of the text. */
const HEADING_SCALES = { 1: 4 / 3, 2: 7 / 6, 3: 13 / 12 } as const;
/** Two lines of a header end above the text. */
const HEADER_FROM_EDGE = cm(1);
/** Pictures are placed in EMU, 635 to a DXA, and sized in pixels of 96 an inch, 15 DXA each. */
const EMU_PER_DXA = 635;
const DXA_PER_PIXEL = 15;
const BLACK = '000000';
const DOCUMENT = 'word/document.xml';
const HEADER = /^word\/header\d+\.xml$/;

type PageHeader = Section['header'];

/**
 * The report as a .docx file. The same report gives the same bytes.
 * @throws where the package `docx` no longer writes what we put our text into.
 */
export function docxBytes(report: Report): Uint8Array {
  const headers = report.sections.flatMap(({ header, firstHeader }) =>
    firstHeader ? [header, firstHeader] : [header],
  );
  const parts = new Map(partsOf(scaffold(report, headers)));
  for (const [path, part] of parts) {
    if (typeof part !== 'string') continue;
    if (path === DOCUMENT) parts.set(path, withBody(part, report.sections));
    if (HEADER.test(path)) parts.set(path, withHeader(part, headers));
  }
  return packed(parts, report.date);
}

/**
 * The package's files by path. The packer's public methods are all asynchronous; its compiler is not, but private, so the
 * package's version is pinned exactly.
 */
function partsOf(document: Document): Parts {
  const compiler: { compile(document: Document): Parts } = Packer['compiler'];
  return compiler.compile(document);
}

/** The document without its text: in each section, and in each header beside its place among `headers`, only the pictures. */
function scaffold(report: Report, headers: readonly PageHeader[]): Document {
  let pictures = 0;
  const images = (picture: Picture) => image(picture, String(++pictures));
  const header = (one: PageHeader) => {
    const place = new TextRun(String(headers.indexOf(one)));
    return new Header({ children: [new DocxParagraph({ children: [place, ...picturesOf(one).map(images)] })] });
  };
  return new Document({
    title: printable(report.title),
    creator: '',
    lastModifiedBy: '',
    styles: { default: styles(report) },
    sections: report.sections.map(one => ({
      ...sectionOptions(one),
      // A section without a header of its own would show the one before it.
      headers: { default: header(one.header), ...(one.firstHeader ? { first: header(one.firstHeader) } : {}) },
      children: [new DocxParagraph({ children: picturesOf(one.blocks).map(images) })],
    })),
  });
}

function styles({ font, fontSize }: Report) {
  const headingStyle = (level: Heading['level']) => ({
    run: { font, size: Math.round(fontSize * HEADING_SCALES[level] * 2), bold: true, color: BLACK },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, spacing: { before: 120, after: 60 } },
  });
  // Leaves no line of a paragraph alone on a page; the package writes it, though its types don't name it here.
  const paragraph = { widowControl: true, spacing: { before: 0, after: 0 } };
  return {
    document: {
      run: { font, size: fontSize * 2, language: { value: 'en-US', bidirectional: 'th-TH' } },
      paragraph,
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
  };
}

function sectionOptions({ orientation, margins, firstHeader }: Section): Omit<ISectionOptions, 'children'> {
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
  };
}

/** In the order in which the text places them. */
function picturesOf(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap(one => {
    if (one.kind === 'table')
      return one.rows.flatMap(({ cells }) => cells.flatMap(cell => picturesOf(cell.paragraphs)));
    return one.kind === 'heading' ? [] : one.runs.flatMap(run => ('picture' in run ? [run.picture] : []));
  });
}

/** Without an id `docx` numbers pictures through all the documents it makes. */
function image({ png, width, height, left, top, alt }: Picture, id: string): ImageRun {
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: width / DXA_PER_PIXEL, height: height / DXA_PER_PIXEL },
    altText: { id, name: alt, description: alt, title: alt },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: left * EMU_PER_DXA },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: top * EMU_PER_DXA },
      wrap: { type: TextWrappingType.NONE },
      // Or the edges would be those of the cell that it stands in.
      layoutInCell: false,
    },
  });
}

/** The scaffold's document with the text in it: each section's blocks, then the properties that `docx` wrote for it. */
function withBody(scaffoldXml: string, sections: readonly Section[]): string {
  const [head, body] = scaffoldXml.split('<w:body>');
  const properties = body?.match(/<w:sectPr\b.*?<\/w:sectPr>/g) ?? [];
  if (head === undefined || properties.length !== sections.length) throw new Error(`${DOCUMENT} is not as expected`);
  const texts = sections.map(({ blocks }, index) =>
    sectionXml(blocks, properties[index] ?? '', index + 1 === sections.length),
  );
  return withPictures(`${head}<w:body>${texts.join('')}</w:body></w:document>`, scaffoldXml);
}

function withHeader(scaffoldXml: string, headers: readonly PageHeader[]): string {
  const [, head, place, tail] = /^(.*?<w:hdr\b[^>]*>).*<w:t\b[^>]*>(\d+)<.*(<\/w:hdr>.*)$/.exec(scaffoldXml) ?? [];
  const header = headers[Number(place)];
  if (header === undefined) throw new Error('a header is not as expected');
  const text = header.length === 0 ? '<w:p/>' : header.map(one => paragraphXml(one)).join('');
  return withPictures(`${head}${text}${tail}`, scaffoldXml);
}

function withPictures(xml: string, scaffoldXml: string): string {
  const drawings = scaffoldXml.match(/<w:drawing>.*?<\/w:drawing>/g) ?? [];
  const [before = '', ...after] = xml.split(PICTURE_PLACE);
  if (drawings.length !== after.length) throw new Error('a picture is not as expected');
  return before + after.map((text, index) => `${drawings[index]}${text}`).join('');
}
