import type { Paragraph, Row, TableCell } from '../blocks';
import { type Look, linesIn } from '../look';

/** What a cell's margins take of its width, in DXA. */
const CELL_MARGINS = 200;

/** How the rows of a table are cut: its columns' widths (DXA), and the lines, about half a page, that one row may hold. */
export interface Cut {
  readonly widths: readonly number[];
  readonly mostLines: number;
  readonly look: Look;
}

/**
 * The cells as one row that stays on one page or, where they are taller, as several that read as one: each is cut at the ends
 * of paragraphs. In a cell LibreOffice leaves a paragraph's single line alone on a page, so only a paragraph that is by itself
 * too tall for a row may break over two.
 */
export function rowPieces(cells: readonly TableCell[], { widths, mostLines, look }: Cut): readonly Row[] {
  const lines = cells.map((cell, column) =>
    // A cell merged down has the room of the rows below it, too.
    cell.merge ? [] : cell.paragraphs.map(one => linesOf(one, (widths[column] ?? 0) - CELL_MARGINS, look)),
  );
  const tallest = Math.max(...lines.map(sum));
  const height = Math.max(Math.ceil(tallest / Math.max(1, Math.ceil(tallest / mostLines))), ...lines.flat());
  const columns = cells.map((cell, column) => piecesOf(cell.paragraphs, lines[column] ?? [], height));
  const count = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, piece) => ({
    cells: cells.map((cell, column) => pieceOfCell(cell, columns[column]?.[piece] ?? [], piece)),
    unbroken: height <= mostLines,
    ...(piece === 0 ? {} : { joined: true }),
  }));
}

function pieceOfCell(
  { paragraphs: _, merge, ...look }: TableCell,
  paragraphs: readonly Paragraph[],
  piece: number,
): TableCell {
  if (!merge) return { ...look, paragraphs };
  return { ...look, paragraphs, merge: piece === 0 ? merge : 'next' };
}

/** The paragraphs in pieces of at most `height` lines; no piece is of one line only, unless that is all. */
function piecesOf(paragraphs: readonly Paragraph[], lines: readonly number[], height: number): Paragraph[][] {
  const pieces: { paragraphs: Paragraph[]; lines: number }[] = [];
  paragraphs.forEach((one, index) => {
    const own = lines[index] ?? 0;
    const left = sum(lines.slice(index + 1));
    const last = pieces[pieces.length - 1];
    const fits = last && (last.lines + own <= height || last.lines === 1 || own + left === 1);
    if (fits) {
      last.paragraphs.push(one);
      last.lines += own;
    } else pieces.push({ paragraphs: [one], lines: own });
  });
  return pieces.map(piece => piece.paragraphs);
}

function linesOf({ runs }: Paragraph, width: number, look: Look): number {
  return linesIn([runs.map(run => ('text' in run ? run.text : '')).join('')], width, look.table, look);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
