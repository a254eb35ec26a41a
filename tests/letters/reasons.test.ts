import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DueRow, dueReasons, rowsToTell } from '../../src/letters/reasons';
import { addDays, daysBetween, type PlainDate } from '../../src/thai/dates/calendar';
import { isWorkingDay, workingDayFrom, workingDaysBetween } from '../../src/thai/dates/working-days';
import { measure, SETTINGS } from '../report/sample';

const HOLIDAYS = new Set([
  ...['2025-12-31', '2026-01-01', '2026-01-02'],
  ...['2026-04-06', '2026-04-13', '2026-04-14', '2026-04-15'],
]);
const REMINDERS = { ...SETTINGS, escalateAfter: 15 };

/** The reasons for a row in progress on a day. */
function rowDue(due: PlainDate, today: PlainDate, row = 2) {
  const { measure: own, progress } = measure({ row }, 'inProgress');
  const daysLeft = daysBetween(today, due);
  return { measure: own, progress: { ...progress, due, daysLeft, overdue: daysLeft < 0 } };
}

const reasonsOn = (due: PlainDate, today: PlainDate) =>
  dueReasons(rowDue(due, today), today, REMINDERS, HOLIDAYS).map(({ kind, since }) => `${kind} ${since}`);

describe('the reasons to tell somebody of a row', () => {
  it.each<[string, PlainDate, PlainDate, readonly string[]]>([
    ['long before the due date', '2026-03-31', '2026-02-27', []],
    ['thirty days before', '2026-03-31', '2026-03-02', ['beforeDue 2026-03-02']],
    ['a day later: the same', '2026-03-31', '2026-03-03', ['beforeDue 2026-03-02']],
    ['seven days before', '2026-03-31', '2026-03-24', ['beforeDue 2026-03-24']],
    ['on the day', '2026-03-31', '2026-03-31', ['beforeDue 2026-03-24']],
    ['the day after', '2026-03-31', '2026-04-01', ['overdue 2026-04-01']],
    ['due on a Friday, that weekend', '2026-03-27', '2026-03-28', []],
    ['due on a Friday, on Monday', '2026-03-27', '2026-03-30', ['overdue 2026-03-30']],
    ['due before Songkran, in it', '2026-04-10', '2026-04-14', []],
    ['due before Songkran, after it', '2026-04-10', '2026-04-16', ['overdue 2026-04-16']],
    ['seven days before, if that is in Songkran', '2026-04-20', '2026-04-16', ['beforeDue 2026-04-16']],
    ["due at the year's end, in the holidays", '2025-12-30', '2026-01-01', []],
    ["due at the year's end, after them", '2025-12-30', '2026-01-05', ['overdue 2026-01-05']],
    ['due at the end of February', '2026-02-28', '2026-03-02', ['overdue 2026-03-02']],
    ["due at the fiscal year's end", '2026-09-30', '2026-10-01', ['overdue 2026-10-01']],
    ['fifteen days over', '2026-03-31', '2026-04-16', ['overdue 2026-04-01', 'escalation 2026-04-16']],
    ['fourteen days over', '2026-03-31', '2026-04-14', ['overdue 2026-04-01']],
  ])('%s', (_, due, today, reasons) => expect(reasonsOn(due, today)).toEqual(reasons));

  it.each(['done', 'cancelled'] as const)('are none if it is %s', state => {
    const { measure: own, progress } = measure({}, state);
    const over = { ...progress, state, due: '2026-03-31', daysLeft: -1, overdue: false };
    expect(dueReasons({ measure: own, progress: over }, '2026-04-01', REMINDERS, HOLIDAYS)).toEqual([]);
  });

  it('are none before the due date if the settings name no days', () => {
    const settings = { ...REMINDERS, remindBefore: [] };
    expect(dueReasons(rowDue('2026-03-31', '2026-03-30'), '2026-03-30', settings, HOLIDAYS)).toEqual([]);
  });
});

/** The days of a year on which runs happen, and rows by their due dates. */
const START = '2025-10-01';
const YEAR = 365;
const anyRuns = fc.uniqueArray(fc.nat(YEAR), { minLength: 1, maxLength: 120 }).map(days => days.sort((a, b) => a - b));
const anyDues = fc.array(fc.nat(YEAR), { minLength: 1, maxLength: 6 });

/** What one person is told in each run: the rows' due dates and reasons. */
function tell(runs: readonly number[], dues: readonly number[]) {
  const letters = new Map<PlainDate, readonly DueRow[]>();
  let told: PlainDate | null = null;
  for (const today of runs.map(day => addDays(START, day)).filter(day => isWorkingDay(day, HOLIDAYS))) {
    const all = dues.map((due, index) => rowDue(addDays(START, due), today, index + 2));
    const rows = all.flatMap(one =>
      dueReasons(one, today, SETTINGS, HOLIDAYS).map(reason => ({ ...one, reason, changed: null })),
    );
    const schedule = { told, today, everyWorkingDays: 5, holidays: HOLIDAYS };
    const letter = rowsToTell(rows, schedule);
    if (letter.length === 0) continue;
    letters.set(today, letter);
    told = today;
  }
  return letters;
}

describe('on whatever days it runs', () => {
  const workedRuns = (runs: readonly number[]) =>
    runs.map(day => addDays(START, day)).filter(day => isWorkingDay(day, HOLIDAYS));
  const tellsRow = (letter: readonly DueRow[] | undefined, index: number) =>
    letter?.some(({ measure: { row } }) => row === index + 2) ?? false;

  it('an overdue row is told in the first run that works, and again in the first after five working days', () => {
    fc.assert(
      fc.property(anyRuns, anyDues, (runs, dues) => {
        const letters = tell(runs, dues);
        for (const [index, due] of dues.entries()) {
          let wanted = workingDayFrom(addDays(START, due + 1), HOLIDAYS);
          for (const day of workedRuns(runs)) {
            const isLate = day > addDays(START, due);
            const tells = tellsRow(letters.get(day), index);
            if (isLate && day >= wanted) expect(tells).toBe(true);
            if (isLate && tells) wanted = dayAfterWorking(day, 5);
          }
        }
      }),
    );
  });

  it('every letter has a row, and no row is told again within five working days unless another row is new', () => {
    fc.assert(
      fc.property(anyRuns, anyDues, (runs, dues) => {
        let last: PlainDate | null = null;
        for (const [day, letter] of tell(runs, dues)) {
          expect(letter.length).toBeGreaterThan(0);
          const before = last;
          const isNew = letter.some(({ reason }) => before === null || reason.since > before);
          expect(isNew || workingDaysBetween(before ?? '', day, HOLIDAYS) >= 5).toBe(true);
          last = day;
        }
      }),
    );
  });

  it('a row before its due date is told once, in the first run after each of the set days', () => {
    fc.assert(
      fc.property(anyRuns, fc.nat(YEAR), (runs, due) => {
        const dueDate = addDays(START, due);
        const days = [30, 7].map(before => workingDayFrom(addDays(dueDate, -before), HOLIDAYS));
        const worked = workedRuns(runs).filter(day => day <= dueDate);
        const firstFrom = (from: PlainDate) => worked.find(day => day >= from);
        const wanted = new Set(days.flatMap(from => firstFrom(from) ?? []));
        const told = [...tell(runs, [due]).keys()].filter(day => day <= dueDate);
        expect(told).toEqual([...wanted].sort());
      }),
    );
  });
});

function dayAfterWorking(day: PlainDate, count: number): PlainDate {
  let next = day;
  for (let left = count; left > 0; left -= 1) next = workingDayFrom(addDays(next, 1), HOLIDAYS);
  return next;
}
