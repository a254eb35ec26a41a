import { beforeEach, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { MyWorkData } from '../../../src/commands/my-work/my-work-data';
import { dataOf, exampleWorkbook, hostOver, problemOf, valuesOf } from '../../support/office';

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = exampleWorkbook();
});
const call = (name: string, args: readonly unknown[] = [], userEmail?: string) =>
  hostOver(workbook, userEmail === undefined ? {} : { user: userEmail }).call(name, args, 'page');
const read = () => dataOf<MyWorkData>(call('readMyWork'));
const choose = (unit: string) => dataOf<MyWorkData>(call('chooseUnit', [unit]));
const type = (cell: string, text: string, sheet = 'มาตรการ') => typeInto({ model: workbook, sheet }, cell, text);

describe('the sidebar of a member of staff', () => {
  it('asks for the unit once, keeps it for this account only, and can change it', () => {
    expect(read().unit).toBeNull();
    expect(read().units).toContain('กองคลัง');
    expect(choose('กองคลัง').unit).toBe('กองคลัง');
    expect(read().unit).toBe('กองคลัง');
    expect(dataOf<MyWorkData>(call('readMyWork', [], 'other@example.org')).unit).toBeNull();
    choose('กองช่าง');
    expect(read().unit).toBe('กองช่าง');
  });

  it('asks again once the sheet no longer has the unit', () => {
    choose('กองคลัง');
    const row = valuesOf(workbook, 'ส่วนราชการ').findIndex(([name]) => name === 'กองคลัง') + 1;
    type(`A${row}`, 'กองคลังและพัสดุ', 'ส่วนราชการ');
    expect(read()).toMatchObject({ unit: null, open: expect.not.arrayContaining([{ isMine: true }]) });
  });

  it('takes only a unit of the sheet', () => {
    for (const unit of ['กองลับ', '', null, 7]) expect(() => call('chooseUnit', [unit])).toThrow('a unit of the sheet');
  });

  it('lists what is open, by its day, and whether it is mine: named, or for all units', () => {
    const { open } = choose('กองคลัง');
    const flagged = dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows;
    const isOpen = ({ state }: FlagData['rows'][number]) => state !== 'done' && state !== 'cancelled';
    const byNumber = (a: number, b: number) => a - b;
    expect(open.map(({ row }) => row).sort(byNumber)).toEqual(flagged.filter(isOpen).map(({ row }) => row));
    const days = open.map(({ daysLeft }) => daysLeft ?? Number.POSITIVE_INFINITY);
    expect(days).toEqual([...days].sort(byNumber));
    const cells = valuesOf(workbook, 'มาตรการ');
    const mine = open.filter(({ isMine }) => isMine).map(({ row }) => String(cells[row - 1]?.[2]));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every(text => text === '' || /กองคลัง|ทุก/.test(text))).toBe(true);
    expect(open.find(({ row }) => row === 9)).toMatchObject({
      column: 5,
      due: '2026-03-31',
      daysLeft: -1,
      isMine: true,
    });
  });

  it("says of one's own rows why their state was read as it was, and of no other", () => {
    type('E6', '');
    const { open } = choose('กองคลัง');
    const why = (row: number) => open.find(one => one.row === row)?.why;
    expect(why(9)).toBe('อ่านว่า "อยู่ระหว่างดำเนินการ" จากข้อความ "อยู่ระหว่างดำเนินการ"');
    expect(why(6)).toBe('');
    expect(open.filter(({ isMine, why: text }) => !isMine && text !== '')).toEqual([]);
  });

  it('names no unit in what everybody sees', () => {
    const { open, indicators, units } = read();
    const seen = JSON.stringify([open.map(({ method: _, ...row }) => row), indicators]);
    for (const unit of units) expect(seen).not.toContain(unit);
  });

  it('counts what is done of each indicator, without what is cancelled', () => {
    const before = read().indicators[0];
    type('H2', 'ยกเลิก');
    type('H3', 'ดำเนินการแล้ว');
    const after = read().indicators[0];
    expect(after?.total).toBe((before?.total ?? 0) - 1);
    expect(read().indicators.reduce((sum, { total }) => sum + total, 0)).toBe(24);
    expect(after?.done).toBeLessThanOrEqual(after?.total ?? 0);
  });

  it('tells the officer from which units results are awaited', () => {
    expect(read().waiting).toContainEqual({ kind: 'unit', name: 'กองคลัง', overdue: 1 });
  });

  it('only reads, in few calls', () => {
    const before = workbook.sheets.map(({ rows }) => JSON.stringify(rows));
    const [first, again] = [call('readMyWork').calls, call('chooseUnit', ['กองคลัง']).calls];
    expect(workbook.sheets.map(({ rows }) => JSON.stringify(rows))).toEqual(before);
    expect([first.buffered, first.blocking, again.blocking]).toEqual([0, BLOCKING, BLOCKING]);
  });

  it('says that the workbook is not set up', () => {
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'มาตรการ');
    expect(problemOf(call('readMyWork')).code).toBe('registerGone');
  });
});

/** How often the page waits for Google: for the document's and the account's properties, and for three sheets. */
const BLOCKING = 5;
