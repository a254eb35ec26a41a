import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../../local/host/host';
import type { Feature } from '../../../../src/report/read-back/feature';
import { hostOf, without } from '../../support/host';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const RELATIONS = `<Relationships><Relationship Id="rId1" Type="http://x/relationships/header" Target="header1.xml"/></Relationships>`;
const HEADER = `<w:hdr><w:p><w:r><w:t>- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
  <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;
const STYLES = `<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Sarabun"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:styleId="Heading1"><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
const p = (text: string, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const TABLE = `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>
  <w:tr><w:trPr><w:tblHeader/><w:cantSplit w:val="off"/></w:trPr>${tc('หัว', '<w:gridSpan w:val="2"/>')}</w:tr>
  <w:tr><w:trPr><w:cantSplit/></w:trPr>${tc('ก', '<w:vMerge w:val="restart"/>')}${tc('ข')}</w:tr>
  <w:tr>${tc('', '<w:vMerge/>')}${tc('ค')}</w:tr></w:tbl>`;
const BODY = `${p('เรื่อง', 'Heading1')}<w:p><w:pPr><w:sectPr><w:titlePg w:val="false"/></w:sectPr></w:pPr></w:p>
  ${TABLE}${p('ท้าย')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:orient="landscape"/><w:titlePg/></w:sectPr>`;
const FILE = Array.from(
  new Int8Array(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': '<Types/>',
          'word/document.xml': `<w:document><w:body>${BODY}</w:body></w:document>`,
          'word/_rels/document.xml.rels': RELATIONS,
          'word/header1.xml': HEADER,
          'word/styles.xml': STYLES,
        }).map(([path, xml]) => [path, strToU8(xml)]),
      ),
    ),
  ),
);

const CODE = `
  function make(bytes) {
    return Drive.Files.create({ name: 'ก', mimeType: '${DOC}' }, Utilities.newBlob(bytes, '${DOCX}'), { fields: 'id' }).id
  }
  function get(id, options) { return Docs.Documents.get(id, options) }`;

function docs(options: Partial<HostOptions> = {}) {
  const host = hostOf(CODE, { drive: { save: () => ({ path: '/x.docx' }) }, ...options });
  const id = host.call('make', [FILE]).value;
  return {
    id,
    host,
    get: (fields?: string) => host.call('get', fields === undefined ? [id] : [id, { fields }]).value,
  };
}

const read = (fields: string, loses: readonly Feature[] = []) => docs({ docs: { loses } }).get(fields);

describe('a Word document made a Google Doc', () => {
  it('keeps spans, heading rows, unbroken rows and widths', () => {
    const shape = read(
      'body/content/table(rows,columns,tableStyle,tableRows(tableRowStyle,tableCells/tableCellStyle))',
    ) as { body: { content: { table?: object }[] } };
    const [table] = shape.body.content.flatMap(element => element.table ?? []);
    const cell = (rowSpan = 1, columnSpan = 1) => ({ tableCellStyle: { rowSpan, columnSpan } });
    expect(table).toEqual({
      rows: 3,
      columns: 2,
      tableStyle: {
        tableColumnProperties: [50, 150].map(magnitude => ({
          widthType: 'FIXED_WIDTH',
          width: { magnitude, unit: 'PT' },
        })),
      },
      tableRows: [
        { tableRowStyle: { tableHeader: true, preventOverflow: false }, tableCells: [cell(1, 2), cell()] },
        { tableRowStyle: { tableHeader: false, preventOverflow: true }, tableCells: [cell(2), cell()] },
        { tableRowStyle: { tableHeader: false, preventOverflow: false }, tableCells: [cell(), cell()] },
      ],
    });
  });

  it('keeps sections, headers with the page number, headings and fonts', () => {
    const style = (own: object) => ({ sectionBreak: { sectionStyle: { sectionType: 'NEXT_PAGE', ...own } } });
    const breaks = read('body/content/sectionBreak') as { body: { content: object[] } };
    expect(breaks.body.content.filter(element => 'sectionBreak' in element)).toEqual([
      style({ flipPageOrientation: false, useFirstPageHeaderFooter: false }),
      style({ flipPageOrientation: true, useFirstPageHeaderFooter: true, defaultHeaderId: 'rId1' }),
    ]);
    expect(JSON.stringify(read('headers'))).toMatch(/"content":"- ".*"type":"PAGE_NUMBER"/);
    expect(JSON.stringify(read('headers'))).not.toContain('"content":"1"');
    expect(JSON.stringify(read('body/content/paragraph'))).toContain('HEADING_1');
    expect(JSON.stringify(read('namedStyles'))).toContain('Sarabun');
  });

  it.each<[Feature, string, string]>([
    ['sections', 'body/content/sectionBreak', 'sectionBreak'],
    ['orientation', 'body/content/sectionBreak', '"flipPageOrientation":true'],
    ['pageNumbers', 'headers', 'PAGE_NUMBER'],
    ['headings', 'body/content/paragraph', 'HEADING_1'],
    ['fonts', 'namedStyles', 'Sarabun'],
    ['tables', 'body/content/table', 'tableRows'],
    ['rows', 'body/content/table/rows', '"rows":3'],
    ['columnWidths', 'body/content/table/tableStyle', 'FIXED_WIDTH'],
    ['headingRows', 'body/content/table/tableRows', '"tableHeader":true'],
    ['merges', 'body/content/table/tableRows', '"rowSpan":2'],
    ['unbrokenRows', 'body/content/table/tableRows', '"preventOverflow":true'],
  ])('loses %s where it is told to', (loss, fields, text) => {
    const count = (loses: readonly Feature[]) => JSON.stringify(read(fields, loses)).split(text).length;
    expect(count([loss])).toBeLessThan(count([]));
  });
});

describe('a mask of fields', () => {
  it.each(['body(content', 'body/', ''])('that is badly written is refused: %j', fields => {
    expect(() => read(`${fields},`)).toThrow('Invalid field selection');
  });
});

describe('the Docs service', () => {
  it('knows a new document late where it is told to', () => {
    const { get } = docs({ docs: { failingGets: 2 } });
    expect(() => get()).toThrow('API call to docs.documents.get failed with error: ');
    expect(() => get()).toThrow('Internal error');
    expect(get('body/content/paragraph')).toMatchObject({ body: { content: expect.any(Array) } });
  });

  it("has no document of another user's, nor one that was never made", () => {
    const { host, id } = docs();
    expect(() => host.call('get', ['drive-000099'])).toThrow('Requested entity was not found.');
    const other = hostOf(CODE, { workbook: host.workbook, user: 'b@example.org' });
    expect(() => other.call('get', [id])).toThrow('Requested entity was not found.');
  });

  it('serves under drive.file, and without it not at all', () => {
    const host = hostOf(CODE, { manifest: without('drive.file') });
    expect(() => host.call('get', ['x'])).toThrow(/ermission.*drive\.file/);
  });
});
