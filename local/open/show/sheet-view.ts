import { validationAt } from '../../sheets/rules/validations';
import { hasButton } from '../../sheets/structure/row-groups';
import { columnPixels } from '../../sheets/structure/sheet-structure';
import { columnLetters } from '../../workbook/a1';
import {
  type CellModel,
  type SheetModel,
  usedSize,
  type ValidationRule,
  type WorkbookModel,
} from '../../workbook/model';
import type { Rect } from '../../workbook/rect';
import type { BookView, CellView, SheetView } from '../view';
import { inputText, shownText } from './cell-text';
import { choicesOf } from './choices';
import { type Colours, coloursOf } from './colours';
import { lookOf } from './look';

/** A sheet is shown a little beyond what is used, so that people can go on. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 2;
const FEWEST_COLUMNS = 8;

export function bookView({ name, sheets }: WorkbookModel): BookView {
  return {
    name,
    sheets: sheets
      .filter(({ hidden }) => !hidden)
      .map(one => ({ id: one.id, name: one.name, color: one.tabColor === null ? null : `#${one.tabColor}` })),
  };
}

/** @param today the serial number of the day, by which the colours change. */
export function sheetView(workbook: WorkbookModel, sheet: SheetModel, today: number): SheetView {
  const used = usedSize(sheet);
  const height = Math.min(used.rows + SPARE_ROWS, sheet.maxRows);
  const width = Math.min(Math.max(used.columns + SPARE_COLUMNS, FEWEST_COLUMNS), sheet.maxColumns);
  const columns = shown(width, column => sheet.columns[column]?.hidden === true);
  const rows = shown(height, row => sheet.rowDefs[row]?.hidden === true);
  const rules = listsOf(workbook, sheet);
  const place: Place = { sheet, locale: workbook.locale, colours: coloursOf(workbook, sheet, today), rules };
  const merges = mergesOf(sheet, rows, columns);
  return {
    id: sheet.id,
    frozenRows: rows.filter(row => row < sheet.frozenRows).length,
    frozenColumns: columns.filter(column => column < sheet.frozenColumns).length,
    columns: columns.map(column => ({
      column,
      letters: columnLetters(column),
      width: columnPixels(sheet.columns[column]),
    })),
    rows: rows.map(row => ({
      row,
      ...(hasButton(sheet, row) && { isOpen: sheet.rowDefs[row]?.collapsed !== true }),
      cells: columns.map(column => mergedCell(place, merges, row, column)),
    })),
    lists: rules.lists,
  };
}

function shown(count: number, isHidden: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(index => !isHidden(index));
}

interface Place {
  readonly sheet: SheetModel;
  readonly locale: string;
  readonly colours: Colours;
  readonly rules: Lists;
}

interface Merge {
  /** The first shown row and column of the block: there it is drawn, with the contents of its top left cell. */
  readonly row: number;
  readonly column: number;
  readonly rect: Rect;
  readonly span: NonNullable<CellView['span']>;
}

/** The merged blocks by each of their shown cells. */
function mergesOf({ merges }: SheetModel, rows: readonly number[], columns: readonly number[]): Map<string, Merge> {
  const cells = new Map<string, Merge>();
  for (const rect of merges) {
    const inRows = rows.filter(row => row >= rect.top && row <= rect.bottom);
    const inColumns = columns.filter(column => column >= rect.left && column <= rect.right);
    const [row, column] = [inRows[0], inColumns[0]];
    if (row === undefined || column === undefined) continue;
    const merge = { row, column, rect, span: { rows: inRows.length, columns: inColumns.length } };
    for (const r of inRows) for (const c of inColumns) cells.set(`${r} ${c}`, merge);
  }
  return cells;
}

function mergedCell(place: Place, merges: Map<string, Merge>, row: number, column: number): CellView | null {
  const merge = merges.get(`${row} ${column}`);
  if (merge === undefined) return cellView(place, row, column);
  if (merge.row !== row || merge.column !== column) return null;
  return { ...cellView(place, merge.rect.top, merge.rect.left), span: merge.span };
}

function cellView({ sheet, locale, colours, rules }: Place, row: number, column: number): CellView {
  const cell: CellModel | undefined = sheet.rows[row]?.[column];
  const text = shownText(cell);
  const input = inputText(cell, locale);
  const own = lookOf(cell?.style, typeof cell?.value === 'number');
  const coloured = colours(row, column);
  const list = rules.at(row, column);
  const link = cell?.link?.target;
  return {
    ...(text !== '' && { text }),
    ...(input !== text && { input }),
    ...(cell?.note && { note: cell.note.text }),
    ...(link !== undefined && { link }),
    ...(list !== null && { list }),
    ...((own || coloured) && { look: { ...own, ...coloured } }),
  };
}

interface Lists {
  readonly lists: SheetView['lists'];
  /** The place of the cell's list among `lists`, or null. */
  at(row: number, column: number): number | null;
}

/** Each rule's list once, because it holds for many cells. The last rule of a cell counts. */
function listsOf(workbook: WorkbookModel, sheet: SheetModel): Lists {
  const lists: SheetView['lists'][number][] = [];
  const places = new Map<ValidationRule, number>();
  for (const { rule } of sheet.validations) {
    const choices = choicesOf(workbook, sheet, rule);
    if (choices === null) continue;
    places.set(rule, lists.length);
    lists.push({ values: choices.values, help: choices.help });
  }
  return {
    lists,
    at(row, column) {
      const rule = validationAt(sheet, row, column);
      return (rule && places.get(rule)) ?? null;
    },
  };
}
