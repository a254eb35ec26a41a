import type { Editing } from './editing';
import type { Grid } from './grid';

const PAGE_ROWS = 10;
const FAR = 100_000;

/** The keys and the pointer of the sheet, as in Sheets. */
export function keysOf(grid: Grid, { begin, clear }: Editing): void {
  const { table } = grid;
  const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
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
      const [rows, columns] = event.ctrlKey ? step.map(count => Math.sign(count) * FAR) : step;
      return grid.move(rows ?? 0, columns ?? 0);
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

  table.addEventListener('pointerdown', ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('td[role=gridcell]') : null;
    cell?.focus();
  });
  table.addEventListener('dblclick', () => begin());
}
