import { type CellModel, NEW_ROW_HEIGHT, type SheetModel } from '../../model';
import { contains } from '../../rect';

/** In points; a new sheet's font. */
const FONT_SIZE = 10;
/** Thai letters need room above and below, so lines are higher than the font. */
const LINE_HEIGHT = 1.45;
/** A Thai consonant is about as wide as a digit, in which columns are measured. Words wrap early, so this is more than 1. */
const LETTER_WIDTH = 1.12;
const USUAL_COLUMN_WIDTH = 8.43;
/** Excel's limit, in points. */
const HIGHEST = 409;

/** Vowels and tone marks above and below a letter take no width. */
const NO_WIDTH = /\p{Mn}/gu;

/**
 * The height, in points, that a row needs to show its wrapped texts; null if one line is enough. Excel and LibreOffice measure a
 * row only when somebody edits it, so a file must say how high it is. An estimate: fonts differ between machines.
 */
export function neededHeight(sheet: SheetModel, row: number): number | null {
  const merges = sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  const heights = (sheet.rows[row] ?? []).map((cell, column) => {
    const { hidden = false, width = USUAL_COLUMN_WIDTH } = sheet.columns[column] ?? {};
    if (cell === undefined || hidden || merges.some(merge => contains(merge, row, column))) return 0;
    return cellHeight(cell, width);
  });
  const highest = Math.min(HIGHEST, Math.max(0, ...heights));
  return highest > NEW_ROW_HEIGHT ? Math.ceil(highest) : null;
}

function cellHeight({ value, style }: CellModel, width: number): number {
  if (typeof value !== 'string' || value === '') return 0;
  const size = style?.font?.size ?? FONT_SIZE;
  const lineHeight = size * LINE_HEIGHT;
  if (!style?.alignment?.wrapText) return size > FONT_SIZE ? lineHeight : 0;
  const inLine = Math.max(1, width / (LETTER_WIDTH * (size / FONT_SIZE)));
  const count = value.split('\n').reduce((sum, line) => sum + linesOf(line, inLine), 0);
  return count > 1 || size > FONT_SIZE ? count * lineHeight : 0;
}

/** Thai has no spaces, so a line is filled. Other words, and the parts of an address, go to the next line whole. */
function linesOf(text: string, inLine: number): number {
  let lines = 1;
  let used = 0;
  for (const part of text.match(/[^\s/-]+[\s/-]*|[\s/-]+/g) ?? []) {
    const width = part.trimEnd().replace(NO_WIDTH, '').length;
    if (used > 0 && used + width > inLine && !/[ก-๙]/.test(part)) {
      lines += 1;
      used = 0;
    }
    used += width;
    for (; used > inLine; used -= inLine) lines += 1;
    used += part.length - part.trimEnd().length;
  }
  return lines;
}
