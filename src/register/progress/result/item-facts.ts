import { type DateInText, datesIn } from '../../../thai/dates/dates-in-text';
import { once, remembered } from '../../../thai/remembered';
import { matchesOf } from '../../../thai/text/text';
import { type Amount, partsOfWhole } from './amounts';
import { CANCELLED, EVIDENCE, FINISHED, ONLY_HEADING, ONLY_PROOF, WHOLLY_FINISHED } from './claims';
import { badEnd } from './clauses/bad-end';
import { clausesOf, withDateMarked, withoutDates } from './clauses/clauses';
import { beginsWithVerb, kindOf } from './clauses/kinds';
import { GOOD, spaces, withoutGoodNews } from './good-news';
import { type Item, itemsOf, type Place, PROOF_HEADING } from './items';
import type { Family } from './limits/family';
import { GOES_ON, LIMITS } from './limits/limits';
import { percentages, reportsScore } from './percentages';
import type { StateReading } from './reading';

/** Words that limit what an item says is done. */
export interface Limit extends Place {
  /** The state if nothing in the item is done. */
  readonly state: StateReading['state'];
  readonly sure: Family['sure'];
  /** If it is a step towards the deed: the words that name it. */
  readonly step: string | null;
  /** One instalment of several. */
  readonly instalment: boolean;
}

/** What one item of a result says, whatever the measure and the day. */
export interface ItemFacts extends Item {
  /** The text with what is harmless as spaces, of the same length. */
  readonly seen: string;
  readonly cancelled: Place | null;
  readonly limits: readonly Limit[];
  /** Counts and percentages: of the work, of money, of people. */
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateInText[];
  /** The clauses of `seen`. */
  readonly clauses: () => readonly string[];
  /** The words that say something is done or exists; null if there are none outside the limits. */
  readonly claim: Place | null;
  /** The claim is more than a verb at the start of the item. "จัดอบรม" may also be a plan. */
  readonly saysFinished: boolean;
  /** Reports that nothing bad happened, or has a tick. */
  readonly goodNews: boolean;
  /** Names only where the proof is, stands below a heading of proof, or above other items as their heading. */
  readonly aside: boolean;
}

/** The items of a result. Results repeat, and several rules ask for the same one. */
export const factsOf = remembered((result: string): readonly ItemFacts[] => {
  const items = itemsOf(result);
  const heading = items.findIndex(({ text }) => PROOF_HEADING.test(text));
  return items.map((item, at) => itemFacts(item, heading > 0 && at > heading));
});

/** A verb that says nothing by itself. */
const BARE = /^(?:ได้)?(?:ดำเนิน|ปฏิบัติ|เป็น|ยก|มี)/;

function itemFacts(item: Item, isProof: boolean): ItemFacts {
  const seen = withoutGoodNews(item.text);
  const limits = limitsIn(seen);
  const amounts = [...partsOfWhole(seen), ...percentages(seen)];
  const limiting = [...limits, ...amounts.filter(({ share }) => share < 1)];
  const affirmed = limiting.reduce(blanked, seen);
  const finished = placeOf(FINISHED, affirmed) ?? amounts.find(({ of, share }) => of === 'work' && share >= 1) ?? null;
  const cancelled = placeOf(CANCELLED, seen);
  const dates = datesIn(item.text);
  // Most unfinished items are read without their clauses.
  const clauses = once(() => clausesOf(dates.reduce(withDateMarked, seen)));
  const reports = () =>
    reportsScore(affirmed) || (limiting.length === 0 && clauses().some(clause => tellsDeed(clause, '')));
  const claim = finished ?? startOf(EVIDENCE, affirmed) ?? (reports() ? { at: 0, length: seen.length } : null);
  return {
    seen,
    cancelled,
    limits,
    amounts,
    dates,
    clauses,
    claim,
    saysFinished: finished !== null,
    goodNews: seen.includes(GOOD),
    aside:
      cancelled === null &&
      limits.length === 0 &&
      ((isProof && amounts.length === 0 && dates.length === 0) ||
        (!finished && (ONLY_PROOF.test(item.text) || (claim === null && ONLY_HEADING.test(item.text))))) &&
      // Last, because it takes longest.
      badEnd(seen) === null,
    // Last: V8 takes ten times as long to add to a copy, and there are many items.
    ...item,
  };
}

/** The clause tells of a deed, and more than that something is carried out. */
export function tellsDeed(clause: string, method: string): boolean {
  const words = withoutDates(clause);
  return !BARE.test(clause) && kindOf(words, method) === 'deed' && beginsWithVerb(words, method);
}

/** The whole is said to be finished or held, whatever else is counted. */
export function isWholly({ text }: Item): boolean {
  return text.search(WHOLLY_FINISHED) >= 0;
}

function limitsIn(seen: string): Limit[] {
  const goesOn = startOf(GOES_ON, seen);
  const ongoing: Limit[] =
    goesOn && !/แล้ว|เสร็จ/.test(seen)
      ? [{ ...goesOn, state: 'inProgress', sure: true, step: null, instalment: false }]
      : [];
  const limits = LIMITS.filter(({ words }) => seen.search(words) >= 0).flatMap(family => limitsOf(family, seen));
  return [...ongoing, ...limits];
}

function limitsOf({ words, alone, sure, unless, step, instalment }: Family, seen: string): Limit[] {
  if (unless?.test(seen)) return [];
  return matchesOf(seen, words).map(({ index, 0: found }) => {
    const at = { at: index, length: found.length };
    return { state: alone, sure, step: step ? found : null, instalment: instalment === true, ...at };
  });
}

function placeOf(words: RegExp, text: string): Place | null {
  const at = text.search(words);
  return at < 0 ? null : { at, length: 1 };
}

function startOf(words: RegExp, text: string): Place | null {
  const found = words.exec(text);
  return found && { at: 0, length: found[0].length };
}

/** The text with spaces at a place. */
export function blanked(text: string, { at, length }: Place): string {
  return text.slice(0, at) + spaces(text.slice(at, at + length)) + text.slice(at + length);
}
