import { isDate } from 'node:util/types';
import type { Realm } from './context';
import { Emulated } from './google/emulated';

/**
 * Passes values between the script's context and the host. Values are copied, so that arrays, dates and objects always belong
 * to the side that uses them. Google's objects become guards on the way to the script, and the objects again on the way back.
 */
export interface Membrane {
  toScript(value: unknown): unknown;
  toHost(value: unknown): unknown;
}

export function createMembrane(
  realm: Realm,
  guardOf: (target: Emulated) => object,
  behindGuard: (guard: object) => Emulated | undefined,
): Membrane {
  const toScript = (value: unknown): unknown => {
    if (typeof value === 'function') throw new TypeError('a function cannot cross to the script');
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Emulated) return guardOf(value);
    if (isDate(value)) return realm.makeDate(value.getTime());
    return copy(value, realm.makeArray, realm.makeObject, toScript);
  };
  const toHost = (value: unknown): unknown => {
    if (typeof value === 'function') throw new Error('not emulated: a function as argument');
    if (typeof value !== 'object' || value === null) return value;
    const target = behindGuard(value);
    if (target) return target;
    if (isDate(value)) return new Date(value.getTime());
    if (ArrayBuffer.isView(value)) return value;
    return copy(
      value,
      () => [],
      () => ({}),
      toHost,
    );
  };
  return { toScript, toHost };
}

function copy(
  value: object,
  makeArray: () => unknown[],
  makeObject: () => Record<string, unknown>,
  convert: (part: unknown) => unknown,
): unknown {
  if (Array.isArray(value)) {
    const array = makeArray();
    // An index loop, because a hole must become undefined, as in Google.
    for (let i = 0; i < value.length; i++) array.push(convert(value[i]));
    return array;
  }
  const object = makeObject();
  for (const [key, part] of Object.entries(value)) object[key] = convert(part);
  return object;
}
