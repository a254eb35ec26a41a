import { grouped } from '../../grid/grouped';

/** Lists by key. One that has several keys stands under each. */
export function byKeys<One>(
  all: readonly One[],
  keysOf: (one: One) => readonly string[],
): ReadonlyMap<string, readonly One[]> {
  const keyed = all.flatMap(one => keysOf(one).map(key => ({ key, one })));
  return new Map([...grouped(keyed, ({ key }) => key)].map(([key, found]) => [key, found.map(({ one }) => one)]));
}
