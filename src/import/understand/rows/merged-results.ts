import { isUnseen } from '../../../thai/text/invisible';
import { namedParts } from './divide';
import { type Block, listOf } from './list-items';
import type { PaperRow } from './read-rows';

/**
 * A result that is merged over the rows of several methods: the row's own part of it, if it names the methods or has their
 * numbers. Else all of it, because it holds for all rows.
 */
export function ownPart({ section, row }: PaperRow, at: number, text: string): string {
  const { rows } = section.table;
  const merge = rows[row]?.[at]?.merge ?? null;
  if (merge === null || merge.rows < 2) return text;
  const method = section.uses.findIndex(({ column, as }) => column === 'method' && as === 'column');
  const cells = rows.slice(merge.row, merge.row + merge.rows).map(cells => cells[method]);
  const isEach = cells.every(cell => cell && !isUnseen(cell.text) && (cell.merge?.rows ?? 1) === 1);
  const blocks = cells.flatMap(cell => blockOf(cell?.text ?? '') ?? []);
  if (!isEach || blocks.length < cells.length) return text;
  return namedParts(text, blocks)?.[row - merge.row] ?? text;
}

/** A method's cell with its number; null if it holds several methods. */
function blockOf(method: string): Block | null {
  const list = listOf(method);
  if (list === null || list.kind === 'bullets') return { text: method, number: null };
  const [only, ...others] = list.blocks;
  return only && others.length === 0 ? only : null;
}
