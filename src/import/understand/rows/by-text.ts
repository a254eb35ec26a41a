import { fold } from '../../../thai/text/text';
import { type Block, goesOn, withoutMarker } from './list-items';

/** What may stand between the part before and a method's text: a number, letter or bullet. */
const BEGINS = /(?:^|\s)(?:\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]*|\(?[ก-ญ][.)]|[-–—•*●○■▪◦➢✓✔·])?\s*$/;

/**
 * A cell that repeats the methods before what it says of them, in any order and perhaps in one line: its part for each method. Null unless
 * it begins with a method, and names each of them once, at the beginning of a part.
 */
export function byText(text: string, methods: readonly Block[]): string[] | null {
  const letters = lettersOf(text);
  const names = methods.map((method, at) => ({ at, key: fold(withoutMarker(method.text, method.number ?? '')) }));
  const found: { at: number; begin: number; end: number }[] = [];
  // A method may stand within a longer one's text.
  for (const { at, key } of [...names].sort((a, b) => b.key.length - a.key.length)) {
    const places = placesOf(letters.key, key).filter(
      place => !found.some(({ begin, end }) => place >= begin && place < end),
    );
    const [begin] = places;
    if (begin === undefined || places.length > 1) return null;
    found.push({ at, begin, end: begin + key.length });
  }
  const starts = found.map(({ at, begin }) => ({ at, start: partStart(text, letters.index[begin] ?? 0) }));
  const inOrder = starts.flatMap(({ at, start }) => (start === null ? [] : [{ at, start }]));
  inOrder.sort((a, b) => a.start - b.start);
  if (inOrder.length < methods.length || text.slice(0, inOrder[0]?.start).trim() !== '') return null;
  const parts = methods.map(() => '');
  inOrder.forEach(({ at, start }, index) => {
    parts[at] = text.slice(start, inOrder[index + 1]?.start).trim();
  });
  return names.every(({ at, key }) => saysMore(parts[at] ?? '', key)) ? parts : null;
}

/** False for "จัดทำคู่มือ และ" before "อบรม ยังไม่ดำเนินการ": what is said holds for both. */
function saysMore(part: string, key: string): boolean {
  const more = fold(part).split(key).slice(1).join('');
  return /\p{L}{2}/u.test(more) && !goesOn(part);
}

/** A text's letters on the line, and where in the text each of them stands. */
function lettersOf(text: string): { readonly key: string; readonly index: readonly number[] } {
  const letters = Array.from(text, (letter, at) => ({ letter: fold(letter), at })).filter(
    ({ letter }) => letter !== '',
  );
  return { key: letters.map(({ letter }) => letter).join(''), index: letters.map(({ at }) => at) };
}

function placesOf(text: string, key: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(key); key !== '' && at >= 0; at = text.indexOf(key, at + 1)) places.push(at);
  return places;
}

/** Where the part begins whose method's text stands here, with its number or bullet; null in the middle of other words. */
function partStart(text: string, at: number): number | null {
  const before = BEGINS.exec(text.slice(0, at));
  return before === null ? null : before.index;
}
