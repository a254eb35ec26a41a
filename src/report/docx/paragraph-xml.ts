import { printable } from '../../thai/text/text';
import type { Heading, Paragraph, Run, TabStop } from '../content/blocks';

/** Stands for each picture: only the maker of the package knows what it is called there. Text cannot look like it, `<` being escaped. */
export const PICTURE_PLACE = '<w:drawing/>';

// `docx` writes a field as one run; so do we, that no reader meets a second kind.
const PAGE_NUMBER =
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">PAGE</w:instrText>' +
  '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A paragraph in WordprocessingML; `sectionXml`, the properties of the section that it ends, or ''. */
export function paragraphXml(one: Heading | Paragraph, sectionXml = ''): string {
  const properties = propertiesXml(one) + sectionXml;
  const content = one.kind === 'heading' ? textXml({ text: one.text }) : one.runs.map(runXml).join('');
  if (properties === '' && content === '') return '<w:p/>';
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** In the order that the schema wants; the importer of Google Docs refuses another. */
function propertiesXml(one: Heading | Paragraph): string {
  return (
    (one.kind === 'heading' ? `<w:pStyle w:val="Heading${one.level}"/>` : '') +
    (one.keepNext ? '<w:keepNext/><w:keepLines/>' : '') +
    (one.pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    (one.kind === 'paragraph' && one.tabs && one.tabs.length > 0
      ? `<w:tabs>${one.tabs.map(tabStopXml).join('')}</w:tabs>`
      : '') +
    (one.spacing ? spacingXml(one.spacing) : '') +
    (one.indent ? `<w:ind${lengthsXml(one.indent)}/>` : '') +
    (one.align ? `<w:jc w:val="${one.align}"/>` : '')
  );
}

function tabStopXml({ at, align, dots }: TabStop): string {
  return `<w:tab w:val="${align}" w:pos="${Math.round(at)}" w:leader="${dots ? 'dot' : 'none'}"/>`;
}

function spacingXml({ exactLine, ...around }: NonNullable<Paragraph['spacing']>): string {
  const line = exactLine === undefined ? '' : ` w:line="${Math.round(exactLine)}" w:lineRule="exact"`;
  return `<w:spacing${lengthsXml(around)}${line}/>`;
}

function lengthsXml(lengths: Readonly<Record<string, number | undefined>>): string {
  return Object.entries(lengths)
    .map(([name, length]) => (length === undefined ? '' : ` w:${name}="${Math.round(length)}"`))
    .join('');
}

function runXml(one: Run): string {
  if ('picture' in one) return `<w:r>${PICTURE_PLACE}</w:r>`;
  if ('pageNumber' in one) return PAGE_NUMBER;
  return 'tab' in one ? '<w:r><w:tab/></w:r>' : textXml(one);
}

/** Bold and size for Latin and, named `…Cs`, for Thai: Word takes Thai's from there. */
function textXml({ text, bold, size }: Extract<Run, { text: string }>): string {
  const off = bold ? '' : ' w:val="false"';
  const halfPoints = size === undefined ? 0 : Math.round(size * 2);
  const look =
    (bold === undefined ? '' : `<w:b${off}/><w:bCs${off}/>`) +
    (size === undefined ? '' : `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`);
  const escaped = printable(text).replace(/[&<>]/g, character => ENTITIES[character] ?? character);
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
