import { mendedText } from '../check/mended-text';
import { textOf } from '../measure/cell';
import type { StaffColumn } from '../measure/columns';
import { cellAt } from '../measure/grid';
import type { Register } from '../measure/register';
import type { Stopped } from '../problem';
import type { Adapters } from './adapters';
import { readLong, removeLong, storeLong } from './long-text';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import { readOffice } from './read-book';
import { type Ending, outcomeOf, runCommand } from './run';

/** One cell's old and new text. */
export interface TextChange {
  readonly row: number;
  /** The sheet's column number, from 1. */
  readonly at: number;
  /** The heading as the sheet has it. */
  readonly column: string;
  readonly was: string;
  readonly now: string;
}

export interface FixData {
  readonly changes: readonly TextChange[];
  /** Cells mended in this run. */
  readonly fixed: number;
  /** Cells that wait for another run. */
  readonly left: number;
}

export interface UndoData {
  readonly restored: number;
  /** Cells edited since, which keep what they hold. */
  readonly kept: number;
}

const FIXABLE: readonly StaffColumn[] = ['group', 'method', 'unit', 'period', 'result', 'suggestion', 'evidence'];
/** Each cell costs a few calls: a run mends so many, and the next goes on. */
const CELLS_A_RUN = 100;
const UNDO = 'undo';

/** Mends what is safe to mend in staff's plain text: paste faults and sure misspellings. The old text is kept for `undoFix`. */
export function fixText(adapters: Adapters, { dryRun }: { readonly dryRun: boolean }): Outcome<FixData> {
  const task = 'แก้ไขอักขระและคำผิด';
  const shown = plan(adapters);
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
  const now = plan(adapters);
  if ('problems' in now) return { problem: now.problems[0] };
  const { book, documentStore } = adapters;
  const agreed = now.changes.filter(change => shown.some(one => one.row === change.row && same(one, change)));
  const run = agreed.slice(0, CELLS_A_RUN);
  // Kept before the first cell changes, so that a run cut short can be put back.
  if (run.length > 0) storeLong(documentStore, UNDO, JSON.stringify(run));
  const texts = run.map(({ row, at, now: text }) => ({ row, column: at, text }));
  const written = book.writeTexts(now.sheetId, texts);
  const fixed = run.filter(({ row, at }) => written.some(one => one.row === row && one.column === at));
  return {
    message: MESSAGES.fixed(fixed, agreed.length - run.length),
    data: { changes: fixed, fixed: fixed.length, left: agreed.length - run.length },
  };
}

function same(a: TextChange, b: TextChange): boolean {
  return a.at === b.at && a.was === b.was && a.now === b.now;
}

/** Puts the last run's cells back, where nobody has edited them since. */
export function undoFix(adapters: Adapters): Outcome<UndoData> {
  return runCommand(adapters, 'ย้อนกลับการแก้ไขล่าสุด', (): Ending<UndoData> => {
    const office = readOffice(adapters);
    if ('problems' in office) return { problem: office.problems[0] };
    const { grid } = office.register;
    const stored = readLong(adapters.documentStore, UNDO);
    const changes = stored === null ? [] : (JSON.parse(stored) as readonly TextChange[]);
    const untouched = changes.filter(({ row, at, now }) => textOf(cellAt(grid, row, at)) === now);
    const texts = untouched.map(({ row, at, was }) => ({ row, column: at, text: was }));
    const restored = adapters.book.writeTexts(grid.sheetId, texts).length;
    removeLong(adapters.documentStore, UNDO);
    const kept = changes.length - restored;
    return { message: MESSAGES.undone(restored, kept), data: { restored, kept } };
  });
}

interface Plan {
  readonly sheetId: number;
  readonly changes: readonly TextChange[];
}

function plan(adapters: Adapters): Plan | Stopped {
  const office = readOffice(adapters);
  if ('problems' in office) return office;
  const { register } = office;
  const formulas = adapters.book.readFormulas(register.grid.sheetId);
  const changes = register.measures.flatMap(({ row }) => rowChanges(register, row, formulas[row - 1] ?? []));
  return { sheetId: register.grid.sheetId, changes };
}

function rowChanges({ grid, headings }: Register, row: number, formulas: readonly string[]): TextChange[] {
  return FIXABLE.flatMap(key => {
    const at = headings.columns[key];
    const was = at === null ? '' : cellAt(grid, row, at);
    if (at === null || typeof was !== 'string' || (formulas[at - 1] ?? '') !== '') return [];
    const now = mendedText(was);
    const column = textOf(cellAt(grid, headings.row, at)).trim();
    return now === was ? [] : [{ row, at, column, was, now }];
  });
}
