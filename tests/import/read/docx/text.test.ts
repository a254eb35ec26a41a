import { describe, expect, test } from 'vitest';
import { cell, cellText, firstTable, p, read, run, tbl, tc, tr } from './make-docx';

const r = (content: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const sym = (font: string, char: string) => `<w:sym w:font="${font}" w:char="${char}"/>`;

describe('the text of a cell', () => {
  test('paragraphs and breaks are line ends, blank paragraphs blank lines, a blank cell is empty', () => {
    expect(cellText(p('ก') + p('') + p(r('<w:t>ข</w:t><w:br/><w:t>ค</w:t><w:cr/><w:t>ง</w:t>')))).toBe('ก\n\nข\nค\nง');
    expect(cellText(p('') + p(' ') + p(''))).toBe('');
  });

  test('tabs, hyphens, spaces', () => {
    expect(cellText(p(r('<w:t>๑.</w:t><w:tab/><w:t>ก</w:t>')))).toBe('๑.\tก');
    expect(cellText(p(r('<w:t>6</w:t><w:noBreakHyphen/><w:t>2565</w:t>')))).toBe('6-2565');
    expect(cellText(p(r('<w:t>ดำ\u00adเนิน</w:t><w:softHyphen/><w:t>การ</w:t>')))).toBe('ดำเนินการ');
    expect(cellText(p(r('<w:t> ก </w:t>') + r('<w:t xml:space="preserve"> ข</w:t>') + r('<w:t>\n ค\n</w:t>')))).toBe(
      'ก ขค',
    );
  });

  test.each([
    [sym('Wingdings', 'F0FC'), '✓'],
    [sym('Wingdings', 'F0FE'), '✓'],
    [sym('Wingdings', '00FC'), '✓'],
    [sym('Wingdings 2', 'F050'), '✓'],
    [sym('Wingdings 2', 'F052'), '✓'],
    [sym('Webdings', 'F061'), '✓'],
    [sym('ZapfDingbats', 'F034'), '✓'],
    [sym('Wingdings', 'F0FB'), '✗'],
    [sym('Wingdings', 'F0A8'), '☐'],
    [sym('Symbol', 'F0D6'), '√'],
    [sym('Symbol', 'F0AB'), '↔'],
    [sym('Wingdings', 'F0E0'), '→'],
    [sym('TH SarabunPSK', '0E01'), 'ก'],
    [sym('Wingdings', 'F04A'), '•'],
    [`${sym('Arial', 'x')}<w:t>ก</w:t>`, ' ก'],
  ])('the symbol %s is %s', (symbol, text) => {
    expect(cellText(p(r(symbol)))).toBe(text);
  });

  test('letters in a font of symbols: directly, by a style, or without the font', () => {
    expect(cellText(p(r('<w:t>þ</w:t>', fonts('Wingdings'))))).toBe('✓');
    expect(cellText(p(r('<w:t>P</w:t>', fonts('Wingdings 2'))))).toBe('✓');
    expect(cellText(p(r('<w:t>\uf0fc</w:t>', fonts('TH SarabunPSK'))))).toBe('✓');
    expect(cellText(p(r('<w:t>þ ü P</w:t>', fonts('TH SarabunPSK'))))).toBe('þ ü P');
    expect(cellText(p(r('<w:t>กอง ü</w:t>', fonts('Wingdings'))))).toBe('กอง ✓');
    const styles = `<w:style w:type="character" w:styleId="Tick"><w:rPr>${fonts('Wingdings')}</w:rPr></w:style>`;
    expect(cellText(p(r('<w:t>ü</w:t>', '<w:rStyle w:val="Tick"/>')), { styles })).toBe('✓');
    const byDefault = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('Wingdings')}</w:rPr></w:rPrDefault></w:docDefaults>`;
    expect(cellText(p(r('<w:t>ü</w:t>') + r('<w:t>ü</w:t>', fonts('Arial'))), { styles: byDefault })).toBe('✓ü');
  });

  test('hidden text and hidden paragraph ends', () => {
    expect(
      cellText(p(r('<w:t>ก</w:t>') + r('<w:t>ซ่อน</w:t>', '<w:vanish/>') + r('<w:t>ข</w:t>', '<w:vanish w:val="0"/>'))),
    ).toBe('กข');
    expect(cellText(p(r('<w:t>ซ่อน</w:t>', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>') + p('ก'))).toBe('ก');
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(cellText(p('ซ่อน', '<w:pStyle w:val="H"/>') + p('ก'), { styles })).toBe('ก');
  });

  test('formulas, right-to-left and smart tags', () => {
    expect(cellText(p(`<w:smartTag>${run('ก')}</w:smartTag><w:bdo>${run('ข')}</w:bdo>`))).toBe('กข');
    const math =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=2</m:t></m:r></m:oMath>';
    expect(cellText(`<w:p>${math}</w:p>`)).toBe('x=2');
  });
});

describe('fields', () => {
  const mark = (type: string, more = '') => r(`<w:fldChar w:fldCharType="${type}">${more}</w:fldChar>`);
  const field = (instruction: string, result: string) =>
    mark('begin') + r(`<w:instrText>${instruction}</w:instrText>`) + mark('separate') + result + mark('end');

  test('the result stays, the instruction goes, in each other and over paragraphs too', () => {
    expect(cellText(p(run('หน้า ') + field('PAGE', run('๒')) + run(' จบ')))).toBe('หน้า ๒ จบ');
    expect(
      cellText(p(field(`IF ${'</w:instrText>'}</w:r>${field('PAGE', run('ซ่อน'))}<w:r><w:instrText>`, run('ผล')))),
    ).toBe('ผล');
    expect(cellText(p(`<w:fldSimple w:instr="PAGE">${run('๓')}</w:fldSimple>`))).toBe('๓');
    expect(
      cellText(
        p(mark('begin') + r('<w:instrText>TOC</w:instrText>')) +
          p(mark('separate') + run('ก')) +
          p(run('ข') + mark('end') + run('ค')),
      ),
    ).toBe('\nก\nขค');
  });

  test('a field that never ends hides nothing beyond its cell', () => {
    const { cells } = firstTable({ body: tbl([tr([tc(p(mark('begin') + run('ซ่อน'))), tc('ก')])]) });
    expect(cells).toEqual([['', 'ก']]);
  });

  test('boxes and lists of a form', () => {
    const box = (state: string) =>
      mark('begin', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`) +
      r('<w:instrText>FORMCHECKBOX</w:instrText>') +
      mark('end');
    expect(
      cellText(
        p(box('<w:default w:val="0"/><w:checked/>') + box('<w:default w:val="0"/>') + box('<w:default w:val="1"/>')),
      ),
    ).toBe('✓☐✓');
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ก"/><w:listEntry w:val="ข"/></w:ddList></w:ffData>';
    expect(
      cellText(p(mark('begin', list) + r('<w:instrText>FORMDROPDOWN</w:instrText>') + mark('separate') + mark('end'))),
    ).toBe('ข');
  });

  test('links keep the address that their text does not show', () => {
    const links = { a: 'https://site.go.th/plan.pdf', b: 'http://www.site.go.th/' };
    const body = cell(
      p(
        `<w:hyperlink r:id="a">${run('ดูที่นี่')}</w:hyperlink>${run(' และ ')}<w:hyperlink r:id="b">${run('www.site.go.th')}</w:hyperlink>`,
      ) +
        p(field('HYPERLINK "https://other.go.th/?id=1"', run('แผน'))) +
        p(`<w:hyperlink w:anchor="top">${run('ข้างบน')}</w:hyperlink>`),
    );
    const { cells, links: kept } = firstTable({ body, links });
    expect(cells).toEqual([['ดูที่นี่ และ www.site.go.th\nแผน\nข้างบน']]);
    expect(kept).toEqual([
      { row: 0, column: 0, text: 'ดูที่นี่', address: 'https://site.go.th/plan.pdf' },
      { row: 0, column: 0, text: 'แผน', address: 'https://other.go.th/?id=1' },
    ]);
    expect(firstTable({ body: cell(p('ก')) })).not.toHaveProperty('links');
  });
});

describe('content controls', () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

  test('their content stays, a hint to fill it in does not', () => {
    expect(cellText(p(control('', run('ก'))))).toBe('ก');
    expect(cellText(control('<w:showingPlcHdr/>', p('คลิกเพื่อใส่ข้อความ')))).toBe('');
  });

  test('a box to tick is ✓ or ☐, whatever its picture is', () => {
    const box = (checked: string) =>
      control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, run('☒'));
    expect(cellText(p(box('1') + box('0')))).toBe('✓☐');
  });
});

describe('what hangs on a text', () => {
  const box = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;
  const choice = (needs: string, now: string, before: string) =>
    `<mc:AlternateContent><mc:Choice Requires="${needs}">${now}</mc:Choice><mc:Fallback>${before}</mc:Fallback></mc:AlternateContent>`;
  const drawing = (content: string) => `<w:drawing>${content}</w:drawing>`;

  test('a text box is named once, although the file holds it twice', () => {
    const twice = choice(
      'wps',
      drawing(box('กล่อง')),
      `<w:pict><v:textbox><w:txbxContent>${p('กล่อง')}</w:txbxContent></v:textbox></w:pict>`,
    );
    const { tables, aside } = read({ body: tbl([tr([tc('1'), tc(p(r('<w:t>ก</w:t>') + r(twice)))])]) + p(r(twice)) });
    expect(tables[0]?.cells).toEqual([['1', 'ก']]);
    expect(aside).toEqual([
      { kind: 'textBox', text: 'กล่อง', table: 0, cell: { row: 0, column: 1 } },
      { kind: 'textBox', text: 'กล่อง', table: null, cell: null },
    ]);
  });

  test('of a choice, the first branch that needs nothing unknown', () => {
    expect(cellText(p(choice('w14', run('ใหม่'), run('เก่า'))))).toBe('ใหม่');
    expect(cellText(p(choice('new', run('ใหม่'), run('เก่า'))))).toBe('เก่า');
    expect(cellText(p(choice('w14 new', run('ใหม่'), run('เก่า'))))).toBe('เก่า');
  });

  test('struck text stays, and is named in one piece', () => {
    const struck = '<w:strike/>';
    const body = cell(
      p(
        run('แล้วเสร็จ / ') + run('ยังไม่', struck) + run('ดำเนินการ', '<w:dstrike/>') + run(' จบ', '<w:strike w:val="0"/>'),
      ),
    );
    expect(read({ body })).toMatchObject({
      tables: [{ cells: [['แล้วเสร็จ / ยังไม่ดำเนินการ จบ']] }],
      aside: [{ kind: 'struck', text: 'ยังไม่ดำเนินการ', table: 0, cell: { row: 0, column: 0 } }],
    });
  });

  test('pictures by their description, but no ruled line', () => {
    const picture = drawing('<wp:inline><wp:docPr id="1" name="รูป 1" descr="ภาพกิจกรรม"/></wp:inline>');
    const line = '<w:pict><v:rect o:hr="t"/></w:pict>';
    expect(read({ body: cell(p(r(picture) + r(line) + run('ก'))) }).aside).toEqual([
      { kind: 'picture', text: 'ภาพกิจกรรม', table: 0, cell: { row: 0, column: 0 } },
    ]);
  });

  test('footnotes, endnotes and comments', () => {
    const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${p(text)}</w:${kind}>`;
    const more = {
      footnotes: note('footnote', 2, 'เชิงอรรถ'),
      endnotes: note('endnote', 2, 'ท้ายเรื่อง'),
      comments: note('comment', 0, 'ความเห็น'),
    };
    const marks = [
      '<w:footnoteReference w:id="2"/>',
      '<w:endnoteReference w:id="2"/>',
      '<w:commentReference w:id="0"/>',
      '<w:footnoteReference w:id="9"/>',
    ];
    const { tables, aside } = read({ body: cell(p(run('ก') + marks.map(one => r(one)).join(''))), more });
    expect(tables[0]?.cells).toEqual([['ก']]);
    expect(aside.map(({ kind, text }) => [kind, text])).toEqual([
      ['note', 'เชิงอรรถ'],
      ['note', 'ท้ายเรื่อง'],
      ['note', 'ความเห็น'],
    ]);
  });

  test('what stands above and below each page, unless it is only a number', () => {
    const section = '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>';
    const { aside } = read({ body: cell('ก') + section, more: { header: p('เอกสารหมายเลข ๑'), footer: p('- ๒ -') } });
    expect(aside).toEqual([{ kind: 'header', text: 'เอกสารหมายเลข ๑', table: 0, cell: null }]);
    const inTable = tbl([tr([tc('แผน'), tc('ปี ๒๕๖๕')])]) + p(r(drawing(box('กล่อง'))));
    expect(
      read({ body: cell('ก') + section, more: { header: inTable, footer: '' } }).aside.map(({ text }) => text),
    ).toEqual(['แผน\tปี ๒๕๖๕\nกล่อง']);
  });
});
