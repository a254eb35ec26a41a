import { sum } from '../../../grid/sum';
import type { Paragraph, Row, TableCell } from '../../content/blocks';
import { type Look, linesIn } from '../../content/look';

/** What a cell's margins take of its width, in DXA. */
const CELL_MARGINS = 200;

/** How the rows of a table are cut: its columns' widths (DXA), and the lines, about half a page, that one row may hold. */
interface Cut {
  readonly widths: readonly number[];
  readonly mostLines: number;
  readonly look: Look;
}

/**
 * Rows of cells as rows of a table. One that is too tall for `mostLines` becomes several that read as one, cut at the ends of
 * paragraphs: in a cell LibreOffice leaves a paragraph's single line alone on a page. Only where one paragraph is by itself too
 * tall may a row break over two pages.
 */
export function rowsCut(rows: readonly (readonly TableCell[])[], cut: Cut): readonly Row[] {
  return fittingMerges(rows, cut).flatMap(cells => rowPieces(cells, cut));
}

/**
 * What a merged cell's text is taller than its rows stands in the last of them, and where that outgrows a page LibreOffice
 * prints the text no further. So such a text stays in its first row, with no line to the cells below it.
 */
function fittingMerges(rows: readonly (readonly TableCell[])[], cut: Cut): readonly (readonly TableCell[])[] {
  const heights = rows.map(cells =>
    Math.max(0, ...cells.map((cell, column) => (cell.merge ? 0 : sum(linesOf(cell, column, cut))))),
  );
  const columns = cut.widths.map((_, column) => tallMerges(rows, heights, column, cut));
  return rows.map((cells, row) => cells.map((cell, column) => (columns[column]?.has(row) ? asJoined(cell) : cell)));
}

/** The rows of the column's merges that are too tall to be merged. */
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
  // A cell merged down has the room of the rows below it, too.
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

/** About how many lines each of the cell's paragraphs takes. */
function linesOf({ paragraphs }: TableCell, column: number, { widths, look }: Cut): number[] {
  const width = (widths[column] ?? 0) - CELL_MARGINS;
  const texts = paragraphs.map(({ runs }) => runs.map(run => ('text' in run ? run.text : '')).join(''));
  return texts.map(text => linesIn([text], width, look.table, look));
}
