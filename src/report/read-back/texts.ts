import { printable } from '../../thai/text/text';
import type { Feature } from './feature';
import type { DocParagraph, Element, GoogleDoc } from './google-doc';
import type { Outline } from './outline';

/** Report fonts that Google Docs has. It shows a substitute for any other font, although the document keeps the name. */
const FONTS_OF_DOCS = ['Sarabun'];
/** The font that Docs uses if none is named. */
const USUAL_FONT = 'Arial';

/** Headings that are missing or became plain text, so the document's outline lacks them. */
export function lostHeadings({ headings }: Outline, found: GoogleDoc): Feature[] {
  const paragraphs = (found.body?.content ?? []).flatMap(({ paragraph }) => paragraph ?? []);
  let next = 0;
  const isKept = headings.every(({ level, text }) => {
    const wanted = collapseSpaces(printable(text));
    const at = paragraphs.findIndex((one, index) => index >= next && textOf(one) === wanted);
    next = at + 1;
    return paragraphs[at]?.paragraphStyle?.namedStyleType === `HEADING_${level}`;
  });
  return isKept ? [] : ['headings'];
}

/** Text in the body or a header that is not in the report's font. */
export function lostFonts({ font }: Outline, found: GoogleDoc): Feature[] {
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

/** The fonts of visible text: the text's own, or its style's, or that of normal text. */
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
  return collapseSpaces(elements.map(({ textRun }) => textRun?.content ?? '').join(''));
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
