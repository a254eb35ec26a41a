import { runInContext, Script } from 'node:vm';
import {
  type BareContext,
  CALL,
  type ContextEnvironment,
  callIn,
  createBareContext,
  createScriptContext,
  functionNamed,
  type ScriptContext,
} from './context';

/**
 * A reused context, for tests. Its runs cost half of those in new ones. The script is wrapped in a function that is called again for
 * each run, so no variable survives, but V8 keeps the compiled code. A context is not used again if a run has changed a built-in object
 * or left a global behind. The only difference to a new context is that top-level names are not properties of `globalThis`. A test
 * runs the same months in both kinds of context.
 */
export function warmContext(env: ContextEnvironment, code: string): ScriptContext {
  const kept = takeIdle(code) ?? newContext(code);
  kept.env.now = () => env.now();
  kept.env.log = (level, text) => env.log(level, text);
  const { bare } = kept;
  const defined = new Set<string>();
  let declared = new Map<string, unknown>();
  return {
    realm: bare.realm,
    define(name, value) {
      defined.add(name);
      bare.define(name, value);
    },
    load() {
      for (const name of kept.defined) if (!defined.has(name)) delete bare.context[name];
      kept.defined = defined;
      declared = new Map(Object.entries(kept.topLevel()));
    },
    functionNames: () => [...declared.keys()],
    call(name, args, limitMs) {
      const asked = functionNamed(name, declared.get(name));
      try {
        return callIn(bare, () => Reflect.apply(asked, undefined, args), limitMs);
      } finally {
        if (kept.isAsMade([...defined, CALL])) idle.push(kept);
      }
    },
  };
}

interface KeptContext {
  readonly code: string;
  readonly bare: BareContext;
  /** The environment of the run that uses the context now. */
  readonly env: ContextEnvironment;
  /** Runs the top-level code and returns the functions it declares. */
  readonly topLevel: () => Record<string, unknown>;
  /** True if all built-in objects are as they were, and there are no new globals but these. */
  readonly isAsMade: (defined: readonly (string | symbol)[]) => boolean;
  /** The globals that the last run was given. */
  defined: ReadonlySet<string>;
}

/** A run can begin during another, as when two people click at once. Each then has its own context. */
let idle: KeptContext[] = [];

function takeIdle(code: string): KeptContext | undefined {
  idle = idle.filter(kept => kept.code === code);
  return idle.pop();
}

function newContext(code: string): KeptContext {
  const env: ContextEnvironment = { now: () => 0, log: () => undefined };
  const bare = createBareContext({ now: () => env.now(), log: (level, text) => env.log(level, text) });
  const isAsMade = runInContext(IS_AS_MADE, bare.context);
  const names = namesDeclared(code).join(', ');
  const topLevel = runInContext(`(function () {${code}\nreturn { ${names} }; })`, bare.context, {
    filename: 'Code.js',
  });
  return { code, bare, env, topLevel, isAsMade, defined: new Set() };
}

function namesDeclared(code: string): string[] {
  const context = createScriptContext({ now: () => 0, log: () => undefined });
  context.load(new Script(code));
  return context.functionNames();
}

/** Records all built-in objects, and returns the function that compares them. */
const IS_AS_MADE = `(() => {
  const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const isObject = value => (typeof value === 'object' && value !== null) || typeof value === 'function';
  const recorded = new Map();
  const record = object => {
    if (!isObject(object) || object === globalThis || recorded.has(object)) return;
    const members = ownKeys(object).map(key => [key, getOwnPropertyDescriptor(object, key)]);
    recorded.set(object, members);
    for (const [key, { value }] of members) if (typeof value === 'object' || key === 'prototype') record(value);
    record(getPrototypeOf(object));
  };
  const globals = ownKeys(globalThis);
  for (const name of globals) record(globalThis[name]);
  for (const one of [[].values(), new Map().keys(), new Set().keys(), ''.matchAll(/./g), (function* () {})()]) record(one);
  const values = globals.map(name => globalThis[name]);
  return defined => {
    const known = new Set([...globals, ...defined]);
    if (ownKeys(globalThis).some(name => !known.has(name))) return false;
    if (globals.some((name, at) => !Object.is(globalThis[name], values[at]))) return false;
    for (const [object, members] of recorded) {
      if (ownKeys(object).length !== members.length) return false;
      for (const [key, before] of members) {
        const now = getOwnPropertyDescriptor(object, key);
        if (now === undefined || !Object.is(now.value, before.value) || now.get !== before.get || now.set !== before.set) return false;
      }
    }
    return true;
  };
})()`;
