import { describe, expect, it } from 'vitest';
import { copyRows, typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FixData } from '../../../src/commands/fix/fix-text';
import type { UndoData } from '../../../src/commands/fix/undo-fix';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import type { ReviewData, ReviewOptions } from '../../../src/commands/review/review-data';
import { readDocx } from '../../support/docx-reader';
import { dataOf, hostOver, sheetOf, valuesOf } from '../../support/office';
import { closeRound, reportOn } from '../../support/rounds';
import {
  adopted,
  firstRow,
  ownCells,
  type Rounds,
  SHEET,
  SIX,
  type Tiers,
  TWELVE,
  toolCells,
} from '../../support/two-results';

const [MARCH, MAY] = ['2026-03-30', '2026-05-04'];
const DONE = 'จัดทำคู่มือครบทุกงานแล้ว';
const OPEN = 'อยู่ระหว่างจัดทำร่าง เสนอคณะกรรมการแล้ว';
const UNCLEAR = 'ตามที่ประชุมรับทราบ';
const TIERS: readonly Tiers[] = ['one', 'two'];

/** Types like a person, and fires the edit trigger on that day. */
function type(workbook: WorkbookModel, cell: string, text: string, now: string): void {
  typeInto({ model: workbook, sheet: SHEET }, cell, text);
  hostOver(workbook, { now }).edited(SHEET, cell);
}

function flagged(workbook: WorkbookModel, now: string) {
  return dataOf<FlagData>(hostOver(workbook, { now }).call('flagProgress')).rows.map(({ state, sure, column, why }) => {
    return { state, sure, column, why };
  });
}

function findings(workbook: WorkbookModel, now: string) {
  return dataOf<CheckData>(hostOver(workbook, { now }).call('checkEntries')).findings;
}

describe.each(TIERS)('a register with two result columns, headings in %s row(s)', tiers => {
  const first = firstRow(tiers);
  const [six, twelve, state] = [`E${first}`, `F${first}`, `J${first}`];
  const office = (...rows: readonly Rounds[]) => adopted(tiers, rows);

  it('shows the state of the round that runs, and which column said it', () => {
    const workbook = office([OPEN, DONE]);
    expect(flagged(workbook, MARCH)).toEqual([
      { state: 'inProgress', sure: true, column: 'result6', why: 'อยู่ระหว่างจัดทำร่าง' },
    ]);
    expect(toolCells(workbook, tiers, 'สถานะจากผลที่รายงาน')).toEqual(['อยู่ระหว่างดำเนินการ']);
    // Not the day decides, but whether round 6 is closed.
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'inProgress', column: 'result6' }]);
    closeRound(workbook, MAY);
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'done', column: 'result12' }]);
    expect(toolCells(workbook, tiers, 'สถานะจากผลที่รายงาน')).toEqual(['ดำเนินการแล้ว']);
  });

  it('an edit of either column is followed', () => {
    const workbook = office([OPEN, '']);
    type(workbook, six, DONE, MARCH);
    expect(toolCells(workbook, tiers, 'สถานะจากผลที่รายงาน')).toEqual(['ดำเนินการแล้ว']);
    type(workbook, six, OPEN, MARCH);
    closeRound(workbook, MARCH);
    type(workbook, twelve, DONE, MAY);
    expect(toolCells(workbook, tiers, 'สถานะจากผลที่รายงาน')).toEqual(['ดำเนินการแล้ว']);
    type(workbook, twelve, '', MAY);
    expect(toolCells(workbook, tiers, 'สถานะจากผลที่รายงาน')).toEqual(['อยู่ระหว่างดำเนินการ']);
    expect(toolCells(workbook, tiers, 'ข้อควรแก้ไข')[0]).toContain('ไม่แล้วเสร็จ');
    // What was reported for round 6 stands, whatever is written into its column later.
    type(workbook, six, DONE, MAY);
    expect(toolCells(workbook, tiers, 'สถานะจากผลที่รายงาน')).toEqual(['อยู่ระหว่างดำเนินการ']);
  });

  it('check notes each fault at its cell, under the heading that the sheet has', () => {
    const workbook = office(['เผยแพร่บนเว็ปไซต์แล้ว', 'จัดทําคู่มือครบทุกงานแล้ว'], [OPEN, '']);
    closeRound(workbook, MARCH);
    const [inSix, inTwelve] =
      tiers === 'one' ? [SIX, TWELVE] : ['ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลการดำเนินงาน รอบ ๑๒ เดือน'];
    const inResults = findings(workbook, MAY).filter(({ column }) => column.startsWith('ผลการดำเนินงาน'));
    expect(inResults).toMatchObject([
      { rule: 'pasteFault', row: first, column: inTwelve, fix: DONE },
      { rule: 'misspelling', row: first, column: inSix, fix: 'เผยแพร่บนเว็บไซต์แล้ว' },
    ]);
    const notes = sheetOf(workbook, SHEET)
      .rows[first - 1]?.slice(4, 6)
      .map(cell => cell?.note?.text);
    expect(notes).toEqual([expect.stringContaining('เว็ปไซต์'), expect.stringContaining('อักขระ')]);
    const why = sheetOf(workbook, SHEET).rows[first]?.[10]?.note?.text;
    expect(why).toContain('ผลรอบ ๖ เดือน "อยู่ระหว่าง');
  });

  it('fix corrects both columns, and undo puts both back, wherever the row is', () => {
    const rows: readonly Rounds[] = [
      ['เผยแพร่บนเว็ปไซต์แล้ว', 'จัดทําคู่มือครบทุกงานแล้ว'],
      [OPEN, ''],
    ];
    const workbook = office(...rows);
    hostOver(workbook).call('flagProgress');
    const before = ownCells(workbook);
    expect(dataOf<FixData>(hostOver(workbook).call('fixText'))).toMatchObject({ fixed: 2, left: 0 });
    const fixed = ownCells(workbook)[first - 1]?.slice(4, 6);
    expect(fixed).toEqual(['เผยแพร่บนเว็บไซต์แล้ว', 'จัดทำคู่มือครบทุกงานแล้ว']);
    copyRows({ model: workbook, sheet: SHEET }, `${first}:${first}`, first + 2);
    typeInto({ model: workbook, sheet: SHEET }, `B${first + 2}`, '');
    expect(dataOf<UndoData>(hostOver(workbook).call('undoFix'))).toMatchObject({ restored: 2, kept: 0, left: 0 });
    expect(ownCells(workbook).slice(0, first + 1)).toEqual(before);
  });

  it('a state chosen for round 6 does not decide round 12', () => {
    const workbook = office([UNCLEAR, '']);
    type(workbook, state, 'ดำเนินการแล้ว', MARCH);
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'done', column: 'chosenState' }]);
    closeRound(workbook, MAY);
    const asked = () => findings(workbook, MAY).filter(({ rule }) => /tate|Choice/.test(rule));
    for (const [text, column] of [
      ['', 'result6'],
      [UNCLEAR, 'result12'],
    ] as const) {
      type(workbook, twelve, text, MAY);
      expect(flagged(workbook, MAY)).toMatchObject([{ state: 'inProgress', sure: false, column }]);
      expect(asked()).toMatchObject([{ rule: 'staleChoice', row: first }]);
    }
    type(workbook, state, 'ดำเนินการแล้ว', MAY);
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'done', column: 'chosenState' }]);
  });

  it('a review shows what is in force, and holds for it alone', () => {
    const workbook = office([UNCLEAR, '']);
    const review = (options: ReviewOptions, now: string) =>
      dataOf<ReviewData>(hostOver(workbook, { now }).call('reviewStates', [options], 'page')).rows[0];
    expect(review({}, MARCH)).not.toHaveProperty('fromRound6');
    closeRound(workbook, MARCH);
    const said = { states: [{ row: first, state: 'done', result: UNCLEAR } as const] };
    expect(review(said, MAY)).toMatchObject({ result: UNCLEAR, fromRound6: true, state: 'done', by: 'review' });
    type(workbook, twelve, UNCLEAR, MAY);
    expect(review({}, MAY)).toMatchObject({ result: UNCLEAR, state: 'inProgress', sure: false, by: 'text' });
  });

  it('a state chosen for no result is of its round, too', () => {
    const workbook = office(['', '']);
    type(workbook, state, 'ยกเลิก', MARCH);
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'cancelled' }]);
    closeRound(workbook, MAY);
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'notStarted', sure: false }]);
    type(workbook, state, 'ยกเลิก', MAY);
    expect(flagged(workbook, MAY)).toMatchObject([{ state: 'cancelled', sure: true }]);
  });

  it('each round’s report shows its own results, and says which are of round 6', () => {
    const workbook = office([OPEN, DONE], ['อบรมครบทุกคนแล้ว', '']);
    const [sixth, twelfth] = ([6, 12] as const).map(round => {
      const { data, bytes } = reportOn(workbook, MAY, { round, draft: true });
      return { data, text: readDocx(bytes).paragraphs.join('\n') };
    });
    expect(sixth?.text).toContain(OPEN);
    expect(sixth?.text).not.toContain(DONE);
    expect(sixth?.text).not.toContain('ผลรอบ ๖ เดือน');
    expect(sixth?.data.summary).not.toContain('ผลรอบ ๖ เดือน');
    expect(twelfth?.text).not.toContain(OPEN);
    expect(twelfth?.text).toContain(DONE);
    expect(twelfth?.text).toContain('อบรมครบทุกคนแล้ว\n(ผลรอบ ๖ เดือน)');
    expect(twelfth?.data.summary).toContain('มี ๑ รายการที่ยังไม่มีผลรอบ ๑๒ เดือน รายงานแสดงผลรอบ ๖ เดือนและระบุไว้');
  });

  it('letters tell what is in force, and that it is of round 6', () => {
    const workbook = office([OPEN, '']);
    typeInto({ model: workbook, sheet: 'ส่วนราชการ' }, 'D2', 'finance@office.example');
    const bodies = [MARCH, MAY].map(now => {
      if (now === MAY) closeRound(workbook, now);
      const { letters } = dataOf<RemindData>(hostOver(workbook, { now }).call('sendReminders', [{ dryRun: true }]));
      return letters[0]?.text ?? '';
    });
    expect(bodies[0]).toContain(`ผลที่รายงานไว้: ${OPEN}`);
    expect(bodies[1]).toContain(`ผลรอบ ๖ เดือนที่รายงานไว้: ${OPEN}`);
  });

  it('no command changes a staff cell', () => {
    const workbook = office([OPEN, DONE], [UNCLEAR, ''], ['', '']);
    const before = ownCells(workbook);
    for (const now of [MARCH, MAY]) {
      if (now === MAY) closeRound(workbook, now);
      for (const command of ['flagProgress', 'checkEntries', 'fixText', 'turnOnDaily', 'runDaily', 'setUp']) {
        dataOf(hostOver(workbook, { now }).call(command, command === 'setUp' ? [{}] : []));
      }
    }
    expect(ownCells(workbook)).toEqual(before);
    expect(valuesOf(workbook, SHEET)).toHaveLength(before.length);
  });
});
