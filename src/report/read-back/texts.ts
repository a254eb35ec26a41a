import { printable } from '../../thai/text/text';
import type { Heading, Report } from '../content/blocks';
import { type Difference, type DocsRequest, lost } from './difference';
import type { DocParagraph, Element, GoogleDoc } from './google-doc';

/** Fonts that Google Docs can show; of any other it shows a substitute, whatever name the document keeps. */
const FONTS_OF_DOCS = ['Sarabun'];
const FONT_FIELD = 'weightedFontFamily';
/** What Docs shows where nothing names a font. */
const USUAL_FONT = 'Arial';

/** Headings that are none: the document's outline lacks them. */
export function headingDifferences({ sections }: Report, found: GoogleDoc): Difference[] {
  const paragraphs = (found.body?.content ?? []).filter(({ paragraph }) => paragraph !== undefined);
  let next = 0;
  const headings = sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'heading'));
  return headings.flatMap(heading => {
    const at = paragraphs.findIndex(
      (element, index) => index >= next && textOf(element) === squeezed(printable(heading.text)),
    );
    const element = paragraphs[at];
    if (element === undefined) return [lost('headings')];
    next = at + 1;
    return restyled(heading, element);
  });
}

function restyled({ level }: Heading, { startIndex, endIndex, paragraph }: Element): Difference[] {
  const namedStyleType = `HEADING_${level}`;
  if (paragraph?.paragraphStyle?.namedStyleType === namedStyleType) return [];
  const style = { paragraphStyle: { namedStyleType }, fields: 'namedStyleType' };
  return [{ feature: 'headings', mend: [{ updateParagraphStyle: { range: { startIndex, endIndex }, ...style } }] }];
}

/** Text in another font than the report's, in the body or in a header. */
export function fontDifferences({ font }: Report, found: GoogleDoc): Difference[] {
  if (!FONTS_OF_DOCS.includes(font)) return [lost('fonts')];
  const body = found.body?.content ?? [];
  const strays = (content: readonly Element[]) => fontsIn(content, found).some(one => one !== font);
  const headers = Object.entries(found.headers ?? {});
  const mend = [
    // The last line's end belongs to the document itself.
    ...(strays(body) ? [dressed(font, { startIndex: 1, endIndex: endOf(body) - 1 })] : []),
    ...headers
      .filter(([, { content = [] }]) => strays(content))
      .map(([segmentId, { content = [] }]) => dressed(font, { segmentId, startIndex: 0, endIndex: endOf(content) })),
  ];
  return mend.length > 0 ? [{ feature: 'fonts', mend }] : [];
}

function dressed(fontFamily: string, range: object): DocsRequest {
  return { updateTextStyle: { range, textStyle: { [FONT_FIELD]: { fontFamily } }, fields: FONT_FIELD } };
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

function textOf({ paragraph }: Element): string {
  return squeezed((paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join(''));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function endOf(content: readonly Element[]): number {
  return content[content.length - 1]?.endIndex ?? 0;
}
