/** A parsed mask such as `body/content(startIndex,paragraph/elements)`. Null keeps everything. */
type Mask = ReadonlyMap<string, Mask | null>;

/**
 * The parts of a value that `fields` selects, as in Google's partial responses. It applies to each item of a list.
 * @throws Error with Google's message if the mask is malformed. Unlike Google, it accepts unknown names.
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

/** The mask up to its closing bracket, and the rest of the text. */
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
