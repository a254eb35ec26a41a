import { beforeEach, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { ReportState } from '../../../src/commands/report/report-state';
import type { ReviewData } from '../../../src/commands/review/review-data';
import type { State } from '../../../src/register/states';
import { readDocx } from '../../support/docx-reader';
import { dataOf, exampleWorkbook, hostOver, sheetOf } from '../../support/office';
import { adopted, firstRow, SHEET, TWELVE, toolCells } from '../../support/two-results';

/** Nobody can tell from them whether the work is done. */
const [FIRST, SECOND] = ['มีการประชุมหารือแนวทาง', 'มีการประชุมหารือแนวทางเพิ่มเติม'];
const ROW = firstRow('one');

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = adopted('one', [
    [FIRST, SECOND],
    ['จัดอบรมแล้ว', 'จัดอบรมแล้ว'],
  ]);
});

const called = (round: 6 | 12, states: readonly { row: number; state: State }[] = [], now = '2026-09-20') =>
  dataOf<ReviewData>(hostOver(workbook, { now }).call('reviewStates', [{ round, states }], 'page'));
const say = (round: 6 | 12, state: State) => called(round, [{ row: ROW, state }]);
const seen = (round: 6 | 12) => called(round).rows.find(({ row }) => row === ROW);
const doubtful = (round: 6 | 12) =>
  dataOf<ReportState>(hostOver(workbook, { now: '2026-09-20' }).call('reportState', [round], 'page')).doubtful;

/** The row's รหัส, and the same as an earlier build would have written it: one review, whatever its round. */
function idCell(): { text(): string; rewrite(change: (record: Record<string, unknown>) => object): void } {
  const sheet = sheetOf(workbook, SHEET);
  const column = sheet.rows[1]?.findIndex(cell => cell?.value === 'รหัส') ?? -1;
  const text = () => String(sheet.rows[ROW - 1]?.[column]?.value);
  return {
    text,
    rewrite: change => void putCell(sheet, ROW - 1, column, { value: JSON.stringify(change(JSON.parse(text()))) }),
  };
}
const asEarlier = () =>
  idCell().rewrite(({ reviewed, reviewed12, ...rest }) => ({ ...rest, reviewed: reviewed12 ?? reviewed }));

describe('with a result column for each round', () => {
  it('a review of round 12 leaves the one of round 6, and the other way round', () => {
    expect([doubtful(6), doubtful(12)]).toEqual([1, 1]);
    say(6, 'done');
    expect([doubtful(6), doubtful(12)]).toEqual([0, 1]);
    say(12, 'inProgress');
    expect([seen(6), seen(12)]).toMatchObject([
      { state: 'done', by: 'review', result: FIRST },
      { state: 'inProgress', by: 'review', result: SECOND },
    ]);
    say(6, 'inProgress');
    say(12, 'done');
    expect([seen(6)?.state, seen(12)?.state]).toEqual(['inProgress', 'done']);
    expect([doubtful(6), doubtful(12)]).toEqual([0, 0]);
  });

  it('a result of round 6 that stands for round 12 is reviewed for each', () => {
    const column = sheetOf(workbook, SHEET).rows[1]?.findIndex(cell => cell?.value === TWELVE) ?? -1;
    putCell(sheetOf(workbook, SHEET), ROW - 1, column, { value: '' });
    say(6, 'done');
    expect(seen(12)).toMatchObject({ fromRound6: true, by: 'text', sure: false });
    say(12, 'inProgress');
    expect([seen(6)?.state, seen(12)?.state]).toEqual(['done', 'inProgress']);
    asEarlier();
    expect([seen(6)?.by, seen(12)?.by]).toEqual(['text', 'review']);
    say(6, 'done');
    expect([seen(6)?.by, seen(12)?.by]).toEqual(['review', 'review']);
  });

  it("a review of another round than the running one leaves the sheet's states", () => {
    hostOver(workbook, { now: '2026-09-20' }).call('flagProgress');
    const states = () => toolCells(workbook, 'one', 'สถานะจากผลที่รายงาน');
    const before = states();
    say(12, 'cancelled');
    expect(states()).toEqual(before);
    say(6, 'done');
    expect(states()[0]).toBe('ดำเนินการแล้ว');
    say(12, 'inProgress');
    expect(states()[0]).toBe('ดำเนินการแล้ว');
  });

  it('other commands keep both', () => {
    say(6, 'done');
    say(12, 'inProgress');
    const before = idCell().text();
    for (const name of ['flagProgress', 'checkEntries']) hostOver(workbook, { now: '2026-03-01' }).call(name);
    expect(JSON.parse(idCell().text())).toMatchObject({
      reviewed: JSON.parse(before).reviewed,
      reviewed12: JSON.parse(before).reviewed12,
    });
  });

  it.each([6, 12] as const)(
    'what an earlier build saved of round %i decides, and a review of the other round leaves it',
    round => {
      const other = round === 6 ? 12 : 6;
      say(round, 'done');
      asEarlier();
      expect(seen(round)).toMatchObject({ state: 'done', by: 'review' });
      expect(seen(other)).toMatchObject({ by: 'text' });
      say(other, 'inProgress');
      expect([seen(round), seen(other)]).toMatchObject([{ state: 'done' }, { state: 'inProgress' }]);
    },
  );

  it('is asked again for the round whose result has changed, and for no other', () => {
    say(6, 'done');
    say(12, 'done');
    typeInto({ model: workbook, sheet: SHEET }, `F${ROW}`, `${SECOND} อีกครั้ง`);
    expect([seen(6)?.by, seen(12)?.by]).toEqual(['review', 'text']);
  });
});

describe("a round's review after its last day", () => {
  it("reads as the round's report reads, so that what was confirmed counts there", () => {
    workbook = exampleWorkbook();
    const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
    type('D4', 'ทุกไตรมาส');
    type('E4', 'ดำเนินการไตรมาสที่ ๑ และไตรมาสที่ ๒ แล้ว');
    const row4 = (round: 6 | 12) => called(round, [], '2026-07-15').rows.find(({ row }) => row === 4);
    expect([row4(6)?.state, row4(12)?.state]).toEqual(['done', 'inProgress']);
    called(6, [{ row: 4, state: 'inProgress' }], '2026-07-15');
    expect(row4(6)).toMatchObject({ state: 'inProgress', by: 'review' });
    const host = hostOver(workbook, { now: '2026-07-15' });
    host.call('buildReport', [{ round: 6, draft: true, edition: 'annex' }], 'page');
    const { tables } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
    const annex = tables.at(-1)?.find(([method]) => method?.join().includes('จัดทำข้อตกลงการปฏิบัติราชการ'));
    expect(annex?.flat()).toContain('อยู่ระหว่างดำเนินการ');
  });
});

describe('a review for a report with a cut-off of its own', () => {
  it('reads as of that day, and counts in that report', () => {
    workbook = exampleWorkbook();
    const type = (cell: string, text: string) => typeInto({ model: workbook, sheet: 'มาตรการ' }, cell, text);
    type('D4', 'ทุกไตรมาส');
    type('E4', 'ดำเนินการไตรมาสที่ ๑ แล้ว');
    const host = hostOver(workbook, { now: '2026-04-10' });
    const row4 = (cutOff: string) => {
      const run = host.call('reviewStates', [{ round: 6, cutOff }], 'page');
      return dataOf<ReviewData>(run).rows.find(({ row }) => row === 4);
    };
    expect([row4('2026-01-15')?.state, row4('2026-03-31')?.state]).toEqual(['done', 'inProgress']);
    const said = { round: 6, cutOff: '2026-01-15', states: [{ row: 4, state: 'inProgress' }] };
    host.call('reviewStates', [said], 'page');
    expect([row4('2026-01-15')?.by, row4('2026-03-31')?.by]).toEqual(['review', 'text']);
  });

  it.each(['2026-02-30', 'today', 5])('refuses %s as a day', cutOff => {
    expect(() => hostOver(workbook).call('reviewStates', [{ cutOff }], 'page')).toThrow('unknown');
    expect(() => hostOver(workbook).call('reportState', [6, cutOff], 'page')).toThrow('unknown');
  });
});

describe('with one result column for both rounds', () => {
  it('a review decides in the next round too, as long as the result stays', () => {
    workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E4', FIRST);
    const row4 = (now: string, round: 6 | 12) => called(round, [], now).rows.find(({ row }) => row === 4);
    called(6, [{ row: 4, state: 'done' }], '2026-03-20');
    expect(row4('2026-04-20', 6)).toMatchObject({ state: 'done', by: 'review' });
    expect(row4('2026-09-20', 12)).toMatchObject({ state: 'done', by: 'review' });
    called(12, [{ row: 4, state: 'inProgress' }], '2026-09-20');
    expect(row4('2026-09-20', 12)).toMatchObject({ state: 'inProgress', by: 'review' });
    expect(row4('2026-09-20', 6)).toMatchObject({ state: 'done', by: 'review' });
    called(6, [{ row: 4, state: 'inProgress' }], '2026-09-20');
    called(12, [{ row: 4, state: 'done' }], '2026-09-20');
    expect(row4('2026-09-20', 6)).toMatchObject({ state: 'inProgress', by: 'review' });
  });
});
