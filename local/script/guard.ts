import { BadInput } from '../bad-input';
import { type CallKind, kindOf } from './calls/call-kinds';
import { costOf } from './calls/costs';
import { type Entry, isWithheld, refusalOf, type ScopeGrant } from './calls/permission';
import type { Clock } from './clock';
import type { Realm } from './context';
import { Emulated } from './google/emulated';
import { GoogleEnum } from './google/google-enum';
import { createMembrane, type Membrane } from './membrane';

/** Makes the n-th Google call of a run (from 1) fail, before or after it takes effect. */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly message?: string;
}

export interface GuardOptions {
  readonly realm: Realm;
  readonly entry: Entry;
  readonly grant: ScopeGrant;
  readonly clock: Clock;
  readonly fault?: Fault | undefined;
  /** Called before each Google call with its number (from 1) and its name, such as `Range.getValues`. */
  readonly beforeCall?: ((call: number, name: string) => void) | undefined;
}

export interface Guard {
  /** The object as the script sees it. The same object always gets the same guard. */
  wrap(target: Emulated): object;
  readonly membrane: Membrane;
  /** The names of all Google calls so far, in order. `byService` and `byKind` are their numbers for each service and kind. */
  readonly trace: readonly string[];
  readonly byService: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<CallKind, number>>;
  /**
   * Why the run was stopped: it is out of time, or it used something that is not emulated. The script cannot catch this. Google
   * stops a run that is out of time without running `catch` or `finally`, and a script must not hide a gap in this host.
   */
  stopped(): Error | null;
}

const RUN_LIMIT_MS = 6 * 60_000;
const SIMPLE_TRIGGER_LIMIT_MS = 30_000;

export function createGuard(options: GuardOptions): Guard {
  const { realm, entry, clock } = options;
  const guards = new WeakMap<Emulated, object>();
  const targets = new WeakMap<object, Emulated>();
  const membrane = createMembrane(realm, wrap, guard => targets.get(guard));
  const trace: string[] = [];
  const byService: Record<string, number> = {};
  const byKind: Record<CallKind, number> = { blocking: 0, buffered: 0, local: 0 };
  const deadline = clock.now() + (entry === 'simpleTrigger' ? SIMPLE_TRIGGER_LIMIT_MS : RUN_LIMIT_MS);
  let stop: Error | null = null;

  function wrap(target: Emulated): object {
    const known = guards.get(target);
    if (known) return known;
    const guard = new Proxy(target, { get, set: refuseToSet, has: (_, key) => memberOf(target, key) !== undefined });
    guards.set(target, guard);
    targets.set(guard, target);
    return guard;
  }

  function get(target: Emulated, key: string | symbol): unknown {
    // The language itself and JSON ask every object for these, so they are not gaps in the emulation.
    if (typeof key === 'symbol' || key === 'toJSON') return undefined;
    if (key === 'toString') return () => target.toString();
    if (key === 'valueOf') return () => wrap(target);
    const member = memberOf(target, key);
    // A refused call is refused even if it is not emulated.
    const refusal = member ? null : refusalOf(target.service, target.googleName, key, entry, options.grant);
    if (refusal) return () => refuse(refusal);
    if (!member) throw end(new Error(`not emulated: ${target.googleName}.${key}`));
    if (typeof member.value !== 'function') return membrane.toScript(Reflect.get(target, key, target));
    const method = member.value;
    if (target instanceof GoogleEnum) return () => Reflect.apply(method, target, []);
    return (...args: unknown[]) => call(target, key, method, args);
  }

  function call(target: Emulated, key: string, method: object, args: readonly unknown[]): unknown {
    if (stop) throw stop;
    const name = `${target.googleName}.${key}`;
    if (BUILT_IN_SCRIPT.test(name)) return membrane.toScript(runMethod(target, method, args));
    trace.push(name);
    byService[target.service] = (byService[target.service] ?? 0) + 1;
    byKind[kindOf(target.googleName, key)] += 1;
    options.beforeCall?.(trace.length, name);
    const refusal = refusalOf(target.service, target.googleName, key, entry, options.grant);
    if (refusal) refuse(refusal);
    failIfDue('before');
    const result = isWithheld(name, entry, options.grant) ? null : runMethod(target, method, args);
    charge(target, key, Math.max(cellsIn(args), cellsIn(result)));
    failIfDue('after');
    return membrane.toScript(result);
  }

  function refuse(why: string): never {
    throw realm.makeError('Exception', why);
  }

  function runMethod(target: Emulated, method: object, args: readonly unknown[]): unknown {
    try {
      return Reflect.apply(method as () => unknown, target, membrane.toHost(args) as unknown[]);
    } catch (error) {
      throw asScriptError(error);
    }
  }

  /** Services throw plain Errors with Google's messages. Anything else is a gap, a bug in the host, or what ends the run here. */
  function asScriptError(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const isOwnFault = error.message.startsWith('not emulated') || FAULTS.some(type => error instanceof type);
    if (isOwnFault) return end(error);
    return realm.makeError(error.name === 'Error' ? 'Exception' : error.name, error.message);
  }

  function charge(target: Emulated, key: string, cells: number): void {
    clock.advance(costOf(target.service, target.googleName, key, cells));
    if (clock.now() > deadline) throw end(realm.makeError('Exception', 'Exceeded maximum execution time'));
  }

  function failIfDue(when: Fault['when']): void {
    const { fault } = options;
    if (fault?.call !== trace.length || fault.when !== when) return;
    const usual =
      when === 'before'
        ? `Service invoked too many times in a short time: ${trace.at(-1)}.`
        : 'Service error: try again.';
    throw realm.makeError('Exception', fault.message ?? usual);
  }

  function end(error: Error): Error {
    stop ??= error;
    return stop;
  }

  return { wrap, membrane, trace, byService, byKind, stopped: () => stop };
}

/** Making a rich text, or reading one already fetched, does not access the spreadsheet. It is not a call, and cannot fail. */
const BUILT_IN_SCRIPT = /^(SpreadsheetApp\.newRichTextValue|(RichTextValue|TextStyle)(Builder)?\.\w+)$/;

const HIDDEN = new Set(['constructor', 'service', 'googleName']);
const FAULTS = [TypeError, RangeError, ReferenceError, BadInput];

function refuseToSet(target: Emulated, key: string | symbol): never {
  throw new Error(`not emulated: setting ${target.googleName}.${String(key)}`);
}

/**
 * A public member: a method or getter of the class, or a property that begins with a capital, like Google's enums and
 * collections (`ui.Button`, `Drive.Files`). Other own properties are private.
 */
function memberOf(target: Emulated, key: string | symbol): PropertyDescriptor | undefined {
  if (typeof key === 'symbol' || HIDDEN.has(key)) return undefined;
  if (/^[A-Z]/.test(key) && Object.hasOwn(target, key)) return Object.getOwnPropertyDescriptor(target, key);
  for (
    let type = Object.getPrototypeOf(target);
    type && type !== Emulated.prototype;
    type = Object.getPrototypeOf(type)
  ) {
    const member = Object.getOwnPropertyDescriptor(type, key);
    if (member) return member;
  }
  return undefined;
}

/** The number of cells in a list, including nested lists. */
function cellsIn(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  return value.reduce((sum: number, part: unknown) => sum + (Array.isArray(part) ? Math.max(1, cellsIn(part)) : 1), 0);
}
