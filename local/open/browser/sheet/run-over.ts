import type { CellView, ColumnView } from '../../view';
import { element } from '../element';

/** Lets a text that does not wrap run over the blank cells to its right, as in Sheets. */
export function runOver(
  cell: HTMLElement,
  views: readonly (CellView | null)[],
  column: number,
  columns: readonly ColumnView[],
): void {
  const { text, look } = views[column] ?? {};
  if (!text || look?.wrap || (look?.align ?? 'left') !== 'left') return;
  let free = 0;
  for (let next = column + 1; next < views.length; next += 1) {
    const view = views[next];
    if (!view || view.text || view.span) break;
    free += columns[next]?.width ?? 0;
  }
  if (free === 0) return;
  cell.classList.add('runs-over');
  cell.append(element('span', {}, ...cell.childNodes));
  cell.style.clipPath = `inset(0 -${free}px 0 0)`;
}
