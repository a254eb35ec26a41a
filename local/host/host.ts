import { Script } from 'node:vm';
import type { Entry } from '../script/calls/permission';
import { type Clock, createClock } from '../script/clock';
import { createScriptContext, type ScriptContext } from '../script/context';
import { createGuard, type Guard } from '../script/guard';
import type { LogLine, Run, RunReport } from '../script/run-report';
import { type Answer, BUTTONS_OF, type Question, type Screen, type Toast } from '../script/screen';
import { ScriptError } from '../script/script-error';
import { stackInSources } from '../script/stack-in-sources';
import { warmContext } from '../script/warm-context';
import { createSpreadsheetApp, type SpreadsheetApp } from '../sheets/app';
import { calculateSheets } from '../sheets/formula/calculate-sheets';
import type { WorkbookModel } from '../workbook/model';
import { instantAt } from './account/format-date';
import type { Documents } from './docs/docs';
import type { HostOptions } from './host-options';
import { type HostState, hostStateOf } from './kept/state';
import { refuseForPage } from './page-result';
import { Ui } from './screen/ui';
import { createServices } from './services';

export interface Host {
  /**
   * Runs one function of the script like Google: in a new context, after the top-level code.
   * @throws ScriptError with what the script threw. Changes made until then stay.
   */
  call(functionName: string, args?: readonly unknown[], as?: Entry): Run;
  /**
   * Calls the script's onEdit, like Google after a person typed, pasted or emptied cells (but not after a sort or an insertion).
   * @throws ScriptError like `call`. Google shows such an error only in the list of executions.
   */
  edited(sheet: string, range: string): Run;
  /** The names of the functions that Google can call. */
  globals(): string[];
  readonly state: HostState;
  readonly workbook: WorkbookModel;
  readonly clock: Clock;
}

const REAL_LIMIT_MS = 6 * 60_000;
const START_OF_WORK = 9;

export function createHost(options: HostOptions): Host {
  const { now, manifest, workbook } = options;
  const clock = createClock(typeof now === 'number' ? now : instantAt(now, START_OF_WORK, manifest.timeZone));
  const state = hostStateOf(workbook);
  const settings = { ...DEFAULTS, ...options, grantedScopes: options.grantedScopes ?? manifest.oauthScopes };
  const { user, editors = [user], owner = user } = settings;
  const world: World = {
    ...settings,
    editors,
    owner,
    clock,
    state,
    documents: options.documents ?? new Map(),
    ask: settings.ask ?? fromList(settings.answers),
  };
  return {
    state,
    workbook,
    clock,
    globals() {
      const { context } = openRun(world, 'menu');
      context.load(compileOnce(options.code));
      return context.functionNames();
    },
    call: (functionName, args = [], entry = 'menu') => runOne(world, functionName, () => args, entry),
    edited: (sheet, range) => runOne(world, 'onEdit', run => [editEvent(run, sheet, range)], 'simpleTrigger'),
  };
}

let last: { readonly code: string; readonly script: Script } | null = null;

/** Caches the last script, because tests open a new host for each run with the same code. */
function compileOnce(code: string): Script {
  if (last?.code !== code) last = { code, script: new Script(code, { filename: 'Code.js' }) };
  return last.script;
}

function runOne(world: World, functionName: string, argsOf: (run: OpenRun) => readonly unknown[], entry: Entry): Run {
  const { clock } = world;
  const started = clock.now();
  const run = openRun(world, entry);
  try {
    const value = runFunction(run, compileOnce(world.code), functionName, argsOf(run));
    if (entry === 'page') refuseForPage(value);
    return { value: plainCopy(value), ...reportOf(run, clock.now() - started) };
  } catch (error) {
    // Google still performs waiting writes if a run fails, but not if Google stops the run.
    if (!run.guard.stopped()) flushWhatCan(run);
    const inSources = (stack: string) => stackInSources(stack, world.sourceMap);
    throw new ScriptError(run.guard.stopped() ?? error, reportOf(run, clock.now() - started), inSources);
  } finally {
    if (run.written.has('sheets')) calculateSheets(world.workbook, clock.now());
  }
}

/** The run has already failed for another reason, so a refused write is not reported. */
function flushWhatCan({ spreadsheetApp }: OpenRun): void {
  try {
    spreadsheetApp.flush();
  } catch {}
}

/** The event of a simple onEdit trigger. Only its range is emulated. */
function editEvent({ spreadsheetApp }: OpenRun, sheet: string, range: string): unknown {
  return { range: spreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet)?.getRange(range) };
}

const DEFAULTS = {
  user: 'officer@example.org',
  answers: [],
  withoutAccount: [],
  docs: {},
  quota: 100,
  scopesUnknown: false,
  currentOnlyByClock: 'works',
  lockedByOther: () => false,
  kept: () => {},
  toast: () => {},
  warm: false,
  mail: () => {
    throw new Error('Failed to send email: this host has no way to send');
  },
  drive: {
    save() {
      throw new Error('Service unavailable: this host has no folder for files');
    },
  },
} as const;

type World = HostOptions &
  Required<Pick<HostOptions, keyof typeof DEFAULTS | 'grantedScopes' | 'editors' | 'owner' | 'ask'>> & {
    readonly documents: Documents;
    readonly clock: Clock;
    readonly state: HostState;
  };

/** Takes the answers in order. After the last one, the person answers OK or YES. */
function fromList(answers: readonly Answer[]): (question: Question) => Answer {
  const left = [...answers];
  return ({ buttons }) => left.shift() ?? { button: BUTTONS_OF[buttons][0] };
}

interface OpenRun {
  readonly context: ScriptContext;
  readonly guard: Guard;
  readonly spreadsheetApp: SpreadsheetApp;
  readonly screen: Screen;
  readonly written: Set<'sheets'>;
  readonly log: LogLine[];
}

function openRun(world: World, entry: Entry): OpenRun {
  const { clock, code, manifest, grantedScopes: granted, currentOnlyByClock } = world;
  const log: LogLine[] = [];
  const write = (level: string, text: string) => void log.push({ level, text });
  const screen: Screen = { menus: [], messages: [], dialogs: [], selections: [] };
  const env = { now: clock.now, log: write };
  const context = world.warm ? warmContext(env, code) : createScriptContext(env);
  const grant = { declared: manifest.oauthScopes, granted, currentOnlyByClock };
  const guard = createGuard({ ...world, realm: context.realm, entry, grant });
  const written = new Set<'sheets'>();
  const spreadsheetApp = openSpreadsheet(world, screen, written);
  const services = { SpreadsheetApp: spreadsheetApp, ...createServices({ ...world, log: write }) };
  for (const [name, service] of Object.entries(services)) context.define(name, guard.wrap(service));
  return { context, guard, spreadsheetApp, screen, written, log };
}

function openSpreadsheet(world: World, screen: Screen, written: Set<'sheets'>): SpreadsheetApp {
  const { workbook, clock, ask, editors, user, owner } = world;
  const ui = new Ui(screen, ask);
  return createSpreadsheetApp(workbook, {
    now: clock.now,
    ui: () => ui,
    user: () => user,
    owner: () => owner,
    editors: () => editors,
    ...(world.selected && { selected: world.selected }),
    wrote: () => void written.add('sheets'),
    select: (sheet, range) => void screen.selections.push({ sheet, range }),
    toast(text, title) {
      const toast: Toast = { kind: 'toast', title, text, buttons: null };
      screen.messages.push(toast);
      world.toast(toast);
    },
  });
}

/** @throws the reason if the run was stopped, even if the script caught that error and returned. */
function runFunction(run: OpenRun, script: Script, functionName: string, args: readonly unknown[]): unknown {
  const { context, guard, spreadsheetApp } = run;
  context.load(script);
  const given = args.map(arg => guard.membrane.toScript(arg));
  const value = context.call(functionName, given, REAL_LIMIT_MS);
  const stopped = guard.stopped();
  if (stopped) throw stopped;
  spreadsheetApp.flush();
  return value;
}

function plainCopy(value: unknown): unknown {
  const json = JSON.stringify(value);
  return json === undefined ? undefined : JSON.parse(json);
}

function reportOf({ guard, screen, log }: OpenRun, modelledMs: number): RunReport {
  const { trace, byService, byKind } = guard;
  return { calls: { total: trace.length, ...byKind, byService }, trace, modelledMs, screen, log };
}
