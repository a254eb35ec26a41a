import { expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { FlagData } from '../../../src/commands/flag/flag-progress';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { addDays, daysBetween, type PlainDate, weekday } from '../../../src/thai/dates/calendar';
import { dataOf, exampleWorkbook, hostOver, valuesOf } from '../../support/office';

const FIRST = '2025-10-01';
const LAST = '2026-10-16';
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The trigger does not run between these days, nor does anybody notice. */
const STOPPED: readonly [PlainDate, PlainDate] = ['2026-05-16', '2026-05-27'];
/** The mail service refuses on this day. */
const REFUSED = '2026-01-09';

/** How many days after the due date a row's result is entered: most early, some late, two never. */
const REPORTED: Readonly<Record<number, number>> = { 4: 1, 7: 12, 9: 40, 13: 3, 20: 75, 25: 6 };
const NEVER = [17, 23];

it('sends the example office its reminders for a year, day by day', async () => {
  const workbook = officeInOctober();
  const dues = duesOf(workbook);
  hostOver(workbook, { now: FIRST }).call('turnOnDaily');
  const lines: string[] = [
    'Who is told what when. Letters: kind, addressee, rows with the days left (negative: over). Who is not told stands where that changed.',
    '',
    ...[...dues].map(([row, due]) => `row ${row}: due ${due}, ${reportedWords(row, due)}`),
    '',
  ];
  let missed = '';
  for (let day: PlainDate = FIRST; day <= LAST; day = addDays(day, 1)) {
    const { happened, notTold } = oneDay(workbook, day, dues);
    // These lines come every day; listed only when they change.
    if (notTold !== null && notTold.join() !== missed) happened.push(...notTold);
    missed = notTold?.join() ?? missed;
    if (happened.length > 0) lines.push(`${day} ${DAYS[weekday(day)]}`, ...happened.map(line => `  ${line}`));
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../golden/reminders-year.txt');
}, 300_000);

/** Nothing is reported yet; heads and the chief administrator are told too. */
function officeInOctober(): WorkbookModel {
  const workbook = exampleWorkbook();
  for (let row = 2; row <= valuesOf(workbook, 'มาตรการ').length; row += 1) type(workbook, 'มาตรการ', `E${row}`, '');
  typeBeside(workbook, 'ตั้งค่า', 'แจ้งหัวหน้าเมื่อเกินกำหนดแล้ว (วัน)', 'B', '๑๕');
  typeBeside(workbook, 'ตั้งค่า', 'ส่งสรุปให้ปลัด', 'B', 'รายเดือน');
  typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', 'E', 'finance.head@thungtuayang.example');
  typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'F', 'ไลน์');
  typeBeside(workbook, 'ส่วนราชการ', 'กองการศึกษา ศาสนา และวัฒนธรรม', 'G', '๓๑ มกราคม ๒๕๖๙');
  typeBeside(workbook, 'ส่วนราชการ', 'ปลัด', 'D', 'chief@thungtuayang.example');
  return workbook;
}

function type(model: WorkbookModel, sheet: string, cell: string, text: string): void {
  typeInto({ model, sheet }, cell, text);
}

function typeBeside(workbook: WorkbookModel, sheet: string, label: string, column: string, text: string): void {
  const row = valuesOf(workbook, sheet).findIndex(([name]) => name === label) + 1;
  type(workbook, sheet, `${column}${row}`, text);
}

function duesOf(workbook: WorkbookModel): ReadonlyMap<number, PlainDate> {
  const { rows } = dataOf<FlagData>(hostOver(workbook, { now: FIRST }).call('flagProgress'));
  return new Map(rows.flatMap(({ row, due }) => (due === null ? [] : [[row, due] as const])));
}

function reportedOn(row: number, due: PlainDate): PlainDate | null {
  return NEVER.includes(row) ? null : addDays(due, REPORTED[row] ?? -10);
}

function reportedWords(row: number, due: PlainDate): string {
  const day = reportedOn(row, due);
  return day === null ? 'never reported' : `reported ${day}`;
}

interface Day {
  readonly happened: string[];
  /** Null on a day off. */
  readonly notTold: readonly string[] | null;
}

function oneDay(workbook: WorkbookModel, day: PlainDate, dues: ReadonlyMap<number, PlainDate>): Day {
  const reported = [...dues].flatMap(([row, due]) => (reportedOn(row, due) === day ? row : []));
  for (const row of reported) type(workbook, 'มาตรการ', `E${row}`, 'ดำเนินการแล้วเสร็จครบทุกเดือน มีรายงานผล');
  const typed = reported.length > 0 ? [`(reported: ${reported.join(', ')})`] : [];
  const stopped = day === STOPPED[0] ? [`(no run until ${STOPPED[1]})`] : [];
  if (day >= STOPPED[0] && day <= STOPPED[1]) return { happened: [...typed, ...stopped], notTold: null };
  const mail = () => {
    if (day === REFUSED) throw new Error('Service unavailable: Mail');
  };
  const host = hostOver(workbook, { now: day, mail });
  if (day === REFUSED) {
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('Service unavailable: Mail');
    return { happened: [...typed, '(failed: mail refused)'], notTold: null };
  }
  const run = host.call('runDaily', [], 'timeTrigger');
  const { letters, skipped } = dataOf<RemindData>(run);
  const { message } = run.value as { message: string };
  const left = (row: number) => daysBetween(day, dues.get(row) ?? day);
  return {
    happened: [
      ...typed,
      ...letters.map(({ kind, to, rows }) => `${kind} ${to}${rows.map(row => ` ${row}(${left(row)})`).join('')}`),
      ...message.split('\n').filter(line => line.startsWith('ไม่ทราบว่า')),
    ],
    notTold: message.includes('วันนี้เป็นวันหยุด') ? null : skipped.map(({ to, why }) => `not told: ${to}: ${why}`),
  };
}
