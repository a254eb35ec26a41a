import type { CellView, Look } from '../../view';
import { element, linkified, linkTo } from '../element';

/** Draws one cell. Columns count from 0. */
export function drawCell(cell: CellView, column: number): HTMLTableCellElement {
  const made = element('td', { role: 'gridcell', tabindex: -1, 'aria-colindex': column + 1 });
  const { text = '', link, note, list, look, span } = cell;
  if (span) {
    made.rowSpan = span.rows;
    made.colSpan = span.columns;
  }
  // Links are reached by pointer, and from the line above the sheet.
  if (text !== '') made.append(...(link === undefined ? linkified(text, -1) : [linkTo(link, text, -1)]));
  made.classList.toggle('noted', note !== undefined);
  if (note !== undefined) made.dataset['note'] = note;
  made.classList.toggle('listed', list !== undefined);
  if (look) paint(made, look);
  return made;
}

function paint(made: HTMLElement, look: Look): void {
  const { bold, italic, underline, strike, wrap, color, background, align, vertical, size, lines = {} } = look;
  const { style } = made;
  if (bold) style.fontWeight = '700';
  if (italic) style.fontStyle = 'italic';
  if (underline || strike)
    style.textDecoration = [underline && 'underline', strike && 'line-through'].filter(Boolean).join(' ');
  made.classList.toggle('wrapped', wrap === true);
  if (color !== undefined) style.color = color;
  if (background !== undefined) style.backgroundColor = background;
  if (align !== undefined) style.textAlign = align;
  if (vertical !== undefined) style.verticalAlign = vertical === 'center' ? 'middle' : vertical;
  for (const [side, line] of Object.entries(lines)) style.setProperty(`border-${side}`, line);
  if (size !== undefined) style.fontSize = `${size}pt`;
}
