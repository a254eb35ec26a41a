import { mendedText } from '../../check/rules/wording/mended-text';
import { textOf } from '../../grid/cell';
import { cellAt } from '../../grid/grid';
import type { Stopped } from '../../problem';
import type { StaffColumn } from '../../register/columns';
import type { Register } from '../../register/read-register';
import { readOffice } from '../common/read-office';
import { isLate } from '../common/run';
import type { Adapters } from '../ports/adapters';
import type { Book, CellText } from '../ports/sheet';
import type { StrayText, TextChange } from './fix-result';
import { placedAndStray } from './stray-texts';

/** What is to be mended, and the register it stands in. */
interface Plan {
  readonly register: Register;
  readonly changes: readonly TextChange[];
}

const FIXABLE: readonly StaffColumn[] = ['group', 'method', 'unit', 'period', 'result', 'suggestion', 'evidence'];

/** The cells of staff that may be mended: plain text with paste faults or sure misspellings. */
export function planChanges(adapters: Adapters): Plan | Stopped {
  const office = readOffice(adapters);
  if ('problems' in office) return office;
  const { register } = office;
  const changes = register.measures.flatMap(({ row }) => rowChanges(register, row));
  return { register, changes: plainOnly(adapters.book, register, changes) };
}

function rowChanges({ grid, headings }: Register, row: number): TextChange[] {
  return FIXABLE.flatMap(key => {
    const at = headings.columns[key];
    const was = at === null ? '' : cellAt(grid, row, at);
    if (at === null || typeof was !== 'string') return [];
    const now = mendedText(was);
    const column = textOf(cellAt(grid, headings.row, at)).trim();
    return now === was ? [] : [{ row, at, column, was, now }];
  });
}

function plainOnly(book: Book, { grid }: Register, changes: readonly TextChange[]): readonly TextChange[] {
  const places = changes.map(change => ({ row: change.row, column: change.at, change }));
  return book.plainCells(grid.sheetId, places).map(({ change }) => change);
}

/** What became of changes. */
interface Writing<Change> {
  /** They stood as expected, and now hold the other text. */
  readonly written: readonly Change[];
  /** How many another run must see to: there was no time, or their row moved just then. */
  readonly left: number;
  /** Cells of other rows that were hit meanwhile. */
  readonly strays: readonly StrayText[];
}

/** So many cells are written between two looks at the clock. */
const CELLS_AT_ONCE = 10;

/**
 * Writes the new text of each, or the old where `back`. Between the look at a cell and its change somebody may move a row, which then
 * gets a text not its own: that is found afterwards and put right. (Sheets' find-and-replace, TextFinder, does both in one call, but
 * nobody says what it makes of formulas, or of a text that looks like a number.)
 */
export function writeChanges<Change extends TextChange>(
  adapters: Adapters,
  register: Register,
  changes: readonly Change[],
  back = false,
): Writing<Change> {
  const texts = changes.map(change => ({
    row: change.row,
    column: change.at,
    was: back ? change.now : change.was,
    text: back ? change.was : change.now,
    change,
  }));
  const begun: typeof texts = [];
  const written: typeof texts = [];
  while (begun.length < texts.length && !isLate(adapters)) {
    const some = texts.slice(begun.length, begun.length + CELLS_AT_ONCE);
    begun.push(...some);
    written.push(...adapters.book.writeTexts(register.grid.sheetId, some));
  }
  const { placed, strays } = putBackStrays(adapters, register, written);
  const left = texts.length - begun.length + written.length - placed.length;
  return { written: placed.map(({ change }) => change), left, strays };
}

function putBackStrays<Text extends CellText>({ book }: Adapters, { grid }: Register, written: readonly Text[]) {
  if (written.length === 0) return { placed: [], strays: [] };
  book.settle();
  const now = book.readSheet(grid.sheetId);
  if (now === null) throw new Error(`the sheet ${grid.name} was deleted meanwhile`);
  const { placed, strays } = placedAndStray(grid, now, written);
  const known = strays.flatMap(stray =>
    stray.was === null ? [] : [{ ...stray, was: stray.text, text: stray.was, stray }],
  );
  const restored = known.length === 0 ? [] : book.writeTexts(grid.sheetId, known).map(({ stray }) => stray);
  return { placed, strays: strays.map(stray => (restored.includes(stray) ? stray : { ...stray, was: null })) };
}
