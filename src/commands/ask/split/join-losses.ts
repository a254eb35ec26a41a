import { mergeNote } from '../../../check/findings/note';
import { textOf } from '../../../grid/cell';
import { blockAround } from '../../../grid/grid';
import { columnCell, type Register } from '../../../register/read-register';
import type { Adapters } from '../../ports/adapters';
import { obstacleIn } from './obstacles';
import type { JoinPlan, NotJoined } from './plan-join';

/** Without those whose rows hold what would be lost. As many reads for all as for one. */
export function withoutLoss(
  adapters: Adapters,
  register: Register,
  planned: readonly (JoinPlan | NotJoined)[],
): (JoinPlan | NotJoined)[] {
  const plans = planned.filter((one): one is JoinPlan => 'whole' in one);
  if (plans.length === 0) return [...planned];
  const { grid, headings } = register;
  const rowsOf = ({ kept, gone }: JoinPlan) => [kept, ...gone].map(({ row }) => row);
  const isIn = obstacleIn(
    adapters,
    register,
    plans.flatMap(rowsOf).map(row => ({ row, rows: 1 })),
  );
  const cells = plans.flatMap(plan =>
    rowsOf(plan).flatMap(row =>
      plan.texts.flatMap(({ key, text }) => {
        const was = textOf(columnCell(grid, headings, row, key));
        const isLost =
          was.trim() !== '' && (row !== plan.kept.row || was !== text) && key !== 'unit' && key !== 'chosenState';
        return isLost ? [{ row, column: headings.columns[key] ?? 1, key }] : [];
      }),
    ),
  );
  const plain = new Set(adapters.book.plainCells(grid.sheetId, cells));
  const noted = notedRows(
    adapters,
    register,
    plans.flatMap(({ gone }) => gone.map(({ row }) => row)),
  );
  return planned.map((plan): JoinPlan | NotJoined => {
    if (!('whole' in plan)) return plan;
    const { kept } = plan;
    const rows = rowsOf(plan);
    const obstacle = rows.flatMap(row => isIn({ row, rows: 1 }) ?? [])[0];
    if (obstacle) return { kept, ...obstacle };
    const lost = cells.find(cell => rows.includes(cell.row) && !plain.has(cell));
    if (lost) return { kept, why: 'notText', key: lost.key };
    return plan.gone.some(({ row }) => noted.includes(row)) ? { kept, why: 'note', key: 'method' } : plan;
  });
}

/** The rows with somebody's note. One read. */
function notedRows({ notes }: Adapters, { grid, headings }: Register, rows: readonly number[]): readonly number[] {
  if (rows.length === 0) return [];
  const width = grid.cells[headings.row - 1]?.length ?? 1;
  const block = blockAround(rows.flatMap(row => [1, width].map(column => ({ row, column }))));
  const read = notes.read(grid.sheetId, block);
  return rows.filter(row => read[row - block.row]?.some(note => mergeNote(note, []) !== ''));
}
