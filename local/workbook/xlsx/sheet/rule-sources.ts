import type { Rect } from '../../rect';

interface Ruled {
  readonly ranges: readonly Rect[];
  readonly rule: object;
}

/**
 * For each rule of the model, its source in the file: of equal rules that for the same cells, then any that is left, then any. A
 * file may have a rule for each of thousands of cells.
 */
export function sourcesOf<Source extends Ruled>(
  items: readonly Ruled[],
  sources: readonly Source[],
): (Source | undefined)[] {
  const left = new Set(sources);
  const [exact, alike] = [groupsOf(sources, exactKey), groupsOf(sources, ruleKey)];
  const take = (group: Source[] | undefined) => {
    for (let next = group?.pop(); next; next = group?.pop()) if (left.delete(next)) return next;
    return undefined;
  };
  const firsts = new Map(Array.from(alike, ([key, group]) => [key, group.at(-1)]));
  const found = items.map(item => take(exact.get(exactKey(item))));
  return items.map((item, index) => found[index] ?? take(alike.get(ruleKey(item))) ?? firsts.get(ruleKey(item)));
}

/** The last of each group is the first in the file. */
function groupsOf<Source extends Ruled>(
  sources: readonly Source[],
  keyOf: (source: Source) => string,
): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of [...sources].reverse()) {
    const key = keyOf(source);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(source);
  }
  return groups;
}

function ruleKey({ rule }: Ruled): string {
  return JSON.stringify(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function exactKey(item: Ruled): string {
  return JSON.stringify(item.ranges) + ruleKey(item);
}
