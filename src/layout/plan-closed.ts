import { CLOSED_HEADINGS } from '../report/closed/closed-sheet';
import { CLOSED_LAYOUT } from '../report/closed/line-cells';
import type { SheetChange } from './changes';
import { CELLS, HEADING, STAFF_HEADING, TITLE, TOOL_CELLS, TOOL_HEADING } from './looks/looks';
import { TOOL_PROTECTION } from './plan-house';

/** All that people read stands on one screen, the office's own column too. */
const PIXELS = [110, 220, 110, 100, 230, 110, 110, 110, 240];
/** The measure and its method: they say which row it is. The text beside the title begins after them. */
const FROZEN = 2;

/**
 * Makes the sheet of a closed round. `cells`: all its texts. `begun`: how many rows it has already, from a run that broke off; null if it is
 * not there. `index`: its place among the sheets.
 */
export function planClosedSheet(
  sheet: string,
  cells: readonly (readonly string[])[],
  begun: number | null,
  index: number,
): SheetChange[] {
  const { headingRow, correctionColumn, dataColumn } = CLOSED_LAYOUT;
  const width = cells[0]?.length ?? 0;
  const blank = Array.from({ length: width }, () => '');
  const left = Array.from({ length: Math.max(0, (begun ?? 0) - cells.length) }, () => blank);
  const rows = [...cells, ...left];
  const block = { row: 1, column: 1, rows: rows.length, columns: width };
  const below = { ...block, row: headingRow + 1, rows: rows.length - headingRow };
  const heading = { ...block, row: headingRow, rows: 1, columns: CLOSED_HEADINGS.length };
  const own = { column: correctionColumn, columns: 1 };
  const tool = [
    { column: 1, columns: correctionColumn - 1 },
    { column: dataColumn, columns: width - dataColumn + 1 },
  ];
  const look = (at: typeof block, what: typeof CELLS): SheetChange => ({ kind: 'look', sheet, block: at, look: what });
  return [
    ...(begun === null ? [{ kind: 'make', sheet, index } as const] : []),
    { kind: 'grow', sheet, rows: rows.length, columns: width },
    look(block, CELLS),
    look({ ...block, rows: 1 }, { ...TITLE, wrap: false, bold: true }),
    look(heading, HEADING),
    look(heading, TOOL_HEADING),
    look({ ...heading, ...own }, STAFF_HEADING),
    ...tool.map(columns => look({ ...below, ...columns }, TOOL_CELLS)),
    // An emblem is one long text.
    look({ ...below, ...tool[1] }, { wrap: false }),
    ...PIXELS.map((pixels, at): SheetChange => ({ kind: 'width', sheet, column: at + 1, pixels })),
    ...Array.from({ length: width - dataColumn + 1 }, (_, at): SheetChange => {
      return { kind: 'hide', sheet, column: dataColumn + at };
    }),
    { kind: 'freeze', sheet, rows: headingRow, columns: FROZEN },
    { kind: 'write', sheet, row: 1, column: 1, rows },
    ...tool.map((columns): SheetChange => {
      return { kind: 'protect', sheet, block: { ...block, ...columns }, description: TOOL_PROTECTION };
    }),
  ];
}
