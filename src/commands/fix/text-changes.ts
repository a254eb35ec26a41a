import { cellAt } from '../../grid/grid';
import type { Settings } from '../../office/settings/settings';
import type { Stopped } from '../../problem';
import { ALL_STAFF_COLUMNS, type StaffColumn } from '../../register/columns';
import { headingAt } from '../../register/heading-row';
import type { Register } from '../../register/read-register';
import { mendedText } from '../../thai/mended-text';
import { readOffice } from '../common/read-office';
import { isLate } from '../common/time-left';
import type { Adapters } from '../ports/adapters';
import type { Book, CellText } from '../ports/sheet';
import type { StrayText, TextChange } from './fix-result';
import { placedAndStray } from './stray-texts';

interface Plan {
  readonly settings: Settings;
  readonly register: Register;
  readonly changes: readonly TextChange[];
}

const FIXABLE: readonly StaffColumn[] = ALL_STAFF_COLUMNS.filter(key => key !== 'chosenState');

/** The corrections that are safe to make: in staff cells of plain text with paste faults or certain misspellings. */
export function planChanges(adapters: Adapters): Plan | Stopped {
  const office = readOffice(adapters);
  if ('problems' in office) return office;
  const { register, settings } = office;
  const changes = register.measures.flatMap(({ row }) => rowChanges(register, row));
  return { register, settings, changes: plainOnly(adapters.book, register, changes) };
}

function rowChanges({ grid, headings }: Register, row: number): TextChange[] {
  return FIXABLE.flatMap(key => {
    const at = headings.columns[key];
    const was = at === null ? '' : cellAt(grid, row, at);
    if (at === null || typeof was !== 'string') return [];
    const now = mendedText(was);
    const column = headingAt(grid, headings, at);
    return now === was ? [] : [{ row, at, column, was, now }];
  });
}

function plainOnly(book: Book, { grid }: Register, changes: readonly TextChange[]): readonly TextChange[] {
  const places = changes.map(change => ({ row: change.row, column: change.at, change }));
  return book.plainCells(grid.sheetId, places).map(({ change }) => change);
}

/** The result of writing changes. */
interface Writing<Change> {
  /** Changes whose cell had the expected text and now has the new one. */
  readonly written: readonly Change[];
  /** Number of changes left for another run, because there was no time or the row moved. */
  readonly left: number;
  /** Cells that got another row's text. */
  readonly strays: readonly StrayText[];
}

/** Number of cells written between two looks at the clock. */
const CELLS_AT_ONCE = 10;

/**
 * Writes the new text of each change, or its old text if `back`. Somebody may move a row between the check of a cell and its change, so
 * that another row gets the text. This is found afterwards and corrected. (Sheets' find-and-replace, TextFinder, does both in one call,
 * but it is not documented what it does with formulas, or with a text that looks like a number.)
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
  if (now === null) throw new Error(`the sheet ${grid.name} was deleted during the run`);
  const { placed, strays } = placedAndStray(grid, now, written);
  const known = strays.flatMap(stray =>
    stray.was === null ? [] : [{ ...stray, was: stray.text, text: stray.was, stray }],
  );
  const restored = known.length === 0 ? [] : book.writeTexts(grid.sheetId, known).map(({ stray }) => stray);
  return { placed, strays: strays.map(stray => (restored.includes(stray) ? stray : { ...stray, was: null })) };
}
