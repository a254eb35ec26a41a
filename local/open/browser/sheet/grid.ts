import type { CellView, SheetView } from '../../view';
import { button, element } from '../element';
import { SAY } from '../sentences';
import { drawCell } from './cell';
import { freeze } from './freeze';
import { runOver } from './run-over';
import { shapeOf } from './shape';

/** A cell by its place among the shown rows and columns. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly table: HTMLTableElement;
  /** Draws a sheet, or what changed of the one that is drawn. Returns the names of the cells that changed. */
  show(sheet: SheetView, name: string): string[];
  /** The selected cell, with the place of its row and column in the sheet. */
  active(): Active | null;
  /** Selects a cell, and gives it the focus if that is asked for. */
  select(place: Place, focus: boolean): void;
  /** Brings a cell of the sheet into sight and selects it, or the one nearest to it that is shown. Rows and columns count from 0. */
  reveal(row: number, column: number): void;
  /** Selects the cell so many rows and columns on; steps over covered cells. */
  move(rows: number, columns: number): void;
}

export interface Active extends Place {
  /** Such as B5. */
  readonly name: string;
  readonly sheetRow: number;
  readonly sheetColumn: number;
  readonly cell: CellView;
  readonly element: HTMLTableCellElement;
}

/**
 * @param selected called when another cell is selected, and when the selected one changed.
 * @param turn called when the person opens or closes the group of rows whose button is in a row (from 0).
 */
export function createGrid(selected: (active: Active) => void, turn: (row: number, isOpen: boolean) => void): Grid {
  const table = element('table', { role: 'grid', class: 'grid' });
  const places = new WeakMap<Element, Place>();
  let sheet: SheetView | null = null;
  let at: Place = { row: 0, column: 0 };
  let cells: (HTMLTableCellElement | null)[][] = [];
  let drawn: string[] = [];

  const nameOf = ({ row, column }: Place) =>
    `${sheet?.columns[column]?.letters ?? ''}${(sheet?.rows[row]?.row ?? 0) + 1}`;

  function row(index: number): HTMLTableRowElement {
    const { row: number, cells: views, isOpen } = sheet?.rows[index] ?? { row: 0, cells: [] };
    const head = element('th', { role: 'rowheader' }, String(number + 1));
    if (isOpen !== undefined) {
      const label = isOpen ? SAY.closeGroup : SAY.openGroup;
      const attributes = { class: 'fold', 'aria-expanded': String(isOpen), 'aria-label': label, title: label };
      head.prepend(button(isOpen ? '−' : '+', () => turn(number, !isOpen), attributes));
    }
    const line = element('tr', { 'aria-rowindex': number + 2 }, head);
    cells[index] = views.map((view, column) => {
      if (view === null) return null;
      const cell = drawCell(view, sheet?.columns[column]?.column ?? 0);
      runOver(cell, views, column, sheet?.columns ?? []);
      places.set(cell, { row: index, column });
      line.append(cell);
      return cell;
    });
    return line;
  }

  function drawAll(name: string): void {
    const { columns = [], rows = [], lists: _ } = sheet ?? {};
    const widths = columns.map(({ width }) => {
      const col = element('col');
      col.style.width = `${width}px`;
      return col;
    });
    const first = element('col', { class: 'numbers' });
    const letters = columns.map(({ letters: text, column }) =>
      element('th', { role: 'columnheader', 'aria-colindex': column + 1 }, text),
    );
    cells = [];
    const head = element(
      'thead',
      {},
      element('tr', { 'aria-rowindex': 1 }, element('td', { class: 'corner' }), ...letters),
    );
    const body = element('tbody', {}, ...rows.map((__, index) => row(index)));
    table.setAttribute('aria-label', name);
    table.setAttribute('aria-rowcount', String(rows.length + 1));
    table.setAttribute('aria-colcount', String(columns.length));
    table.style.width = `${46 + columns.reduce((sum, { width }) => sum + width, 0)}px`;
    table.replaceChildren(element('colgroup', {}, first, ...widths), head, body);
  }

  /** Draws the rows anew that differ. */
  function drawChanged(before: SheetView, lines: readonly string[]): string[] {
    const names: string[] = [];
    for (const [index, line] of lines.entries()) {
      if (line === drawn[index]) continue;
      const old = table.tBodies[0]?.rows[index];
      old?.replaceWith(row(index));
      sheet?.rows[index]?.cells.forEach((cell, column) => {
        if (JSON.stringify(cell) === JSON.stringify(before.rows[index]?.cells[column])) return;
        names.push(nameOf({ row: index, column }));
        cells[index]?.[column]?.classList.add('changed');
      });
    }
    return names;
  }

  function active(): Active | null {
    const [line, column] = [sheet?.rows[at.row], sheet?.columns[at.column]];
    const [cell, made] = [line?.cells[at.column], cells[at.row]?.[at.column]];
    if (!line || !column || !cell || !made) return null;
    return { ...at, name: nameOf(at), sheetRow: line.row, sheetColumn: column.column, cell, element: made };
  }

  /** The shown cell nearest to a cell of the sheet. */
  function nearest(row: number, column: number): Place {
    const near = (shown: readonly number[], wanted: number) =>
      shown.reduce(
        (best, one, index) => (Math.abs(one - wanted) < Math.abs((shown[best] ?? 0) - wanted) ? index : best),
        0,
      );
    const { rows = [], columns = [] } = sheet ?? {};
    return {
      row: near(
        rows.map(one => one.row),
        row,
      ),
      column: near(
        columns.map(one => one.column),
        column,
      ),
    };
  }

  function select(place: Place, focus: boolean): void {
    const before = active()?.element;
    before?.classList.remove('active');
    if (before) before.tabIndex = -1;
    at = place;
    const now = active();
    if (now === null) return;
    now.element.classList.add('active');
    now.element.tabIndex = 0;
    if (focus) now.element.focus();
    selected(now);
  }

  table.addEventListener('focusin', ({ target }) => {
    const cell = target instanceof Element ? target.closest('td[role=gridcell]') : null;
    const place = cell && places.get(cell);
    if (place && (place.row !== at.row || place.column !== at.column)) select(place, false);
  });

  return {
    table,
    active,
    select,
    show(next, name) {
      const before = sheet;
      const lines = next.rows.map(one => JSON.stringify(one));
      const isSame = before !== null && shapeOf(before) === shapeOf(next);
      const hadFocus = table.contains(document.activeElement);
      const old = active();
      sheet = next;
      let changed: string[] = [];
      if (isSame) changed = drawChanged(before, lines);
      else drawAll(name);
      drawn = lines;
      if (before?.id !== next.id) at = { row: Math.min(next.frozenRows, next.rows.length - 1), column: 0 };
      else if (old) at = nearest(old.sheetRow, old.sheetColumn);
      if (active() === null) at = { row: 0, column: 0 };
      freeze(table, next);
      select(at, hadFocus);
      return changed;
    },
    reveal(row, column) {
      select(nearest(row, column), false);
      active()?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    move(rows, columns) {
      const within = (index: number, count: number) => Math.min(Math.max(index, 0), count - 1);
      let row = within(at.row + rows, cells.length);
      let column = within(at.column + columns, sheet?.columns.length ?? 0);
      // Covered cells are stepped over, on to the sheet's end.
      while (cells[row]?.[column] === null) {
        row += Math.sign(rows);
        column += Math.sign(columns);
      }
      if (cells[row]?.[column]) select({ row, column }, true);
    },
  };
}
