import type { Heading, Paragraph, Run, TabStop } from '../content/blocks';
import { lookXml } from './look-xml';
import type { Draw } from './pictures';
import { xmlText } from './xml';

const PAGE_NUMBER =
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">PAGE</w:instrText>' +
  '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>';

const THAI = /[\u0e00-\u0e7f]/;
const LATIN = /[A-Za-z0-9]/;

/** A paragraph in WordprocessingML. `pageXml`: the properties of the section that ends with this paragraph, or ''. */
export function paragraphXml(one: Heading | Paragraph, draw: Draw, pageXml = ''): string {
  const properties = propertiesXml(one) + pageXml;
  const content =
    one.kind === 'heading' ? textXml({ text: one.text }) : one.runs.map(run => runXml(run, draw)).join('');
  if (properties === '' && content === '') return '<w:p/>';
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** In the order that the schema requires. Google Docs refuses to import any other order. */
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

function runXml(one: Run, draw: Draw): string {
  if ('picture' in one) return `<w:r>${draw(one.picture)}</w:r>`;
  if ('pageNumber' in one) return PAGE_NUMBER;
  if ('lineBreak' in one) return '<w:r><w:br/></w:r>';
  return 'tab' in one ? '<w:r><w:tab/></w:r>' : textXml(one);
}

function textXml({ text, bold, size }: Extract<Run, { text: string }>): string {
  const look = lookXml({ bold, size, thai: THAI.test(text) && !LATIN.test(text) });
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}
