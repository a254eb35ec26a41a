import { strToU8, zipSync } from 'fflate';
import { readSource } from '../../../../src/import/read/read-source';
import type { Source, SourceTable } from '../../../../src/import/source';

const DOCUMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${DOCUMENTS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:new="urn:of-a-later-version"';

interface Parts {
  /** What is in the body. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  /** More parts by the last word of their relation's type, such as `footnotes`: what is in their root. */
  readonly more?: Readonly<Record<string, string>>;
  /** The addresses of links by their ids. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A Word file as bytes, made of bare XML. */
export function makeDocx({ body, numbering, styles, more = {}, links = {} }: Parts): Uint8Array {
  const parts: Record<string, string> = {
    ...(numbering !== undefined && { numbering }),
    ...(styles !== undefined && { styles }),
    ...more,
  };
  const relations = [
    ...Object.keys(parts).map(name => relation(name, name, `${name}.xml`)),
    ...Object.entries(links).map(([id, address]) => relation(id, 'hyperlink', address, ' TargetMode="External"')),
  ];
  return zip({
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': relationsXml([relation('d', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationsXml(relations),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, rootOf(name, xml)])),
  });
}

function contentTypes(parts: readonly string[]): string {
  const type = (name: string, of: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${of}+xml"/>`;
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${type('document', 'document.main')}${parts.map(name => type(name, name)).join('')}</Types>`
  );
}

/** `level` 0: the files are stored, not packed. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const bytes = (file: string | Uint8Array) => (typeof file === 'string' ? strToU8(file) : file);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, bytes(file)])), { level });
}

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

function rootOf(name: string, xml: string): string {
  const root = ROOTS[name] ?? name;
  return `<w:${root} ${NAMESPACES}>${xml}</w:${root}>`;
}

export function relationsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

export function relation(id: string, type: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${DOCUMENTS}/${type}" Target="${target}"${more}/>`;
}

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** `content`: runs as XML, or a plain text. */
export const p = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
/** `content`: paragraphs as XML, or a plain text. */
export const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (cells: readonly string[], properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
/** `widths`: of the grid's columns, in twips. */
export const tbl = (rows: readonly string[], widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
/** A table of one cell. */
export const cell = (content: string) => tbl([tr([tc(content)])]);

export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const BEGIN = '<w:vMerge w:val="restart"/>';
export const GO_ON = '<w:vMerge/>';

/** @throws Error if it cannot be read. */
export function read(docx: Uint8Array | Parts): Source {
  const source = readSource(docx instanceof Uint8Array ? docx : makeDocx(docx));
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source;
}

export function firstTable(docx: Uint8Array | Parts): SourceTable {
  const [table] = read(docx).tables;
  if (!table) throw new Error('no table');
  return table;
}

/** The text of a cell with that content, beside another one. */
export function cellText(content: string, parts: Omit<Parts, 'body'> = {}): string | undefined {
  return firstTable({ ...parts, body: tbl([tr([tc(content), tc('x')])]) }).cells[0]?.[0];
}
