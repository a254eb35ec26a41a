import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { FollowUpData } from '../../../src/commands/remind/follow-up/follow-up-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import {
  dataOf,
  EXAMPLE,
  exampleHost,
  exampleWorkbook,
  hostOver,
  problemOf,
  type TestHost,
} from '../../support/office';
import { typeBeside } from '../../support/small-office';

const cellsOf = ({ sheets }: WorkbookModel) => sheets.map(({ name, rows }) => [name, JSON.stringify(rows)]);
const read = (host: TestHost) => dataOf<FollowUpData>(host.call('readFollowUp', [], 'page'));

describe('the page about reminders', () => {
  it('shows the letters that would go, each with its rows and their days', () => {
    const host = exampleHost();
    const { letters, sendable, daily, paused } = read(host);
    const { letters: due } = dataOf<RemindData>(host.call('sendReminders', [{ dryRun: true }]));
    expect(letters.map(({ to, text }) => [to, text])).toEqual(due.map(({ to, text }) => [to, text]));
    expect(letters.map(({ reasons }) => reasons.map(({ row }) => row))).toEqual(due.map(({ rows }) => rows));
    expect(letters.find(({ unit }) => unit === 'กองคลัง')).toMatchObject({
      to: EXAMPLE.units['กองคลัง'],
      reasons: [{ row: 9, due: '2026-03-31', daysLeft: -1 }],
    });
    expect([sendable, paused, daily]).toEqual([3, [], { owner: null, hour: 8 }]);
  });

  it('sends and writes nothing', () => {
    const workbook = exampleWorkbook();
    const host = hostOver(workbook);
    const before = cellsOf(workbook);
    const run = host.call('readFollowUp', [], 'page');
    expect([host.mails, cellsOf(workbook)]).toEqual([[], before]);
    expect(run.calls.buffered).toBe(0);
    expect(run.calls.blocking).toBeLessThanOrEqual(9);
  });

  it('says how many the quota lets go', () => {
    expect(read(exampleHost({ quota: 2 })).sendable).toBe(2);
  });

  it('sends from the page what the menu would send, without a question, and once', () => {
    const host = exampleHost();
    const run = host.call('sendToday', [], 'page');
    expect(dataOf<RemindData>(run)).toMatchObject({ sent: 3, failed: 0 });
    expect(run.screen.messages).toEqual([]);
    expect(dataOf<RemindData>(host.call('sendToday', [], 'page')).sent).toBe(0);
    expect(host.mails).toHaveLength(3);
    expect(read(host).letters).toEqual([]);
  });

  it('sends only what was shown', () => {
    const workbook = exampleWorkbook();
    const host = hostOver(workbook);
    const seen = read(host).letters.map(letter => letter.seen);
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'D', 'someone.else@office.example');
    expect(problemOf(host.call('sendToday', [seen], 'page')).code).toBe('lettersChanged');
    expect(host.mails).toEqual([]);
    const again = read(host).letters.map(letter => letter.seen);
    expect(dataOf<RemindData>(host.call('sendToday', [again], 'page')).sent).toBe(3);
  });

  it('goes on with what is left, and sends nothing twice', () => {
    const workbook = exampleWorkbook();
    const tired = hostOver(workbook, { quota: 1 });
    const seen = read(tired).letters.map(letter => letter.seen);
    expect(dataOf<RemindData>(tired.call('sendToday', [seen], 'page'))).toMatchObject({ sent: 1, failed: 2 });
    expect(read(tired)).toMatchObject({ letters: { length: 2 }, sendable: 0 });
    const rested = hostOver(workbook);
    const left = read(rested);
    expect(left).toMatchObject({ letters: { length: 2 }, sendable: 2 });
    const rest = left.letters.map(letter => letter.seen);
    expect(dataOf<RemindData>(rested.call('sendToday', [rest], 'page'))).toMatchObject({ sent: 2, failed: 0 });
    const mailed = [...tired.mails, ...rested.mails].map(({ to }) => to.join());
    expect(mailed).toHaveLength(3);
    expect(new Set(mailed).size).toBe(3);
    expect(read(rested).letters).toEqual([]);
  });

  it('says who has turned on the daily run, and at which hour', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    expect(read(host).daily).toEqual({ owner: 'officer@example.org', hour: 8 });
  });

  it('shows no letters in a copy', () => {
    const host = hostOver({ ...exampleWorkbook(), id: 'copy' });
    expect(problemOf(host.call('readFollowUp', [], 'page')).code).toBe('copiedBook');
  });
});
