import { whyNotOperator } from '../common/operators';
import type { Ending, Outcome, View } from '../common/outcome';
import { runCommand, tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { closeRecord, keepForUndo, keptOfBroken } from './fix-record';
import type { FixResult, TextChange } from './fix-result';
import { askToFix, fixMessage } from './messages';
import { planChanges, writeChanges } from './text-changes';

export interface FixData {
  readonly changes: readonly TextChange[];
  /** Number of cells corrected in this run. */
  readonly fixed: number;
  /** Number of cells left for another run. */
  readonly left: number;
}

const VIEW: View<FixResult, FixData> = {
  message: fixMessage,
  data: result =>
    result.kind === 'fixed'
      ? { changes: result.changes, fixed: result.changes.length, left: result.left }
      : { changes: result.changes, fixed: 0, left: result.changes.length },
};

const TASK = 'แก้ไขอักขระและคำผิด';

/** A limit, because each cell costs several calls. The next run continues. */
const CELLS_A_RUN = 100;

/** Corrects these changes, which a page has shown. Others are not made, whatever a page asks for. */
export function fixShown(adapters: Adapters, changes: readonly TextChange[]): Outcome<FixData> {
  return runCommand(adapters, TASK, VIEW, () => fix(adapters, changes));
}

/** Corrects what is safe to correct in staff's plain text: paste faults and certain misspellings. Keeps the old text for `undoFix`. */
export function fixText(adapters: Adapters, { dryRun }: { readonly dryRun: boolean }): Outcome<FixData> {
  const shown = planChanges(adapters);
  const changes = 'problems' in shown ? [] : shown.changes;
  if (dryRun) {
    const ending: Ending<FixResult> =
      'problems' in shown ? { problem: shown.problems[0] } : { result: { kind: 'previewed', changes } };
    return tellEnding(adapters, VIEW, ending);
  }
  const refused = 'problems' in shown ? null : whyNotOperator(adapters, shown.settings);
  if (changes.length > 0 && !refused && !adapters.person.agrees(askToFix(changes))) {
    return runCommand(adapters, TASK, VIEW, () => ({ result: { kind: 'declined', changes } }));
  }
  return runCommand(adapters, TASK, VIEW, () => fix(adapters, changes));
}

/** Changes only what the person was shown, and only if it is still there. */
function fix(adapters: Adapters, shown: readonly TextChange[]): Ending<FixResult> {
  const now = planChanges(adapters);
  if ('problems' in now) return { problem: now.problems[0] };
  const { register, settings } = now;
  const refused = whyNotOperator(adapters, settings);
  if (refused) return { problem: refused };
  const agreed = now.changes.filter(change => shown.some(one => one.row === change.row && same(one, change)));
  const run = agreed.slice(0, CELLS_A_RUN);
  const { documentStore } = adapters;
  const broken = keptOfBroken(documentStore);
  // Record the changes before making them, so that a run that is cut short can be undone.
  if (run.length > 0) keepForUndo(documentStore, register, broken, run);
  const { written, left, strays } = writeChanges(adapters, register, run);
  if (written.length < run.length) keepForUndo(documentStore, register, broken, written);
  closeRecord(documentStore);
  return { result: { kind: 'fixed', changes: written, left: agreed.length - run.length + left, strays } };
}

function same(a: TextChange, b: TextChange): boolean {
  return a.at === b.at && a.was === b.was && a.now === b.now;
}
