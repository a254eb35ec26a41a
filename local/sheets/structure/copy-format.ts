import type { CellStyle } from 'hucre';
import { cellAt, type SheetModel } from '../../workbook/model';
import { intersect, type Rect } from '../../workbook/rect';
import { restyle, type StyleChange } from '../base/look';

interface Block {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** Gives the destination the formats of the source, which is repeated or cut off to fill it. */
export function copyFormat(from: Block, to: Block): void {
  refuseOtherFormats(from);
  refuseOtherFormats(to);
  const styles = stylesOf(from);
  const changes = new Map<CellStyle | undefined, StyleChange>();
  restyle(to.sheet, to.rect, (row, column) => {
    const line = styles[row % styles.length] ?? [];
    const style = line[column % line.length];
    const change = changes.get(style) ?? (() => style ?? {});
    changes.set(style, change);
    return change;
  });
}

/** Read before anything is written, because the destination may overlap the source. */
function stylesOf({ sheet, rect }: Block): (CellStyle | undefined)[][] {
  return Array.from({ length: rect.bottom - rect.top + 1 }, (_, row) =>
    Array.from(
      { length: rect.right - rect.left + 1 },
      (_, column) => cellAt(sheet, rect.top + row, rect.left + column)?.style,
    ),
  );
}

/** Google does not say which of these are part of the format. */
function refuseOtherFormats({ sheet, rect }: Block): void {
  const isHere = (range: Rect) => intersect(range, rect) !== null;
  const hasOthers =
    sheet.merges.some(isHere) ||
    [...sheet.validations, ...sheet.conditionalFormats].some(({ ranges }) => ranges.some(isHere));
  if (hasOthers)
    throw new Error('not emulated: copyFormatToRange with merges, data validations or conditional formats');
}
