import { findMisspellings } from '../spelling/spelling';
import { untouchableIn } from '../text/untouchable';
import { THAI_LETTERS } from '../words/words';
import { type Edit, putsOnlyTone, sameLetters } from './edit';
import { meantBy, runsOf } from './guesses';
import { damagesIn, partsOf, type Region, regionsOf } from './regions';

/** A mark without its consonant, or a vowel before none: no Thai word has that, so the text is damaged for certain. */
const IMPOSSIBLE = new RegExp(`(?:^|[^${THAI_LETTERS}])[\\u0e30-\\u0e3a\\u0e45\\u0e47-\\u0e4e]|[เ-ไ](?![ก-ฮ])`);
const THAI = new RegExp(`[${THAI_LETTERS}]`);
/** Longer damage is told, and not mended: the guesses would take too long. */
const LONGEST = 60;
/** So many places of a text are looked into. */
const MOST = 100;

/** Letters that are no words: mended if one reading of them is the best, told if they are damaged for certain. */
export function brokenWords(text: string): readonly Edit[] {
  if (!THAI.test(text)) return [];
  const untouchable = untouchableIn(text);
  const runs = runsOf(text);
  if (runs.every(({ unknown }) => unknown === 0)) return [];
  const parts = partsOf(text, runs);
  return regionsOf(text, parts)
    .slice(0, MOST)
    .flatMap(region => {
      const whole = editOf(text, region, untouchable);
      if (whole === null || whole.now !== null) return whole ?? [];
      const pieces = damagesIn(parts, region);
      const mended = pieces.length > 1 ? mendedIn(text, pieces, untouchable) : [];
      return mended.length > 0 ? mended : whole;
    });
}

function editOf(
  text: string,
  { start, end }: Region,
  untouchable: (start: number, end: number) => boolean,
): Edit | null {
  const was = text.slice(start, end);
  const isCertain = IMPOSSIBLE.test(was);
  const meant = end - start > LONGEST ? 'maybe' : meantBy(was);
  if (!isCertain && (meant === 'unknown' || untouchable(start, end) || namesPlace(text, start, end) || isMisspelt(was)))
    return null;
  const isOpen =
    typeof meant === 'string' ||
    untouchable(start, end) ||
    guessesDate(was, meant.text) ||
    putsOnlyTone(text, meant.text);
  return { ...trimmed(start, was, isOpen ? null : meant.text), kind: 'brokenWord' };
}

/** Places of damage that are mended one by one, because all together are too many guesses. What is left is looked at in the next round. */
function mendedIn(
  text: string,
  damages: readonly Region[],
  untouchable: (start: number, end: number) => boolean,
): readonly Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  for (let at = 0; at < damages.length; at += 1) {
    for (const size of [2, 1]) {
      const [first, last] = [damages[at], damages[at + size - 1]];
      if (first === undefined || last === undefined || first.start < end) continue;
      const edit = editOf(text, { start: first.start, end: last.end }, untouchable);
      if (edit === null || edit.now === null) continue;
      edits.push(edit);
      end = last.end;
      at += size - 1;
      break;
    }
  }
  return edits;
}

/** Words before the name of a place or an office, which may be any letters. */
const BEFORE_NAME =
  /(?:อบต|อบจ|ทต|ทม|ทน|รร|รพ|สภ|[ตอจมถ])\.|เทศบาล|เมือง|ตำบล|อำเภอ|จังหวัด|บ้าน|วัด|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|วิทยาลัย|ถนน|ซอย|เขต|แขวง|ชุมชน|คลอง|หนอง|ห้วย|ท่า|เกาะ|ดอย|ทุ่ง|บริษัท|ห้าง|ร้าน|เครือข่าย|มูลนิธิ/;
const MONTH = /(?:มกรา|มีนา|พฤษภา|กรกฎา|สิงหา|ตุลา|ธันวา)คม|กุมภาพันธ์|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน/;
/** A name is looked for in so many letters before. */
const NAME_LENGTH = 16;

/** True if a name of a place or an office stands there, or may: then only damage that is certain is told. */
export function namesPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NAME_LENGTH), end);
  return BEFORE_NAME.test(before);
}

/** True if a month would be made by putting letters in: a date is never guessed. */
function guessesDate(was: string, now: string): boolean {
  return MONTH.test(now) && !MONTH.test(was) && !sameLetters(was, now);
}

/** A misspelling that is known as such is for the rule of misspellings. */
function isMisspelt(was: string): boolean {
  return findMisspellings(was).length > 0;
}

/** A mark that its word cannot have there, because the reader has shifted it: not if it was typed twice, or ำ is split. */
const SHIFTED = /[ะาเ-ไ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4c]|[\u0e48-\u0e4b][\u0e31\u0e34-\u0e3a\u0e47-\u0e4b]/;

/**
 * Marks shifted from one letter to the next that meet other marks there. Before `clusters` puts the marks of a letter in order: it would
 * take "ย่ั" in "แตย่ัง" for marks typed in the wrong order.
 */
export function shiftedMarks(text: string): readonly Edit[] {
  return SHIFTED.test(text) ? brokenWords(text).filter(({ now }) => now !== null) : [];
}

/** Without the letters at both ends that stay as they are. */
function trimmed(start: number, was: string, now: string | null): Omit<Edit, 'kind'> {
  if (now === null) return { at: start, length: was.length, now };
  let [head, tail] = [0, 0];
  while (head < was.length && was[head] === now[head]) head += 1;
  const rest = Math.min(was.length, now.length) - head;
  while (tail < rest && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  // A mark that is only added belongs to a letter, and a finding has to show something.
  if (head + tail === was.length) head -= 1;
  return { at: start + head, length: was.length - head - tail, now: now.slice(head, now.length - tail) };
}
