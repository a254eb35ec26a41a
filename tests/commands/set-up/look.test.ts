import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { readWorkbook } from '../../../local/workbook/files/xlsx';
import { cellAt, newWorkbook, type SheetModel, type WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { labelsOf } from '../../../src/office/settings/records/all-records';
import { FIRST_SETTINGS, SETTING_SECTIONS } from '../../../src/office/settings/sections';
import { dataOf, exampleWorkbook, hostOver, setUpWith, sheetOf, valuesOf } from '../../support/office';

const BLUE = 'CFE2F3';
const GREY = 'D9D9D9';

const labels = (workbook: WorkbookModel) => valuesOf(workbook, 'ตั้งค่า').map(([label]) => String(label));
const textsOf = (sheet: SheetModel) => sheet.rows.map(row => row.map(cell => cell?.value ?? ''));

/** Row numbers, from 1, of the rows that are hidden. */
const hiddenRows = ({ rowDefs }: SheetModel) => rowDefs.flatMap((row, index) => (row?.hidden ? [index + 1] : []));

const fillOf = (sheet: SheetModel, row: number, column: number) => {
  const fill = cellAt(sheet, row - 1, column - 1)?.style?.fill;
  return fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
};

/** The formulas of the conditional formats that begin in this column, from 1. */
const formulasIn = (sheet: SheetModel, column: number) =>
  sheet.conditionalFormats.flatMap(({ ranges, rule }) =>
    ranges.some(({ left }) => left === column - 1) && rule.type !== 'foreign' ? [String(rule.formula)] : [],
  );

describe('the settings of a new sheet', () => {
  const workbook = exampleWorkbook();
  const sheet = sheetOf(workbook, 'ตั้งค่า');

  it('stand in sections, those that matter first before all others', () => {
    const expected = SETTING_SECTIONS.flatMap(({ title, records }) => [title, ...records.map(({ label }) => label)]);
    expect(labels(workbook)).toEqual(['รายการ', ...expected]);
  });

  it('are folded, but for the titles and those that matter first', () => {
    const folded = SETTING_SECTIONS.filter(({ isFolded }) => isFolded).flatMap(({ records }) => records);
    const rows = folded.map(({ label }) => labels(workbook).indexOf(label) + 1);
    expect(hiddenRows(sheet)).toEqual(rows.sort((a, b) => a - b));
    expect(rows.map(row => sheet.rowDefs[row - 1]?.outlineLevel)).toEqual(rows.map(() => 1));
    expect(sheet.groupControl).toBe('before');
  });

  it('are marked while they are blank, wherever the office moves them', () => {
    const [formula = ''] = formulasIn(sheet, 2);
    // In the words of any kind of office.
    const names = FIRST_SETTINGS.flatMap(({ key }) => labelsOf(key));
    for (const label of names) expect(formula).toContain(`TRIM($A2)="${label}"`);
    expect(formula).toContain('TRIM($B2)=""');
    expect(formula.match(/TRIM\(\$A2\)/g)).toHaveLength(names.length);
  });

  it('are read from wherever the office has moved them', () => {
    const moved = exampleWorkbook();
    const before = dataOf<CheckData>(hostOver(exampleWorkbook()).call('checkEntries'));
    const settings = sheetOf(moved, 'ตั้งค่า');
    const [head = [], ...rows] = settings.rows;
    settings.rows = [head, ...rows.reverse()];
    const after = dataOf<CheckData>(hostOver(moved).call('checkEntries'));
    expect(after.findings.map(({ message }) => message).sort()).toEqual(
      before.findings.map(({ message }) => message).sort(),
    );
  });

  it('are grouped once, even if the run that made the groups broke off', () => {
    const broken = newWorkbook('ใหม่');
    const { trace } = hostOver(newWorkbook('ใหม่')).call('setUp');
    const call = trace.indexOf('Sheet.collapseAllRowGroups') + 2;
    const fault = { call, when: 'before', message: 'Planted: refused for good.' } as const;
    expect(() => hostOver(broken, { fault }).call('setUp')).toThrow('Planted');
    expect(sheetOf(broken, 'ตั้งค่า').rowDefs.some(row => row?.outlineLevel)).toBe(true);
    dataOf(hostOver(broken).call('setUp'));
    const depths = sheetOf(broken, 'ตั้งค่า').rowDefs.flatMap(row => row?.outlineLevel ?? []);
    expect(Math.max(...depths)).toBe(1);
    expect(hiddenRows(sheetOf(broken, 'ตั้งค่า'))).toEqual(hiddenRows(sheet));
  });

  it('are still set up if Google refuses to group rows', () => {
    const refused = newWorkbook('ใหม่');
    const { trace } = hostOver(newWorkbook('ใหม่')).call('setUp');
    const fault = { call: trace.indexOf('Range.shiftRowGroupDepth') + 1, when: 'before', message: 'No.' } as const;
    dataOf(hostOver(refused, { fault }).call('setUp'));
    expect(labels(refused)).toEqual(labels(workbook));
  });
});

describe("which columns are staff's is seen", () => {
  const workbook = exampleWorkbook();

  it.each([
    ['มาตรการ', [...Array(8).fill(BLUE), ...Array(7).fill(GREY)]],
    ['ตั้งค่า', [GREY, BLUE, GREY]],
    ['ส่วนราชการ', Array(8).fill(BLUE)],
    ['ข้อความในรายงาน', [GREY, GREY, BLUE]],
    ['วันหยุด', [BLUE, BLUE]],
    ['รายการที่ต้องแก้ไข', Array(6).fill(GREY)],
    ['ประวัติการทำงาน', Array(4).fill(GREY)],
  ])('by the colour of the headings: %s', (name, colours) => {
    const sheet = sheetOf(workbook, name);
    expect(colours.map((_, index) => fillOf(sheet, 1, index + 1))).toEqual(colours);
  });

  it("by the cells, which are white for staff and grey for the tool, also in the log's new lines", () => {
    const register = sheetOf(workbook, 'มาตรการ');
    expect([8, 9].map(column => fillOf(register, 1000, column))).toEqual([undefined, 'F3F3F3']);
    expect([1, 2, 3].map(column => fillOf(sheetOf(workbook, 'ตั้งค่า'), 1000, column))).toEqual([
      'F3F3F3',
      undefined,
      'F3F3F3',
    ]);
    expect([2, 900].map(row => fillOf(sheetOf(workbook, 'ประวัติการทำงาน'), row, 1))).toEqual(['F3F3F3', 'F3F3F3']);
  });

  it("by a line before the tool's columns, from the heading to the last row", () => {
    const register = sheetOf(workbook, 'มาตรการ');
    const lines = (row: number) =>
      Array.from({ length: 15 }, (_, column) => cellAt(register, row - 1, column)?.style?.border?.left?.style);
    for (const row of [1, 2, 1000]) {
      expect(lines(row).flatMap((line, column) => (line === undefined ? [] : [[column + 1, line]]))).toEqual([
        [9, 'medium'],
      ]);
    }
  });

  it("by the headings' notes", () => {
    const notes = sheetOf(workbook, 'มาตรการ').rows[0]?.map(cell => cell?.note?.text ?? '') ?? [];
    expect(notes.slice(0, 8).every(note => note.startsWith('เจ้าหน้าที่กรอก\n'))).toBe(true);
    expect(notes.slice(8, 15).every(note => note.startsWith('ระบบกรอกให้: '))).toBe(true);
  });

  it("a column of the office's own looks like staff's", () => {
    const own = newWorkbook('ใหม่');
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'งบประมาณ'];
    setUpWith(own, [headings, ['ก', 'ข', 'กองคลัง', 'ไตรมาส ๑', 'ทำแล้ว', '๕,๐๐๐']], 2569);
    const register = sheetOf(own, 'มาตรการ');
    expect([8, 9, 10].map(column => fillOf(register, 1, column))).toEqual([BLUE, BLUE, GREY]);
    expect(cellAt(register, 0, 8)?.style?.font?.bold).toBe(true);
    expect(cellAt(register, 0, 9)?.style?.border?.left?.style).toBe('medium');
  });
});

describe('a state that staff chose', () => {
  it("looks like a person's choice, and the tool's reading beside it has no colour", () => {
    const register = sheetOf(exampleWorkbook(), 'มาตรการ');
    const [chosen] = register.conditionalFormats.filter(({ ranges }) => ranges.some(({ left }) => left === 7));
    expect(chosen?.rule).toMatchObject({ style: { font: { bold: true, color: { rgb: '1C4587' } } } });
    expect(formulasIn(register, 8)).toEqual(['AND(N("matrakan")=0,$H2<>"")']);
    expect(formulasIn(register, 9)).toHaveLength(2);
    for (const formula of formulasIn(register, 9)) expect(formula).toContain('$H2="",$I2=');
  });
});

describe('the sheets of an earlier build', () => {
  const earlier = () => readWorkbook('tests/earlier-builds/0.1.0/book.xlsx');
  const setUp = (workbook: WorkbookModel) =>
    dataOf<SetUpData>(hostOver(workbook, { now: '2026-04-02' }).call('setUp', [{}]));

  it("keep the office's rows, values and order in ตั้งค่า; only the colour of what is blank is added", async () => {
    const workbook = await earlier();
    typeInto({ model: workbook, sheet: 'ตั้งค่า' }, 'A60', 'ของงานแผนเอง');
    const [before, looks] = [textsOf(sheetOf(workbook, 'ตั้งค่า')), structuredClone(sheetOf(workbook, 'ตั้งค่า').rows)];
    setUp(workbook);
    const sheet = sheetOf(workbook, 'ตั้งค่า');
    expect(textsOf(sheet).slice(0, before.length)).toEqual(before);
    expect(sheet.rows.slice(0, 60).map(row => row.map(cell => cell?.style))).toEqual(
      looks.slice(0, 60).map(row => row.map(cell => cell?.style)),
    );
    expect(hiddenRows(sheet)).toEqual([]);
    expect(formulasIn(sheet, 2)).toHaveLength(1);
  });

  it('get the new notes and the line in the register, once', async () => {
    const workbook = await earlier();
    const register = workbook.sheets.find(({ conditionalFormats }) => conditionalFormats.length > 3);
    if (!register) throw new Error('the book has a register');
    setUp(workbook);
    const notes = register.rows[0]?.map(cell => cell?.note?.text ?? '') ?? [];
    expect(notes.filter(note => note.startsWith('เจ้าหน้าที่กรอก\n'))).toHaveLength(8);
    const lines = register.rows[5]?.flatMap((cell, column) => (cell?.style?.border?.left ? [column] : []));
    expect(lines).toEqual([notes.findIndex(note => note.startsWith('ระบบกรอกให้'))]);
    expect(setUp(workbook).changes).toBe(0);
  });
});
