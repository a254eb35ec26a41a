import { runInContext, Script } from 'node:vm';
import {
  type BareContext,
  type ContextEnvironment,
  createBareContext,
  createScriptContext,
  functionNamed,
  type ScriptContext,
} from './context';

/**
 * A context for one of thousands of runs, which makes no new one but where none is idle: a third of the cost. The script's code stands
 * in a function that runs anew for each run, so that no variable of the script outlives it; V8 keeps what it compiled. Less true than
 * a new context: what a script does to the language's own objects stays, its top-level names are no properties of `globalThis`, and
 * nobody stops it when it does not come back. A test lives through the same months in both kinds.
 */
export function warmContext(env: ContextEnvironment, code: string): ScriptContext {
  const kept = takeIdle(code) ?? newContext(code);
  kept.env.now = () => env.now();
  kept.env.log = (level, text) => env.log(level, text);
  let declared = new Map<string, unknown>();
  return {
    realm: kept.bare.realm,
    define: kept.bare.define,
    load() {
      declared = new Map(Object.entries(kept.topLevel()));
    },
    functionNames: () => [...declared.keys()],
    call(name, args) {
      try {
        return Reflect.apply(functionNamed(name, declared.get(name)), undefined, args);
      } finally {
        idle.push(kept);
      }
    },
  };
}

interface KeptContext {
  readonly code: string;
  readonly bare: BareContext;
  /** Of the run that has the context now. */
  readonly env: ContextEnvironment;
  /** Runs the top-level code, and gives the functions it declares. */
  readonly topLevel: () => Record<string, unknown>;
}

/** A run may begin within another, as when two people click at once: each has a context of its own. */
let idle: KeptContext[] = [];

function takeIdle(code: string): KeptContext | undefined {
  idle = idle.filter(kept => kept.code === code);
  return idle.pop();
}

function newContext(code: string): KeptContext {
  const env: ContextEnvironment = { now: () => 0, log: () => undefined };
  const bare = createBareContext({ now: () => env.now(), log: (level, text) => env.log(level, text) });
  const names = namesDeclared(code).join(', ');
  const topLevel = runInContext(`(function () {${code}\nreturn { ${names} }; })`, bare.context, {
    filename: 'Code.js',
  });
  return { code, bare, env, topLevel };
}

function namesDeclared(code: string): string[] {
  const context = createScriptContext({ now: () => 0, log: () => undefined });
  context.load(new Script(code));
  return context.functionNames();
}
