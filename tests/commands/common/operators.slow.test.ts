import { beforeEach, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { FixData } from '../../../src/commands/fix/fix-text';
import { dataOf, exampleWorkbook, hostOver, problemOf, type TestHost, valuesOf } from '../../support/office';
import { typeBeside } from '../../support/small-office';

const LISTED = 'officer@example.org';
const OTHER = 'Other@example.org';
const WRONG = 'ดําเนินการแล้ว เมื่อ ๑๕ ม.ค. ๖๙';

let workbook: WorkbookModel;
beforeEach(() => {
  workbook = exampleWorkbook();
  typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E3', WRONG);
});
const list = (text: string) => typeBeside(workbook, 'ตั้งค่า', 'ผู้สั่งงานได้', 'B', text);
const as = (user: string): TestHost => hostOver(workbook, { user });
const cell = () => valuesOf(workbook, 'มาตรการ')[2]?.[4];

/** All that sends, mends or switches the daily run, from the menu and from pages. */
const GUARDED: readonly (readonly [name: string, args: readonly unknown[], from: 'menu' | 'page'])[] = [
  ['sendReminders', [], 'menu'],
  ['sendToday', [], 'page'],
  ['fixText', [], 'menu'],
  ['undoFix', [], 'menu'],
  ['undoShown', [], 'page'],
  ['turnOnDaily', [], 'menu'],
  ['switchDaily', [true], 'page'],
  ['switchDaily', [true, 9], 'page'],
  ['requestResults', [{ round: 6, by: '2026-04-30' }], 'page'],
  ['collectResults', [{ text: 'มาตรการ\nผล: จัดทำแล้ว', chosen: [] }], 'page'],
];

describe('the list of those who may command', () => {
  it.each(GUARDED)('%s is refused to others, with one message, and does nothing', (name, args, from) => {
    list(`head@example.org, ${LISTED}`);
    const host = as(OTHER);
    const run = host.call(name, args, from);
    expect(problemOf(run)).toEqual({ code: 'notOperator', account: OTHER, setting: 'ผู้สั่งงานได้' });
    expect(run.screen.messages.map(({ text }) => text)).toEqual(
      from === 'page' ? [] : [expect.stringMatching(/^บัญชี Other@example\.org ไม่อยู่ใน "ผู้สั่งงานได้"/)],
    );
    expect([host.mails, host.state.triggers, cell()]).toEqual([[], [], WRONG]);
    expect(valuesOf(workbook, 'ประวัติการทำงาน').some(row => row.includes(OTHER))).toBe(true);
  });

  it('closing a round and issuing its report again are refused too', () => {
    list(LISTED);
    const on = (user: string) => hostOver(workbook, { user, now: '2026-04-02' });
    expect(problemOf(on(OTHER).call('closeRound', [{ round: 6 }])).code).toBe('notOperator');
    expect(on(LISTED).call('closeRound', [{ round: 6 }]).value).toMatchObject({ done: true });
    expect(problemOf(on(OTHER).call('reissue', [{ round: 6 }])).code).toBe('notOperator');
    expect(on(OTHER).call('reissue', [{ round: 6, preview: true }]).value).toMatchObject({ done: true });
    expect(on(LISTED).call('reissue', [{ round: 6 }]).value).toMatchObject({ done: true });
  });

  it('the corrections that a page shows are refused too', () => {
    const { changes } = dataOf<FixData>(as(OTHER).call('previewFix', [], 'page'));
    expect(changes).toHaveLength(1);
    list(LISTED);
    expect(problemOf(as(OTHER).call('fixShown', [changes], 'page')).code).toBe('notOperator');
    expect(dataOf<FixData>(as(LISTED).call('fixShown', [changes], 'page')).fixed).toBe(1);
  });

  it.each(GUARDED)('%s is done for those who are listed, however the address is written', (name, args, from) => {
    list(`แผน <plan@example.org>; ${OTHER.toUpperCase()}`);
    const { value } = as(OTHER).call(name, args, from);
    expect(value).toMatchObject({ done: true });
  });

  it.each(['', 'ไม่จำกัด', '-'])('"%s" lets everybody', text => {
    list(text);
    expect(as(OTHER).call('sendToday', [], 'page').value).toMatchObject({ done: true });
  });

  it('a list that cannot be read lets nobody in, and is reported', () => {
    list('นายช่าง');
    expect(problemOf(as(OTHER).call('sendToday', [], 'page')).code).toBe('notOperator');
    as(OTHER).call('checkEntries');
    expect(valuesOf(workbook, 'รายการที่ต้องแก้ไข').flat().join()).toContain('อ่านค่าของ "ผู้สั่งงานได้" ไม่ได้');
  });

  it('lets everybody look, and mail themselves a test', () => {
    list(LISTED);
    const host = as(OTHER);
    const calls = ['readFollowUp', 'previewFix', 'readMyWork', 'readHealth', 'sendTest'].map(name =>
      host.call(name, [], 'page'),
    );
    expect(calls.map(({ value }) => value)).toEqual(calls.map(() => expect.objectContaining({ done: true })));
    expect(host.mails.map(({ to }) => to)).toEqual([[OTHER]]);
  });

  it('the daily run goes on, and who has turned it on can turn it off', () => {
    as(OTHER).call('turnOnDaily');
    list(LISTED);
    const host = as(OTHER);
    expect(host.call('runDaily', [], 'timeTrigger').value).toMatchObject({ done: true });
    expect(host.mails).toHaveLength(3);
    expect(host.call('switchDaily', [false], 'page').value).toMatchObject({ done: true });
    expect(host.state.triggers).toEqual([]);
  });

  it('others cannot clear the record of a daily run', () => {
    as(LISTED).call('turnOnDaily');
    list(LISTED);
    expect(problemOf(as(OTHER).call('turnOffDaily')).code).toBe('notOperator');
  });
});
