import { nearest, textKey } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';
import { onceAKind } from '../kinds/once-a-kind';
import type { Unit } from './unit';

/** Known units made ready for reading many cells. */
export interface KnownUnits {
  /** Matches any name, other name or head's post as a whole, the longest first; group 1 is the name. Null without units. */
  readonly pattern: RegExp | null;
  /** The unit's name for the key of a name. */
  readonly nameOf: ReadonlyMap<string, string>;
}

/** Fewer characters than this, and กอง would stand for the only unit that begins so. */
const SHORTEST_CLIPPED_NAME = 7;

/** What may follow a name directly, without a space. */
function nameEnds({ officeWords, units }: OfficeKind): string {
  const words = [...officeWords, ...units.begin].join('|');
  return `(?=$|[^ก-๎a-zA-Z0-9]|ฯ|องค์การ|และ|${words}|คณะ|ร่วม|ทุก|พร้อม|ตลอดจน|รวม|หรือ|เป็น|โดย)`;
}

/** A register of thousands of rows is read against one list of units. */
const preparedFor = onceAKind(() => new WeakMap<readonly Unit[], KnownUnits>());

export function prepareUnits(known: readonly Unit[], kind: OfficeKind): KnownUnits {
  const prepared = preparedFor(kind);
  const before = prepared.get(known);
  if (before) return before;
  const nameOf = new Map<string, string>();
  const names: string[] = [];
  for (const unit of known) {
    for (const name of [unit.name, ...unit.otherNames, unit.headPost]) {
      const key = textKey(name).replace(/ฯ$/, '');
      if (key === '' || nameOf.has(key)) continue;
      nameOf.set(key, unit.name);
      names.push(key);
    }
  }
  names.sort((a, b) => b.length - a.length);
  const pattern = names.length > 0 ? new RegExp(`(${names.map(loosely).join('|')})${nameEnds(kind)}ฯ?`, 'gi') : null;
  const units = { pattern, nameOf };
  prepared.set(known, units);
  return units;
}

/** The unit that a shortened name stands for (กองการศึกษาฯ, กองสาธารณสุข): the only one that begins with it. */
export function shortenedUnit(text: string, { nameOf }: KnownUnits): string | null {
  const key = textKey(text).replace(/ฯ$/, '');
  if (key.length < SHORTEST_CLIPPED_NAME) return null;
  const found = new Set([...nameOf].filter(([name]) => name.startsWith(key)).map(([, unit]) => unit));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** The known unit that the text most looks like: one it begins with, or else the nearest by spelling. */
export function nearestUnit(text: string, { nameOf }: KnownUnits): string | null {
  const key = textKey(text);
  const begun = [...nameOf].find(([name]) => key.startsWith(name))?.[1];
  return begun ?? nameOf.get(nearest(key, [...nameOf.keys()]) ?? '') ?? nearestClipped(key, nameOf);
}

/** The unit whose name, cut to the same length, looks most like it: กองสาธารณะสุข. */
function nearestClipped(key: string, nameOf: ReadonlyMap<string, string>): string | null {
  if (key.length < SHORTEST_CLIPPED_NAME) return null;
  const clipped = new Map([...nameOf].map(([name, unit]) => [name.slice(0, key.length), unit]));
  return clipped.get(nearest(key, [...clipped.keys()]) ?? '') ?? null;
}

/** The name's pattern with a space or line end allowed between any two characters, and digits of either kind. */
function loosely(key: string): string {
  const characters = [...key].map(character => {
    if (/\d/.test(character)) return `[${character}${String.fromCharCode(0x0e50 + Number(character))}]`;
    return character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
  });
  return characters.join('[ \\n]?');
}
