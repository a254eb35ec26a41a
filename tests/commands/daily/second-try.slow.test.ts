import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import { hostStateOf } from '../../../local/host/kept/state';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { LastRun } from '../../../src/commands/daily/daily-record';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { addDays } from '../../../src/thai/dates/calendar';
import { dataOf, EXAMPLE, exampleWorkbook, hostOver } from '../../support/office';

const OWNER = 'officer@example.org';
const PASSING = ['Service Spreadsheets failed while accessing document with id x.', 'ข้อผิดพลาดของบริการ: สเปรดชีต'];
const LASTING = [
  'Service invoked too many times for one day: spreadsheet.',
  'คุณไม่ได้รับอนุญาตให้เรียกใช้ Range.setValues สิทธิ์ที่จำเป็นคือ https://www.googleapis.com/auth/spreadsheets',
];

const withDaily = () => {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  return workbook;
};

/** In such a host each write into cells fails with these words. */
const failing = (words: string, name = 'Exception'): Partial<HostOptions> => ({
  beforeCall(_, call) {
    if (call === 'Range.setValues') throw Object.assign(new Error(words), { name });
  },
});

/** Runs what the triggers call. Returns the units' letters and the owner's warnings, or throws as the run does. */
function fire(workbook: WorkbookModel, handler: string, options: Partial<HostOptions> = {}) {
  const host = hostOver(workbook, options);
  let error = '';
  try {
    host.call(handler, [], 'timeTrigger');
  } catch (fault) {
    error = String(fault);
  }
  const warnings = host.mails.filter(({ to }) => to[0] === OWNER).length;
  return { error, warnings, letters: host.mails.length - warnings };
}

const triggersOf = (workbook: WorkbookModel) => hostStateOf(workbook).triggers.map(({ handler }) => handler);
const lastRunOf = (workbook: WorkbookModel) =>
  JSON.parse(hostStateOf(workbook).properties.document['lastRun'] ?? '{}') as Pick<
    LastRun,
    'done' | 'day' | 'lastDone'
  >;

describe.each(PASSING)('a daily run that fails for a reason that may pass: %s', words => {
  it('is tried once more on the same day, and only then tells its owner', () => {
    const workbook = withDaily();
    const first = fire(workbook, 'runDaily', failing(words));
    expect(first).toMatchObject({ warnings: 0, letters: 0, error: expect.stringContaining(words) });
    expect([triggersOf(workbook), lastRunOf(workbook).done]).toEqual([['runDaily', 'resumeDaily'], false]);
    const second = fire(workbook, 'resumeDaily', failing(words));
    expect(second).toMatchObject({ warnings: 1, letters: 0, error: expect.stringContaining(words) });
    expect(triggersOf(workbook)).toEqual(['runDaily']);
    expect(fire(workbook, 'runDaily', failing(words)).warnings).toBe(0);
    expect(triggersOf(workbook)).toEqual(['runDaily']);
  });

  it('does its work in the second try', () => {
    const workbook = withDaily();
    fire(workbook, 'runDaily', failing(words));
    const run = hostOver(workbook).call('resumeDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run).sent).toBe(3);
    expect([triggersOf(workbook), lastRunOf(workbook).done]).toEqual([['runDaily'], true]);
  });

  it('is tried again on each day, and from the second on its owner hears of it at once', () => {
    const workbook = withDaily();
    fire(workbook, 'runDaily', failing(words));
    // The second try never came: nobody promises that a trigger made by a trigger's run fires.
    const next = fire(workbook, 'runDaily', { ...failing(words), now: addDays(EXAMPLE.today, 1) });
    expect(next.warnings).toBe(1);
    expect(triggersOf(workbook)).toEqual(['runDaily', 'resumeDaily']);
  });

  it('tells its owner at once if it cannot be tried again', () => {
    const workbook = withDaily();
    const { beforeCall } = failing(words);
    const refused = fire(workbook, 'runDaily', {
      beforeCall(call, name) {
        if (name === 'ClockTriggerBuilder.create') throw new Error('Planted');
        beforeCall?.(call, name);
      },
    });
    expect(refused).toMatchObject({ warnings: 1, error: expect.stringContaining(words) });
  });

  it('tells its owner at once if the first try cannot be recorded, since it might be repeated without end', () => {
    const workbook = withDaily();
    const { beforeCall } = failing(words);
    const run = () =>
      fire(workbook, 'runDaily', {
        beforeCall(call, name) {
          if (name === 'Properties.setProperty') throw new Error('Planted');
          beforeCall?.(call, name);
        },
      });
    run();
    expect(triggersOf(workbook)).toEqual(['runDaily']);
  });
});

it.each([...LASTING.map(words => [words, 'Exception']), ['x is undefined', 'TypeError']])(
  'a daily run that fails for a reason that stays is not tried again that day: %s',
  (words, name) => {
    const workbook = withDaily();
    expect(fire(workbook, 'runDaily', failing(words ?? '', name))).toMatchObject({ warnings: 1, letters: 0 });
    expect(triggersOf(workbook)).toEqual(['runDaily']);
  },
);

describe('a day that failed', () => {
  const [today, tomorrow] = [EXAMPLE.today, addDays(EXAMPLE.today, 1)];

  it('is still a failed one when it is tried again, until its letters go', () => {
    const workbook = withDaily();
    const runs = [
      [today, 0],
      [tomorrow, 0],
      [tomorrow, 0],
      [tomorrow, 3],
    ] as const;
    const failed = runs.map(([now, quota]) => fire(workbook, 'runDaily', { now, quota }).error !== '');
    // A quota that is too small counts only on the second day.
    expect(failed).toEqual([false, true, true, false]);
    expect(lastRunOf(workbook)).toMatchObject({ done: true, lastDone: tomorrow });
  });

  it('is not the last good one', () => {
    const workbook = withDaily();
    expect(fire(workbook, 'runDaily', { now: today }).error).toBe('');
    expect(fire(workbook, 'runDaily', { ...failing(LASTING[0] ?? ''), now: tomorrow }).error).not.toBe('');
    expect(lastRunOf(workbook)).toMatchObject({ done: false, day: tomorrow, lastDone: today });
  });
});

it('a run whose letters went and could not be noted notes them in the second try, and mails nobody again', () => {
  const workbook = withDaily();
  let letters = 0;
  const first = fire(workbook, 'runDaily', {
    beforeCall(_, name) {
      if (name === 'MailApp.sendEmail') letters += 1;
      if (letters === 3 && name === 'Range.setValues') {
        throw Object.assign(new Error(PASSING[1]), { name: 'Exception' });
      }
    },
  });
  expect(first).toMatchObject({ letters: 3, warnings: 0 });
  const second = hostOver(workbook);
  expect(dataOf<RemindData>(second.call('resumeDaily', [], 'timeTrigger')).sent).toBe(0);
  expect([second.mails, lastRunOf(workbook).done]).toEqual([[], true]);
});
