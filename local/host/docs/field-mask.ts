/** What a mask such as `body/content(startIndex,paragraph/elements)` leaves of a value; null for all. */
type Mask = ReadonlyMap<string, Mask | null>;

/**
 * The parts of a value that `fields` asks for, as Google's partial responses give them; in a list, of each of its items.
 * @throws Google's refusal of a mask that is badly written. Unlike Google it takes names that no such value has.
 */
export function masked(value: unknown, fields: string): unknown {
  const [mask, rest] = parse(fields);
  if (rest !== '') throw new Error(`Invalid field selection ${fields}`);
  return pick(value, mask);
}

function pick(value: unknown, mask: Mask | null): unknown {
  if (mask === null || mask.has('*')) return value;
  if (Array.isArray(value)) return value.map(item => pick(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => mask.has(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, pick(part, mask.get(key) ?? null)]));
}

/** The mask up to a bracket that closes it, and what follows. */
function parse(text: string): [Mask, string] {
  const mask = new Map<string, Mask | null>();
  let rest = text;
  for (;;) {
    const [name, inner, after] = parseOne(rest);
    mask.set(name, inner);
    if (!after.startsWith(',')) return [mask, after];
    rest = after.slice(1);
  }
}

function parseOne(text: string): [string, Mask | null, string] {
  const [name] = /^[\w*]+/.exec(text) ?? [];
  if (name === undefined) throw new Error(`Invalid field selection ${text.slice(0, 20)}`);
  const rest = text.slice(name.length);
  if (rest.startsWith('/')) {
    const [next, inner, after] = parseOne(rest.slice(1));
    return [name, new Map([[next, inner]]), after];
  }
  if (!rest.startsWith('(')) return [name, null, rest];
  const [inner, after] = parse(rest.slice(1));
  if (!after.startsWith(')')) throw new Error(`Invalid field selection ${text.slice(0, 20)}`);
  return [name, inner, after.slice(1)];
}
