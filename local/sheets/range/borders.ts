import type { CellStyle } from 'hucre';
import type { GoogleEnum } from '../../script/google/google-enum';
import type { Rect } from '../../workbook/rect';
import { hexOf, type StyleChange } from '../base/look';

type Side = 'top' | 'left' | 'bottom' | 'right';

/** Google's lines by their names in a file. Without a style and colour, a line is solid and black (Google: Range.setBorder). */
const LINES = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
} as const;

/** What each cell of a block gets. Rows and columns count from the block's first cell. */
export function borderChanges(
  sides: Readonly<Record<Side, boolean | null>>,
  color: string | null,
  style: GoogleEnum | null,
  { top, left, bottom, right }: Rect,
): (row: number, column: number) => StyleChange {
  const line = {
    style: LINES[(style?.name() ?? 'SOLID') as keyof typeof LINES],
    color: { rgb: hexOf(color ?? '#000000') },
  };
  const made = new Map<string, StyleChange>();
  return (row, column) => {
    const isAt = { top: row === 0, left: column === 0, bottom: row === bottom - top, right: column === right - left };
    const own = (Object.keys(sides) as Side[]).filter(side => sides[side] !== null && isAt[side]);
    // One change for all cells at the same edges, so that they still share their look.
    const known = made.get(own.join()) ?? (look => withSides(look, own));
    made.set(own.join(), known);
    return known;
  };

  function withSides({ border = {}, ...look }: CellStyle, own: readonly Side[]): CellStyle {
    const changed = own.map(side => [side, sides[side] ? line : undefined] as const);
    const lines = Object.entries({ ...border, ...Object.fromEntries(changed) }).filter(([, one]) => one !== undefined);
    return lines.length === 0 ? look : { ...look, border: Object.fromEntries(lines) };
  }
}
