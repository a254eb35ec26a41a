import { BUDDHIST_OFFSET, fiscalYearOf, fiscalYearSpan, type PlainDate, partsOf } from '../../../thai/dates/calendar';
import { daysOf } from '../../../thai/dates/dates-in-text';
import { toWesternDigits } from '../../../thai/text/numerals';
import { isBehind } from './clauses/event';
import { whyDoubtful } from './doubt/understood';
import { fiscalMonthOf, type Instalment, instalments } from './instalments';
import { factsOf, type ItemFacts, isWholly, type Limit, tellsDeed } from './item-facts';
import { LONGEST_WORDS, wordsAt } from './items';
import { laterParts } from './limits/later-parts';
import type { ReadingContext, StateReading } from './reading';
import { monthsOfQuarters, spokenOf } from './spoken';

/**
 * The state that a result's text describes on a day; null if it says nothing (blank, a dash, a drop-down's placeholder). Done needs both:
 * words that say so, and nothing that limits it.
 */
export function readResult(result: string, context: ReadingContext): StateReading | null {
  const items = factsOf(result);
  const [first] = items;
  if (first === undefined) return null;
  const telling = items.filter(({ aside }) => !aside);
  const reading = together(telling.map(item => readItem(item, context)));
  if (reading === null) return { state: 'inProgress', sure: false, why: inCell(first.shown, result) };
  const inTime = context.recurrence === null ? asFarAsSpoken : ofInstalments;
  const found = ifUnderstood(ofAllUnits(inTime(reading, telling, context), telling, context), telling, context);
  return { ...found, why: inCell(found.why, result) };
}

/** Done only if nothing beside the claim may limit it, and the claim may be what the method asks for. */
function ifUnderstood(reading: StateReading, items: readonly ItemFacts[], context: ReadingContext): StateReading {
  if (reading.state !== 'done' || !reading.sure) return reading;
  const why = whyDoubtful(items, context.method, firstDay(context));
  return why === null ? reading : { state: 'inProgress', sure: false, why };
}

/** "กองคลัง ดำเนินการแล้ว" of a measure of two units says nothing of the other. */
function ofAllUnits(reading: StateReading, items: readonly ItemFacts[], { units }: ReadingContext): StateReading {
  if (reading.state !== 'done' || !reading.sure || units.length < 2) return reading;
  const named = items.some(({ shown }) => units.some(unit => shown.startsWith(unit)));
  const lacks = units.some(unit => !items.some(({ shown }) => shown.includes(unit) || /ทุก|ทั้ง/.test(shown)));
  return named && lacks ? { ...reading, state: 'inProgress', sure: false } : reading;
}

/** The words as the cell has them. If it breaks them over lines or they were repaired, the beginning of the cell. */
function inCell(words: string, result: string): string {
  // Words of a reason may have Western digits, one for each of the cell's.
  const at = toWesternDigits(result).indexOf(toWesternDigits(words));
  return at >= 0 ? result.slice(at, at + words.length) : result.trim().slice(0, LONGEST_WORDS);
}

/** Several items: what is open in one of them leaves the whole open. */
function together(readings: readonly StateReading[]): StateReading | null {
  const of = (state: StateReading['state']) => readings.find(one => one.state === state && one.sure);
  const open = of('inProgress');
  if (open) return open;
  const notStarted = of('notStarted');
  if (notStarted) {
    return readings.every(({ state }) => state === 'notStarted') ? notStarted : { ...notStarted, state: 'inProgress' };
  }
  return readings.find(({ sure }) => !sure) ?? of('cancelled') ?? of('done') ?? null;
}

/** In letters: enough of a step's words to find it in a method. */
const STEP_BEGINS = 5;

/** A limit that is none for this measure: its method asks for no more than this step, or for instalments. */
function isAsked({ step, instalment }: Limit, { method, recurrence }: ReadingContext): boolean {
  if (step === null) return instalment && recurrence !== null;
  const asked = method.slice(0, 40);
  // "ได้รับอนุมัติ" is what "ขออนุมัติ" asks for, and "ลงนามสัญญา" what "จัดทำสัญญา" does.
  const ends = /(?:อนุมัติ|สัญญา|อนุญาต)(?=[ก-๎]*$)/.exec(step)?.[0];
  const isNamed = asked.includes(step.slice(0, STEP_BEGINS)) || (ends !== undefined && asked.includes(ends));
  return isNamed && !/และ|พร้อม|ตลอดจน/.test(method);
}

/** A step that the method asks for is the deed. */
const WHOLE = { at: 0, length: 1 };
function readItem(item: ItemFacts, context: ReadingContext): StateReading {
  const { cancelled } = item;
  if (cancelled) return { state: 'cancelled', sure: true, why: wordsAt(item, cancelled) };
  const steps = item.limits.filter(limit => !isAsked(limit, context));
  const limits = [...amountLimits(item, context), ...steps, ...dateLimits(item, context), ...partLimits(item, context)];
  const claim = item.claim ?? (steps.length < item.limits.length || hasOutcome(item, context) ? WHOLE : null);
  const isSure = ({ sure }: Limit) => sure === true || (sure === 'alone' && claim === null);
  const limit = limits.find(isSure) ?? limits[0];
  if (limit) {
    const sure = isSure(limit);
    return { state: sure && claim === null ? limit.state : 'inProgress', sure, why: wordsAt(item, limit) };
  }
  return claim === null
    ? { state: 'inProgress', sure: false, why: item.shown }
    : { state: 'done', sure: true, why: wordsAt(item, claim) };
}

/** Says what could not be so without the deed, or tells of a deed that only the method makes known as one. */
function hasOutcome({ limits, amounts, clauses, dates }: ItemFacts, { method }: ReadingContext): boolean {
  if (limits.length > 0 || amounts.some(({ share }) => share < 1)) return false;
  return isBehind(clauses(), dates, method) || clauses().some(clause => tellsDeed(clause, method));
}

/** What is counted and is not the whole. Money limits nothing if the whole is said to be finished or held, people if something is done. */
function amountLimits(item: ItemFacts, { recurrence }: ReadingContext): Limit[] {
  const { amounts, claim } = item;
  return amounts.flatMap(({ of, share, at, length, ofTimes }): Limit[] => {
    const aside = (of === 'money' && isWholly(item)) || (of === 'people' && claim !== null);
    // ๒ ครั้ง จาก ๔ ครั้ง of a measure that is done several times: how many are due is another question.
    const instalments = ofTimes && recurrence !== null;
    if (share >= 1 || aside || instalments) return [];
    const sure = of === 'work' || (of === 'money' && 'alone');
    return [{ state: share === 0 ? 'notStarted' : 'inProgress', sure, at, length, step: null, instalment: false }];
  });
}

/** Days after the day of reading. Beside words that say the work is finished, a person must choose. */
function dateLimits({ dates, saysFinished }: ItemFacts, context: ReadingContext): Limit[] {
  const { today } = context;
  return dates.flatMap((date): Limit[] => {
    const days = daysOf(date, date.year ?? yearsOf(context)(date.month));
    if (days === null || (date.day === null ? days.start : days.end) <= today) return [];
    const sure = !saysFinished && date.year !== null;
    return [{ state: 'notStarted', sure, at: date.at, length: date.length, step: null, instalment: false }];
  });
}

/** Quarters and years to come. Of a measure that is done several times, they are another question. */
function partLimits(item: ItemFacts, context: ReadingContext): Limit[] {
  const { today, recurrence } = context;
  if (recurrence !== null) return [];
  const places = laterParts(item, yearOf(context), today);
  return places.map(place => ({ ...place, state: 'notStarted', sure: false, step: null, instalment: false }));
}

/** A measure may have begun before its year. */
function firstDay(context: ReadingContext): PlainDate {
  const { start } = fiscalYearSpan(yearOf(context));
  return context.span !== null && context.span.start < start ? context.span.start : start;
}

/** The measure's fiscal year (B.E.), also when that is over and its report is made. */
function yearOf({ span, due = span?.end ?? null, today }: ReadingContext): number {
  return fiscalYearOf(due !== null && due < today ? due : today);
}

/** The C.E. year of a month that is written without one. */
function yearsOf(context: ReadingContext): (month: number) => number {
  const fiscalYear = yearOf(context);
  return month => fiscalYear - BUDDHIST_OFFSET - (month >= 10 ? 1 : 0);
}

/** A measure that is done several times: it is done for now if the text speaks of all instalments that are due by the day of reading. */
function ofInstalments(reading: StateReading, items: readonly ItemFacts[], context: ReadingContext): StateReading {
  const { recurrence, span, today, until = today } = context;
  if (recurrence === null || reading.state !== 'done' || !reading.sure) return reading;
  const spoken = spokenOf(items, yearsOf(context));
  const open = { state: 'inProgress', why: spoken.words ?? reading.why } as const;
  const { all, due } = instalments(recurrence, span, today);
  if (spoken.all) return due.some(({ end }) => end > until) ? { ...open, sure: true } : reading;
  if (recurrence.by === 'listed') {
    // A work of a year, unless the text counts fewer than the quarters or names some.
    const counted = Math.max(spoken.count, spoken.things);
    if (spoken.parts.size === 0)
      return counted > 0 && counted < all.length && !items.some(isWholly) ? { ...open, sure: false } : reading;
  }
  if (spoken.parts.size > 0) return covers(spoken.parts, due) ? reading : { ...open, sure: true };
  const byDate = recurrence.by === 'month' || recurrence.by === 'part';
  if (byDate && spoken.months.size > 0 && covers(spoken.months, due)) return reading;
  if (recurrence.by === 'part' && spoken.months.size > 0) return { ...open, sure: false };
  const count = byDate ? Math.max(spoken.count, spoken.things) : spoken.count;
  if (count === 0 && spoken.words === null) return { ...open, sure: false };
  if (count >= all.length) return reading;
  if (count < due.length) return { ...open, sure: true };
  // So many times a year: nobody has said when, so the next one may be late or not.
  return recurrence.by === 'times' ? { ...open, sure: false } : reading;
}

function covers(months: ReadonlySet<number>, due: readonly Instalment[]): boolean {
  return due.every(one => one.months.some(month => months.has(month)));
}

/** "No complaints in the first quarter" does not speak of a half-year. */
function asFarAsSpoken(
  reading: StateReading,
  items: readonly ItemFacts[],
  { span, today, until: written }: ReadingContext,
): StateReading {
  if (reading.state !== 'done' || !reading.sure || span === null) return reading;
  const months = items
    .filter(({ text, goodNews }) => goodNews || /^ไตรมาส/.test(text))
    .flatMap(({ text }) => monthsOfQuarters(text));
  const until = today < span.end ? today : span.end;
  const isOutrun = written !== undefined && lastWholeMonth(written) < lastWholeMonth(until);
  // "No complaints", said at the end of March, is not known of the summer.
  if (isOutrun && items.some(({ goodNews }) => goodNews)) return { ...reading, state: 'inProgress' };
  const lacks = months.length > 0 && Math.max(...months) < lastWholeMonth(until);
  return lacks ? { ...reading, state: 'inProgress', sure: false } : reading;
}

/** The last month of the fiscal year that is over or nearly over. */
function lastWholeMonth(day: PlainDate): number {
  const { month, day: date } = partsOf(day);
  return fiscalMonthOf(month) - (date >= 28 ? 0 : 1);
}
