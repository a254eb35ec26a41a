import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Loss } from '../../../../local/host/docs/loss';
import type { HostOptions } from '../../../../local/host/host-options';
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
  function get(id, options) { return Docs.Documents.get(id, options) }
  function update(id, requests) { return Docs.Documents.batchUpdate({ requests: requests }, id) }`;

function docs(options: Partial<HostOptions> = {}) {
  const host = hostOf(CODE, { drive: { save: () => ({ path: '/x.docx' }) }, ...options });
  const id = host.call('make', [FILE]).value;
  return {
    id,
    host,
    get: (fields?: string) => host.call('get', fields === undefined ? [id] : [id, { fields }]).value,
    update: (...requests: unknown[]) => host.call('update', [id, requests]).value,
  };
}

const read = (fields: string, loses: readonly Loss[] = []) => docs({ docs: { loses } }).get(fields);
const WHERE = 'body/content(startIndex,endIndex)';

describe('a Word document made a Google Doc', () => {
  it('has its places counted as Google counts them', () => {
    // A section takes 1 place, a text its length and 1 for its end; a table 2, and each row and cell 1 beside their text.
    expect(read(WHERE)).toEqual({
      body: {
        content: [
          { endIndex: 1 },
          { startIndex: 1, endIndex: 8 },
          { startIndex: 8, endIndex: 9 },
          { startIndex: 9, endIndex: 10 },
          { startIndex: 10, endIndex: 33 },
          { startIndex: 33, endIndex: 38 },
        ],
      },
    });
    expect(read('body/content/table/tableRows(startIndex,tableCells(startIndex,content/startIndex))')).toMatchObject({
      body: {
        content: expect.arrayContaining([
          {
            table: {
              tableRows: expect.arrayContaining([
                {
                  startIndex: 11,
                  tableCells: [
                    { startIndex: 12, content: [{ startIndex: 13 }] },
                    { startIndex: 17, content: [{ startIndex: 18 }] },
                  ],
                },
              ]),
            },
          },
        ]),
      },
    });
  });

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

  it.each<[Loss, string, string]>([
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
    const count = (loses: readonly Loss[]) => JSON.stringify(read(fields, loses)).split(text).length;
    expect(count([loss])).toBeLessThan(count([]));
  });
});

describe('a mask of fields', () => {
  it.each(['body(content', 'body/', ''])('that is badly written is refused: %j', fields => {
    expect(() => read(`${fields},`)).toThrow('Invalid field selection');
  });
});

describe('updates', () => {
  const AT = { index: 10 };
  const pin = (index: number) => ({ pinTableHeaderRows: { tableStartLocation: { index }, pinnedHeaderRowsCount: 2 } });
  const merge = (rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number) => ({
    mergeTableCells: {
      tableRange: { tableCellLocation: { tableStartLocation: AT, rowIndex, columnIndex }, rowSpan, columnSpan },
    },
  });
  const dress = (range: object) => ({
    updateTextStyle: { range, textStyle: { weightedFontFamily: { fontFamily: 'K2D' } }, fields: 'weightedFontFamily' },
  });

  it('change the document', () => {
    const { get, update } = docs();
    update(pin(10), dress({ startIndex: 1, endIndex: 37 }), dress({ segmentId: 'rId1', startIndex: 0, endIndex: 4 }));
    expect(JSON.stringify(get()).match(/"tableHeader":true/g)).toHaveLength(2);
    expect(JSON.stringify(get('body,headers'))).not.toMatch(/"content":"[^"]*[^"\\n]","textStyle":\{\}/);
  });

  it('that merge cells put their text together, and move what follows', () => {
    const { get, update } = docs();
    update(merge(1, 1, 2, 1));
    expect(JSON.stringify(get('body/content/table'))).toMatch(/"rowSpan":2.*"rowSpan":2/);
    expect(JSON.stringify(get(WHERE))).toContain('{"startIndex":34,"endIndex":39}');
  });

  it.each<[string, unknown, string]>([
    ['a table where none begins', pin(9), 'Invalid table start location'],
    ['rows beyond the table', merge(2, 0, 2, 1), 'out of the bounds'],
    ['a part of a merged cell', merge(0, 1, 2, 1), 'not rectangular'],
    ['text beyond the end', dress({ startIndex: 1, endIndex: 39 }), 'must be less than the end index'],
    ['no text', dress({ startIndex: 3, endIndex: 3 }), 'The range is empty'],
    ['a header that is none', dress({ segmentId: 'x', startIndex: 0, endIndex: 1 }), 'was not found'],
  ])('of %s are refused, and those before them undone', (_, request, why) => {
    const { get, update } = docs();
    const before = get();
    expect(() => update(pin(10), request)).toThrow(`Invalid requests[1].${Object.keys(request as object)[0]}: `);
    expect(() => update(pin(10), request)).toThrow(why);
    expect(get()).toEqual(before);
  });

  it.each<[unknown]>([
    [{ insertText: { location: { index: 1 }, text: 'ก' } }],
    [{ updateTextStyle: { range: { startIndex: 1, endIndex: 3 }, textStyle: { bold: true }, fields: 'bold' } }],
    [dress({ startIndex: 1, endIndex: 3 })],
  ])('that are not emulated say so: %j', request => {
    expect(() => docs().update(request)).toThrow('not emulated: ');
  });

  it('of nothing are refused', () => {
    expect(() => docs().update()).toThrow('at least one request');
  });
});

describe('the Docs service', () => {
  it('knows a new document late where it is told to', () => {
    const { get } = docs({ docs: { failingGets: 2 } });
    expect(() => get()).toThrow('API call to docs.documents.get failed with error: ');
    expect(() => get()).toThrow('Internal error');
    expect(get(WHERE)).toMatchObject({ body: { content: expect.any(Array) } });
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
