import { remembered } from '../../thai/remembered';
import { nearestKey, textKey } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';
import { oncePerKind } from '../kinds/once-per-kind';
import { type FoundName, nameFinder } from './name-finder';
import type { Unit } from './unit';

/** The known units, prepared for reading many cells. */
export interface KnownUnits {
  /** Finds each name, other name and head's post. */
  readonly find: (text: string) => readonly FoundName[];
  /** The unit's own name, by the key of any of its names. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** The keys of heads' posts, which mean the unit, but are not its name. */
  readonly posts: ReadonlySet<string>;
  /** All keys of `nameOf`, sorted. */
  readonly sorted: readonly string[];
  /** The unit most similar to the text, or null. Slow if there are thousands of units. */
  readonly nearest: (text: string) => string | null;
}

/** With more names than any office has, the nearest by spelling is not looked for: that takes 20 ms for each text that is not a name. */
const MOST_COMPARED = 2000;

/** Shortest key for a shortened name. Otherwise กอง would mean the only unit that begins with it. */
const SHORTEST_CLIPPED_NAME = 7;

/** What may follow a name directly, without a space. */
const nameEnd = oncePerKind(({ officeWords, units }) => {
  const words = [...officeWords, ...units.begin].join('|');
  return new RegExp(`$|[^ก-๎a-zA-Z0-9]|ฯ|องค์การ|และ|${words}|คณะ|ร่วม|ทุก|พร้อม|ตลอดจน|รวม|หรือ|เป็น|โดย`, 'iy');
});

/** Finds these names (keys) in texts of this kind of office. */
export function findNames(keys: Iterable<string>, kind: OfficeKind): KnownUnits['find'] {
  const end = nameEnd(kind);
  return nameFinder(keys, (text, at) => {
    end.lastIndex = at;
    return end.test(text);
  });
}

/** Cached per list of units, because thousands of rows are read against the same list. */
const preparedFor = oncePerKind(() => new WeakMap<readonly Unit[], KnownUnits>());

export function prepareUnits(known: readonly Unit[], kind: OfficeKind): KnownUnits {
  const prepared = preparedFor(kind);
  const before = prepared.get(known);
  if (before) return before;
  const nameOf = new Map<string, string>();
  const posts = new Set<string>();
  const add = (key: string, unit: string, isPost: boolean) => {
    if (key === '' || nameOf.has(key)) return;
    nameOf.set(key, unit);
    if (isPost) posts.add(key);
  };
  for (const { name, otherNames, headPost } of known) {
    for (const each of [name, ...otherNames]) add(nameKey(each), name, false);
    add(nameKey(headPost), name, true);
  }
  const clerks = nameOf.get(textKey(kind.clerksOffice));
  if (clerks !== undefined) add(textKey(kind.reporterPost), clerks, true);
  const keys = [...nameOf.keys()];
  const proper = new Set(kind.units.known.map(textKey));
  const nearest = remembered(text => (proper.has(textKey(text)) ? null : nearestUnit(text, nameOf, keys)));
  const units = { find: findNames(keys, kind), nameOf, posts, sorted: [...keys].sort(), nearest };
  prepared.set(known, units);
  return units;
}

function nameKey(name: string): string {
  return textKey(name).replace(/ฯ$/, '');
}

/** The only unit whose name begins with this text, if there is exactly one (กองการศึกษาฯ, กองสาธารณสุข). After ฯ, it ends so: กลุ่มสาระฯ ภาษาไทย. */
export function shortenedUnit(text: string, { nameOf, sorted }: KnownUnits): string | null {
  const [key = '', ending = ''] = textKey(text).split('ฯ');
  if (key.length < SHORTEST_CLIPPED_NAME) return null;
  let only: string | null = null;
  for (let at = firstFrom(sorted, key); sorted[at]?.startsWith(key); at += 1) {
    if (!sorted[at]?.endsWith(ending)) continue;
    const unit = nameOf.get(sorted[at] ?? '') ?? null;
    if (only !== null && unit !== only) return null;
    only = unit;
  }
  return only;
}

/** The index of the first text that is not before `key`, in a sorted list. */
function firstFrom(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest that may follow a known name, as a share of it, if the text still means that unit. */
const MOST_BEHIND = 0.5;

/** Names differ in few letters (สำนักช่าง, สำนักคลัง). Two marks in the wrong order are two letters. */
function mostMisspelt(key: string): number {
  return Math.max(key.length < 6 ? 1 : 2, Math.floor(key.length / 4));
}

/** The known unit most similar to the text: one whose name the text begins with, or else the nearest by spelling; null if none is plausible. */
function nearestUnit(text: string, nameOf: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  const key = textKey(text);
  const begun = keys.find(name => key.startsWith(name) && key.length - name.length <= name.length * MOST_BEHIND);
  if (begun !== undefined || keys.length > MOST_COMPARED) return nameOf.get(begun ?? '') ?? null;
  return (
    nameOf.get(keys[nearestKey(key, keys, mostMisspelt(key)) ?? keys.length] ?? '') ?? nearestClipped(key, nameOf, keys)
  );
}

/** The unit whose name, cut to the same length, is most similar: กองสาธารณะสุข. */
function nearestClipped(key: string, nameOf: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  if (key.length < SHORTEST_CLIPPED_NAME) return null;
  const at = nearestKey(
    key,
    keys.map(name => name.slice(0, key.length)),
    mostMisspelt(key),
  );
  return at === null ? null : (nameOf.get(keys[at] ?? '') ?? null);
}
