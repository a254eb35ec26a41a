import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { renameSheet } from '../../../local/sheets/structure/references';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { cellAt, newWorkbook, putCell, type SheetModel, type WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import {
  dataOf,
  EXAMPLE,
  exampleHost,
  exampleWorkbook,
  foreignWorkbook,
  hostOver,
  problemOf,
  setUpWith,
  sheetOf,
  valuesOf,
} from '../../support/office';
import { greyPng } from '../../support/picture';
import { typeBeside } from '../../support/small-office';

const HOUSE = ['ตั้งค่า', 'ส่วนราชการ', 'ข้อความในรายงาน', 'วันหยุด', 'รายการที่ต้องแก้ไข', 'ประวัติการทำงาน'];
const TOOL = [
  'สถานะจากผลที่รายงาน',
  'ครบกำหนด',
  'วันครบกำหนด',
  'เหลือ/เกินกำหนด (วัน)',
  'ข้อควรแก้ไข',
  'แจ้งล่าสุด',
  'รหัส',
  'ข้อมูลภาพรวม',
];
const OFFICIAL = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ'];

const namesOf = (workbook: WorkbookModel) => workbook.sheets.map(({ name }) => name);
const headings = (workbook: WorkbookModel, sheet = 'มาตรการ', row = 1) => valuesOf(workbook, sheet)[row - 1] ?? [];

/** The workbook without the log and without the host's counters. */
function withoutLog(workbook: WorkbookModel) {
  const { sheets, host: _host, ...rest } = copyWorkbook(workbook);
  return { ...rest, sheets: sheets.filter(({ name }) => name !== 'ประวัติการทำงาน') };
}

describe('set up in an empty workbook', () => {
  const workbook = newWorkbook('ใหม่');
  const run = hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
  const register = sheetOf(workbook, 'มาตรการ');

  it('makes all sheets, the register first, in place of the empty one', () => {
    expect(namesOf(workbook)).toEqual(['มาตรการ', 'ภาพรวม', ...HOUSE]);
    expect(dataOf<SetUpData>(run).register).toBe('มาตรการ');
  });

  it("writes staff's columns as in the form, and the tool's columns to their right", () => {
    expect(headings(workbook)).toEqual([...OFFICIAL, 'หลักฐาน', 'สถานะ', ...TOOL]);
  });

  it('freezes the headings, sets widths, and hides the date and the รหัส', () => {
    expect(register.frozenRows).toBe(1);
    expect(register.columns.map(column => column?.hidden === true)).toEqual(
      [...OFFICIAL, 'หลักฐาน', 'สถานะ', ...TOOL].map(heading => ['วันครบกำหนด', 'รหัส', 'ข้อมูลภาพรวม'].includes(heading)),
    );
    expect(register.columns.slice(0, 15).every(column => (column?.width ?? 0) > 0)).toBe(true);
  });

  it('shows a sample entry on each heading', () => {
    for (let column = 0; column < 15; column += 1) {
      expect(cellAt(register, 0, column)?.note?.text).toMatch(column < 8 ? /ตัวอย่าง|ปกติเว้นว่าง/ : /^ระบบกรอกให้/);
    }
  });

  it('accepts only listed states, but warns about other units', () => {
    expect(
      register.validations.map(({ rule }) => rule.showErrorMessage !== false && rule.errorStyle !== 'warning'),
    ).toEqual(expect.arrayContaining([true, false]));
    expect(register.validations).toHaveLength(2);
  });

  it("protects the tool's columns with a warning", () => {
    expect(register.protections).toEqual([
      expect.objectContaining({ warningOnly: true, range: expect.objectContaining({ left: 8, right: 15 }) }),
    ]);
  });

  it('colours by the due date and today, not by what a run wrote', () => {
    const formulas = register.conditionalFormats.map(({ rule }) =>
      rule.type === 'foreign' ? '' : String(rule.formula),
    );
    expect(formulas.some(formula => formula.includes('TODAY()'))).toBe(true);
  });

  it('starts with the ten indicators, which give one finding and not forty', () => {
    expect(
      valuesOf(workbook, 'มาตรการ')
        .slice(1)
        .map(row => row[0]),
    ).toHaveLength(10);
    const { findings } = dataOf<CheckData>(hostOver(copyWorkbook(workbook)).call('checkEntries'));
    expect(findings).toEqual([expect.objectContaining({ rule: 'noMeasures' })]);
  });

  it('sets the fiscal year asked for', () => {
    expect(valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'ปีงบประมาณ')?.[1]).toBe('2569');
  });

  it('lists the usual units', () => {
    expect(
      valuesOf(workbook, 'ส่วนราชการ')
        .slice(1)
        .map(row => row[0]),
    ).toContain('กองคลัง');
  });
});

it('puts the register in place of the empty sheet also if an earlier run broke off before that', () => {
  const workbook = newWorkbook('ใหม่');
  const { trace } = hostOver(copyWorkbook(workbook)).call('setUp');
  const call = trace.indexOf('Sheet.setName') + 1;
  const fault = { call, when: 'before', message: 'Planted: refused for good.' } as const;
  expect(() => hostOver(workbook, { fault }).call('setUp')).toThrow('Planted');
  expect(namesOf(workbook)).toHaveLength(2 + HOUSE.length);
  dataOf<SetUpData>(hostOver(workbook).call('setUp'));
  expect(new Set(namesOf(workbook))).toEqual(new Set(['มาตรการ', 'ภาพรวม', ...HOUSE]));
});

it('names the sheets that it repaired, and what it repaired', () => {
  const workbook = exampleWorkbook();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'วันหยุด');
  sheetOf(workbook, 'มาตรการ').conditionalFormats = [];
  const run = hostOver(workbook).call('setUp', [{}]);
  const { changed } = dataOf<SetUpData>(run);
  expect(changed.map(({ sheet }) => sheet)).toEqual(['วันหยุด', 'มาตรการ']);
  expect(changed.map(({ what }) => [what.includes('make'), what.includes('colours')])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(run.screen.messages.pop()?.text).toMatch(/^ตั้งค่าและซ่อมแซมแผ่นงาน "วันหยุด" "มาตรการ" เรียบร้อยแล้ว/);
});

it('changes nothing when run twice', () => {
  const workbook = exampleWorkbook();
  const before = withoutLog(workbook);
  const host = hostOver(workbook);
  expect(dataOf<SetUpData>(host.call('setUp', [{}])).changes).toBe(0);
  expect(withoutLog(workbook)).toEqual(before);
});

it("uses today's fiscal year if none is given", () => {
  const workbook = newWorkbook('ใหม่');
  hostOver(workbook, { now: '2026-10-01' }).call('setUp');
  expect(valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'ปีงบประมาณ')?.[1]).toBe('2570');
});

describe('set up from a table', () => {
  it('fills a new register, keeps texts as texts, and keeps other columns', () => {
    const workbook = newWorkbook('ใหม่');
    const formula = '=IMPORTXML("https://a.example","//b")';
    setUpWith(
      workbook,
      [
        ['ที่', ...OFFICIAL.slice(0, 5)],
        ['1', '๑. ก', formula, '+กองคลัง', '1/2', '- @ทำแล้ว'],
        ['2', '', '\tข', '-', '12-10', '@x'],
      ],
      2569,
    );
    expect(headings(workbook)).toEqual([...OFFICIAL, 'หลักฐาน', 'สถานะ', 'ที่', ...TOOL]);
    const register = sheetOf(workbook, 'มาตรการ');
    expect(register.rows.flat().some(cell => cell?.formula !== undefined)).toBe(false);
    expect(valuesOf(workbook, 'มาตรการ').slice(1)).toEqual([
      expect.arrayContaining(['๑. ก', formula, '+กองคลัง', '1/2', '- @ทำแล้ว', '1']),
      expect.arrayContaining(['\tข', '-', '12-10', '@x', '2']),
    ]);
  });

  it('lists the units that the table names', () => {
    const names = valuesOf(exampleWorkbook(), 'ส่วนราชการ')
      .slice(1)
      .map(row => row[0]);
    expect(names).toEqual([...Object.keys(EXAMPLE.units), 'ปลัด', 'นายก']);
  });

  it("keeps the office's own words for states beside the drop-down", () => {
    const workbook = newWorkbook('ใหม่');
    setUpWith(
      workbook,
      [
        [...OFFICIAL, 'สถานะ'],
        ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว', '', 'กำลังทำ'],
      ],
      2569,
    );
    const at = headings(workbook).indexOf('สถานะเดิม');
    expect(valuesOf(workbook, 'มาตรการ')[1]?.[at]).toBe('กำลังทำ');
    // Its result alone would be done.
    expect(valuesOf(workbook, 'มาตรการ')[1]?.[7]).toBe('อยู่ระหว่างดำเนินการ');
  });

  it("keeps a column that has the name of one of the tool's, under another name", () => {
    const workbook = newWorkbook('ใหม่');
    setUpWith(
      workbook,
      [
        ['รหัส', ...OFFICIAL],
        ['A01', 'ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว', ''],
      ],
      2569,
    );
    const at = headings(workbook).indexOf('รหัสเดิม');
    expect(valuesOf(workbook, 'มาตรการ')[1]?.[at]).toBe('A01');
  });

  it('leaves out headings that are repeated, as on each page of a Word table', () => {
    const workbook = newWorkbook('ใหม่');
    const row = ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว', ''];
    setUpWith(workbook, [OFFICIAL, row, OFFICIAL, row], 2569);
    expect(valuesOf(workbook, 'มาตรการ')).toHaveLength(3);
  });

  it('refuses if there is a register already, and changes nothing', () => {
    const workbook = exampleWorkbook();
    const before = withoutLog(workbook);
    expect(problemOf(setUpWith(workbook, [OFFICIAL, ['ก', 'ข', 'ค', 'ง', 'จ', '']], 2569))).toEqual({
      code: 'alreadyFilled',
      sheet: 'มาตรการ',
    });
    expect(withoutLog(workbook)).toEqual(before);
  });

  it('fills a new register if the one that was set up holds nothing yet', () => {
    const workbook = newWorkbook('ใหม่');
    dataOf(hostOver(workbook).call('setUp'));
    const row = ['การใช้งบประมาณ', 'เผยแพร่แผนจัดซื้อจัดจ้าง', 'กองคลัง', 'ไตรมาส ๑', '', ''];
    const set = dataOf<SetUpData>(setUpWith(workbook, [OFFICIAL, row], 2569));
    expect(set).toMatchObject({ register: 'ทะเบียนมาตรการ', understood: { items: 1 } });
    expect(valuesOf(workbook, 'ทะเบียนมาตรการ')[1]?.slice(0, 4)).toEqual(row.slice(0, 4));
    expect(dataOf<FlagData>(hostOver(workbook).call('flagProgress')).summary.measures).toBe(1);
    const other = row.with(1, 'เผยแพร่ผลจัดซื้อจัดจ้าง');
    expect(problemOf(setUpWith(workbook, [OFFICIAL, other], 2569)).code).toBe('alreadyFilled');
    // The same paper again takes nothing twice.
    expect(dataOf<SetUpData>(setUpWith(workbook, [OFFICIAL, row], 2569)).changes).toBe(0);
  });

  it('reads a misspelt heading, and asks about it', () => {
    const workbook = newWorkbook('ใหม่');
    const table = [
      ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอป', 'ระยะเวลา', 'ผลการดำเนินงาน'],
      ['ก', 'ข', 'ค', 'ง', 'จ'],
    ];
    expect(dataOf<SetUpData>(setUpWith(workbook, table, 2569)).understood?.doubts).toMatchObject([
      { kind: 'heading', heading: 'ผู้รับผิดชอป', column: 'unit' },
    ]);
    expect(valuesOf(workbook, 'มาตรการ')[1]?.slice(0, 3)).toEqual(['ก', 'ข', 'ค']);
  });

  it('names a missing heading of the table, and one that may be it', () => {
    const workbook = newWorkbook('ใหม่');
    const table = [
      ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รัผิดชิบ', 'ระยะเวลา', 'ผลการดำเนินงาน'],
      ['ก', 'ข', 'ค', 'ง', 'จ'],
    ];
    expect(problemOf(setUpWith(workbook, table, 2569))).toMatchObject({
      code: 'headingMissing',
      heading: 'ผู้รับผิดชอบ',
      nearest: { cell: 'C1' },
    });
    expect(namesOf(workbook)).toEqual(['ชีต1']);
  });
});

describe('adopting an existing table', () => {
  /** A table with title rows, headings in other words and order, extra spaces, an extra column and a merged group. */
  function adopted(): WorkbookModel {
    const workbook = foreignWorkbook('แผน ITA', [
      ['แบบรายงานผล', '', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      [
        'ที่',
        ' ผลการดำเนินการ',
        'หน่วยงานที่รับผิดชอบ\u200B',
        'งบประมาณ',
        'มาตรการ / แนวทาง',
        'ระยะเวลาดำเนินการ',
        'วิธีดำเนินการ',
      ],
      [1, 'จัดทำแล้ว', 'กองคลัง', 5000, '๒. การใช้งบประมาณ', 'ไตรมาส ๑', 'จัดทำแผน'],
      [2, 'อยู่ระหว่างดำเนินการ', '', '', '', 'ไตรมาส ๒', 'รายงานผล'],
      [3, 'มีคู่มือ', 'กองช่าง', '', '๔. การใช้ทรัพย์สิน', 'ไตรมาส ๑', '=จัดทำคู่มือ'],
    ]);
    sheetOf(workbook, 'แผน ITA').merges.push({ top: 3, left: 4, bottom: 4, right: 4 });
    return workbook;
  }

  it("keeps the table as it is and adds the tool's columns to its right", () => {
    const workbook = adopted();
    const before = valuesOf(workbook, 'แผน ITA');
    dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]));
    const after = valuesOf(workbook, 'แผน ITA');
    expect(after.map(row => row.slice(0, 7))).toEqual(before);
    expect(after[2]?.slice(7)).toEqual(['ข้อเสนอแนะ', 'หลักฐาน', 'สถานะ', ...TOOL]);
    expect(sheetOf(workbook, 'แผน ITA').merges).toHaveLength(1);
    expect(namesOf(workbook)).toEqual(['แผน ITA', 'ภาพรวม', ...HOUSE]);
  });

  it("refuses a table with a column that has the name of one of the tool's, and changes nothing", () => {
    const workbook = adopted();
    typeInto({ model: workbook, sheet: 'แผน ITA' }, 'A3', 'รหัส');
    const before = structuredClone(workbook.sheets);
    expect(problemOf(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]))).toEqual({
      code: 'headingTaken',
      sheet: 'แผน ITA',
      heading: 'รหัส',
      cell: 'A3',
    });
    expect(workbook.sheets).toEqual(before);
  });

  it('lists the units that it names', () => {
    const workbook = adopted();
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    expect(
      valuesOf(workbook, 'ส่วนราชการ')
        .slice(1, 3)
        .map(row => row[0]),
    ).toEqual(['กองคลัง', 'กองช่าง']);
  });

  it('is flagged like any other', () => {
    const workbook = adopted();
    const host = hostOver(workbook);
    host.call('setUp', [{ fiscalYear: 2569 }]);
    expect(dataOf<FlagData>(host.call('flagProgress')).rows).toEqual([
      expect.objectContaining({ row: 4, indicator: 2, units: ['กองคลัง'], state: 'done' }),
      expect.objectContaining({ row: 5, indicator: 2, units: ['กองคลัง'], state: 'inProgress', overdue: true }),
      expect.objectContaining({ row: 6, indicator: 4, units: ['กองช่าง'], state: 'done' }),
    ]);
  });

  it('changes nothing when run twice', () => {
    const workbook = adopted();
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    const before = withoutLog(workbook);
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{}])).changes).toBe(0);
    expect(withoutLog(workbook)).toEqual(before);
  });

  it('finds the register even if its sheet is renamed', () => {
    const workbook = adopted();
    const host = hostOver(workbook);
    host.call('setUp', [{ fiscalYear: 2569 }]);
    renameSheet(workbook.sheets, sheetOf(workbook, 'แผน ITA'), 'ของปีนี้');
    renameSheet(workbook.sheets, sheetOf(workbook, 'ตั้งค่า'), 'ค่าต่าง ๆ');
    expect(dataOf<FlagData>(host.call('flagProgress')).rows).toHaveLength(3);
    expect(dataOf<SetUpData>(host.call('setUp', [{}])).changes).toBe(0);
  });
});

describe("an office's own sheet under a name that set-up needs", () => {
  it('is named and not changed', () => {
    const workbook = foreignWorkbook('แผน', [OFFICIAL, ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว']]);
    workbook.sheets.push({
      ...foreignWorkbook('วันหยุด', [
        ['พนักงาน', 'ลาวันที่'],
        ['(ชื่อ-สกุล)', '๑ ม.ค.'],
      ]).sheets[0],
      id: 8,
    } as never);
    const before = structuredClone(workbook.sheets);
    expect(problemOf(hostOver(workbook).call('setUp'))).toEqual({ code: 'sheetTaken', sheet: 'วันหยุด' });
    expect(workbook.sheets).toEqual(before);
  });
});

describe('the fiscal year', () => {
  const planOf = (period: string) => foreignWorkbook('แผน', [OFFICIAL, ['ก', 'ข', 'กองคลัง', period, 'ทำแล้ว']]);

  it('is the year that the periods name, even after its end', () => {
    const run = hostOver(planOf('ต.ค. ๖๔ ถึง มี.ค. ๖๕'), { now: '2022-10-10' }).call('setUp');
    expect(dataOf<SetUpData>(run).fiscalYear).toBe(2565);
    expect((run.value as { message: string }).message).toContain('๒๕๖๕');
  });

  it("is today's if no period names one", () => {
    expect(dataOf<SetUpData>(hostOver(planOf('ไตรมาส ๑'), { now: '2022-10-10' }).call('setUp')).fiscalYear).toBe(2566);
  });

  it.each(['65', '๖๕', 'พ.ศ. 2565', '2565', '2022', 'ค.ศ. 2022'])('can be written %s', text => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'ปีงบประมาณ', text);
    expect(dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows[3]?.due).toBe('2021-12-31');
  });

  it.each(['', 'ปีหน้า', '20222'])('stops every command if it is %j, and is not guessed', text => {
    const workbook = exampleWorkbook();
    typeSetting(workbook, 'ปีงบประมาณ', text);
    expect(problemOf(hostOver(workbook).call('flagProgress'))).toEqual({
      code: 'settingMissing',
      sheet: 'ตั้งค่า',
      key: 'ปีงบประมาณ',
    });
  });
});

it('adopts, of several tables, the one that names the given year, and says which', () => {
  const workbook = foreignWorkbook('ปี 2564', [OFFICIAL, ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว']]);
  workbook.sheets.push({ ...structuredClone(workbook.sheets[0]), id: 8, name: 'ปี ๒๕๖๕' } as never);
  const run = hostOver(workbook).call('setUp', [{ fiscalYear: 2565 }]);
  expect(dataOf<SetUpData>(run).register).toBe('ปี ๒๕๖๕');
  expect((run.value as { message: string }).message).toContain('"ปี ๒๕๖๕"');
});

function typeSetting(workbook: WorkbookModel, label: string, text: string): void {
  const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === label) + 1;
  typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${row}`, text);
}

describe('repair', () => {
  it('restores an emptied heading of the tool in its own column', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'I1', '');
    const host = hostOver(workbook);
    expect(problemOf(host.call('flagProgress'))).toMatchObject({ code: 'notSetUp' });
    host.call('setUp');
    expect(headings(workbook)).toEqual(headings(exampleWorkbook()));
  });

  it('restores a renamed heading of the tool, and makes no second column', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'L1', 'วัน');
    hostOver(workbook).call('setUp');
    expect(headings(workbook)).toEqual(headings(exampleWorkbook()));
  });

  it('restores an emptied staff heading', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D1', '');
    hostOver(workbook).call('setUp');
    expect(headings(workbook)).toEqual(headings(exampleWorkbook()));
  });

  it('restores a deleted sheet, and does not change the others', () => {
    const workbook = exampleWorkbook();
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'วันหยุด');
    const before = withoutLog(workbook).sheets;
    hostOver(workbook).call('setUp', [{}]);
    expect(namesOf(workbook)).toContain('วันหยุด');
    expect(withoutLog(workbook).sheets.filter(({ name }) => name !== 'วันหยุด')).toEqual(before);
  });

  it('restores a deleted setting with its default, and keeps what the office wrote', () => {
    const workbook = exampleWorkbook();
    const settings = sheetOf(workbook, 'ตั้งค่า');
    const at = settings.rows.findIndex(cells => cells[0]?.value === 'รายชื่อมาตรการ');
    for (const column of [0, 1, 2]) putCell(settings, at, column, undefined);
    hostOver(workbook).call('setUp');
    const values = valuesOf(workbook, 'ตั้งค่า');
    expect(values.find(([label]) => label === 'รายชื่อมาตรการ')?.[1]).toMatch(/^การปฏิบัติหน้าที่\n/);
    expect(values.find(([label]) => label === 'ชื่อหน่วยงาน')?.[1]).toBe(EXAMPLE.settings['ชื่อหน่วยงาน']);
  });

  it("keeps other people's conditional formats, notes and protections", () => {
    const workbook = exampleWorkbook();
    const register = sheetOf(workbook, 'มาตรการ');
    const theirs = {
      ranges: [{ top: 1, left: 0, bottom: 30, right: 0 }],
      rule: { type: 'expression' as const, formula: 'LEN($A2)>9', style: { font: { bold: true } } },
    };
    register.conditionalFormats = [theirs];
    register.protections.push({ id: 99, range: null, description: 'ของงานแผน', warningOnly: false });
    putCell(register, 0, 1, { value: 'วิธีการดำเนินการ', note: { text: 'ดูแผนประกอบ' } });
    hostOver(workbook).call('setUp');
    expect(register.conditionalFormats).toHaveLength(7);
    expect(register.conditionalFormats).toContainEqual(theirs);
    expect(register.protections.map(({ description }) => description)).toContain('ของงานแผน');
    expect(cellAt(register, 0, 1)?.note?.text).toBe('ดูแผนประกอบ');
  });

  it.each<[string, (sheet: SheetModel) => void]>([
    ['merged with the row below', sheet => void sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 0 })],
    [
      'all that is visible',
      sheet => void sheet.rowDefs.push({}, ...Array.from({ length: sheet.maxRows - 1 }, () => ({ hidden: true }))),
    ],
  ])('leaves a head unfrozen that is %s, because Sheets refuses to freeze it', (_, change) => {
    const workbook = exampleWorkbook();
    const holidays = sheetOf(workbook, 'วันหยุด');
    holidays.frozenRows = 0;
    change(holidays);
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{}])).register).toBe('มาตรการ');
    expect(holidays.frozenRows).toBe(0);
  });

  it('names a heading that is there twice, and does not guess', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'G1', 'ผลการดำเนินงาน');
    expect(problemOf(hostOver(workbook).call('setUp'))).toMatchObject({ code: 'headingDoubled', cells: ['E1', 'G1'] });
  });

  it('refuses a workbook that a newer build laid out', () => {
    const host = exampleHost();
    host.state.properties.document['layout'] = '99';
    expect(problemOf(host.call('setUp'))).toEqual({ code: 'newerLayout', layout: 99 });
  });
});

describe('choices of the report', () => {
  it('are offered in the rows of the wording and the settings, and other values are refused', () => {
    const workbook = newWorkbook('ใหม่');
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    for (const [sheet, label, column, choices] of [
      ['ข้อความในรายงาน', 'look.font', 2, ['Sarabun', 'TH Sarabun New']],
      ['ตั้งค่า', 'แชร์รายงานให้ผู้แก้ไขแผ่นงาน', 1, ['ใช่', 'ไม่']],
    ] as const) {
      const row = valuesOf(workbook, sheet).findIndex(([name]) => name === label);
      const own = sheetOf(workbook, sheet).validations.filter(({ ranges }) =>
        ranges.some(({ top, left }) => top === row && left === column),
      );
      expect(own).toMatchObject([{ rule: { type: 'list', values: choices, errorStyle: 'stop' } }]);
    }
  });
});

describe('the emblem', () => {
  const emblem = (pixels = 9) => Buffer.from(greyPng(pixels)).toString('base64');
  const cellOf = (workbook: WorkbookModel) => valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'ตราครุฑ')?.[1];

  it('goes into a new workbook, and replaces another emblem', () => {
    const workbook = newWorkbook('ใหม่');
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569, emblem: emblem() }]);
    expect(cellOf(workbook)).toBe(emblem());
    hostOver(workbook).call('setUp', [{ emblem: emblem(20) }]);
    expect(cellOf(workbook)).toBe(emblem(20));
    hostOver(workbook).call('setUp', [{}]);
    expect(cellOf(workbook)).toBe(emblem(20));
  });

  it('goes into the column of values, like the fiscal year, even if the office has moved the column', () => {
    const workbook = newWorkbook('ใหม่');
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    const settings = sheetOf(workbook, 'ตั้งค่า');
    for (const cells of settings.rows) cells.splice(1, 2, cells[2], cells[1]);
    const before = valuesOf(workbook, 'ตั้งค่า').map(row => row[1]);
    const given = { fiscalYear: 2570, emblem: emblem() };
    // Two values, the year in ภาพรวม, and the colour of what is blank, which follows the column.
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [given])).changes).toBe(4);
    const after = valuesOf(workbook, 'ตั้งค่า');
    expect(after.map(row => row[1])).toEqual(before);
    expect(after.find(([label]) => label === 'ปีงบประมาณ')?.[2]).toBe('2570');
    expect(after.find(([label]) => label === 'ตราครุฑ')?.[2]).toBe(emblem());
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [given])).changes).toBe(0);
  });

  it('goes into the restored column of values if the heading was gone', () => {
    const workbook = newWorkbook('ใหม่');
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, 'B1', 'ของเรา');
    hostOver(workbook).call('setUp', [{ emblem: emblem() }]);
    const [headings = [], ...rows] = valuesOf(workbook, 'ตั้งค่า');
    expect(rows.find(([label]) => label === 'ตราครุฑ')?.[headings.indexOf('ค่า')]).toBe(emblem());
  });

  it.each([
    ['no picture', Buffer.from('ข้อความที่ไม่ใช่รูปภาพ แม้จะยาวพอก็ตาม').toString('base64')],
    ['cut short', Buffer.from(greyPng(9).slice(0, 60)).toString('base64')],
    ['larger than 35 KB', Buffer.concat([greyPng(9), Buffer.alloc(36 * 1024)]).toString('base64')],
  ])('changes nothing if it is %s', (_, text) => {
    const workbook = newWorkbook('ใหม่');
    const run = hostOver(workbook).call('setUp', [{ fiscalYear: 2569, emblem: text }]);
    expect(problemOf(run)).toEqual({ code: 'badEmblem' });
    expect(namesOf(workbook)).toHaveLength(1);
  });
});

it('says so if the sheet’s time zone is not the script’s, which the tool uses', () => {
  const words = ['America/Los_Angeles', 'Asia/Bangkok'].map(timeZone => {
    const workbook = { ...newWorkbook('ใหม่'), timeZone };
    return hostOver(workbook).call('setUp', [{}]).screen.messages[0]?.text;
  });
  expect(words).toEqual([
    expect.stringMatching(/\nเขตเวลาของแผ่นงานคือ America\/Los_Angeles .*โปรด/),
    expect.not.stringContaining('เขตเวลา'),
  ]);
});

describe('a table whose groups are not the ten indicators', () => {
  const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
  const row = (group: string, method: string) => [group, method, 'กองคลัง', 'ต.ค. ๖๘ - มี.ค. ๖๙', ''];
  const OWN = [HEADINGS, row('๑. ยุทธศาสตร์ด้านคน', 'จัดอบรม'), row('', 'จัดประชุม'), row('๒. ยุทธศาสตร์ด้านงาน', 'จัดทำคู่มือ')];
  const LIST = 'ยุทธศาสตร์ด้านคน\nยุทธศาสตร์ด้านงาน';
  const listOf = (workbook: WorkbookModel) =>
    valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'รายชื่อมาตรการ')?.[1];
  const ofGroups = (workbook: WorkbookModel) =>
    dataOf<CheckData>(hostOver(workbook).call('checkEntries')).findings.filter(({ rule }) => /[iI]ndicator/.test(rule));
  const setList = (workbook: WorkbookModel, list: string) => {
    const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([label]) => label === 'รายชื่อมาตรการ') + 1;
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${row}`, list);
  };

  it('has its groups listed in the settings, whether imported or adopted, without findings', () => {
    const imported = newWorkbook('นำเข้า');
    setUpWith(imported, OWN, 2569);
    const adopted = foreignWorkbook('แผน', OWN);
    hostOver(adopted).call('setUp', [{ fiscalYear: 2569 }]);
    expect([imported, adopted].map(listOf)).toEqual([LIST, LIST]);
    expect([imported, adopted].map(ofGroups)).toEqual([[], []]);
  });

  it('keeps the list that the office has set, and gets one if the setting is blank', () => {
    const workbook = newWorkbook('มีรายชื่อ');
    setUpWith(workbook, OWN, 2569);
    setList(workbook, 'กลุ่มของเรา');
    hostOver(workbook).call('setUp', [{}]);
    expect(listOf(workbook)).toBe('กลุ่มของเรา');
    setList(workbook, '');
    expect(ofGroups(workbook)).toEqual([]);
    hostOver(workbook).call('setUp', [{}]);
    expect(listOf(workbook)).toBe(LIST);
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{}])).changes).toBe(0);
  });

  it('is distinguished from a table that shortens the ten', () => {
    const workbook = newWorkbook('ชื่อย่อ');
    setUpWith(workbook, [HEADINGS, row('๔. การใช้ทรัพย์สิน', 'จัดอบรม'), row('๑๑. อื่น ๆ', 'จัดประชุม')], 2569);
    expect(String(listOf(workbook)).split('\n')).toHaveLength(10);
    expect(ofGroups(workbook).map(({ rule }) => rule)).toEqual(['unknownIndicator']);
  });
});

describe('the kind of office', () => {
  const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
  const rows = ['กลุ่มบริหารวิชาการ', 'กลุ่มบริหารงบประมาณ', 'ครูทุกคน'].map(unit => [
    '๑. การเปิดเผยข้อมูล',
    'จัดอบรม',
    unit,
    'ไตรมาส ๑',
    '',
  ]);
  const kindIn = (workbook: WorkbookModel) =>
    valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'ประเภทหน่วยงาน')?.[1];

  it("is read from the units' names, written and said, if the office's name is not there yet", () => {
    const workbook = foreignWorkbook('แผน', [HEADINGS, ...rows]);
    const run = hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    expect(kindIn(workbook)).toBe('โรงเรียน');
    expect(dataOf<SetUpData>(run).guessedKind).toBe('โรงเรียน');
    expect(JSON.stringify(run)).toContain('หน่วยงานประเภท');
    expect(valuesOf(workbook, 'ส่วนราชการ').map(([name]) => name)).toContain('กลุ่มบริหารวิชาการ');
  });

  it('is not said again, and not written over what the office chose', () => {
    const workbook = foreignWorkbook('แผน', [HEADINGS, ...rows]);
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    typeBeside(workbook, 'ตั้งค่า', 'ประเภทหน่วยงาน', 'B', 'มหาวิทยาลัย');
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{}])).guessedKind).toBeNull();
    expect(kindIn(workbook)).toBe('มหาวิทยาลัย');
  });
});
