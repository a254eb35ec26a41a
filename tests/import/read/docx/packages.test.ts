import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/import/read/read-source';
import { firstTable, relation, relationsXml, zip } from './make-docx';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TABLE = '<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>';
const xml = `<w:document xmlns:w="${W}">${TABLE}</w:document>`;

/** A Word file whose document is this text, at this place. */
function fileOf(document: string | Uint8Array, path = 'word/document.xml', target = path): Uint8Array {
  return zip({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relationsXml([relation('d', 'officeDocument', target)]),
    [path]: document,
  });
}

describe('a Word file is read', () => {
  test.each([
    ['with another prefix', xml.replace(/\bw:/g, 'x:').replace('xmlns:w=', 'xmlns:x=')],
    ['without a prefix', xml.replace(/(<\/?)w:/g, '$1').replace('xmlns:w=', 'xmlns=')],
    [
      'with its namespace declared within',
      xml.replace(` xmlns:w="${W}"`, '').replace(/<w:(document|body|tbl)>/g, `<w:$1 xmlns:w="${W}">`),
    ],
    ['in the strict form of the standard', xml.replace(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')],
    [
      'with a declaration, comments and CDATA',
      `<?xml version="1.0"?><!-- > -->${xml.replace('ก', '<![CDATA[ก]]><!-- ข -->')}`,
    ],
    ['with a mark before it', `\ufeff${xml}`],
    ['in UTF-16', Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['with characters as numbers', xml.replace('ก', '&#3585;').replace('<w:t>', "<w:t a='>'>")],
  ])('%s', (_, document) => {
    expect(firstTable(fileOf(document)).cells).toEqual([['ก']]);
  });

  test.each([
    ['word/document2.xml', 'word/document2.xml'],
    ['word/document.xml', '/word/document.xml'],
    ['Word/Document.xml', 'word/document.xml'],
    ['text/main.xml', './x/../text/main.xml'],
  ])('with its document at %s, named %s', (path, target) => {
    expect(firstTable(fileOf(xml, path, target)).cells).toEqual([['ก']]);
  });

  test('without relations, and with a relation that leads nowhere', () => {
    expect(firstTable(zip({ '[Content_Types].xml': TYPES, 'word/document.xml': xml })).cells).toEqual([['ก']]);
    const lost = { 'word/_rels/document.xml.rels': relationsXml([relation('n', 'numbering', 'gone.xml')]) };
    expect(firstTable(zip({ '[Content_Types].xml': TYPES, 'word/document.xml': xml, ...lost })).cells).toEqual([['ก']]);
  });

  test('with parts that are stored, not packed', () => {
    const stored = zip({ '[Content_Types].xml': TYPES, 'word/document.xml': xml }, 0);
    expect(Buffer.from(stored).includes(xml)).toBe(true);
    expect(firstTable(stored).cells).toEqual([['ก']]);
  });
});

describe('damage is told', () => {
  const good = fileOf(xml);
  const whyOf = (bytes: Uint8Array) => {
    const read = readSource(bytes);
    return 'problems' in read ? read.problems[0] : read;
  };

  test.each<[what: string, bytes: Uint8Array]>([
    ['the file is cut off', good.subarray(0, good.length - 40)],
    ['the document ends too early', fileOf(xml.slice(0, -20))],
    ['an element is closed by another', fileOf(xml.replace('</w:r>', '</w:p>'))],
    ['the document is empty', fileOf(' ')],
    ['elements are nested without end', fileOf(xml.replace('<w:p>', '<w:sdt>'.repeat(5000)))],
  ])('%s', (_, bytes) => {
    expect(whyOf(bytes)).toMatchObject({ code: 'fileDamaged' });
  });

  test('every byte of a packed document counts', () => {
    const text = strToU8(xml.replace('ก', 'มาตรการส่งเสริมคุณธรรม '.repeat(50)));
    const bytes = fileOf(text);
    const start = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length;
    for (let at = start; at < start + 120; at += 7) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(whyOf(damaged), String(at)).toMatchObject({ code: 'fileDamaged' });
    }
  });
});
