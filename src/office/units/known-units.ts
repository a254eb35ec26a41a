import { nearest, textKey } from '../../thai/text/text';
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
}

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
  for (const unit of known) {
    for (const name of [unit.name, ...unit.otherNames, unit.headPost]) {
      const key = textKey(name).replace(/ฯ$/, '');
      if (key === '' || nameOf.has(key)) continue;
      nameOf.set(key, unit.name);
    }
  }
  const units = { find: findNames(nameOf.keys(), kind), nameOf };
  prepared.set(known, units);
  return units;
}

/** The only unit whose name begins with this text, if there is exactly one (กองการศึกษาฯ, กองสาธารณสุข). */
export function shortenedUnit(text: string, { nameOf }: KnownUnits): string | null {
  const key = textKey(text).replace(/ฯ$/, '');
  if (key.length < SHORTEST_CLIPPED_NAME) return null;
  const found = new Set([...nameOf].filter(([name]) => name.startsWith(key)).map(([, unit]) => unit));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The known unit most similar to the text: one whose name the text begins with, or else the nearest by spelling. */
export function nearestUnit(text: string, { nameOf }: KnownUnits): string | null {
  const key = textKey(text);
  const begun = [...nameOf].find(([name]) => key.startsWith(name))?.[1];
  return begun ?? nameOf.get(nearest(key, [...nameOf.keys()]) ?? '') ?? nearestClipped(key, nameOf);
}

/** The unit whose name, cut to the same length, is most similar: กองสาธารณะสุข. */
function nearestClipped(key: string, nameOf: ReadonlyMap<string, string>): string | null {
  if (key.length < SHORTEST_CLIPPED_NAME) return null;
  const clipped = new Map([...nameOf].map(([name, unit]) => [name.slice(0, key.length), unit]));
  return clipped.get(nearest(key, [...clipped.keys()]) ?? '') ?? null;
}
