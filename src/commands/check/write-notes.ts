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
  const byRow = grouped(findings, ({ row }) => row);
  const measureByRow = new Map(measures.map(one => [one.measure.row, one]));
  const before = notes.read(grid.sheetId, block);
  const after = before.map((line, index) => {
    const row = block.row + index;
    const ofColumn = grouped(byRow.get(row) ?? [], finding => headings.columns[finding.column]);
    const measure = measureByRow.get(row);
    return line.map((note, at) => {
      const column = block.column + at;
      const sentences = ofColumn.get(column)?.map(finding => sentenceOf(finding, headingOf(register, finding))) ?? [];
      const why = measure && column === headings.columns.state ? whySentence(measure) : [];
      return mergeNote(note, [...sentences, ...why]);
    });
  });
  if (after.every((line, row) => line.every((note, column) => note === before[row]?.[column]))) return true;
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
