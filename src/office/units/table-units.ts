import { nearest, textKey } from '../../thai/text/text';
import type { OfficeKind } from '../kinds/kind';
import { readUnits } from './read-units-cell';
import { unitWords } from './unit-words';

/** More units than any office has. The limit matters because each unit is compared with all others. */
const MOST = 100;

/** กองต่าง ๆ is not a misspelling of กองช่าง. */
const NOT_A_NAME = /ๆ|เกี่ยวข้อง/;

interface Named {
  readonly key: string;
  readonly name: string;
  count: number;
}

/**
 * The units named in a register's ผู้รับผิดชอบ cells, in order and without duplicates, for set-up while no units are known yet. Without
 * "all units", committees and posts. A misspelt name is left out, so that *check* asks for the correct one.
 */
export function namesInTable(texts: readonly string[], kind: OfficeKind): string[] {
  const usualNames = usualKeys(kind);
  const found = namesFound(texts, kind, usualNames);
  const listed: Named[] = [];
  for (const each of [...found].sort((a, b) => b.count - a.count).slice(0, MOST)) {
    const others = listed.map(({ key }) => key);
    if (usualNames.has(each.key) || nearest(each.key, others) === null) listed.push(each);
  }
  const keys = listed.map(({ key }) => key);
  const clipped = new RegExp(`^(?:${kind.units.clipped.join('|') || '$^'})`);
  const isClipped = ({ key }: Named) =>
    keys.some(other => other !== key && clipped.test(other) && other.startsWith(key));
  return found.filter(each => listed.includes(each) && !isClipped(each)).map(({ name }) => name);
}

/** Each name once, in order, with its number of occurrences. A name close to a usual one counts as the usual one. */
function namesFound(texts: readonly string[], kind: OfficeKind, usualNames: ReadonlySet<string>): Named[] {
  const { bareName, looksLikeUnit } = unitWords(kind);
  const found = new Map<string, Named>();
  for (const text of texts) {
    for (const { text: stranger } of readUnits(text, [], kind).unknown) {
      const written = bareName(stranger);
      if (NOT_A_NAME.test(written)) continue;
      const usual = usualNames.has(textKey(written)) ? written : nearest(written, kind.units.known);
      if (usual === null && !looksLikeUnit.test(written)) continue;
      const name = usual ?? written;
      const key = textKey(name);
      const before = found.get(key);
      if (before) before.count += 1;
      else found.set(key, { key, name, count: 1 });
    }
  }
  return [...found.values()];
}

function usualKeys({ units }: OfficeKind): ReadonlySet<string> {
  return new Set(units.known.map(textKey));
}
