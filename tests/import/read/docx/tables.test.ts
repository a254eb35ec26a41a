import { describe, expect, test } from 'vitest';
import { BEGIN, cell, firstTable, GO_ON, p, read, run, span, tbl, tc, tr } from './make-docx';

const table = (rows: readonly string[], widths: readonly number[] = []) => firstTable({ body: tbl(rows, widths) });

describe('merged cells', () => {
  test('across and down: the text is in the first cell, the others are blank', () => {
    const { cells, merges } = table([
      tr([tc('ลำดับ', BEGIN), tc('ผลการดำเนินงาน', span(2))]),
      tr([tc('', GO_ON), tc('รอบ ๖ เดือน'), tc('รอบ ๑๒ เดือน')]),
      tr([tc('๑'), tc('แล้วเสร็จ', span(2) + BEGIN)]),
      tr([tc('๒'), tc('', span(2) + GO_ON)]),
    ]);
    expect(cells).toEqual([
      ['ลำดับ', 'ผลการดำเนินงาน', ''],
      ['', 'รอบ ๖ เดือน', 'รอบ ๑๒ เดือน'],
      ['๑', 'แล้วเสร็จ', ''],
      ['๒', '', ''],
    ]);
    expect(merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 2, column: 1, rows: 2, columns: 2 },
    ]);
  });

  test('down over many rows, as over pages, and a new one directly below', () => {
    const rows = Array.from({ length: 60 }, (_, row) =>
      tr([tc(row % 30 === 0 ? `กลุ่ม ${row}` : '', row % 30 === 0 ? BEGIN : GO_ON), tc(String(row))]),
    );
    const { cells, merges } = table(rows);
    expect(merges.map(({ row, rows: down }) => [row, down])).toEqual([
      [0, 30],
      [30, 30],
    ]);
    expect(cells.flatMap(([group]) => group || [])).toEqual(['กลุ่ม 0', 'กลุ่ม 30']);
  });

  test('a cell that goes on from nothing, or from one of another width, is a cell of its own', () => {
    const { cells, merges } = table([
      tr([tc('ก', GO_ON), tc('ข')]),
      tr([tc('ค', GO_ON + span(2))]),
      tr([tc('ง'), tc('จ', GO_ON)]),
    ]);
    expect(cells).toEqual([
      ['ก', 'ข'],
      ['ค', ''],
      ['ง', 'จ'],
    ]);
    expect(merges).toEqual([{ row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  test('a text in a covered cell, which Word does not show, is named', () => {
    const { tables, aside } = read({ body: tbl([tr([tc('ก', BEGIN), tc('ข')]), tr([tc('ซ่อน', GO_ON), tc('ค')])]) });
    expect(tables[0]?.cells).toEqual([
      ['ก', 'ข'],
      ['', 'ค'],
    ]);
    expect(aside).toEqual([{ kind: 'paragraph', text: 'ซ่อน', table: 0, cell: { row: 0, column: 0 } }]);
  });

  test('a numbered paragraph in a covered cell counts, as everywhere in Word', () => {
    const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const body = tbl([
      tr([tc(item('ก'), BEGIN), tc('1')]),
      tr([tc(item(''), GO_ON), tc('2')]),
      tr([tc(item('ข')), tc('3')]),
    ]);
    const { tables, aside } = read({ body, numbering });
    expect(tables[0]?.cells.map(([first]) => first)).toEqual(['1. ก', '', '3. ข']);
    expect(aside).toEqual([]);
  });

  test('as old programs write it (w:hMerge)', () => {
    const { cells, merges } = table([
      tr([tc('ก', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('ข')]),
      tr([tc('1'), tc('2'), tc('3')]),
    ]);
    expect(cells).toEqual([
      ['ก', '', 'ข'],
      ['1', '2', '3'],
    ]);
    expect(merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
  });
});

describe('columns', () => {
  test('rows that begin later or end earlier (w:gridBefore, w:gridAfter)', () => {
    const { cells } = table([
      tr([tc('1'), tc('2'), tc('3')]),
      tr([tc('ข')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ]);
    expect(cells).toEqual([
      ['1', '2', '3'],
      ['', 'ข', ''],
    ]);
  });

  test('borders that were moved by a hair are one border', () => {
    const widths = [2000, 60, 2940, 1500, 100, 1400];
    const { cells, merges } = table(
      [
        tr([tc('หัว 1'), tc('หัว 2', span(2)), tc('หัว 3'), tc('หัว 4', span(2))]),
        tr([tc('ก', span(2)), tc('ข'), tc('ค', span(2)), tc('ง')]),
        tr([tc('จ', span(2)), tc('ฉ', span(4))]),
      ],
      widths,
    );
    expect(cells).toEqual([
      ['หัว 1', 'หัว 2', 'หัว 3', 'หัว 4'],
      ['ก', 'ข', 'ค', 'ง'],
      ['จ', 'ฉ', '', ''],
    ]);
    expect(merges).toEqual([{ row: 2, column: 1, rows: 1, columns: 3 }]);
  });

  test('narrow columns that a row has are columns: twelve months with ticks', () => {
    const months = Array.from({ length: 12 }, (_, month) => tc(String(month + 1)));
    const widths = [3000, ...months.map(() => 200)];
    expect(
      table([tr([tc('วิธี', BEGIN), tc('เดือน', span(12))]), tr([tc('', GO_ON), ...months])], widths).cells[1],
    ).toHaveLength(13);
  });

  test('rows of different layout whose borders are apart keep all borders', () => {
    const { cells } = table([tr([tc('ก', span(2)), tc('ข')]), tr([tc('ค'), tc('ง', span(2))])], [2000, 1000, 2000]);
    expect(cells).toEqual([
      ['ก', '', 'ข'],
      ['ค', 'ง', ''],
    ]);
  });

  test('a program that does not know the widths writes equal ones: they say nothing', () => {
    const { cells } = table(
      [tr([tc('ก', span(4)), tc('ข', span(5))]), tr([tc('ค', span(5)), tc('ง', span(4))])],
      Array(9).fill(100),
    );
    expect(cells[0]).toHaveLength(3);
  });

  test('an edge that no row has is no border', () => {
    expect(table([tr([tc('ก', span(3)), tc('ข')]), tr([tc('ค', span(3)), tc('ง')])]).merges).toEqual([]);
  });
});

describe('which tables, and what is beside them', () => {
  const small = tbl([tr([tc('ก'), tc('ข')])]);

  test('several tables with the text before each as its name, but not a page number', () => {
    const body = [p('ชื่อเรื่อง'), p('ตารางที่ ๑'), p(''), small, p('- ๒ -'), small, small, p('ลงชื่อ')].join('');
    const { tables, aside } = read({ body });
    expect(tables.map(({ name }) => name)).toEqual(['ตารางที่ ๑', '', '']);
    expect(aside).toEqual([
      { kind: 'paragraph', text: 'ชื่อเรื่อง', table: 0, cell: null },
      { kind: 'paragraph', text: 'ตารางที่ ๑', table: 0, cell: null },
      { kind: 'paragraph', text: '- ๒ -', table: 1, cell: null },
      { kind: 'paragraph', text: 'ลงชื่อ', table: null, cell: null },
    ]);
  });

  test('rows that Word repeats on each page', () => {
    const heading = '<w:tblHeader/>';
    expect(table([tr([tc('ก')], heading), tr([tc('ข')], heading), tr([tc('ค')])]).headingRows).toBe(2);
    expect(table([tr([tc('ก')], '<w:tblHeader w:val="false"/>'), tr([tc('ข')], heading)]).headingRows).toBe(0);
  });

  test('a table in a cell is named; the cell keeps its own text', () => {
    const outer = tbl([tr([tc('1'), tc('2')]), tr([tc('3'), tc(p('บน') + small + p('ล่าง'))])]);
    const { tables, aside } = read({ body: outer });
    expect(tables.map(({ cells }) => cells)).toEqual([
      [
        ['1', '2'],
        ['3', 'บน\nล่าง'],
      ],
    ]);
    expect(aside).toEqual([{ kind: 'nestedTable', text: 'ก\tข', table: 0, cell: { row: 1, column: 1 } }]);
  });

  test('a table around a bigger one only lays out the page', () => {
    const { tables } = read({ body: p('ตาราง') + cell(small + p('')) });
    expect(tables).toEqual([{ name: 'ตาราง', cells: [['ก', 'ข']], merges: [], headingRows: 0 }]);
    expect(read({ body: cell(p('หัวเรื่อง') + small) }).tables.map(({ cells }) => cells)).toEqual([
      [['หัวเรื่อง']],
      [['ก', 'ข']],
    ]);
  });

  test('a table in a text box between paragraphs is a table of the document', () => {
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p('ในกล่อง')}${small}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    expect(read({ body: box + tbl([tr([tc('1')])]) }).tables.map(({ name, cells }) => [name, cells])).toEqual([
      ['ในกล่อง', [['ก', 'ข']]],
      ['', [['1']]],
    ]);
  });

  test('tables, rows and cells in content controls', () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [
      tr([control(tc('ก')), tc(control(p('ข')))]),
      control(tr([tc('ค'), tc(`<w:p>${control(run('ง'))}</w:p>`)])),
    ];
    expect(firstTable({ body: control(tbl(rows)) }).cells).toEqual([
      ['ก', 'ข'],
      ['ค', 'ง'],
    ]);
  });

  test('a table whose rows are all gone is none, and a web page put in as it is cannot be read', () => {
    const gone = tbl([tr([tc('ก')], '<w:del w:id="1"/>')]);
    expect(read({ body: gone + small }).tables).toHaveLength(1);
    expect(() => read({ body: small + '<w:altChunk r:id="a"/>' })).toThrow('webArchive');
  });

  test('hidden rows are left out', () => {
    expect(table([tr([tc('ก')]), tr([tc('ข')], '<w:hidden/>')]).cells).toEqual([['ก']]);
  });
});

describe('a row without a line above it', () => {
  const OPEN = '<w:tcBorders><w:top w:val="nil"/></w:tcBorders>';
  const lines = (kind: string) => `<w:tblPr><w:tblBorders><w:insideH w:val="${kind}"/></w:tblBorders></w:tblPr>`;
  const drawn = (kind: string, ...rows: string[]) =>
    firstTable({ body: tbl(rows).replace('<w:tbl>', `<w:tbl>${lines(kind)}`) });
  const first = tr([tc('ก', BEGIN), tc('จัดทำ'), tc('กองคลัง')]);
  const below = tr([tc('', GO_ON), tc('เผยแพร่', OPEN), tc('', OPEN)]);

  test('goes on in the row above, as a person sees it', () => {
    const { cells, merges } = drawn('single', first, below, tr([tc('ข'), tc('ทบทวน'), tc('กองช่าง')]));
    expect(cells).toEqual([
      ['ก', 'จัดทำ\nเผยแพร่', 'กองคลัง'],
      ['ข', 'ทบทวน', 'กองช่าง'],
    ]);
    expect(merges).toEqual([]);
  });

  test('is a row if the table draws no lines, or one of its cells has a line', () => {
    expect(drawn('none', first, below).cells).toHaveLength(2);
    expect(drawn('single', first, tr([tc('', GO_ON), tc('เผยแพร่', OPEN), tc('')])).cells).toHaveLength(2);
  });
});
