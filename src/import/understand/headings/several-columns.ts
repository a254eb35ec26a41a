import type { StaffColumn } from '../../../register/columns';
import { roundOfHeading, roundOfMonths } from '../../../register/round-headings';
import { textKey } from '../../../thai/text/text';
import type { Candidate } from './choose-plans';
import { type ColumnUse, type Heading, OWN } from './column-use';
import { fold } from './fold';
import { readHeading } from './read-heading';
import { roundOf, yearIn } from './time-label';
import type { Meaning } from './words';

/** The two rounds' results. One round's column alone is simply the result. */
export function giveRounds(
  headings: readonly Heading[],
  free: readonly Candidate[],
  uses: (ColumnUse | null)[],
  taken: Set<StaffColumn>,
): void {
  if (taken.has('result')) return;
  const results = free.filter(({ at, meaning }) => meaning === 'result' && !isMarkedRound(headings[at]));
  const of = (round: 6 | 12) => results.filter(({ at }) => roundOfResults(headings[at]?.text ?? '') === round);
  const [six, twelve] = [of(6), of(12)];
  const [first, second] = [six[0], twelve[0]];
  if (six.length !== 1 || twelve.length !== 1 || !first || !second) return;
  uses[first.at] = { column: 'result', as: 'round6', sure: first.sure, time: null, insteadOf: null };
  uses[second.at] = { column: 'result', as: 'round12', sure: second.sure, time: null, insteadOf: null };
  taken.add('result');
}

/** "ผลการดำเนินงาน (ต.ค. - มี.ค.)" beside "(เม.ย. - ก.ย.)" are the rounds, too. */
function roundOfResults(heading: string): 6 | 12 | null {
  return roundOf(heading) ?? roundOfMonths(textKey(heading));
}

/** Results under one heading in several columns, and a period's beginning and end, are read as one text. */
export function giveParts(
  headings: readonly Heading[],
  free: readonly Candidate[],
  uses: (ColumnUse | null)[],
  taken: Set<StaffColumn>,
  fiscalYear: number,
): void {
  const give = (parts: readonly Candidate[], column: 'result' | 'period') => {
    for (const { at, sure } of parts)
      uses[at] = { column, as: 'part', sure: Math.min(sure, 0.8), time: null, insteadOf: null };
    taken.add(column);
  };
  // "ผล" over "เริ่ม | สิ้นสุด" is when it was done.
  const divided = free.filter(
    ({ at, meaning }) => meaning === 'result' && (headings[at]?.tiers.length ?? 0) > 1 && !isDate(headings[at]),
  );
  const under = divided.filter(({ at }) => headings[at]?.tiers[0] === headings[divided[0]?.at ?? 0]?.tiers[0]);
  // Beside what was done, "ร้อยละ" and "หมายเหตุ" are the office's own.
  const told = under.filter(({ at }) => readHeading(headings[at]?.tiers.slice(-1)[0] ?? '').meaning !== 'own');
  const results = told.length === 0 ? under : told;
  if (!taken.has('result')) {
    for (const { at } of under.filter(one => !results.includes(one))) uses[at] = { ...OWN, sure: 0.75 };
  }
  const ofYear = results.find(({ at }) => yearIn(headings[at]?.tiers.slice(-1)[0] ?? '') === fiscalYear);
  if (!taken.has('result') && ofYear && results.every(({ at }) => yearIn(headings[at]?.text ?? '') !== null)) {
    const own = { column: null, as: 'own', sure: 0.6, time: null, insteadOf: ofYear.at } as const;
    for (const { at } of results) uses[at] = own;
    uses[ofYear.at] = { column: 'result', as: 'column', sure: 0.8, time: null, insteadOf: null };
    taken.add('result');
  } else if (!taken.has('result') && results.length > 1) give(results, 'result');
  const marked = free.filter(
    ({ at }) => uses[at] === null && (isPartOfPeriod(headings[at]) || isMarkedRound(headings[at])),
  );
  const upper = (at: number) => headings[at]?.tiers.slice(0, -1)[0];
  const periods = marked.filter(({ at }) => upper(at) === upper(marked[0]?.at ?? 0));
  // Only a person knows what days "ครึ่งแรก" has.
  if (!taken.has('period') && periods.length > 1) {
    give(
      periods.map(one => ({ ...one, sure: 0.6 })),
      'period',
    );
  }
  const ends = free
    .filter(({ at }) => uses[at] === null)
    .map(one => ({ one, end: endOf(headings[one.at], one.meaning) }));
  // When it is to be done ends it, too, if nothing else does.
  const hasEnd = ends.some(({ end }) => end === 'end');
  const [begin, end, ...more] = ends.filter(({ end: which }) => which !== null && !(hasEnd && which === 'done'));
  if (!taken.has('period') && begin?.end === 'begin' && end && end.end !== 'begin' && more.length === 0)
    give(
      [begin.one, end.one].map(one => ({ ...one, sure: Math.max(one.sure, 0.75) })),
      'period',
    );
}

/** Marks under "ครึ่งปีแรก" or "รอบ ๖ เดือน", and no word for results: they say when it is to be done. */
function isMarkedRound(heading: Heading | undefined): boolean {
  return heading?.marked === true && roundOfHeading(heading.text, []) !== null && !saysResult(heading);
}

function saysResult({ text }: Heading): boolean {
  return RESULT_WORDS.some(word => fold(text).includes(word));
}

const RESULT_WORDS = ['ผล', 'คืบหน้า', 'ก้าวหน้า'].map(fold);

/** Marks under a part of a period that names no known time. */
function isPartOfPeriod(heading: Heading | undefined): boolean {
  if (!heading?.holdsMarks || heading.tiers.length < 2) return false;
  return readHeading(heading.tiers[0] ?? '').meaning === 'period';
}

function isDate(heading: Heading | undefined): boolean {
  const label = fold(heading?.tiers[heading.tiers.length - 1] ?? '');
  return BEGINS.test(label) || ENDS.test(label);
}

/** เริ่มต้น or สิ้นสุด, by itself or under a heading of time or of the plan; `done`: a time by which it is done. */
function endOf(heading: Heading | undefined, meaning: Meaning | null): 'begin' | 'end' | 'done' | null {
  const label = fold(heading?.tiers[heading.tiers.length - 1] ?? '');
  const upper =
    heading !== undefined && heading.tiers.length > 1 ? readHeading(heading.tiers[0] ?? '').meaning : 'period';
  if ((upper !== 'period' && upper !== 'plan') || REALLY.test(label)) return null;
  if (BEGINS.test(label) !== ENDS.test(label)) return BEGINS.test(label) ? 'begin' : 'end';
  return meaning === 'period' && DONE.test(label) && !BEGINS.test(label) ? 'done' : null;
}

const [BEGINS, ENDS, DONE, REALLY] = [
  'เริ่ม|^ตั้งแต่|^จาก|^start|^begin|^from',
  'สิ้นสุด|^ถึง|^end|^finish|^to$',
  'เสร็จ|กำหนด|^due|^deadline',
  'จริง|^actual',
].map(words => new RegExp(words.replace(/[ก-๎]+/g, fold))) as [RegExp, RegExp, RegExp, RegExp];
