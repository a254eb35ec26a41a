import { describe, expect, it } from 'vitest';
import { copyRows, sortBlock, typeInto } from '../../../local/sheets/people';
import { cellAt, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { readDocx } from '../../support/docx-reader';
import { dataOf, exampleWorkbook, hostOver, sheetOf, valuesOf } from '../../support/office';
import { REGISTER, smallOffice } from '../../support/small-office';

const HALF = 'ต.ค. ๖๘ - มี.ค. ๖๙';
const QUARTER = 'ต.ค. ๖๘ - ธ.ค. ๖๘';
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', 'ค. จัดทำคู่มือ', 'กองคลัง', HALF, ''],
  ['', 'ก. เผยแพร่คู่มือ', '', '', ''],
  ['๒. การใช้งบประมาณ', 'ข. ประกาศแผนจัดซื้อ', 'กองช่าง', QUARTER, ''],
  ['', 'ง. รายงานผลจัดซื้อ', '', '', ''],
];
const FILLED = [
  ['๑. การปฏิบัติหน้าที่', 'ค. จัดทำคู่มือ', 'กองคลัง', HALF],
  ['๑. การปฏิบัติหน้าที่', 'ก. เผยแพร่คู่มือ', 'กองคลัง', HALF],
  ['๒. การใช้งบประมาณ', 'ข. ประกาศแผนจัดซื้อ', 'กองช่าง', QUARTER],
  ['๒. การใช้งบประมาณ', 'ง. รายงานผลจัดซื้อ', 'กองช่าง', QUARTER],
];
const NOW = '2026-04-01';

const office = (rows: readonly (readonly string[])[] = ROWS) =>
  smallOffice(rows, { กองคลัง: 'fin@x.example', กองช่าง: 'works@x.example' });
const setUp = (workbook: WorkbookModel, args: readonly unknown[] = []) =>
  hostOver(workbook, { now: NOW }).call('setUp', args);
const plan = (workbook: WorkbookModel) =>
  valuesOf(workbook, REGISTER)
    .slice(1)
    .map(row => row.slice(0, 4));
const questions = (run: ReturnType<typeof setUp>) =>
  run.screen.messages.filter(({ buttons }) => buttons === 'YES_NO').map(({ text }) => text);

/** Which methods each addressee is told of. */
function told(workbook: WorkbookModel): Record<string, string[]> {
  const { letters } = dataOf<RemindData>(hostOver(workbook, { now: NOW }).call('sendReminders', [{ dryRun: true }]));
  const methods = ROWS.map(([, method = '']) => method).sort();
  return Object.fromEntries(letters.map(({ to, text = '' }) => [to, methods.filter(one => text.includes(one))]));
}

describe('set-up with blank cells that mean "as above"', () => {
  it('asks with their number, and fills them in', () => {
    const workbook = office();
    const run = setUp(workbook);
    expect(questions(run)).toEqual([expect.stringContaining('๖ ช่อง')]);
    expect(plan(workbook)).toEqual(FILLED);
    expect(dataOf<SetUpData>(run).blanks).toEqual({ filled: 6, left: 0 });
    expect(JSON.stringify(valuesOf(workbook, 'ประวัติการทำงาน'))).toContain('เติมข้อความของแถวบนแล้ว ๖ ช่อง');
  });

  it('does not ask if nothing is left to fill in', () => {
    const workbook = office();
    setUp(workbook);
    const again = setUp(workbook);
    expect(questions(again)).toEqual([]);
    expect(dataOf<SetUpData>(again)).not.toHaveProperty('blanks');
  });

  it('does not fill them in if the person says no', () => {
    const workbook = office();
    const run = hostOver(workbook, { now: NOW, answers: [{ button: 'OK' }, { button: 'NO' }] }).call('setUp');
    expect(plan(workbook)).toEqual(ROWS.map(row => row.slice(0, 4)));
    expect(dataOf<SetUpData>(run).blanks).toEqual({ filled: 0, left: 6 });
  });

  it('does not ask on the command line, but mentions them', () => {
    const workbook = office();
    const run = setUp(workbook, [{ fillDown: false }]);
    expect(questions(run)).toEqual([]);
    expect((run.value as { message: string }).message).toContain('มีช่องว่าง ๖ ช่องที่หมายถึงข้อความของแถวบน');
    expect(questions(setUp(workbook, [{ fillDown: true }]))).toEqual([]);
    expect(plan(workbook)).toEqual(FILLED);
  });

  it('unmerges merged cells, but not the headings', () => {
    const workbook = office();
    const sheet = sheetOf(workbook, REGISTER);
    sheet.merges.push({ top: 1, bottom: 2, left: 0, right: 0 }, { top: 3, bottom: 4, left: 3, right: 3 });
    setUp(workbook);
    expect(sheet.merges).toEqual([]);
    expect(plan(workbook)).toEqual(FILLED);
  });

  it('leaves a heading over two rows merged', () => {
    const workbook = office([['', '', '', '', ''], ...ROWS]);
    const sheet = sheetOf(workbook, REGISTER);
    const heading = { top: 0, bottom: 1, left: 0, right: 0 };
    sheet.merges.push(heading, { top: 2, bottom: 3, left: 0, right: 0 });
    setUp(workbook);
    expect(sheet.merges).toEqual([heading]);
  });

  it('never overwrites a formula, even if it gives nothing, and does not ask about it again', () => {
    const workbook = office();
    putCell(sheetOf(workbook, REGISTER), 2, 2, { value: '', formula: 'IF(1=1,"","x")' });
    setUp(workbook);
    expect(cellAt(sheetOf(workbook, REGISTER), 2, 2)?.formula).toBe('IF(1=1,"","x")');
    expect(plan(workbook).map(row => row[3])).toEqual(FILLED.map(row => row[3]));
    expect(questions(setUp(workbook))).toEqual([]);
  });

  it('keeps a text that looks like a number or a date a text', () => {
    const rows = [
      ...ROWS.slice(0, 2),
      ['2. การใช้งบประมาณ', 'ข. หนึ่ง', 'กองช่าง', '3/2569', ''],
      ['', 'ง. สอง', '', '', ''],
    ];
    const workbook = office(rows);
    for (const row of sheetOf(workbook, REGISTER).rows.slice(1)) {
      row.forEach((cell, column) => {
        if (cell) row[column] = { ...cell, style: {} };
      });
    }
    setUp(workbook);
    expect(plan(workbook)[3]).toEqual(['2. การใช้งบประมาณ', 'ง. สอง', 'กองช่าง', '3/2569']);
  });

  it('fills each row with the text of a title that is merged across the table', () => {
    const own = [
      ['', 'ก. หนึ่ง', 'กองคลัง', HALF],
      ['', 'ข. สอง', 'กองช่าง', ''],
    ];
    const workbook = office([['๑. การปฏิบัติหน้าที่'], ...own]);
    setUp(workbook);
    expect(plan(workbook).map(([group]) => group)).toEqual(Array(3).fill('๑. การปฏิบัติหน้าที่'));
  });

  it('leaves out rows that move during the run, and the next run fills them in', () => {
    const workbook = office();
    let moved = false;
    const host = hostOver(workbook, {
      now: NOW,
      beforeCall: (_, name) => {
        if (moved || name !== 'Range.breakApart') return;
        moved = true;
        copyRows({ model: workbook, sheet: REGISTER }, '4:5', 8);
        typeInto({ model: workbook, sheet: REGISTER }, 'B3', 'ก. แก้แล้ว');
      },
    });
    const { value } = host.call('setUp');
    expect((value as { message: string }).message).toContain('โปรดทำอีกครั้ง');
    expect(plan(workbook)[1]).toEqual(['', 'ก. แก้แล้ว', '', '']);
    setUp(workbook);
    expect(plan(workbook)[1]).toEqual(['๑. การปฏิบัติหน้าที่', 'ก. แก้แล้ว', 'กองคลัง', HALF]);
  });
});

describe('a register that is filled in', () => {
  it('can be sorted by any column: every unit is told of its own rows', () => {
    const workbook = office();
    const before = told(workbook);
    expect(Object.keys(before)).toHaveLength(2);
    setUp(workbook);
    expect(told(workbook)).toEqual(before);
    sortBlock({ model: workbook, sheet: REGISTER }, 'A2:P5', 'B');
    expect(told(workbook)).toEqual(before);
  });

  it('takes as many calls with ten times the rows or groups', () => {
    const calls = (times: number) => {
      const more = Array.from({ length: times }, (_, index) => [
        ...ROWS.slice(0, 2).map(([group = '', method, ...rest]) => [group, `${method} ${index}`, ...rest]),
        ...ROWS.slice(2).map(([group = '', method, ...rest]) => [group, `${method} ${index}`, ...rest]),
      ]);
      const run = setUp(office(more.flat()));
      expect(dataOf<SetUpData>(run).blanks).toEqual({ filled: 6 * times, left: 0 });
      return run.calls.total;
    };
    expect(calls(30)).toBe(calls(3));
  });

  it('is left incomplete before the time is up, and the next run continues', () => {
    const groups = 300;
    const rows = Array.from({ length: groups }, (_, index) => [
      [`มาตรการที่ ${index}`, `ก. ข้อ ${index}`, `กองที่ ${index}`, `ภายใน ๓๑ มี.ค. ๖๙ ข้อ ${index}`],
      ['', `ข. ข้อ ${index}`, '', ''],
    ]);
    const workbook = office(rows.flat());
    const run = setUp(workbook);
    const { filled, left } = dataOf<SetUpData>(run).blanks ?? { filled: 0, left: 0 };
    expect([filled > 0, left > 0, filled + left]).toEqual([true, true, 3 * groups]);
    expect(run.modelledMs).toBeLessThan(5 * 60_000);
    expect(dataOf<SetUpData>(setUp(workbook)).blanks).toEqual({ filled: left, left: 0 });
    expect(plan(workbook).flat()).not.toContain('');
  });
});

/** The table's rows as people read them: a cell merged with the one above has the same text. */
function readRows(workbook: WorkbookModel) {
  const host = hostOver(workbook);
  host.call('buildReport', [{ round: 6, draft: true }]);
  const { tables } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
  const table = tables.find(([headings = []]) => headings.flat().includes('ผู้รับผิดชอบ') && headings.length === 6) ?? [];
  const rows = table.map(cells => cells.map(lines => lines.join('\n')));
  const goesOn = (row: number, column: number): string =>
    rows[row]?.[column] || ([2, 3].includes(column) && row > 0 ? goesOn(row - 1, column) : '');
  return rows.map((cells, row) => cells.map((_, column) => goesOn(row, column)));
}

it('gives a report with the same text, and with the groups merged as before', () => {
  const workbook = exampleWorkbook();
  const before = readRows(workbook);
  expect(before.length).toBeGreaterThan(20);
  expect(dataOf<SetUpData>(hostOver(workbook).call('setUp')).blanks?.filled).toBeGreaterThan(10);
  expect(readRows(workbook)).toEqual(before);
});
