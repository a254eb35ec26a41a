import { beforeEach, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import type { SavedData } from '../../../src/commands/start/messages';
import type { UnitChange } from '../../../src/commands/start/save-units';
import type { StartData } from '../../../src/commands/start/start-data';
import type { PaperData } from '../../../src/commands/start/take-paper';
import { cell, makeDocx, p, run, tbl, tc, tr } from '../../import/read/docx/make-docx';
import { dataOf, exampleWorkbook, foreignWorkbook, hostOver, problemOf, valuesOf } from '../../support/office';

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = exampleWorkbook();
});
const call = (name: string, ...args: readonly unknown[]) => hostOver(workbook).call(name, args, 'page');
const start = () => dataOf<StartData>(call('readStart'));
const unitNamed = (wanted: string) => {
  const unit = start().office?.units.find(({ name }) => name === wanted);
  if (!unit) throw new Error(`no unit ${wanted}`);
  return unit;
};
const changed = (name: string, part: Partial<UnitChange>): UnitChange => {
  const unit = unitNamed(name);
  return { ...unit, was: { email: unit.email, reachedBy: unit.reachedBy }, ...part };
};
const TABLE = [
  ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'],
  ['การใช้งบประมาณ', 'เผยแพร่แผนจัดซื้อจัดจ้าง', 'กองคลัง', 'ไตรมาส ๑', ''],
];
const PASTED = { kind: 'pasted', text: TABLE.map(cells => cells.join('\t')).join('\n') };

describe('how far an office has come', () => {
  it('is read, and nothing is written', () => {
    const before = valuesOf(workbook, 'ตั้งค่า');
    expect(start().office).toMatchObject({ sheet: 'มาตรการ', measures: 25, groups: 10 });
    expect(start().office?.fields.map(({ key }) => key)).toContain('officeName');
    expect(valuesOf(workbook, 'ตั้งค่า')).toEqual(before);
  });

  it('is nothing before set-up', () => {
    workbook = newWorkbook('ใหม่');
    expect(start()).toMatchObject({ office: null, thisYear: 2569 });
  });
});

describe('a paper', () => {
  beforeEach(() => {
    workbook = newWorkbook('ใหม่');
  });

  it('is shown without a cell written, and then taken', () => {
    const sheets = workbook.sheets.length;
    expect(dataOf<PaperData>(call('understandPaper', PASTED, {})).understood).toMatchObject({ items: 1, groups: 1 });
    expect(workbook.sheets).toHaveLength(sheets);
    dataOf(call('takePaper', PASTED, { fiscalYear: 2569 }));
    expect(start().office).toMatchObject({ measures: 1 });
  });

  it('is taken with what a person says of its rows, and of nothing else', () => {
    const paper = {
      kind: 'pasted',
      text: [...TABLE, ['', 'ตัวอย่าง', '', '', '']].map(cells => cells.join('\t')).join('\n'),
    };
    dataOf(call('takePaper', paper, { fiscalYear: 2569, rows: [{ table: 1, row: 3, as: 'none' }] }));
    expect(start().office).toMatchObject({ measures: 1 });
    expect(() => call('understandPaper', paper, { rows: [{ table: 1, row: 3, as: 'all' }] })).toThrow(
      'unknown choices',
    );
  });

  it.each([
    ['จัดทำคู่มือ', false],
    ['จัดทำคู่มือตาม พ.ร.บ. ๒๕๔๐ และอบรม', false],
    ['๑. จัดทำคู่มือ', false],
    ['จัดทำคู่มือ\nเผยแพร่คู่มือ', true],
    ['๑. จัดทำคู่มือ ๒. เผยแพร่คู่มือ', true],
    [`จัดทำคู่มือ${'ก'.repeat(500)}\nเผยแพร่คู่มือ`, true],
  ])('is shown with the rows that may be several: %j', (method, several) => {
    const text = [...TABLE, ['', `"${method}"`, 'กองคลัง', 'ม.ค. ๖๙', '']].map(cells => cells.join('\t')).join('\n');
    const read = (choices: object) =>
      dataOf<PaperData>(call('understandPaper', { kind: 'pasted', text }, choices)).understood;
    expect(read({ rows: [{ table: 1, row: 3, as: 'one' }] })?.rows[1]).toMatchObject({ from: { row: 3 }, several });
    expect(read({ rows: [{ table: 1, row: 3, as: 'several' }] })?.items).toBe(several ? 3 : 2);
  });

  it('is shown with what stands beside its tables, also more than once, and what is struck through', () => {
    const drawn = (content: string) => `<w:r><w:drawing>${content}</w:drawing></w:r>`;
    const picture = drawn('<wp:inline><wp:docPr id="1" name="รูป 1"/></wp:inline>');
    const box = drawn(`<wps:txbx><w:txbxContent>${p('มติที่ประชุม')}</w:txbxContent></wps:txbx>`);
    const [headings = [], [group = '', method = '', unit = '', period = ''] = []] = TABLE;
    const row = [tc(p(run(group) + picture)), tc(p(method) + cell('ตารางย่อย') + p('')), tc(unit), tc(period)];
    const body =
      p(picture + box) + tbl([tr(headings.map(text => tc(text))), tr([...row, tc(p(run('ยกเลิก', '<w:strike/>')))])]);
    const base64 = Buffer.from(makeDocx({ body })).toString('base64');
    const file = { kind: 'file', name: 'แผน.docx', base64 };
    const { understood } = dataOf<PaperData>(call('understandPaper', file, {}));
    expect(understood?.leftOut.map(({ line }) => line).sort()).toEqual([
      'กล่องข้อความ "มติที่ประชุม"',
      'ตารางในช่อง "ตารางย่อย"',
      'รูปภาพ "รูป 1" (๒ แห่ง)',
    ]);
    expect(understood?.leftOut.map(({ at }) => at)).toEqual([null, null, null]);
    expect(understood?.doubts).toEqual(['"ยกเลิก" ขีดฆ่าไว้ในต้นฉบับ แต่นำเข้าด้วย']);
  });

  it('of several tables is shown with their number, of which a person chooses one', () => {
    const html = (text: string) => `<table><tr>${text}</tr></table>`;
    const row = (cells: readonly string[] = []) => cells.map(text => `<td>${text}</td>`).join('');
    const [headings, measure] = TABLE;
    const other = html(`${row(['ลำดับ', 'ชื่อรถ'])}</tr><tr>${row(['๑', 'รถยนต์'])}`);
    const whole = (method: string) =>
      html(`${row(headings)}</tr><tr>${row(measure?.map((one, at) => (at === 1 ? method : one)))}`);
    const paper = { kind: 'pasted', text: [other, whole('จัดทำคู่มือ'), whole('จัดอบรม')].join('<p>และ</p>') };
    const all = dataOf<PaperData>(call('understandPaper', paper, {}));
    expect(all).toMatchObject({ tables: 3, understood: { items: 2 } });
    const third = dataOf<PaperData>(call('understandPaper', paper, { tableNumber: 3 }));
    expect(third).toMatchObject({
      tables: 3,
      understood: { items: 1, rows: [{ texts: { วิธีการดำเนินการ: 'จัดอบรม' } }] },
    });
    expect(problemOf(call('understandPaper', paper, { tableNumber: 1 }))).toMatchObject({
      code: 'notUnderstood',
      headings: ['ลำดับ', 'ชื่อรถ'],
    });
  });

  it('is refused with words if it cannot be read', () => {
    const file = { kind: 'file', name: 'แผน.doc', base64: Buffer.from('%PDF-1.7').toString('base64') };
    expect(problemOf(call('understandPaper', file, {}))).toMatchObject({ code: 'fileKind', kind: 'pdf' });
    expect(problemOf(call('understandPaper', { ...file, base64: '***' }, {})).code).toBe('fileDamaged');
  });

  it.each([
    ['a text of one column', 'จัดทำคู่มือ\nจัดอบรม', ''],
    ['a table without a known heading', 'ตามนี้\tคนทำ\nจัดทำคู่มือ\tกองคลัง', ' หัวคอลัมน์ที่พบ ได้แก่ "ตามนี้" "คนทำ"'],
  ])('that is %s is refused with the usual headings as examples', (_, text, found) => {
    expect(call('understandPaper', { kind: 'pasted', text }, {}).value).toMatchObject({
      done: false,
      message:
        '"ตารางที่วาง" ไม่มีหัวคอลัมน์ที่บอกสิ่งที่ต้องดำเนินการ โปรดนำเข้าทั้งตารางพร้อมหัวคอลัมน์ ' +
        `เช่น มาตรการ วิธีการดำเนินการ ผู้รับผิดชอบ ระยะเวลา ผลการดำเนินงาน${found}`,
    });
  });

  it.each([[{ fiscalYear: 256 }], [{ fiscalYear: 2569.5 }], [{ map: [{ heading: 'ก', column: 'id' }] }]])(
    'takes no such choice: %j',
    choices => expect(() => call('takePaper', PASTED, choices)).toThrow('unknown choices'),
  );

  it('does not change the year of a register that is there', () => {
    workbook = exampleWorkbook();
    dataOf(call('takePaper', { kind: 'sheets' }, { fiscalYear: 2575 }));
    expect(valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'ปีงบประมาณ')?.[1]).toBe('2569');
  });

  it('may be nothing yet, whatever table stands in the sheets', () => {
    workbook = foreignWorkbook('ชีต1', TABLE);
    const before = valuesOf(workbook, 'ชีต1');
    dataOf(call('takePaper', { kind: 'nothing' }, {}));
    expect(valuesOf(workbook, 'ชีต1')).toEqual(before);
    expect(start().office).toMatchObject({ sheet: 'มาตรการ', measures: 0 });
  });

  it('may be the table in a sheet, with what a person says of its rows: then it fills a new register', () => {
    workbook = foreignWorkbook('แผน', [
      ...TABLE,
      ['', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ม.ค. ๖๙', ''],
      ['', 'ตัวอย่าง', 'กองช่าง', 'ก.พ. ๖๙', ''],
      ['', 'รวม ๓ เรื่อง', '', '', ''],
    ]);
    const sheets = { kind: 'sheets' };
    const rows = [
      { table: 1, row: 3, as: 'one' },
      { table: 1, row: 4, as: 'above' },
      { table: 1, row: 5, as: 'one' },
    ];
    const methods = (data: PaperData) =>
      data.understood?.rows.map(({ from, texts }) => [from.row, texts['วิธีการดำเนินการ']]);
    const read = (choices: object) => dataOf<PaperData>(call('understandPaper', sheets, choices));
    expect(methods(read({}))).toEqual([
      [2, 'เผยแพร่แผนจัดซื้อจัดจ้าง'],
      [3, '๑. จัดทำคู่มือ'],
      [3, '๒. เผยแพร่คู่มือ'],
      [4, 'ตัวอย่าง'],
    ]);
    const wanted = ['เผยแพร่แผนจัดซื้อจัดจ้าง', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ\nตัวอย่าง', 'รวม ๓ เรื่อง'];
    expect(methods(read({ rows }))?.map(([, method]) => method)).toEqual(wanted);
    const before = valuesOf(workbook, 'แผน');
    dataOf(call('takePaper', sheets, { fiscalYear: 2569, rows }));
    expect(valuesOf(workbook, 'แผน')).toEqual(before);
    expect(start().office?.sheet).toBe('มาตรการ');
    expect(
      valuesOf(workbook, 'มาตรการ')
        .slice(1)
        .map(([, method]) => method),
    ).toEqual(wanted);
  });

  it('becomes a new register, too, if the sheet could be it but for a row that a person leaves out', () => {
    workbook = foreignWorkbook('แผน', [...TABLE, ['', 'ตัวอย่าง', 'กองช่าง', 'ก.พ. ๖๙', '']]);
    dataOf(call('takePaper', { kind: 'sheets' }, { fiscalYear: 2569, rows: [{ table: 1, row: 3, as: 'none' }] }));
    expect(start().office).toMatchObject({ sheet: 'มาตรการ', measures: 1 });
    expect(valuesOf(workbook, 'แผน')).toHaveLength(3);
  });

  it('is not needed where a register is there that the workbook has no record of', () => {
    const copy = { ...exampleWorkbook(), id: 'a-copy', host: undefined };
    const seen = dataOf<PaperData>(hostOver(copy).call('understandPaper', [{ kind: 'sheets' }, {}], 'page'));
    expect(seen).toMatchObject({ found: 'มาตรการ', understood: null });
  });
});

describe("what a person types about the office's settings", () => {
  it('is written as text', () => {
    expect(dataOf<SavedData>(call('saveSettings', { province: '=1+1' })).changed).toBe(1);
    expect(valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'จังหวัด')?.[1]).toBe('=1+1');
  });

  it.each([
    ['fiscalYear', 'ปีหน้า'],
    ['fiscalYear', ''],
    ['contactPhone', 'ก'.repeat(501)],
  ])('is refused as a whole if %s is "%s"', (key, value) => {
    const before = valuesOf(workbook, 'ตั้งค่า');
    expect(problemOf(call('saveSettings', { province: 'ใหม่', [key]: value })).code).toBe('settingUnreadable');
    expect(valuesOf(workbook, 'ตั้งค่า')).toEqual(before);
  });

  it('may be no other setting', () => {
    expect(() => call('saveSettings', { mailDomains: 'example.com' })).toThrow('may not save');
  });
});

describe('what a person changes about units', () => {
  it('is written where it was shown', () => {
    const saved = dataOf<SavedData>(call('saveUnits', [changed('กองคลัง', { email: 'new@office.example' })]));
    expect(saved).toEqual({ changed: 1, left: [] });
    expect(unitNamed('กองคลัง').email).toBe('new@office.example');
  });

  it('does not replace what somebody wrote in the sheet meanwhile', () => {
    const late = changed('กองคลัง', { reachedBy: 'ไลน์' });
    const { row } = unitNamed('กองคลัง');
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `D${row}`, 'other@office.example');
    const run = call('saveUnits', [late]);
    expect(dataOf<SavedData>(run)).toEqual({ changed: 0, left: ['กองคลัง'] });
    expect(run.value).toMatchObject({ message: expect.stringContaining('กองคลัง มีผู้แก้ไข') });
    expect(unitNamed('กองคลัง')).toMatchObject({ email: 'other@office.example', reachedBy: 'อีเมล' });
  });

  it('keeps a way that is not in the list, and takes no new one', () => {
    const { row } = unitNamed('กองคลัง');
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, `F${row}`, 'อีเมลและไลน์');
    dataOf(call('saveUnits', [changed('กองคลัง', { email: 'new@office.example' })]));
    expect(unitNamed('กองคลัง')).toMatchObject({ email: 'new@office.example', reachedBy: 'อีเมลและไลน์' });
    expect(() => call('saveUnits', [changed('กองคลัง', { reachedBy: 'พิราบ' })])).toThrow('another way');
  });

  it('is refused if an address is none', () => {
    expect(problemOf(call('saveUnits', [changed('กองคลัง', { email: 'a@-b.th' })]))).toEqual({
      code: 'addressUnreadable',
      unit: 'กองคลัง',
      address: 'a@-b.th',
    });
  });
});

it('a report is built of no other round, edition or kind', () => {
  for (const options of [
    { round: 7, draft: true },
    { round: '12', draft: true },
    { round: 6, draft: true, edition: 'x' },
  ]) {
    expect(() => call('buildReport', options)).toThrow('unknown options');
  }
});
