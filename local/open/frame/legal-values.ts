/**
 * Copies an argument as `google.script.run` does: numbers, booleans, texts, null, and arrays and plain objects of those pass. undefined
 * becomes null, and so does a number that is none. Dates, functions, other objects, elements of a page and circles are refused (Google:
 * HTML service, communicate with server functions). Bytes and other class instances are not documented, and refused here.
 * @param name of the argument or property, for the message.
 * @throws TypeError in Google's words.
 */
export function legalCopy(value: unknown, name: string): unknown {
  return copy(value, name, []);
}

function copy(value: unknown, name: string, around: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || around.includes(value)) throw illegal(name);
  const inside = [...around, value];
  // An index loop, because a hole must become null.
  if (Array.isArray(value)) return Array.from(value, (part, index) => copy(part, String(index), inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw illegal(name);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part, key, inside)]));
}

export function illegal(name: string): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${name}`);
}
