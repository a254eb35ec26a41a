import { beforeAll, describe, expect, it } from 'vitest';
import { exampleByRound, exampleTable, fillIn } from '../../../examples/office';
import { typeInto } from '../../../local/sheets/people';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import type { CheckData } from '../../../src/commands/check/check-entries';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import type { ReportData } from '../../../src/commands/report/report-data';
import type { SetUpData } from '../../../src/commands/set-up/set-up';
import { sum } from '../../../src/grid/sum';
import { dataOf, EXAMPLE, hostOver, setUpWith } from '../../support/office';
import { reportInSteps } from '../../support/reports';

const TIMES = 10;

/** The example office with its rows repeated so many times, one with an unreadable period. */
function officeWith(times: number): WorkbookModel {
  const workbook = newWorkbook('ตัวอย่าง');
  const [headings = [], ...rows] = exampleTable(EXAMPLE);
  // Equal methods would each be a finding, and then only the longer list would need new rows. Equal periods would be one.
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.map((row, index) =>
      row.with(1, `${row[1]} ชุดที่ ${copy}`).with(3, index === 0 ? `ต.ล. ๖๘ ชุดที่ ${copy}` : (row[3] ?? '')),
    ),
  );
  setUpWith(workbook, [headings, ...copies.flat()], EXAMPLE.fiscalYear);
  fillIn(workbook, EXAMPLE);
  return workbook;
}

/** The calls that a command makes on a copy of the workbook. */
function callsOf(workbook: WorkbookModel, command: string, args: readonly unknown[]) {
  const run = hostOver(copyWorkbook(workbook)).call(command, args);
  return { calls: run.calls, data: dataOf<unknown>(run) };
}

const lettersRows = (data: unknown) => (data as RemindData).letters.flatMap(({ rows }) => rows).length;

/** How often a command may wait for Google. `runDaily`: three letters are due, which take three waits each. */
const BUDGET: Readonly<Record<string, number>> = {
  onOpen: 1,
  onEdit: 5,
  checkEntries: 16,
  flagProgress: 11,
  buildReport: 18,
  'runDaily, nothing due': 14,
  runDaily: 31,
  sendReminders: 35,
  setUp: 25,
};
/** The looks and the note of one column more. */
const MORE_FOR_A_COLUMN = 4;
/** How many calls the first set-up may make, those included that nobody waits for. */
const FIRST_SET_UP = 300;

describe('a command makes as many Google calls for 250 rows as for 25', () => {
  let small: WorkbookModel;
  let big: WorkbookModel;
  beforeAll(() => {
    small = officeWith(1);
    big = officeWith(TIMES);
    for (const workbook of [small, big]) hostOver(workbook).call('turnOnDaily');
  });

  // The amount of work proves that the command did so many times as much.
  it.each<[string, string, readonly unknown[], (data: unknown) => number]>([
    ['checkEntries', 'checkEntries', [], data => (data as CheckData).counts.error],
    ['flagProgress', 'flagProgress', [], data => (data as FlagData).rows.length],
    ['buildReport', 'buildReport', [{ round: 6, draft: true }], data => (data as ReportData).rows],
    ['sendReminders as a dry run', 'sendReminders', [{ dryRun: true }], lettersRows],
    ['sendReminders', 'sendReminders', [], lettersRows],
    ['runDaily', 'runDaily', [], lettersRows],
  ])('%s', (_, command, args, workOf) => {
    const few = callsOf(small, command, args);
    const many = callsOf(big, command, args);
    expect(workOf(few.data)).toBeGreaterThan(0);
    expect(workOf(many.data)).toBe(TIMES * workOf(few.data));
    expect(few.calls.total).toBe(Object.values(few.calls.byService).reduce((sum, calls) => sum + calls, 0));
    expect(many.calls).toEqual(few.calls);
    expect(few.calls.blocking).toBeLessThanOrEqual(BUDGET[command] ?? 0);
  });

  it('a report in three steps, which together wait no longer than one call for all', () => {
    const [few, many] = [small, big].map(workbook => {
      const host = hostOver(copyWorkbook(workbook));
      // The first report makes the folder.
      return [1, 2].map(() => reportInSteps(host).map(({ calls }) => calls.blocking));
    });
    expect(many).toEqual(few);
    for (const steps of few ?? []) {
      expect(steps).toHaveLength(3);
      expect(sum(steps)).toBeLessThanOrEqual(BUDGET['buildReport'] ?? 0);
    }
  });

  it('setUp on existing sheets', () => {
    const few = callsOf(small, 'setUp', [{}]);
    const many = callsOf(big, 'setUp', [{}]);
    expect([few.data, many.data] as SetUpData[]).toEqual([
      {
        register: 'มาตรการ',
        fiscalYear: 2569,
        guessedKind: null,
        changes: 0,
        changed: [],
        blanks: { filled: 0, left: 22 },
      },
      {
        register: 'มาตรการ',
        fiscalYear: 2569,
        guessedKind: null,
        changes: 0,
        changed: [],
        blanks: { filled: 0, left: 22 * TIMES },
      },
    ]);
    expect(many.calls).toEqual(few.calls);
    expect(few.calls.blocking).toBeLessThanOrEqual(BUDGET['setUp'] ?? 0);
  });

  it('onOpen', () => {
    expect(hostOver(copyWorkbook(small)).call('onOpen').calls.blocking).toBe(BUDGET['onOpen']);
  });

  it.each(['E2', 'D2', 'B2:E9'])('an edit of %s', cells => {
    const [few, many] = [small, big].map(workbook => {
      const copy = copyWorkbook(workbook);
      hostOver(copy).call('flagProgress');
      typeInto({ model: copy, sheet: 'มาตรการ' }, cells.replace(/:.*/, ''), 'ยังไม่ดำเนินการ');
      return hostOver(copy).edited('มาตรการ', cells).calls;
    });
    expect(many).toEqual(few);
    expect(few?.buffered).toBeGreaterThan(0);
    expect(few?.blocking).toBeLessThanOrEqual(BUDGET['onEdit'] ?? 0);
  });

  it('the daily run if nothing is due', () => {
    const [few, many] = [small, big].map(workbook => {
      const host = hostOver(copyWorkbook(workbook));
      expect(lettersRows(dataOf(host.call('runDaily')))).toBeGreaterThan(0);
      const run = host.call('runDaily');
      expect(lettersRows(dataOf(run))).toBe(0);
      return run.calls;
    });
    expect(many).toEqual(few);
    expect(few?.blocking).toBeLessThanOrEqual(BUDGET['runDaily, nothing due'] ?? 0);
  });
});

describe('with two result columns a command waits for Google as often as with one', () => {
  const books = [exampleTable(EXAMPLE), exampleByRound(EXAMPLE)].map(table => {
    const workbook = newWorkbook('ตัวอย่าง');
    const { calls } = setUpWith(workbook, table, EXAMPLE.fiscalYear);
    fillIn(workbook, EXAMPLE);
    hostOver(workbook).call('flagProgress');
    return { workbook, calls };
  });

  it.each<[string, readonly unknown[]]>([
    ['checkEntries', []],
    ['fixText', []],
    ['flagProgress', []],
    ['buildReport', [{ round: 12, draft: true }]],
    ['sendReminders', [{ dryRun: true }]],
    ['setUp', [{}]],
  ])('%s', (command, args) => {
    const [one, two] = books.map(({ workbook }) => callsOf(workbook, command, args).calls.blocking);
    expect(two).toBe(one);
  });

  it.each(['E2', 'F2'])('an edit of %s', cell => {
    const [one, two] = books.map(({ workbook }) => {
      const copy = copyWorkbook(workbook);
      typeInto({ model: copy, sheet: 'มาตรการ' }, cell, 'ยังไม่ดำเนินการ');
      return hostOver(copy).edited('มาตรการ', cell).calls.blocking;
    });
    expect(two).toBeLessThanOrEqual(Math.max(one ?? 0, BUDGET['onEdit'] ?? 0));
  });

  it('the first set-up makes few calls more, and waits no more often', () => {
    const [one, two] = books;
    expect(two?.calls.blocking).toBe(one?.calls.blocking);
    expect((two?.calls.total ?? 0) - (one?.calls.total ?? 0)).toBeLessThanOrEqual(MORE_FOR_A_COLUMN);
  });
});

describe('a closed round', () => {
  const books = [1, TIMES].map(times => {
    const workbook = officeWith(times);
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D2', 'ตลอดปีงบประมาณ');
    for (let copy = 1; copy < times; copy += 1) {
      const rows = exampleTable(EXAMPLE).length - 1;
      typeInto({ model: workbook, sheet: 'มาตรการ' }, `D${2 + rows * copy}`, 'ตลอดปีงบประมาณ');
    }
    return workbook;
  });

  it('is closed with as many waits for 1,000 rows as for 25', () => {
    const [few, many] = books.map(workbook => callsOf(workbook, 'closeRound', [{ round: 6 }]));
    expect(many?.data).toMatchObject({ rows: TIMES * ((few?.data as { rows: number } | undefined)?.rows ?? 0) });
    expect(many?.calls.blocking).toBe(few?.calls.blocking);
  });

  it.each([
    ['is reported with as many waits as an open one', 6, 0],
    ['costs the report of the open one no wait', 12, 0],
  ] as const)('%s', (_, round, more) => {
    const open = books.map(workbook => callsOf(workbook, 'buildReport', [{ round, draft: true }]).calls);
    for (const workbook of books) hostOver(workbook).call('closeRound', [{ round: 6 }]);
    const [few, many] = books.map(workbook => callsOf(workbook, 'buildReport', [{ round, draft: true }]).calls);
    expect(many).toEqual(few);
    expect(few?.blocking).toBe((open[0]?.blocking ?? 0) + more);
    expect(few?.blocking).toBeLessThanOrEqual(BUDGET['buildReport'] ?? 0);
  });
});

it('the first set-up makes few calls', () => {
  const run = setUpWith(newWorkbook('ตัวอย่าง'), exampleTable(EXAMPLE), EXAMPLE.fiscalYear);
  expect(run.calls.total).toBeLessThanOrEqual(FIRST_SET_UP);
});
