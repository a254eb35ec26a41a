import { beforeEach, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { ReviewData, ReviewOptions } from '../../../src/commands/review/review-data';
import { dataOf, exampleWorkbook, hostOver, problemOf, valuesOf } from '../../support/office';

const SHEET = 'มาตรการ';
/** Nobody can tell from it whether the work is done. */
const DOUBTFUL = 'มีการประชุมหารือแนวทาง';

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = exampleWorkbook();
  typeInto({ model: workbook, sheet: SHEET }, 'E4', DOUBTFUL);
  typeInto({ model: workbook, sheet: SHEET }, 'H5', 'ยกเลิก');
});

const review = (options: ReviewOptions = {}) =>
  dataOf<ReviewData>(hostOver(workbook).call('reviewStates', [options], 'page'));
const rowIn = ({ rows }: ReviewData, row: number) => rows.find(one => one.row === row);
const flagged = (row: number) =>
  dataOf<FlagData>(hostOver(workbook).call('flagProgress')).rows.find(one => one.row === row);
const cell = (row: number, column: number) => valuesOf(workbook, SHEET)[row - 1]?.[column - 1];

describe('a review', () => {
  it('shows each row with its state and who decided it, and writes nothing', () => {
    const before = valuesOf(workbook, SHEET);
    const shown = review();
    expect(rowIn(shown, 4)).toMatchObject({ result: DOUBTFUL, state: 'inProgress', sure: false, by: 'text' });
    expect(rowIn(shown, 5)).toMatchObject({ state: 'cancelled', sure: true, by: 'staff' });
    expect(shown.rows).toHaveLength(25);
    expect(valuesOf(workbook, SHEET)).toEqual(before);
  });

  it('records a state, which then decides in the sheet, in check and in flag', () => {
    const shown = review({ states: [{ row: 4, state: 'done', seen: rowIn(review(), 4)?.seen ?? '' }] });
    expect(shown).toMatchObject({ confirmed: 1, changed: [] });
    expect(rowIn(shown, 4)).toMatchObject({ state: 'done', sure: true, by: 'review' });
    expect(flagged(4)).toMatchObject({ state: 'done', sure: true });
    expect(cell(4, 9)).toBe('ดำเนินการแล้ว');
    expect(cell(4, 8)).toBe('');
    const { findings } = dataOf<CheckData>(hostOver(workbook).call('checkEntries'));
    expect(findings.filter(({ row, rule }) => row === 4 && rule === 'stateToChoose')).toEqual([]);
  });

  it('is asked again once the result has changed, and not for a corrected character', () => {
    review({ states: [{ row: 4, state: 'done' }] });
    typeInto({ model: workbook, sheet: SHEET }, 'E4', DOUBTFUL.replace('การ', 'กา​ร'));
    expect(rowIn(review(), 4)).toMatchObject({ state: 'done', by: 'review' });
    typeInto({ model: workbook, sheet: SHEET }, 'E4', `${DOUBTFUL} ครั้งที่ ๒`);
    expect(rowIn(review(), 4)).toMatchObject({ sure: false, by: 'text' });
  });

  it('goes with its row where rows are sorted or inserted', () => {
    hostOver(workbook).call('flagProgress');
    review({ states: [{ row: 4, state: 'done' }] });
    const sheet = workbook.sheets.find(({ name }) => name === SHEET);
    if (sheet) [sheet.rows[3], sheet.rows[5]] = [sheet.rows[5] ?? [], sheet.rows[3] ?? []];
    expect(rowIn(review(), 6)).toMatchObject({ result: DOUBTFUL, state: 'done', by: 'review' });
  });

  it("does not change what staff chose, and staff's choice wins", () => {
    review({ states: [{ row: 5, state: 'done' }] });
    expect(cell(5, 8)).toBe('ยกเลิก');
    expect(flagged(5)).toMatchObject({ state: 'cancelled' });
    review({ states: [{ row: 4, state: 'done' }] });
    typeInto({ model: workbook, sheet: SHEET }, 'H4', 'อยู่ระหว่างดำเนินการ');
    expect(flagged(4)).toMatchObject({ state: 'inProgress', sure: true });
  });

  it('does not record what was said of another text, and says so', () => {
    const outcome = hostOver(workbook).call(
      'reviewStates',
      [
        {
          states: [
            { row: 4, state: 'done', seen: 'อีกข้อความ' },
            { row: 400, state: 'done' },
          ],
        },
      ],
      'page',
    );
    expect(dataOf<ReviewData>(outcome)).toMatchObject({ confirmed: 0, changed: [4, 400] });
    expect(outcome.value).toMatchObject({ message: expect.stringContaining('แถว 4, 400 มีการแก้ไข') });
    expect(flagged(4)).toMatchObject({ sure: false });
  });

  it('confirms all that is clear with one word, and leaves what is doubtful', () => {
    const shown = review({ rest: true });
    expect(rowIn(shown, 4)).toMatchObject({ sure: false, by: 'text' });
    expect(shown.rows.filter(({ by }) => by === 'review')).toHaveLength(21);
    expect(shown.confirmed).toBe(21);
  });

  it('does not confirm with the rest what was said otherwise of a row that has changed', () => {
    const { seen = '' } = rowIn(review(), 4) ?? {};
    typeInto({ model: workbook, sheet: SHEET }, 'E4', 'ดำเนินการแล้วเสร็จ เมื่อ ๑๕ ม.ค. ๖๙');
    const shown = review({ states: [{ row: 4, state: 'inProgress', seen }], rest: true });
    expect(shown.changed).toEqual([4]);
    expect(rowIn(shown, 4)).toMatchObject({ state: 'done', by: 'text' });
  });

  it('holds only as long as the tool reads the result as it did then', () => {
    const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: SHEET }, cell, text);
    type('D4', 'ทุกไตรมาส');
    type('E4', 'ดำเนินการไตรมาสที่ ๑ และไตรมาสที่ ๒ แล้ว');
    type('D6', 'เม.ย. ๖๙ - ก.ค. ๖๙');
    type('E6', '');
    const on = (now: string) =>
      dataOf<ReviewData>(hostOver(workbook, { now }).call('reviewStates', [{ rest: true }], 'page'));
    expect(rowIn(on('2026-03-20'), 4)).toMatchObject({ state: 'done', by: 'review' });
    expect(rowIn(on('2026-03-20'), 6)).toMatchObject({ state: 'notYet', by: 'text' });
    const later = dataOf<ReviewData>(
      hostOver(workbook, { now: '2026-09-25' }).call('reviewStates', [{ round: 12 }], 'page'),
    );
    expect(rowIn(later, 4)).toMatchObject({ state: 'inProgress', by: 'text' });
    expect(rowIn(later, 6)).toMatchObject({ state: 'notStarted', by: 'text' });
  });

  it('refuses a state that does not exist', () => {
    const bad = [{ states: [{ row: 4, state: '=1+1' }] }];
    expect(() => hostOver(workbook).call('reviewStates', bad, 'page')).toThrow('unknown states');
  });

  it('says that the workbook is not set up', () => {
    const copy = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== SHEET) };
    expect(problemOf(hostOver(copy).call('reviewStates', [{}], 'page')).code).toBe('registerGone');
  });
});
