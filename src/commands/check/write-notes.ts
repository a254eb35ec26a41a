import type { Finding } from '../../check/findings/finding';
import { sentenceOf } from '../../check/findings/messages';
import { mergeNote } from '../../check/findings/note';
import type { Block } from '../../grid/grid';
import { grouped } from '../../grid/grouped';
import { ALL_STAFF_COLUMNS } from '../../register/columns';
import type { MeasureWithProgress } from '../../register/measure';
import type { Register } from '../../register/read-register';
import { headingOf } from '../flag/tool-cells';
import { isUnmoved } from '../flag/write-tool-cells';
import type { Adapters } from '../ports/adapters';
import { whySentence } from './messages';

/** What notes tell: what is found in a cell, and how each row's state came about. */
interface Noted {
  readonly findings: readonly Finding[];
  readonly measures: readonly MeasureWithProgress[];
}

/**
 * Rewrites the notes of staff's cells and of the state if any has changed: one read, one write. False if rows moved: then nothing is
 * written, so that people's notes stay.
 */
export function writeNotes(adapters: Adapters, register: Register, { findings, measures }: Noted): boolean {
  const { notes } = adapters;
  const { grid, headings } = register;
  const block = notedBlock(register);
  if (block.rows === 0) return true;
  const cellOf = (row: number, column: number | null) => `${row},${column}`;
  const byCell = grouped(findings, ({ row, column }) => cellOf(row, headings.columns[column]));
  const whyByCell = new Map(measures.map(one => [cellOf(one.measure.row, headings.columns.state), whySentence(one)]));
  const before = notes.read(grid.sheetId, block);
  const after = before.map((line, row) =>
    line.map((note, column) => {
      const cell = cellOf(block.row + row, block.column + column);
      const found = (byCell.get(cell) ?? []).map(finding => sentenceOf(finding, headingOf(register, finding)));
      return mergeNote(note, [...found, ...(whyByCell.get(cell) ?? [])]);
    }),
  );
  if (JSON.stringify(after) === JSON.stringify(before)) return true;
  if (!isUnmoved(adapters, register)) return false;
  notes.write(grid.sheetId, block, after);
  return true;
}

function notedBlock({ grid, headings }: Register): Block {
  const columns = [...ALL_STAFF_COLUMNS, 'state' as const].flatMap(key => headings.columns[key] ?? []);
  const first = Math.min(...columns);
  return {
    row: headings.row + 1,
    column: first,
    rows: grid.cells.length - headings.row,
    columns: Math.max(...columns) - first + 1,
  };
}
