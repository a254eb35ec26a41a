import { inspect } from 'node:util';
import { type Context, constants, createContext, runInContext, Script } from 'node:vm';
import { ES2020_GLOBALS, NEWER_MEMBERS } from './builtins';

/**
 * One run of the script: a bare V8 context with ES2020 and `console`, without anything from Node. Each run gets a new context,
 * because in Apps Script, too, every execution runs the top-level code again and no variable survives.
 *
 * Local time (`date.getHours()`) is in the process's time zone, because V8 cannot set it for one context. So set
 * `process.env.TZ` to the manifest's zone before starting a host. `Date.now()` and `new Date()` use the host's clock.
 */
export interface ScriptContext {
  /** Makes objects in this context, so that `instanceof` and `constructor` work in the script. */
  readonly realm: Realm;
  /** Adds a global, such as a Google service, before the script is loaded. */
  define(name: string, value: unknown): void;
  /** Runs the script's top-level code. */
  load(script: Script): void;
  /** The names of the functions that the script declared. Google can call these. */
  functionNames(): string[];
  /** @throws whatever the function throws, or an Error if it does not return within `limitMs` of real time. */
  call(name: string, args: readonly unknown[], limitMs: number): unknown;
}

export interface Realm {
  makeArray(): unknown[];
  makeObject(): Record<string, unknown>;
  makeDate(ms: number): Date;
  makeError(name: string, message: string): Error;
}

export interface ContextEnvironment {
  now(): number;
  log(level: string, text: string): void;
}

/** The global through which a function is called. */
export const CALL = Symbol.for('matrakan.host.call');

export function createScriptContext(env: ContextEnvironment): ScriptContext {
  const bare = createBareContext(env);
  const { context, realm, define } = bare;
  const before = new Set<string>();
  return {
    realm,
    define,
    load(script) {
      for (const name of Object.getOwnPropertyNames(context)) before.add(name);
      script.runInContext(context);
    },
    functionNames: () =>
      Object.getOwnPropertyNames(context).filter(name => !before.has(name) && typeof context[name] === 'function'),
    call(name, args, limitMs) {
      const declared = functionNamed(name, before.has(name) ? undefined : context[name]);
      return callIn(bare, () => Reflect.apply(declared, undefined, args), limitMs);
    },
  };
}

/** A context before the script is loaded. */
export interface BareContext {
  readonly context: Context;
  readonly realm: Realm;
  define(name: string | symbol, value: unknown): void;
}

export function createBareContext(env: ContextEnvironment): BareContext {
  // Not createContext(object): Node would look into that object at every use of a global, even Math, which is 100 times slower.
  const context = createContext(constants.DONT_CONTEXTIFY, { name: 'Apps Script' });
  runInContext(PRELUDE, context)(ES2020_GLOBALS, NEWER_MEMBERS, () => env.now(), logger(env));
  return {
    context,
    realm: runInContext(REALM, context),
    define: (name, value) =>
      void Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false }),
  };
}

export function functionNamed(name: string, declared: unknown): (...args: never) => unknown {
  if (typeof declared !== 'function') throw new Error(`Script function not found: ${name}`);
  return declared as () => unknown;
}

function logger(env: ContextEnvironment) {
  return (level: string, parts: readonly unknown[]) =>
    env.log(level, parts.map(part => (typeof part === 'string' ? part : inspect(part))).join(' '));
}

/** @throws what `call` throws, or an Error if it does not return in time. */
export function callIn({ context, define }: BareContext, call: () => unknown, limitMs: number): unknown {
  // A timeout works only for code that runs as a script, so the function is called through a global.
  define(CALL, call);
  return CALL_IT.runInContext(context, { timeout: limitMs });
}

const CALL_IT = new Script(`globalThis[Symbol.for('matrakan.host.call')]()`, { filename: 'call' });

const PRELUDE = `(keep, newer, now, log) => {
  for (const path of Object.keys(newer)) {
    const holder = path.split('.').reduce((object, name) => object && object[name], globalThis);
    if (holder) for (const name of newer[path]) delete holder[name];
  }
  for (const name of Object.getOwnPropertyNames(globalThis)) if (!keep.has(name)) delete globalThis[name];
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, args, target) => Reflect.construct(date, args.length ? args : [now()], target),
    apply: () => new RealDate(now()).toString(),
    get: (date, key) => (key === 'now' ? now : date[key]),
  });
  RealDate.prototype.constructor = globalThis.Date;
  globalThis.console = {};
  for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...parts) => log(level, parts);
}`;

const REALM = `({
  makeArray: () => [],
  makeObject: () => ({}),
  makeDate: ms => new Date(ms),
  makeError: (name, message) => Object.defineProperty(new Error(message), 'name', { value: name }),
})`;
