import { sum } from '../../../grid/sum';
import type { Paragraph, Row, TableCell } from '../../content/blocks';
import { type Look, linesIn } from '../../content/look';

/** The part of a cell's width taken by its margins, in DXA. */
const CELL_MARGINS = 200;

/** The columns' widths (DXA) and the most lines that one row may hold, about half a page. */
export interface Cut {
  readonly widths: readonly number[];
  readonly mostLines: number;
  readonly look: Look;
}

/**
 * Turns rows of cells into rows of a table. A row with more than `mostLines` lines becomes several rows that look like one. The cuts are
 * between paragraphs, because LibreOffice leaves a single line of a paragraph alone on a page when it breaks a cell. A row may continue on
 * the next page only if one of its paragraphs is too tall alone.
 */
export function cutRows(rows: readonly (readonly TableCell[])[], cut: Cut): readonly Row[] {
  return unmergeTall(rows, cut).flatMap(cells => rowPieces(cells, cut));
}

/**
 * In a merged cell, text that is taller than the first rows continues in the last row, and LibreOffice does not print what does not fit on
 * that row's page. So such text stays in its first row, and no line is drawn to the cells below.
 */
function unmergeTall(rows: readonly (readonly TableCell[])[], cut: Cut): readonly (readonly TableCell[])[] {
  const heights = rows.map(cells =>
    Math.max(0, ...cells.map((cell, column) => (cell.merge ? 0 : sum(linesOf(cell, column, cut))))),
  );
  const columns = cut.widths.map((_, column) => tallMerges(rows, heights, column, cut));
  return rows.map((cells, row) => cells.map((cell, column) => (columns[column]?.has(row) ? asJoined(cell) : cell)));
}

/** Rows of the column's merged cells that are too tall to stay merged. */
function tallMerges(
  rows: readonly (readonly TableCell[])[],
  heights: readonly number[],
  column: number,
  cut: Cut,
): ReadonlySet<number> {
  const tall = new Set<number>();
  rows.forEach((cells, first) => {
    const cell = cells[column];
    if (cell?.merge !== 'first') return;
    let last = first;
    while (rows[last + 1]?.[column]?.merge === 'next') last += 1;
    const above = sum(heights.slice(first, last));
    if (sum(linesOf(cell, column, cut)) - above <= cut.mostLines) return;
    for (let row = first; row <= last; row += 1) tall.add(row);
  });
  return tall;
}

function asJoined({ merge, ...cell }: TableCell): TableCell {
  return merge === 'next' ? { ...cell, joined: true } : cell;
}

function rowPieces(cells: readonly TableCell[], cut: Cut): readonly Row[] {
  const { mostLines } = cut;
  // A vertically merged cell is not counted, because it also has the space of the rows below.
  const lines = cells.map((cell, column) => (cell.merge ? [] : linesOf(cell, column, cut)));
  const tallest = Math.max(...lines.map(sum));
  const height = Math.max(Math.ceil(tallest / Math.max(1, Math.ceil(tallest / mostLines))), ...lines.flat());
  const columns = cells.map((cell, column) => piecesOf(cell.paragraphs, lines[column] ?? [], height));
  const count = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, piece) => ({
    cells: cells.map((cell, column) => pieceOfCell(cell, columns[column]?.[piece] ?? [], piece)),
    unbroken: height <= mostLines,
  }));
}

function pieceOfCell(cell: TableCell, paragraphs: readonly Paragraph[], piece: number): TableCell {
  if (piece === 0) return { ...cell, paragraphs };
  return { ...cell, paragraphs, ...(cell.merge ? { merge: 'next' } : { joined: true }) };
}

/** Splits the paragraphs into pieces of at most `height` lines. A piece has more than one line, unless there is only one. */
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

/** Approximate number of lines of each paragraph in the cell. */
export function linesOf({ paragraphs }: TableCell, column: number, { widths, look }: Cut): number[] {
  const width = (widths[column] ?? 0) - CELL_MARGINS;
  const texts = paragraphs.map(({ runs }) => runs.map(run => ('text' in run ? run.text : '')).join(''));
  return texts.map(text => linesIn([text], width, look.table, look));
}
