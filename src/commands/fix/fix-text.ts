import type { Stopped } from '../../problem';
import { MESSAGES } from '../common/messages';
import type { Outcome } from '../common/outcome';
import { type Ending, outcomeOf, runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { closeRecord, keepForUndo, keptOfBroken } from './fix-record';
import { strayLines } from './stray-text';
import { type Plan, planChanges, type TextChange, writeChanges } from './text-changes';

export interface FixData {
  readonly changes: readonly TextChange[];
  /** Cells mended in this run. */
  readonly fixed: number;
  /** Cells that wait for another run. */
  readonly left: number;
}

/** Each cell costs a few calls: a run mends so many, and the next goes on. */
const CELLS_A_RUN = 100;

/** Mends what is safe to mend in staff's plain text: paste faults and sure misspellings. The old text is kept for `undoFix`. */
export function fixText(adapters: Adapters, { dryRun }: { readonly dryRun: boolean }): Outcome<FixData> {
  const task = 'แก้ไขอักขระและคำผิด';
  const shown = planChanges(adapters);
  if (dryRun) return preview(adapters, shown);
  const changes = 'problems' in shown ? [] : shown.changes;
  if (changes.length > 0 && !adapters.person.agrees(MESSAGES.askToFix(changes))) {
    return runCommand(adapters, task, () => ({ message: MESSAGES.notFixed, data: unfixed(changes) }));
  }
  return runCommand(adapters, task, () => fix(adapters, changes));
}

/** Leaves the workbook as it is, its log included. */
function preview({ person }: Adapters, shown: Plan | Stopped): Outcome<FixData> {
  const outcome = outcomeOf<FixData>(
    'problems' in shown
      ? { problem: shown.problems[0] }
      : { message: MESSAGES.fixPreview(shown.changes.length), data: unfixed(shown.changes) },
  );
  person.tell(outcome.message);
  return outcome;
}

function unfixed(changes: readonly TextChange[]): FixData {
  return { changes, fixed: 0, left: changes.length };
}

/** Only what the person was shown is changed, and only where it still stands. */
function fix(adapters: Adapters, shown: readonly TextChange[]): Ending<FixData> {
  const now = planChanges(adapters);
  if ('problems' in now) return { problem: now.problems[0] };
  const { register } = now;
  const agreed = now.changes.filter(change => shown.some(one => one.row === change.row && same(one, change)));
  const run = agreed.slice(0, CELLS_A_RUN);
  const { documentStore } = adapters;
  const broken = keptOfBroken(documentStore);
  // Kept before the first cell changes, so that a run cut short can be put back.
  if (run.length > 0) keepForUndo(documentStore, register, broken, run);
  const { written, left, strays } = writeChanges(adapters, register, run);
  if (written.length < run.length) keepForUndo(documentStore, register, broken, written);
  closeRecord(documentStore);
  const waiting = agreed.length - run.length + left;
  return {
    message: [MESSAGES.fixed(written, waiting), ...strayLines(strays)].join('\n'),
    data: { changes: written, fixed: written.length, left: waiting },
  };
}

function same(a: TextChange, b: TextChange): boolean {
  return a.at === b.at && a.was === b.was && a.now === b.now;
}
