import { expect, it } from 'vitest';
import { fillInUnits, manyUnitsTable } from '../../../examples/many-units';
import { newWorkbook, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { FixData } from '../../../src/commands/fix/fix-text';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { dataOf, foreignWorkbook, hostOver, setUpWith, sheetOf, type TestHost } from '../../support/office';

const MINUTE = 60_000;
/** The most minutes for a command that does not watch the clock, so that six are enough even on a bad day. */
const MOST = 4 * MINUTE;
/** As many as in the plan of a province in one sheet. */
const MANY_ROWS = 10_000;
/** No report has more rows, because a Google Doc holds a million characters. */
const LONGEST_REPORT = 3_000;

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];

/** Set-up takes no longer table, but a register may grow. */
const LONGEST_TABLE = 4_999;

/** The rows of an office, with more faulty cells than fix corrects in a run. */
function rowsOf(rows: number): string[][] {
  return Array.from({ length: rows }, (_, row) => [
    '๑. การใช้งบประมาณ',
    `เผยแพร่แผนฉบับที่ ${row + 1}`,
    'กองคลัง',
    'ไตรมาส ๒',
    row < 150 ? 'เผยแพร่บนเว็ปไซต์แล้ว' : 'เผยแพร่แล้ว เมื่อ ๑๕ ม.ค. ๖๙',
  ]);
}

function tableOf(rows: number): WorkbookModel {
  const workbook = foreignWorkbook('แผน', [HEADINGS, ...rowsOf(rows)]);
  sheetOf(workbook, 'แผน').maxRows = rows + 100;
  return workbook;
}

/** Types further rows below those of the table. */
function grow(workbook: WorkbookModel, sheet: string, rows: readonly (readonly string[])[]): void {
  const model = sheetOf(workbook, sheet);
  const first = model.rows.length;
  model.maxRows = first + rows.length + 100;
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => void putCell(model, first + row, column, { value }));
  });
}

it(`each command that does not watch the clock ends in time with ${MANY_ROWS} rows, by the modelled cost of calls`, () => {
  const workbook = tableOf(LONGEST_TABLE);
  hostOver(workbook).call('setUp');
  grow(workbook, 'แผน', rowsOf(MANY_ROWS).slice(LONGEST_TABLE));
  const commands = [
    'setUp',
    'setUp',
    'checkEntries',
    'flagProgress',
    'fixText',
    'undoFix',
    'turnOnDaily',
    'checkHealth',
  ];
  const runs = commands.map(command => ({ command, run: hostOver(workbook).call(command) }));
  expect(runs.filter(({ run }) => run.modelledMs > MOST).map(({ command }) => command)).toEqual([]);
  const fixed = runs.flatMap(({ command, run }) => (command === 'fixText' ? dataOf<FixData>(run).fixed : []));
  expect(fixed).toEqual([100]);
});

it(`a report of ${LONGEST_REPORT} rows ends in time`, () => {
  const workbook = tableOf(LONGEST_REPORT);
  hostOver(workbook).call('setUp');
  const run = hostOver(workbook).call('buildReport', [{ round: 6, draft: true }], 'page');
  expect(run.trace).toContain('Drive.Files.create');
  expect(run.modelledMs).toBeLessThan(MOST);
});

it(`a set-up that fills a new register with ${LONGEST_TABLE} rows ends in time`, () => {
  const rows = [HEADINGS, ...rowsOf(LONGEST_TABLE)];
  const set = setUpWith(newWorkbook('ใหม่'), rows, 2569);
  expect(dataOf<SetUpData>(set).understood?.items).toBe(LONGEST_TABLE);
  expect(set.modelledMs).toBeLessThan(MOST);
});

it(`a daily run with ${MANY_ROWS} rows that stops sending at four minutes has time left to note the letters`, () => {
  const units = 100;
  const [headings = [], ...rows] = manyUnitsTable(units);
  const many = Array.from({ length: MANY_ROWS / units }, (_, time) =>
    rows.map(([group = '', method = '', ...others]) => [group, `${method} ครั้งที่ ${time + 1}`, ...others]),
  );
  const workbook = newWorkbook('หลายส่วนราชการ');
  setUpWith(workbook, [headings, ...many.flat().slice(0, units)], 2569);
  grow(workbook, 'มาตรการ', many.flat().slice(units));
  fillInUnits(workbook, units);
  hostOver(workbook).call('turnOnDaily');
  const slow: TestHost = hostOver(workbook, {
    quota: 1500,
    now: '2026-04-01',
    beforeCall: (_, name) => {
      if (name === 'MailApp.sendEmail') slow.clock.advance(10_000);
    },
  });
  const run = slow.call('runDaily', [], 'timeTrigger');
  expect(dataOf<RemindData>(run).failed).toBeGreaterThan(50);
  expect(run.modelledMs).toBeGreaterThan(MOST);
  expect(run.modelledMs).toBeLessThan(6 * MINUTE);
});
