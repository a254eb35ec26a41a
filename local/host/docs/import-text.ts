import type { Feature } from '../../../src/report/read-back/feature';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import type { DocumentModel, Inline, Structural, TextStyle } from './model';

/** The font in Docs for text without a font. */
const USUAL_FONT = 'Arial';
const HEADING = /^Heading([1-6])$/;

/** What is needed to read paragraphs: the fonts of the document's styles, and the features that the importer loses. */
export interface TextContext {
  readonly styleFonts: ReadonlyMap<string, string>;
  readonly lose: ReadonlySet<Feature>;
}

export function styleFontsOf(styles: XmlElement | undefined): ReadonlyMap<string, string> {
  const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const own = childrenOf(styles, 'w:style').map(
    style => [style.attributes['w:styleId'] ?? '', fontOf(childOf(style, 'w:rPr'))] as const,
  );
  return new Map([['Normal', fontOf(defaults)], ...own].flatMap(([id = '', font]) => (font ? [[id, font]] : [])));
}

export function namedStyles({ styleFonts, lose }: TextContext): DocumentModel['namedStyles'] {
  const named = [
    ['NORMAL_TEXT', 'Normal'] as const,
    ...[1, 2, 3].map(level => [`HEADING_${level}`, `Heading${level}`]),
  ];
  return {
    styles: named.map(([namedStyleType = '', id = '']) => {
      const font = lose.has('fonts') ? USUAL_FONT : styleFonts.get(id);
      return { namedStyleType, textStyle: styleOf(font) };
    }),
  };
}

export function paragraphOf(p: XmlElement, context: TextContext): Structural {
  const id = childOf(childOf(p, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
  const level = context.lose.has('headings') ? undefined : HEADING.exec(id)?.[1];
  // If Docs has no such style, the style's font is set on each text run.
  const styleFont = HEADING.test(id) || id === 'Normal' ? undefined : context.styleFonts.get(id);
  const elements = [...inlines(p, styleFont, context), { textRun: { content: '\n', textStyle: {} } }];
  return { paragraph: { elements, paragraphStyle: { namedStyleType: level ? `HEADING_${level}` : 'NORMAL_TEXT' } } };
}

/** The runs of a paragraph. Only page number fields are emulated. A field's cached result is skipped. */
function inlines(p: XmlElement, styleFont: string | undefined, { lose }: TextContext): Inline[] {
  const number: Inline[] = lose.has('pageNumbers') ? [] : [{ autoText: { type: 'PAGE_NUMBER', textStyle: {} } }];
  let inResult = false;
  return p.children.flatMap((one): Inline[] => {
    if (one.name === 'w:fldSimple') return /\bPAGE\b/.test(one.attributes['w:instr'] ?? '') ? number : [];
    const field = childOf(one, 'w:fldChar')?.attributes['w:fldCharType'];
    if (field !== undefined) inResult = field === 'separate';
    if (/\bPAGE\b/.test(childOf(one, 'w:instrText')?.text ?? '')) return number;
    const content = one.name === 'w:r' && !inResult ? textOf(one) : '';
    const font = lose.has('fonts') ? undefined : (fontOf(childOf(one, 'w:rPr')) ?? styleFont);
    return content === '' ? [] : [{ textRun: { content, textStyle: styleOf(font) } }];
  });
}

function textOf({ children }: XmlElement): string {
  const texts = children.map(({ name, text }) => {
    if (name === 'w:t') return text;
    return name === 'w:tab' ? '\t' : name === 'w:br' ? '\v' : '';
  });
  return texts.join('');
}

function fontOf(properties: XmlElement | undefined): string | undefined {
  return childOf(properties, 'w:rFonts')?.attributes['w:ascii'];
}

function styleOf(fontFamily: string | undefined): TextStyle {
  return fontFamily === undefined ? {} : { weightedFontFamily: { fontFamily, weight: 400 } };
}

/** True if a switch of a properties element exists and is not off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const toggle = childOf(properties, name);
  return toggle !== undefined && !['off', 'false', '0'].includes(toggle.attributes['w:val'] ?? 'on');
}
