import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isHtml } from '../../../src/import/read/file/kind';
import { htmlTokens } from '../../../src/import/read/html/tokens';
import { readPasted } from '../../../src/import/read/read-pasted';
import { readSource } from '../../../src/import/read/read-source';
import type { Source } from '../../../src/import/source';

function read(html: string): Source {
  const source = readPasted(html);
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source;
}

/** The text of a cell with that content. */
const cell = (content: string, attributes = '') =>
  read(`<table><tr><td ${attributes}>${content}</td><td>x</table>`).tables[0]?.cells[0]?.[0];

describe('a cell of a page', () => {
  test.each<[what: string, content: string, text: string]>([
    ['spaces and line ends are one space', ' ก\n   ข  <b> ค </b> ง', 'ก ข ค ง'],
    ['breaks', 'ก<br>ข<br/><br>ค<br>', 'ก\nข\n\nค'],
    ['paragraphs', '<p>ก</p>\n<p>ข', 'ก\nข'],
    ['a blank paragraph', '<p>ก</p><p>&nbsp;</p><p><o:p>&nbsp;</o:p></p><p></p><p>ข</p>', 'ก\n\n\nข'],
    ['lines of a mail', '<div>ก</div><div><br></div><div>ข<br></div>ค', 'ก\n\nข\nค'],
    [
      'characters with names and numbers',
      '&lt;ก&gt; &amp;amp; &#3586; &#xe04; &#149; &ndash; &unknown; AT&T',
      '<ก> &amp; ข ค • – &unknown; AT&T',
    ],
    ['no-break spaces are spaces, soft hyphens nothing', 'ก&nbsp;&nbsp;ข&shy;ค', 'ก  ขค'],
    ['a list of bullets', 'ข้อ<ul><li>ก<li>ข</li></ul>จบ', 'ข้อ\n- ก\n- ข\nจบ'],
    ['a numbered list', '<ol start="3"><li>ก</li><li value="7">ข</li><li>ค</li></ol>', '3. ก\n7. ข\n8. ค'],
    ['lists in a list', '<ol type=a><li>ก<ul><li>ข</ul><li>ค</ol>', 'a. ก\n- ข\nb. ค'],
    ['Thai numbers', '<ol style="list-style-type: thai"><li><p>ก</p><p>ข</p></li><li>ค</li></ol>', '๑. ก\nข\n๒. ค'],
    ['a list without marks', '<ul style="list-style:none"><li>ก<li>ข</ul>', 'ก\nข'],
    [
      'a list of Word',
      "<p><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span><![endif]>ก</p>",
      '-   ก',
    ],
    [
      'a numbered list of Word',
      "<p><span style='mso-list:Ignore'>๑.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;</span></span>ก</p>",
      '๑. ก',
    ],
    [
      'ticks in a font of symbols',
      '<font face=Wingdings>þ</font><span style=\'font-family: "Wingdings 2"\'>P</span>',
      '✓✓',
    ],
    ['boxes', '<input type=checkbox checked><input type="checkbox"><input type=text value=ก>', '✓☐'],
    ['what is not shown', 'ก<span style="display: none">ซ่อน<span>ใน</span></span><del>ลบ</del><s hidden>ข</s>ค', 'กค'],
    ['what is not text', 'ก<script>if (a < b) alert("<td>")</script><style>p{}</style><!-- <td>x -->ข', 'กข'],
    ['text that is laid out already', '<pre>ก  ข\n ค</pre>', 'ก  ข\n ค'],
    ['nothing to see', ' &nbsp;<br>&nbsp; ', ''],
    ['a mark that is no tag', 'ก < ข > ค', 'ก < ข > ค'],
    [
      'names that a program has for itself',
      '&constructor; <font face=constructor>ก</font><ol type=constructor><li>ข</ol>',
      '&constructor; ก\n1. ข',
    ],
    ['attributes that look like tags', '<span title="a>b</td>">ก</span>', 'ก'],
  ])('%s', (_, content, text) => {
    expect(cell(content)).toBe(text);
  });

  test('links keep the address that their text does not show', () => {
    const html =
      '<table><tr><td><a href="https://site.go.th/a?b=1&amp;c=2">ดูที่นี่</a> <a href="http://www.site.go.th/">www.site.go.th</a><a href="#top">บน</a><a href="javascript:x()">ก</a>';
    expect(read(html).tables[0]?.links).toEqual([
      { row: 0, column: 0, text: 'ดูที่นี่', address: 'https://site.go.th/a?b=1&c=2' },
    ]);
  });
});

test('struck text of a page stays, and is named', () => {
  const { tables, aside } = read(
    '<table><tr><td>ก <s>ข</s> <span style="text-decoration: line-through">ค</span></table>',
  );
  expect(tables[0]?.cells).toEqual([['ก ข ค']]);
  expect(aside.map(({ kind, text }) => [kind, text])).toEqual([
    ['struck', 'ข'],
    ['struck', 'ค'],
  ]);
});

describe('tables of a page', () => {
  test('merged cells, ends that are left out, a head', () => {
    const html = `<table><caption>ตาราง <b>๑</b></caption><thead><tr><th rowspan=2>ก<th colspan="2">ข<tr><th>1<th>2</thead>
      <tbody><tr><td>a<td rowspan=0>b<td>c<tr><td>d<td>e</table>`;
    expect(read(html).tables).toEqual([
      {
        name: 'ตาราง ๑',
        cells: [
          ['ก', 'ข', ''],
          ['', '1', '2'],
          ['a', 'b', 'c'],
          ['d', '', 'e'],
        ],
        merges: [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 0, column: 1, rows: 1, columns: 2 },
          { row: 2, column: 1, rows: 2, columns: 1 },
        ],
        headingRows: 2,
      },
    ]);
  });

  test('the text around tables is named, and the last before a table is its name', () => {
    const html =
      '<html><head><title>ไม่ใช่</title></head><body><h1>แผน</h1><p>ตารางที่ ๑</p><table><tr><td>ก</table><p>ลงชื่อ</p>';
    const { tables, aside } = read(html);
    expect(tables.map(({ name }) => name)).toEqual(['ตารางที่ ๑']);
    expect(aside).toEqual([
      { kind: 'paragraph', text: 'แผน', table: 0, cell: null },
      { kind: 'paragraph', text: 'ตารางที่ ๑', table: 0, cell: null },
      { kind: 'paragraph', text: 'ลงชื่อ', table: null, cell: null },
    ]);
  });

  test('a table in a cell is named; one in a table that lays out the page stands for itself', () => {
    const inner = '<table><tr><td>1<td>2</table>';
    const named = read(`<table><tr><td>ก<td>ข<tr><td>ค<td>ง${inner}จ</table>`);
    expect(named.tables[0]?.cells[1]).toEqual(['ค', 'งจ']);
    expect(named.aside).toEqual([{ kind: 'nestedTable', text: '1\t2', table: 0, cell: { row: 1, column: 1 } }]);
    expect(read(`<table><tr><td>${inner}</table>`).tables.map(({ cells }) => cells)).toEqual([[['1', '2']]]);
  });

  test('rows copied alone, and what Windows puts before HTML', () => {
    expect(
      read('Version:0.9\r\nStartHTML:00000097\r\n<html><body><!--StartFragment--><tr><td>ก</td></tr>').tables[0]?.cells,
    ).toEqual([['ก']]);
  });

  test('a page as a file, whatever its name: systems give pages as .doc', () => {
    const source = readSource(
      Buffer.from('\ufeff<html xmlns:w="urn:schemas-microsoft-com:office:word"><table><tr><td>ก</table></html>'),
    );
    expect(source).toMatchObject({ tables: [{ cells: [['ก']] }] });
    expect(readSource(Buffer.from('<html><p>ก</p></html>'))).toEqual({ problems: [{ code: 'noTable' }] });
  });

  test('any spans: no cell is covered twice, no text is lost', () => {
    const spans = fc.array(
      fc.array(fc.record({ rowspan: fc.integer({ min: 0, max: 4 }), colspan: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, rows => {
        let count = 0;
        const cells = (row: (typeof rows)[number]) =>
          row.map(({ rowspan, colspan }) => `<td rowspan=${rowspan} colspan=${colspan}>t${count++}`);
        const table = read(`<table>${rows.map(row => `<tr>${cells(row).join('')}`).join('')}</table>`).tables[0];
        expect(
          table?.cells
            .flat()
            .filter(text => text !== '')
            .sort(),
        ).toEqual(Array.from({ length: count }, (_, index) => `t${index}`).sort());
        const covered = new Set<string>();
        for (const { row, column, rows: down, columns } of table?.merges ?? []) {
          expect(row + down).toBeLessThanOrEqual(rows.length);
          for (let y = row; y < row + down; y++) {
            for (let x = column; x < column + columns; x++) {
              expect(covered.has(`${y} ${x}`)).toBe(false);
              covered.add(`${y} ${x}`);
              if (y !== row || x !== column) expect(table?.cells[y]?.[x]).toBe('');
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('any nonsense is read without a fault', () => {
    const pieces = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '</tr>',
      '<td>',
      '</td>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<p>',
      '</p>',
      '<a href="https://a.b">',
      '</a>',
      '<caption>',
      '<del>',
      '</del>',
      '<!--',
      '-->',
      '<',
      '&',
      'ก',
      '"',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        expect(readPasted(`<html>${parts.join('')}`)).toBeTypeOf('object');
      }),
      { numRuns: 100 },
    );
  });
});

test('many comments before the page, and tags that are never closed, take no time that grows beyond the text', () => {
  expect(isHtml(`${'<!-- x -->'.repeat(5000)}<ul>`)).toBe(false);
  expect(isHtml(`${'<!-- x -->\n'.repeat(5000)}<table>`)).toBe(true);
  expect([...htmlTokens(`<html>${'<a'.repeat(20_000)}`)].length).toBeGreaterThan(20_000);
});
