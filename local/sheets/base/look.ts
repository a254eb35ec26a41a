import type { CellStyle } from 'hucre';
import { type CellModel, cellAt, isEmpty, putCell, type SheetModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';

/** Changes each cell of the block. `change` returns undefined for a cell that need not exist. */
export function changeCells(
  sheet: SheetModel,
  rect: Rect,
  change: (cell: CellModel | undefined, row: number, column: number) => CellModel | undefined,
): void {
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const old = cellAt(sheet, row, column);
      const cell = change(old, row - rect.top, column - rect.left);
      if (cell !== old) putCell(sheet, row, column, cell);
    }
  }
}

/** The block without the unused rows at the sheet's end. A range may run to the last row of the sheet. */
export function usedPart(sheet: SheetModel, rect: Rect): Rect {
  return { ...rect, bottom: Math.min(rect.bottom, sheet.rows.length - 1) };
}

export type StyleChange = (style: CellStyle) => CellStyle;

/** Restyles a block. Cells that shared a style share the new one too, and blank cells of one look are the same object. */
export function restyle(sheet: SheetModel, rect: Rect, changeOf: (row: number, column: number) => StyleChange): void {
  const made = new Map<StyleChange, Map<CellStyle | undefined, BlankCell>>();
  changeCells(sheet, rect, (cell, row, column) => {
    const change = changeOf(row, column);
    const known = made.get(change) ?? new Map<CellStyle | undefined, BlankCell>();
    made.set(change, known);
    const blank = known.get(cell?.style) ?? { value: '' as const, style: change(cell?.style ?? {}) };
    known.set(cell?.style, blank);
    return cell === undefined || isOnlyStyled(cell) ? blank : { ...cell, style: blank.style };
  });
}

interface BlankCell {
  readonly value: '';
  readonly style: CellStyle;
}

function isOnlyStyled({ value, style: _, ...others }: CellModel): boolean {
  return value === '' && Object.keys(others).length === 0;
}

export function numberFormat(format: string): StyleChange {
  return style => ({ ...style, numFmt: format === '' || /^general$/i.test(format) ? 'General' : format });
}

/** What Google answers for a cell without a format of its own, also after the format `general` was set (tests of gas-fakes, run in Google). */
const GENERAL = '0.###############';

export function numberFormatOf(cell: CellModel | undefined): string {
  const format = cell?.style?.numFmt ?? 'General';
  return format === 'General' ? GENERAL : format;
}

export function background(color: string | null): StyleChange {
  if (color === null) {
    return ({ fill: _, ...style }) => style;
  }
  return style => ({ ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hexOf(color) } } });
}

export function font(change: NonNullable<CellStyle['font']>): StyleChange {
  return style => ({ ...style, font: { ...style.font, ...change } });
}

export function fontColor(color: string | null): StyleChange {
  return font({ color: { rgb: hexOf(color ?? '#000000') } });
}

export function alignment(change: NonNullable<CellStyle['alignment']>): StyleChange {
  return style => ({ ...style, alignment: { ...style.alignment, ...change } });
}

/** As `#b6d7a8`; white if the cell has no colour. Theme colours of a file are not resolved. */
export function backgroundOf(cell: CellModel | undefined): string {
  const fill = cell?.style?.fill;
  const rgb = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  return rgb === undefined ? '#ffffff' : cssOf(rgb);
}

export function cssOf(rgb: string): string {
  return `#${rgb.slice(-6).toLowerCase()}`;
}

/** RRGGBB from `#rrggbb` or `#rgb`. Google also accepts CSS names, but the product does not use them. */
export function hexOf(color: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const hex = short ? short.slice(1).map(digit => digit + digit) : /^#([0-9a-f]{6})$/i.exec(color)?.slice(1);
  if (!hex) throw new Error(`not emulated: the colour ${color}`);
  return hex.join('').toUpperCase();
}

export function withNote(cell: CellModel | undefined, text: string | null): CellModel | undefined {
  if (text !== null && text !== '') return { ...(cell ?? { value: '' }), note: { text } };
  if (cell === undefined) return undefined;
  const { note: _, ...rest } = cell;
  return isEmpty(rest) && !rest.style ? undefined : rest;
}
