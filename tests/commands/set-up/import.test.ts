import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { SetUpOptions } from '../../../src/commands/set-up/options';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import type { Source } from '../../../src/import/source';
import { sourceOf } from '../../import/understand/source-of';
import { dataOf, foreignWorkbook, hostOver, paperOf, problemOf, sheetOf, valuesOf } from '../../support/office';

const FULL = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
const SEVERAL = ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ไตรมาส ๑', 'จัดทำคู่มือแล้ว'];

const run = (workbook: WorkbookModel, options: SetUpOptions = {}) =>
  hostOver(workbook).call('setUp', [{ fiscalYear: 2569, ...options }]);
const setUpOf = (workbook: WorkbookModel, options: SetUpOptions = {}) => dataOf<SetUpData>(run(workbook, options));
const namesOf = (workbook: WorkbookModel) => workbook.sheets.map(({ name }) => name);
const column = (workbook: WorkbookModel, sheet: string, heading: string) => {
  const [headings = [], ...rows] = valuesOf(workbook, sheet);
  return rows.map(row => row[headings.indexOf(heading)] ?? '');
};

/** A workbook of the office with these sheets. */
function bookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): WorkbookModel {
  const [workbook, ...others] = Object.entries(sheets).map(([name, rows]) => foreignWorkbook(name, rows));
  if (!workbook) throw new Error('no sheet');
  others.forEach((other, at) => void workbook.sheets.push({ ...other.sheets[0], id: 100 + at } as never));
  return workbook;
}

describe('a sheet that maps one to one', () => {
  it('is used as it is, and columns that it lacks are added', () => {
    const workbook = bookOf({
      แผน: [
        ['วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'งบประมาณ'],
        ['จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', '๕๐๐'],
      ],
    });
    const data = setUpOf(workbook);
    expect(data).toMatchObject({ register: 'แผน', understood: { added: ['group', 'result'], items: 1 } });
    expect(valuesOf(workbook, 'แผน')[0]?.slice(0, 9)).toEqual([
      'วิธีการดำเนินการ',
      'ผู้รับผิดชอบ',
      'ระยะเวลา',
      'งบประมาณ',
      'มาตรการ',
      'ผลการดำเนินงาน',
      'ข้อเสนอแนะ',
      'หลักฐาน',
      'สถานะ',
    ]);
    expect(dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows).toHaveLength(1);
    expect(setUpOf(workbook).changes).toBe(0);
  });
});

describe('a sheet that must be reshaped', () => {
  it.each<[string, readonly (readonly string[])[], number]>([
    ['several methods in a cell', [FULL, SEVERAL], 2],
    [
      'marks under quarters',
      [
        [...FULL.slice(0, 3), 'ไตรมาส ๑', 'ไตรมาส ๒', 'ผลการดำเนินงาน'],
        ['ก', 'ข', 'ค', '', '✓', ''],
      ],
      1,
    ],
    [
      'other headings',
      [
        ['ประเด็น', 'แนวทางการพัฒนา', 'หน่วยงานเจ้าภาพ', 'ห้วงระยะเวลา', 'ผลสัมฤทธิ์'],
        ['ก', 'ข', 'ค', 'ไตรมาส ๑', 'ทำแล้ว'],
      ],
      1,
    ],
  ])('fills a new register and stays as it is: %s', (_, cells, rows) => {
    const workbook = bookOf({ แผน: cells });
    const before = structuredClone(sheetOf(workbook, 'แผน'));
    const outcome = run(workbook);
    expect(dataOf<SetUpData>(outcome).register).toBe('มาตรการ');
    expect(column(workbook, 'มาตรการ', 'วิธีการดำเนินการ').filter(text => text !== '')).toHaveLength(rows);
    expect(sheetOf(workbook, 'แผน')).toEqual(before);
    expect(valuesOf(workbook, 'ประวัติการทำงาน').flat().join()).toContain('นำเข้าจาก "แผน"');
  });

  it('is never taken twice, also if the record of the sheets is lost', () => {
    const workbook = bookOf({ แผน: [FULL, SEVERAL] });
    setUpOf(workbook);
    const before = valuesOf(workbook, 'มาตรการ');
    const again = setUpOf(workbook);
    expect(again.changes).toBe(0);
    const copy = copyWorkbook({ ...workbook, host: undefined } as never);
    expect(setUpOf(copy).register).toBe('มาตรการ');
    expect(valuesOf(copy, 'มาตรการ').map(row => row.slice(0, 5))).toEqual(before.map(row => row.slice(0, 5)));
  });

  it('keeps its name if that is the register’s usual one', () => {
    const workbook = bookOf({ มาตรการ: [FULL, SEVERAL] });
    expect(setUpOf(workbook).register).toBe('ทะเบียนมาตรการ');
    expect(namesOf(workbook)).toContain('มาตรการ');
    expect(setUpOf(copyWorkbook({ ...workbook, host: undefined } as never)).register).toBe('ทะเบียนมาตรการ');
  });
});

describe('a sheet a unit', () => {
  const HEAD = ['มาตรการ', 'วิธีการดำเนินการ', 'ระยะเวลา', 'ผลการดำเนินงาน'];

  it('is gathered into one register, with the unit from the sheet’s name', () => {
    const workbook = bookOf({
      กองคลัง: [HEAD, ['ก', 'ข', 'ไตรมาส ๑', '']],
      สำนักปลัด: [HEAD, ['ก', 'ค', 'ไตรมาส ๒', '']],
      อื่น: [['ชื่อ'], ['ง']],
    });
    expect(setUpOf(workbook)).toMatchObject({
      register: 'มาตรการ',
      understood: { sheets: ['กองคลัง', 'สำนักปลัด'], items: 2 },
    });
    expect(column(workbook, 'มาตรการ', 'ผู้รับผิดชอบ').slice(0, 2)).toEqual(['กองคลัง', 'สำนักปลัด']);
    expect(valuesOf(workbook, 'กองคลัง')).toEqual([HEAD, ['ก', 'ข', 'ไตรมาส ๑', '']]);
  });

  it('is not gathered with a sheet that has all rows: each measure would count twice', () => {
    const [one, two] = [
      ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', ''],
      ['ก', 'ค', 'กองช่าง', 'ไตรมาส ๒', ''],
    ];
    const workbook = bookOf({ รวม: [FULL, one, two], กองคลัง: [FULL, one], กองช่าง: [FULL, two] });
    const data = dataOf<SetUpData>(run(workbook));
    expect(data.register).toBe('รวม');
    expect(column(workbook, 'รวม', 'วิธีการดำเนินการ').filter(text => text !== '')).toEqual(['ข', 'ค']);
  });

  it('is not gathered if the sheets are of several years', () => {
    const workbook = bookOf({
      'ปี 2568': [FULL, ['ก', 'ข', 'ค', 'ไตรมาส ๑', '']],
      'ปี 2569': [FULL, ['ก', 'ข', 'ค', 'ไตรมาส ๑', '']],
    });
    const outcome = run(workbook);
    expect(dataOf<SetUpData>(outcome)).toMatchObject({
      register: 'ปี 2569',
      understood: { leftOut: [{ kind: 'otherTable', text: 'ปี 2568' }] },
    });
    expect(outcome.screen.messages.pop()?.text).toContain('แผ่นงาน "ปี 2568" มีตารางมาตรการเช่นกัน');
  });
});

describe('a preview', () => {
  it('shows how the paper is understood, and writes nothing', () => {
    const workbook = newWorkbook('ใหม่');
    const before = structuredClone(workbook);
    const outcome = run(workbook, { preview: true, paper: { name: 'แผน.docx', source: sourceOf([FULL, SEVERAL]) } });
    expect(dataOf<SetUpData>(outcome)).toMatchObject({
      preview: true,
      understood: {
        items: 2,
        groups: 1,
        tiers: 1,
        doubts: [{ kind: 'undivided' }],
        headings: FULL.map(source => ({ source, sure: 1 })),
      },
    });
    expect(outcome.screen.messages.pop()?.text).toMatch(/๒ รายการ ๑ กลุ่ม.*หัวคอลัมน์.*ข้อที่ควรตรวจสอบ.*ตาราง ๑ แถว ๒/s);
    expect({ ...workbook, host: undefined }).toEqual({ ...before, host: undefined });
  });
});

it('what stands beside the tables is named, but not the text of the pages', () => {
  const source: Source = {
    ...sourceOf([FULL, SEVERAL]),
    aside: [
      { kind: 'paragraph', text: 'แผนปฏิบัติการ', table: 0, cell: null },
      { kind: 'hiddenSheet', text: 'ปี 2567', table: null, cell: null },
      { kind: 'picture', text: '', table: null, cell: null },
      { kind: 'struck', text: 'ยกเลิกแล้ว', table: 0, cell: { row: 1, column: 1 } },
    ],
  };
  const outcome = run(newWorkbook('ใหม่'), { paper: { name: 'แผน.xlsx', source } });
  const text = outcome.screen.messages.map(message => message.text).join('\n');
  expect(text).toContain('ส่วนที่ไม่ได้นำเข้า (๒)\n- แผ่นงานที่ซ่อนไว้ "ปี 2567"\n- รูปภาพ');
  expect(text).toContain('- "ยกเลิกแล้ว" ขีดฆ่าไว้ในต้นฉบับ แต่นำเข้าด้วย');
});

describe('the menu', () => {
  const atMenu = (workbook: WorkbookModel, button: 'YES' | 'NO') =>
    hostOver(workbook, { answers: [{ button }] }).call('setUp');

  it('asks before a new register is filled, and writes nothing on no', () => {
    const workbook = bookOf({ แผน: [FULL, SEVERAL] });
    const outcome = atMenu(workbook, 'NO');
    expect(namesOf(workbook)).toEqual(['แผน']);
    expect(outcome.screen.messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('ต้องการสร้างทะเบียนใหม่'),
      'ยังไม่ได้เขียนข้อมูลใด ๆ',
    ]);
    expect(dataOf<SetUpData>(outcome).changes).toBe(0);
    expect(dataOf<SetUpData>(atMenu(workbook, 'YES')).register).toBe('มาตรการ');
  });

  it('does not ask about a sheet that becomes the register as it stands', () => {
    const workbook = bookOf({ แผน: [FULL, ['ก', 'ข', 'ค', 'ไตรมาส ๑', '']] });
    const { screen } = hostOver(workbook).call('setUp');
    expect(screen.messages.map(({ text }) => text).join()).not.toContain('ต้องการสร้าง');
  });
});

describe('a result of several methods that could not be divided', () => {
  it('makes none of them done, until staff divide it and clear the state', () => {
    const workbook = newWorkbook('ใหม่');
    setUpOf(workbook, { paper: paperOf('แผน.csv', [FULL, SEVERAL]) });
    const states = () => dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows.map(({ state }) => state);
    expect(states()).not.toContain('done');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E2', 'จัดทำคู่มือแล้วเสร็จ');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E3', 'เผยแพร่แล้ว');
    expect(states()).toEqual(['inProgress', 'done']);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'H2', '');
    expect(states()).toEqual(['done', 'done']);
  });
});

it('refuses a paper that has no heading for what is done, and makes nothing', () => {
  const workbook = newWorkbook('ใหม่');
  const outcome = run(workbook, {
    paper: paperOf('แผน.csv', [
      ['ผู้รับผิดชอบ', 'ระยะเวลา'],
      ['ก', 'ไตรมาส ๑'],
    ]),
  });
  expect(problemOf(outcome)).toEqual({ code: 'notUnderstood', sheet: 'แผน.csv', headings: ['ผู้รับผิดชอบ', 'ระยะเวลา'] });
  expect(namesOf(workbook)).toEqual(['ชีต1']);
});

describe('a sheet that is too big to be read', () => {
  const many = (headings: readonly string[], rows: number) => [
    headings,
    ...Array(rows).fill(['ก', 'ข', 'ค', 'ม.ค.', '']),
  ];

  it('is refused by its name, and nothing is made', () => {
    const workbook = bookOf({ แผน: many(FULL, 5000) });
    expect(problemOf(run(workbook))).toEqual({ code: 'tableTooBig', sheet: 'แผน', rows: 5001, columns: 5 });
    expect(namesOf(workbook)).toEqual(['แผน']);
  });

  it('is refused with other headings, too', () => {
    const headings = ['ประเด็น', 'แนวทางการพัฒนา', 'หน่วยงานเจ้าภาพ', 'ห้วงระยะเวลา', 'ผลสัมฤทธิ์'];
    expect(problemOf(run(bookOf({ แผน: many(headings, 5000) })))).toMatchObject({ code: 'tableTooBig', sheet: 'แผน' });
  });

  it('is passed over if it holds no measures', () => {
    const workbook = bookOf({ ทะเบียนผู้เสียภาษี: many(['ลำดับ', 'ชื่อ', 'ที่อยู่'], 5000), แผน: [FULL, SEVERAL] });
    expect(setUpOf(workbook)).toMatchObject({ register: 'มาตรการ', understood: { items: 2 } });
  });
});

describe('a text that fits into no cell', () => {
  it.each([
    ['ผลการดำเนินงาน', FULL],
    ['งบประมาณ', [...FULL.slice(0, 4), 'งบประมาณ']],
  ])('in the column %s is refused by its place, and nothing is made', (column, headings) => {
    const workbook = newWorkbook('ใหม่');
    const paper = (text: string) => ({
      paper: paperOf('แผน.csv', [headings, SEVERAL, ['ก', 'จัดอบรม', 'กองคลัง', 'ไตรมาส ๒', text]]),
    });
    const tooLong = { code: 'textTooLong', table: 1, row: 3, column };
    expect(problemOf(run(workbook, paper('ก'.repeat(50_001))))).toEqual(tooLong);
    expect(problemOf(run(workbook, { ...paper('ก'.repeat(50_001)), preview: true }))).toEqual(tooLong);
    expect(namesOf(workbook)).toEqual(['ชีต1']);
    expect(setUpOf(workbook, paper('ก'.repeat(50_000))).understood?.items).toBe(3);
  });
});

describe('a table of headings alone', () => {
  it('fills no register, and is not in the way of the right file', () => {
    const workbook = newWorkbook('ใหม่');
    const empty = paperOf('แผน.csv', [FULL, ['๑. การปฏิบัติหน้าที่', '', '', '', '']]);
    expect(problemOf(run(workbook, { paper: empty }))).toEqual({ code: 'paperEmpty', sheet: 'แผน.csv' });
    expect(namesOf(workbook)).toEqual(['ชีต1']);
    expect(setUpOf(workbook, { paper: paperOf('แผน.csv', [FULL, SEVERAL]) }).understood?.items).toBe(2);
  });

  it('in a sheet is used as it stands, but not copied', () => {
    expect(setUpOf(bookOf({ แผน: [FULL] })).register).toBe('แผน');
    const headings = [...FULL.slice(0, 3), 'ไตรมาส ๑', 'ไตรมาส ๒', 'ผลการดำเนินงาน'];
    expect(problemOf(run(bookOf({ แผน: [headings] })))).toMatchObject({ sheet: 'แผน' });
  });
});
