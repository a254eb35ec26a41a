import type { Editing } from './editing';
import type { Grid } from './grid';

const PAGE_ROWS = 10;
const FAR = 100_000;

type Step = readonly [rows: number, columns: number];

/** With Ctrl. */
const ENDS: Readonly<Record<string, Step>> = {
  ArrowUp: [-FAR, 0],
  ArrowDown: [FAR, 0],
  ArrowLeft: [0, -FAR],
  ArrowRight: [0, FAR],
  Home: [-FAR, -FAR],
  End: [FAR, FAR],
};

/** The keys and the pointer of the sheet, as in Sheets. */
export function keysOf(grid: Grid, { begin, clear }: Editing): void {
  const { table } = grid;
  const steps: Readonly<Record<string, Step>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-PAGE_ROWS, 0],
    PageDown: [PAGE_ROWS, 0],
    Home: [0, -FAR],
    End: [0, FAR],
  };

  table.addEventListener('keydown', event => {
    if (event.isComposing || grid.active() === null) return;
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const isFar = event.ctrlKey || event.metaKey;
      const [rows, columns] = isFar ? (ENDS[event.key] ?? step) : step;
      return grid.move(rows, columns);
    }
    const link = grid.active()?.element.querySelector('a');
    if (event.key === 'Enter' && event.altKey && link) return link.click();
    if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault();
      return begin();
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return clear();
    }
    // The editor has the focus before the key's letter arrives, and takes it.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) begin('');
  });

  // A pasted text is shown first, and Enter takes it.
  table.addEventListener('paste', event => {
    event.preventDefault();
    begin(event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '');
  });
  table.addEventListener('copy', event => {
    const active = grid.active();
    if (active === null || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', active.cell.text ?? '');
  });
  table.addEventListener('pointerdown', ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[role=gridcell]') : null;
    cell?.focus();
  });
  table.addEventListener('dblclick', () => begin());
}
