import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/read/read-pasted';
import { hasProgram } from '../../../support/needs';
import { BEGIN, GO_ON, makeDocx, p, read, run, span, tbl, tc, tr } from './make-docx';

const canConvert = hasProgram('soffice', 'LibreOffice writes Word files and counts their lists on its own');
const folder = mkdtempSync(join(tmpdir(), 'matrakan-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has LibreOffice open a file of that name and save it in another format. */
function converted(name: string, bytes: Uint8Array | string, format: string, reader: readonly string[] = []): Buffer {
  writeFileSync(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    ['--headless', profile, ...reader, '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)],
    { stdio: 'pipe' },
  );
  return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, `.${format.replace(/:.*/, '')}`)));
}

const PAGE = `<html><head><meta charset="utf-8"></head><body><p>ตารางที่ ๑</p>
<table border=1><thead><tr><th rowspan=2>มาตรการ<th colspan=2>ผล<th rowspan=2>หลักฐาน</tr><tr><th>๖ เดือน<th>๑๒ เดือน</tr></thead>
<tbody><tr><td rowspan=2><ol><li>จัดทำ<li>เผยแพร่<ul><li>ย่อย</ul><li>ทบทวน</ol></td>
<td><p>ก</p><p><br></p><p>ข</p></td><td>a<br>b &lt;c&gt;</td><td><a href="https://site.go.th/1.pdf">ดูที่นี่</a></td></tr>
<tr><td colspan=2>รวม &amp; จบ</td><td></td></tr>
<tr><td><ol type=A start=3><li>ค<li>ง</ol></td><td>1</td><td>2</td><td>3</td></tr></tbody></table>
<p>คั่น</p><table border=1><tr><td>ต่อ<td>ไป</table></body></html>`;

/** In decimal, Roman and letters, because LibreOffice 7.4 has no Thai digits for some of Word's formats. */
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1)')}${level(1, 'lowerRoman', '%1-%2')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>';
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="Item"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
const numbered = (text: string, id: number, at: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const LISTED = [
  ...[0, 1, 1, 2, 2, 0, 1, 2].map(at => numbered('x', 1, at)),
  p('between'),
  p('y', '<w:pStyle w:val="Item"/>'),
  numbered('y', 2, 1),
  numbered('y', 2, 1),
  p('y', '<w:pStyle w:val="Item"/>'),
  numbered('x', 1, 0),
  numbered('z', 3, 0),
  numbered('z', 3, 0),
  numbered('z', 3, 1),
].join('');

describe.skipIf(!canConvert)('LibreOffice', () => {
  test('writes a Word file of a page: the same tables as the page’s own', () => {
    const docx = converted('page.html', PAGE, 'docx:MS Word 2007 XML', ['--infilter=HTML (StarWriter)']);
    const page = readPasted(PAGE);
    if ('problems' in page) throw new Error(JSON.stringify(page.problems));
    expect(page.tables).toHaveLength(2);
    expect(read(docx)).toEqual(page);
  });

  test('writes a Word file of a document: lists, tracked changes, hidden text, a note, a link, a table and a box in cells', () => {
    const paper = readFileSync('tests/import/read/docx/paper.fodt');
    expect(read(converted('paper.fodt', paper, 'docx'))).toEqual({
      tables: [
        {
          name: 'ตารางที่ ๑',
          cells: [
            ['ลำดับ', 'ผล', '', 'หมายเหตุ'],
            ['', '๖ เดือน', '๑๒ เดือน', ''],
            ['1.หนึ่ง\n1.1)ย่อย\n2.สอง\n-จุด', 'กขเพิ่ม\nค\tง\n\nจ', 'ดู 1\nหลัง', 'ป'],
          ],
          merges: [
            { row: 0, column: 0, rows: 2, columns: 1 },
            { row: 0, column: 1, rows: 1, columns: 2 },
          ],
          headingRows: 1,
          links: [{ row: 2, column: 2, text: 'ดู', address: 'https://a.go.th/x' }],
        },
      ],
      aside: [
        { kind: 'paragraph', text: 'ตารางที่ ๑', table: 0, cell: null },
        { kind: 'note', text: 'เชิง', table: 0, cell: { row: 2, column: 1 } },
        { kind: 'nestedTable', text: 'ใน', table: 0, cell: { row: 2, column: 2 } },
        { kind: 'textBox', text: 'กล่อง', table: 0, cell: { row: 2, column: 3 } },
        { kind: 'paragraph', text: 'จบ', table: null, cell: null },
      ],
    });
  });

  test('counts lists as we do', () => {
    const last = tbl([tr([tc('end')])]);
    const docx = makeDocx({ body: LISTED + last, numbering: NUMBERING, styles: STYLES });
    const lines = converted('lists.docx', docx, 'txt:Text (encoded):UTF8')
      .toString('utf8')
      .replace(/^\ufeff/, '');
    const counted = lines
      .split(/\r?\n/)
      .map(line => line.trim().replace(/\s+/g, ' '))
      .filter(line => line !== '' && line !== 'end');
    expect(counted).toHaveLength(17);
    expect(read(docx).aside.map(({ text }) => text)).toEqual(counted);
  });

  test('saves a Word file again: the same cells', () => {
    const del =
      '<w:del w:id="1" w:author="a" w:date="2022-03-01T00:00:00Z"><w:r><w:delText>ลบ</w:delText></w:r></w:del>';
    const ins = `<w:ins w:id="2" w:author="a" w:date="2022-03-01T00:00:00Z">${run('เพิ่ม')}</w:ins>`;
    const rows = [
      tr([tc('ลำดับ', BEGIN), tc('ผล', span(2))], '<w:tblHeader/>'),
      tr([tc('', GO_ON), tc('๖ เดือน'), tc('๑๒ เดือน')], '<w:tblHeader/>'),
      tr([
        tc(numbered('x', 1, 0) + numbered('x', 1, 1)),
        tc(p(run('ก') + del + ins)),
        tc(p('ข') + p('') + p(`${run('ค')}<w:r><w:br/><w:t>ง</w:t></w:r>`)),
      ]),
      tr([tc(numbered('x', 1, 0)), tc('จ', span(2) + BEGIN)]),
      tr([tc(numbered('x', 1, 1)), tc('', span(2) + GO_ON)]),
    ];
    const docx = makeDocx({ body: tbl(rows, [2000, 3000, 4000]), numbering: NUMBERING, styles: STYLES });
    expect(read(converted('again.docx', docx, 'docx')).tables).toEqual(read(docx).tables);
  });
});
