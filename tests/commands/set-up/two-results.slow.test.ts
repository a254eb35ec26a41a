import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { remove } from '../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { putCell } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { dataOf, foreignWorkbook, hostOver, problemOf, sheetOf, valuesOf } from '../../support/office';
import { closeRound } from '../../support/rounds';
import {
  adopted,
  firstRow,
  fromPaper,
  ownCells,
  ownTable,
  SHEET,
  SIX,
  type Tiers,
  TWELVE,
} from '../../support/two-results';

const ROWS = [
  ['อยู่ระหว่างจัดทำร่าง', 'จัดทำคู่มือครบทุกงานแล้ว'],
  ['อยู่ระหว่างอบรมรุ่นที่ ๑', ''],
] as const;

const statesOf = (host: ReturnType<typeof hostOver>) =>
  dataOf<FlagData>(host.call('flagProgress')).rows.map(({ state, column }) => [state, column]);

describe.each<Tiers>(['one', 'two'])('a table with two result columns, headings in %s row(s)', tiers => {
  it('is the register where it stands', () => {
    const workbook = ownTable(tiers, ROWS);
    const before = ownCells(workbook);
    const data = dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]));
    expect(data).toMatchObject({ register: SHEET, understood: { doubts: [] } });
    expect(ownCells(workbook)).toEqual(before);
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('มาตรการ');
    expect(
      sheetOf(workbook, SHEET)
        .rows[1]?.slice(8, 11)
        .map(cell => cell?.value),
    ).toEqual(['หลักฐาน', 'สถานะ', 'สถานะจากผลที่รายงาน']);
  });

  it('is complete: set-up again changes nothing', () => {
    const workbook = adopted(tiers, ROWS);
    const before = copyWorkbook(workbook);
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{}]))).toMatchObject({ register: SHEET, changes: 0 });
    expect(valuesOf(workbook, SHEET)).toEqual(valuesOf(before, SHEET));
  });

  it('is read by its rounds: the first that is not closed runs', () => {
    const workbook = adopted(tiers, ROWS);
    expect(statesOf(hostOver(workbook, { now: '2026-03-31' }))).toEqual([
      ['inProgress', 'result6'],
      ['inProgress', 'result6'],
    ]);
    closeRound(workbook, '2026-04-01');
    expect(statesOf(hostOver(workbook, { now: '2026-04-01' }))).toEqual([
      ['done', 'result12'],
      ['inProgress', 'result6'],
    ]);
  });

  it.each([
    ['six', 4, 'ผลการดำเนินงาน รอบ ๖ เดือน'],
    ['twelve', 5, 'ผลการดำเนินงาน รอบ ๑๒ เดือน'],
  ])('keeps what is left if the column of %s months is deleted, and says what to do', (_, column, heading) => {
    const workbook = adopted(tiers, ROWS);
    remove(workbook, sheetOf(workbook, SHEET), 'columns', column, 1);
    const before = valuesOf(workbook, SHEET);
    for (const command of ['setUp', 'flagProgress', 'buildReport']) {
      const problem = problemOf(
        hostOver(workbook).call(command, command === 'setUp' ? [{}] : [{ round: 12, draft: true }]),
      );
      if (tiers === 'one') expect(problem).toMatchObject({ code: 'roundMissing', heading });
      else expect(problem?.code).toMatch(/headingMissing|roundMissing/);
    }
    expect(valuesOf(workbook, SHEET)).toEqual(before);
    const { findings } = dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
    expect(findings).toMatchObject([
      { rule: 'headingMissing', severity: 'error', message: expect.stringContaining('โปรด') },
    ]);
  });

  it('is not read while one of the headings is unknown, and the outcome names its cell', () => {
    const workbook = adopted(tiers, ROWS);
    typeInto({ model: workbook, sheet: SHEET }, `F${firstRow(tiers) - 1}`, 'ผลการดำเนินงาน รอบ ๙ เดือน');
    const before = ownCells(workbook);
    const run = hostOver(workbook).call('setUp', [{}]);
    expect(problemOf(run)?.code).toMatch(/headingMissing|headingDoubled/);
    expect((run.value as { message: string }).message).toContain('โปรด');
    expect(ownCells(workbook)).toEqual(before);
  });
});

describe('a paper with two result columns', () => {
  it('makes a register with both', () => {
    const workbook = fromPaper(ROWS);
    const [headings, ...rows] = valuesOf(workbook, 'มาตรการ');
    expect(headings?.slice(3, 9)).toEqual([
      'ระยะเวลา',
      'ผลการดำเนินงาน รอบ ๖ เดือน',
      'ผลการดำเนินงาน รอบ ๑๒ เดือน',
      'ข้อเสนอแนะ',
      'หลักฐาน',
      'สถานะ',
    ]);
    expect(rows.map(row => row.slice(4, 6))).toEqual(ROWS);
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{}])).changes).toBe(0);
  });

  it('an emptied heading of it is restored', () => {
    const workbook = fromPaper(ROWS);
    const before = valuesOf(workbook, 'มาตรการ');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'F1', '');
    hostOver(workbook).call('setUp', [{}]);
    expect(valuesOf(workbook, 'มาตรการ')).toEqual(before);
  });
});

describe('a sheet a unit, each with two result columns', () => {
  it('fills a register with both', () => {
    const workbook = ownTable('two', ROWS);
    const [sheet] = workbook.sheets;
    const copy = structuredClone(sheetOf(workbook, SHEET));
    for (const [row] of ROWS.entries()) putCell(copy, row + 3, 2, { value: 'กองช่าง' });
    if (sheet) sheet.name = 'กองคลัง';
    workbook.sheets.push({ ...copy, id: copy.id + 1, name: 'กองช่าง' });
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]))).toMatchObject({
      register: 'มาตรการ',
    });
    const [headings, ...rows] = valuesOf(workbook, 'มาตรการ');
    expect(headings?.slice(4, 6)).toEqual(['ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลการดำเนินงาน รอบ ๑๒ เดือน']);
    expect(rows.map(row => row.slice(4, 6))).toEqual([...ROWS, ...ROWS]);
  });
});

describe('a sheet with one round’s column', () => {
  it('fills a new register, in which it is the result', () => {
    const rows = [
      ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', SIX],
      ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', 'จัดทำแล้ว'],
    ];
    const workbook = foreignWorkbook(SHEET, rows);
    expect(dataOf<SetUpData>(hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]))).toMatchObject({
      register: 'มาตรการ',
    });
    expect(valuesOf(workbook, SHEET)).toEqual(rows);
    expect(valuesOf(workbook, 'มาตรการ')[1]?.[4]).toBe('จัดทำแล้ว');
  });
});

describe('a register with one result column', () => {
  const before = [
    ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', SIX],
    ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', 'จัดทำคู่มือแล้ว', 'เริ่มแล้ว'],
  ];

  it('keeps the other round’s column beside it as the office’s own', () => {
    const workbook = foreignWorkbook(SHEET, before);
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    expect(statesOf(hostOver(workbook))).toEqual([['done', 'result']]);
  });

  it('asks which one counts if somebody adds the other round, too', () => {
    const workbook = foreignWorkbook(SHEET, before);
    hostOver(workbook).call('setUp', [{ fiscalYear: 2569 }]);
    const at = valuesOf(workbook, SHEET)[0]?.length ?? 0;
    typeInto({ model: workbook, sheet: SHEET }, `${String.fromCharCode(65 + at)}1`, TWELVE);
    expect(problemOf(hostOver(workbook).call('flagProgress'))).toMatchObject({
      code: 'headingDoubled',
      heading: 'ผลการดำเนินงาน',
    });
  });
});
