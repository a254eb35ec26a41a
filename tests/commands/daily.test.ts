import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../local/host/host';
import type { WorkbookModel } from '../../local/workbook/model';
import type { RemindData } from '../../src/commands/send-reminders';
import { dataOf, exampleHost, exampleWorkbook, hostOver, problemOf, type TestHost, valuesOf } from '../support/office';

const FIRST = 'first@office.example';
const SECOND = 'second@office.example';

const as = (user: string, workbook: WorkbookModel, options: Partial<HostOptions> = {}) =>
  hostOver(workbook, { user, ...options });
const ownersOf = ({ state }: TestHost) => state.triggers.map(({ owner }) => owner);
const newestLine = (workbook: WorkbookModel) => valuesOf(workbook, 'ประวัติการทำงาน')[1] ?? [];

describe('turning the daily run on', () => {
  it('installs it once, whoever asks twice', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    host.call('turnOnDaily');
    expect(host.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily']);
  });

  it('asks a second account, naming the first, and refuses where that says no', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook, { answers: [{ button: 'NO' }] });
    const run = second.call('turnOnDaily');
    expect(run.screen.messages[0]?.text).toContain(`${FIRST} เปิดการทำงานประจำวันไว้แล้ว`);
    expect(problemOf(run)).toEqual({ code: 'triggerElsewhere', owner: FIRST });
    expect(ownersOf(second)).toEqual([FIRST]);
  });

  it('passes it to a second account that says yes, with nobody else asked before the lock', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook);
    const { trace } = second.call('turnOnDaily');
    expect(ownersOf(second)).toEqual([FIRST, SECOND]);
    expect(trace.indexOf('Ui.alert')).toBeLessThan(trace.indexOf('Lock.tryLock'));
    const run = as(SECOND, workbook).call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run).sent).toBe(3);
  });
});

describe('turning it off', () => {
  it('removes it, and another may have it', () => {
    const workbook = exampleWorkbook();
    const first = as(FIRST, workbook);
    first.call('turnOnDaily');
    first.call('turnOffDaily');
    expect(first.state.triggers).toEqual([]);
    const run = as(SECOND, workbook).call('turnOnDaily');
    expect(run.screen.messages).toHaveLength(1);
    expect(ownersOf(first)).toEqual([SECOND]);
  });

  it('is refused to another account', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook);
    expect(problemOf(second.call('turnOffDaily'))).toEqual({ code: 'triggerElsewhere', owner: FIRST });
    expect(ownersOf(second)).toEqual([FIRST]);
  });
});

describe('the daily run', () => {
  it('flags and mails with nobody at the screen, and logs it', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    const run = host.call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run).sent).toBe(3);
    expect(run.screen.messages).toEqual([]);
    expect(newestLine(host.workbook)).toEqual([
      '๑ เมษายน ๒๕๖๙ ๐๙:๐๐ น.',
      'officer@example.org',
      'งานประจำวัน',
      expect.stringContaining('ส่งหนังสือแจ้งแล้ว ๓ ฉบับ'),
    ]);
  });

  it.each<[string, (workbook: WorkbookModel) => void]>([
    ['another account took over', workbook => void as(SECOND, workbook).call('turnOnDaily')],
    [
      'another account took over and turned off',
      workbook => {
        as(SECOND, workbook).call('turnOnDaily');
        as(SECOND, workbook).call('turnOffDaily');
      },
    ],
  ])('of an account removes its own trigger and mails nobody where %s', (_, happens) => {
    const workbook = exampleWorkbook();
    const first = as(FIRST, workbook);
    first.call('turnOnDaily');
    happens(workbook);
    const register = valuesOf(workbook, 'มาตรการ');
    const run = first.call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run)).toEqual({ letters: [], sent: 0, skipped: [] });
    expect(ownersOf(first)).not.toContain(FIRST);
    expect(first.mails).toEqual([]);
    expect(valuesOf(workbook, 'มาตรการ')).toEqual(register);
    expect(newestLine(workbook)).toEqual([expect.any(String), FIRST, 'งานประจำวัน', expect.stringContaining('ยกเลิก')]);
  });

  it.each(['null', 'refused'] as const)('fails aloud where Google gives it no spreadsheet (%s)', currentOnlyByClock => {
    const host = exampleHost({ currentOnlyByClock });
    host.call('turnOnDaily');
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow();
    expect(host.mails).toEqual([]);
  });
});
