import type { Heading, Report } from '../content/blocks';
import { lookXml } from './look-xml';
import type { Part } from './package';
import { wordXml } from './xml';

const BLACK = '000000';
/** Sizes of headings as multiples of the text's size. */
const HEADING_SCALES = { 1: 4 / 3, 2: 7 / 6, 3: 13 / 12 } as const;

/** `th-TH` for Latin text would make LibreOffice break its words anywhere, as in "Transpar-ency". */
const LANGUAGE = '<w:lang w:val="en-US" w:bidi="th-TH"/>';

/** The style of plain text, and the built-in headings, from which Word and Docs build the outline. */
export function stylesPart({ font, fontSize }: Report): Part {
  const text = lookXml({ font, size: fontSize }) + LANGUAGE;
  // Prevents a single line of a paragraph alone on a page.
  const paragraph = '<w:widowControl/><w:spacing w:before="0" w:after="0"/>';
  const content =
    `<w:docDefaults><w:rPrDefault><w:rPr>${text}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    ([1, 2, 3] as const).map(level => headingStyle(level, font, fontSize * HEADING_SCALES[level])).join('');
  return { kind: 'styles', path: 'word/styles.xml', content: wordXml('w:styles', content) };
}

function headingStyle(level: Heading['level'], font: string, size: number): string {
  return (
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>` +
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="60"/>' +
    `<w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr>${lookXml({ font, bold: true, color: BLACK, size })}</w:rPr></w:style>`
  );
}
