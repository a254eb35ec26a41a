import { printable } from '../../thai/text/text';
import type { Report } from '../content/blocks';
import type { Feature } from './feature';
import type { DocParagraph, Element, GoogleDoc } from './google-doc';

/** Fonts that Google Docs can show; of any other it shows a substitute, whatever name the document keeps. */
const FONTS_OF_DOCS = ['Sarabun'];
/** What Docs shows where nothing names a font. */
const USUAL_FONT = 'Arial';

/** Headings that are gone, or are none: the document's outline lacks them. */
export function lostHeadings({ sections }: Report, found: GoogleDoc): Feature[] {
  const paragraphs = (found.body?.content ?? []).flatMap(({ paragraph }) => paragraph ?? []);
  const headings = sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'heading'));
  let next = 0;
  const isKept = headings.every(({ level, text }) => {
    const wanted = squeezed(printable(text));
    const at = paragraphs.findIndex((one, index) => index >= next && textOf(one) === wanted);
    next = at + 1;
    return paragraphs[at]?.paragraphStyle?.namedStyleType === `HEADING_${level}`;
  });
  return isKept ? [] : ['headings'];
}

/** Text in another font than the report's, in the body or in a header. */
export function lostFonts({ font }: Report, found: GoogleDoc): Feature[] {
  if (!FONTS_OF_DOCS.includes(font)) return ['fonts'];
  const parts = [found.body, ...Object.values(found.headers ?? {})];
  const fonts = parts.flatMap(part => fontsIn(part?.content ?? [], found));
  return fonts.every(one => one === font) ? [] : ['fonts'];
}

function fontsIn(content: readonly Element[], found: GoogleDoc): string[] {
  return content.flatMap(({ paragraph, table }) => {
    const cells = table?.tableRows?.flatMap(({ tableCells = [] }) => tableCells) ?? [];
    const inTable = cells.flatMap(cell => fontsIn(cell.content ?? [], found));
    return paragraph ? fontsOf(paragraph, found) : inTable;
  });
}

/** The fonts of what can be seen: its own, that of its style, or that of plain text. */
function fontsOf({ paragraphStyle, elements = [] }: DocParagraph, { namedStyles }: GoogleDoc): string[] {
  const styled = (type = 'NORMAL_TEXT') =>
    namedStyles?.styles?.find(({ namedStyleType }) => namedStyleType === type)?.textStyle?.weightedFontFamily
      ?.fontFamily;
  return elements.flatMap(({ textRun }) => {
    if (textRun?.content === undefined || textRun.content.trim() === '') return [];
    const own = textRun.textStyle?.weightedFontFamily?.fontFamily;
    return [own ?? styled(paragraphStyle?.namedStyleType) ?? styled() ?? USUAL_FONT];
  });
}

function textOf({ elements = [] }: DocParagraph): string {
  return squeezed(elements.map(({ textRun }) => textRun?.content ?? '').join(''));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
