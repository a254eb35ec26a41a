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
 * A reused context, for tests with thousands of runs. It costs a third of a new one. The script is wrapped in a function that is
 * called again for each run, so no variable survives, but V8 keeps the compiled code. It is less faithful than a new context:
 * changes to built-in objects survive, top-level names are not properties of `globalThis`, and an endless loop is not stopped. A
 * test runs the same months in both kinds of context.
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
  /** The environment of the run that uses the context now. */
  readonly env: ContextEnvironment;
  /** Runs the top-level code and returns the functions it declares. */
  readonly topLevel: () => Record<string, unknown>;
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
