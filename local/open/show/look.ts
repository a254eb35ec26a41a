import type { CellStyle } from 'hucre';
import { cssOf } from '../../sheets/base/look';
import type { Look } from '../view';

/** Default of a file's cells, in points. Only other sizes are shown as such. */
const USUAL_SIZES = [10, 11];

/** A cell's own format; undefined if it is plain. Theme colours of a file are not resolved. */
export function lookOf(style: CellStyle | undefined, isNumber: boolean): Look | undefined {
  const { font = {}, fill, alignment = {} } = style ?? {};
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const color = font.color?.rgb;
  const align = horizontal(alignment.horizontal) ?? (isNumber ? 'right' : undefined);
  const vertical = alignment.vertical;
  const look: Look = {
    ...(font.bold && { bold: true as const }),
    ...(font.italic && { italic: true as const }),
    ...(font.underline && { underline: true as const }),
    ...(font.strikethrough && { strike: true as const }),
    ...(alignment.wrapText && { wrap: true as const }),
    ...(color !== undefined && cssOf(color) !== '#000000' && { color: cssOf(color) }),
    ...(background !== undefined && cssOf(background) !== '#ffffff' && { background: cssOf(background) }),
    ...(align && { align }),
    ...((vertical === 'top' || vertical === 'center') && { vertical }),
    ...(font.size !== undefined && !USUAL_SIZES.includes(font.size) && { size: font.size }),
    ...(style?.border && { lines: linesOf(style.border) }),
  };
  return Object.keys(look).length === 0 ? undefined : look;
}

function linesOf(border: NonNullable<CellStyle['border']>): NonNullable<Look['lines']> {
  const sides = ['left', 'right', 'top', 'bottom'] as const;
  const css = ({ style, color }: BorderSide) =>
    `${LINE_WIDTHS[style] ?? '1px'} ${LINE_STYLES[style] ?? 'solid'} ${color?.rgb === undefined ? '#000' : cssOf(color.rgb)}`;
  return Object.fromEntries(sides.flatMap(side => (border[side] ? [[side, css(border[side])]] : [])));
}

type BorderSide = NonNullable<NonNullable<CellStyle['border']>['left']>;
const LINE_WIDTHS: Readonly<Record<string, string>> = {
  medium: '2px',
  mediumDashed: '2px',
  thick: '3px',
  double: '3px',
};
const LINE_STYLES: Readonly<Record<string, string>> = {
  dotted: 'dotted',
  dashed: 'dashed',
  mediumDashed: 'dashed',
  double: 'double',
};

function horizontal(align: NonNullable<CellStyle['alignment']>['horizontal']): Look['align'] {
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}
