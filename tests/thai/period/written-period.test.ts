import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatDateShort } from '../../../src/thai/dates/calendar';
import { type PeriodReading, readPeriod } from '../../../src/thai/period/read-period';
import {
  anyDay,
  anyHand,
  type Day,
  dayBy,
  inDigits,
  lastOfMonth,
  later,
  monthBy,
  monthNameBy,
  monthsLater,
  plain,
  yearBy,
} from './written-period';

const RUNS = { numRuns: 400 };

/** Expects that the written text is read as start..end, without doubt. */
function reads(text: string, fiscalYear: number, start: Day | null, end: Day): void {
  expect(brief(readPeriod(text, fiscalYear)), text).toBe(`${start === null ? '' : plain(start)}..${plain(end)}`);
}

function brief(reading: PeriodReading): string {
  if (reading.kind !== 'span') return JSON.stringify(reading);
  const marks = [reading.recurring && 'recurring', !reading.dated && 'undated', reading.doubt].filter(Boolean);
  const { start, end } = reading.whole ?? reading;
  return [`${start ?? ''}..${end}`, ...marks].join(' ');
}

const fiscalYearOf = ({ year, month }: Day) => year + 543 + (month >= 10 ? 1 : 0);
const october = (fiscalYear: number): Day => ({ year: fiscalYear - 544, month: 10, day: 1 });
const wholeYear = (fiscalYear: number) =>
  [october(fiscalYear), lastOfMonth(monthsLater(october(fiscalYear), 11))] as const;

/** A fiscal year, and the first and last of its months. */
const fiscalMonths = fc
  .tuple(fc.integer({ min: 2560, max: 2575 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }))
  .map(([fiscalYear, a, b]) => ({
    fiscalYear,
    from: monthsLater(october(fiscalYear), Math.min(a, b)),
    to: monthsLater(october(fiscalYear), Math.max(a, b)),
  }));

/** Words that may precede a span without changing it. */
const opening = fc.constantFrom('', '(', 'ตั้งแต่ ', 'ระหว่าง', 'ตั้งแต่เดือน', 'เดือน');
const closed = (text: string) => (text.startsWith('(') ? `${text})` : text);

describe('a written period is read as it was meant', () => {
  test('from a month to a month', () => {
    const years = fc.constantFrom('both', 'start', 'end', 'none');
    fc.assert(
      fc.property(fiscalMonths, anyHand(), years, opening, ({ fiscalYear, from, to }, hand, given, words) => {
        fc.pre(plain(from) !== plain(to));
        const first = given === 'both' || given === 'start' ? monthBy(hand, from) : monthNameBy(hand, from.month);
        const last = given === 'both' || given === 'end' ? monthBy(hand, to) : monthNameBy(hand, to.month);
        reads(inDigits(closed(`${words}${first}${hand.range}${last}`), hand), fiscalYear, from, lastOfMonth(to));
      }),
      RUNS,
    );
  });

  test('one month', () => {
    fc.assert(
      fc.property(
        fiscalMonths,
        anyHand(),
        fc.constantFrom('', 'เดือน', 'ใน', 'ประจำเดือน'),
        ({ fiscalYear, from }, hand, words) => {
          reads(inDigits(`${words}${monthBy(hand, from)}`, hand), fiscalYear, from, lastOfMonth(from));
        },
      ),
      RUNS,
    );
  });

  test('one day', () => {
    fc.assert(
      fc.property(anyDay(), anyHand(), fc.constantFrom('', 'วันที่ ', 'ในวันที่', 'ณ วันที่ '), (day, hand, words) => {
        reads(inDigits(`${words}${dayBy(hand, day)}`, hand), 2569, day, day);
      }),
      RUNS,
    );
  });

  test('one day as the report writes it', () => {
    fc.assert(
      fc.property(anyDay(), day => {
        reads(formatDate(plain(day)), 2569, day, day);
        reads(formatDateShort(plain(day)), 2569, day, day);
      }),
      RUNS,
    );
  });

  test('one day in numbers', () => {
    const signs = fc.constantFrom('/', '-', '.');
    fc.assert(
      fc.property(anyDay(), anyHand(), signs, fc.boolean(), fc.boolean(), (date, hand, sign, padded, two) => {
        const { year, month, day } = date;
        const width = padded ? 2 : 1;
        const be = String(year + 543);
        const parts = [String(day).padStart(width, '0'), String(month).padStart(width, '0'), two ? be.slice(2) : be];
        reads(inDigits(parts.join(sign), hand), 2569, date, date);
      }),
      RUNS,
    );
  });

  test('from a day to a day', () => {
    const lengths = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(anyDay(), lengths, anyHand(), fc.boolean(), opening, (from, length, hand, yearTwice, words) => {
        const to = later(from, length);
        const oneMonth = from.year === to.year && from.month === to.month;
        const withoutYear = oneMonth ? String(from.day) : `${from.day} ${monthNameBy(hand, from.month)}`;
        const first = yearTwice ? dayBy(hand, from) : withoutYear;
        const text = `${words.replace('เดือน', 'วันที่ ')}${first}${hand.range}${dayBy(hand, to)}`;
        reads(inDigits(closed(text), hand), 2569, from, to);
      }),
      RUNS,
    );
  });

  test('quarters, with or without their months', () => {
    const quarters = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    const labels = fc.constantFrom('ไตรมาส ', 'ไตรมาสที่ ', 'ไตรมาสที่', 'ไตรมาส');
    const tails = fc.constantFrom('none', 'months', 'year', 'named');
    fc.assert(
      fc.property(
        quarters,
        anyHand(),
        labels,
        tails,
        fc.integer({ min: 2560, max: 2575 }),
        ([a, b], hand, label, tail, fiscalYear) => {
          const [first, last] = [Math.min(a, b), Math.max(a, b)];
          const from = monthsLater(october(fiscalYear), first * 3 - 3);
          const to = monthsLater(october(fiscalYear), last * 3 - 1);
          const tailed = {
            none: '',
            months: ` (${monthBy(hand, from)}${hand.range}${monthBy(hand, to)})`,
            year: ` ปีงบประมาณ พ.ศ. ${fiscalYear}`,
            named: ` ปีงบประมาณ ${fiscalYear}`,
          }[tail];
          const text = `${label}${first === last ? first : `${first}${hand.range}${last}`}${tailed}`;
          reads(inDigits(text, hand), fiscalYear, from, lastOfMonth(to));
        },
      ),
      RUNS,
    );
  });

  test('rounds, with or without their months', () => {
    const months = fc.constantFrom(3, 6, 9, 12);
    fc.assert(
      fc.property(
        months,
        anyHand(),
        fc.boolean(),
        fc.integer({ min: 2560, max: 2575 }),
        (length, hand, told, fiscalYear) => {
          const from = october(fiscalYear);
          const to = monthsLater(from, length - 1);
          const range = told ? ` (${monthBy(hand, from)}${hand.range}${monthBy(hand, to)})` : '';
          reads(inDigits(`รอบ ${length} เดือน${range}`, hand), fiscalYear, from, lastOfMonth(to));
        },
      ),
      RUNS,
    );
  });

  test('halves of the fiscal year', () => {
    const halves = fc.constantFrom(
      ...['ครึ่งปีแรก', 'รอบ 6 เดือนแรก', 'รอบแรก', 'รอบที่ 1', '6 เดือนแรก'].map(text => [text, 0] as const),
      ...['ครึ่งปีหลัง', 'รอบ 6 เดือนหลัง', 'รอบที่ 2', '6 เดือนหลัง'].map(text => [text, 6] as const),
    );
    fc.assert(
      fc.property(
        halves,
        anyHand(),
        fc.boolean(),
        fc.integer({ min: 2560, max: 2575 }),
        ([half, skipped], hand, told, year) => {
          const from = monthsLater(october(year), skipped);
          const to = monthsLater(from, 5);
          const range = told ? ` (${monthBy(hand, from)}${hand.range}${monthBy(hand, to)})` : '';
          reads(inDigits(`${half}${range}`, hand), year, from, lastOfMonth(to));
        },
      ),
      RUNS,
    );
  });

  test('fiscal years', () => {
    const names = fc.constantFrom('ปีงบประมาณ ', 'ปีงบประมาณ', 'ประจำปีงบประมาณ ', 'ตลอดปีงบประมาณ ', 'ปี ');
    fc.assert(
      fc.property(names, anyHand(), fc.integer({ min: 2560, max: 2575 }), (name, hand, fiscalYear) => {
        reads(inDigits(`${name}${yearBy(hand, fiscalYear - 543)}`, hand), 2569, ...wholeYear(fiscalYear));
      }),
      RUNS,
    );
  });

  test('deadlines', () => {
    const words = fc.constantFrom('ภายใน', 'ภายใน ', 'ไม่เกิน', 'ให้แล้วเสร็จภายใน', 'ถึง ', 'ตั้งแต่บัดนี้ - ', 'ตั้งแต่บัดนี้ถึง');
    fc.assert(
      fc.property(anyDay(), anyHand(), words, fc.boolean(), (day, hand, word, isMonth) => {
        const text = isMonth ? `${word}เดือน${monthBy(hand, day)}` : `${word}วันที่ ${dayBy(hand, day)}`;
        reads(inDigits(text, hand), 2569, null, isMonth ? lastOfMonth(day) : day);
      }),
      RUNS,
    );
  });

  test('a deadline with "before" (ก่อน)', () => {
    fc.assert(
      fc.property(anyDay(), anyHand(), (day, hand) => {
        reads(inDigits(`ก่อนวันที่ ${dayBy(hand, day)}`, hand), 2569, null, later(day, -1));
      }),
      RUNS,
    );
  });

  test('open ends, which run to the end of the fiscal year', () => {
    const shapes = fc.constantFrom(
      (first: string) => `ตั้งแต่ ${first}`,
      (first: string) => `${first} เป็นต้นไป`,
      (first: string) => `ตั้งแต่${first}เป็นต้นไป`,
      (first: string) => `${first} - ปัจจุบัน`,
    );
    fc.assert(
      fc.property(anyDay(), anyHand(), shapes, fc.boolean(), (day, hand, shape, isMonth) => {
        const start = isMonth ? { ...day, day: 1 } : day;
        const text = shape(isMonth ? monthBy(hand, day) : dayBy(hand, day));
        const [, end] = wholeYear(fiscalYearOf(day));
        reads(inDigits(text, hand), fiscalYearOf(day), start, end);
      }),
      RUNS,
    );
  });
});
