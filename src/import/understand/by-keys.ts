/** Lists by key. One that has several keys stands under each. */
export function byKeys<One>(
  all: readonly One[],
  keysOf: (one: One) => readonly string[],
): ReadonlyMap<string, readonly One[]> {
  const lists = new Map<string, One[]>();
  for (const one of all)
    for (const key of keysOf(one))
      lists
        .set(key, lists.get(key) ?? [])
        .get(key)
        ?.push(one);
  return lists;
}
