import { textOf } from '../../../grid/cell';
import type { Problem } from '../../../problem';
import { headingAt } from '../../../register/heading-row';
import type { Measure } from '../../../register/measure';
import { nameOf } from '../../../register/progress/printed-rows';
import { withProgress } from '../../../register/progress/progress';
import { columnCell, type Register } from '../../../register/read-register';
import { whyNotOperator } from '../../common/operators';
import type { Ending, Outcome, View } from '../../common/outcome';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../../common/read-office';
import { declined, runCommand } from '../../common/run';
import { identitiesOf } from '../../flag/wanted-columns';
import { isUnmoved, lacksToolColumn, writeToolCells } from '../../flag/write-tool-cells';
import type { Adapters } from '../../ports/adapters';
import { cellsAfter, cellsBefore } from './join-cells';
import { withoutLoss } from './join-losses';
import { joinMessage, joinQuestion } from './messages';
import { fillHeirs } from './obstacles';
import { type JoinPlan, type NotJoined, planJoins } from './plan-join';
import { areRowsAsked, rowsAsked } from './rows-asked';
import type { JoinData, RowsAsked } from './split-data';

const VIEW: View<JoinData, JoinData> = { message: joinMessage, data: data => data };

/**
 * Makes the rows of a split one row again, with the words of all units. Where that would lose something, the rows stay, and it is said why. A run
 * that breaks off is completed by the next.
 */
export function joinRows(adapters: Adapters, asked: RowsAsked): Outcome<JoinData> {
  if (!areRowsAsked(asked)) throw new Error('unknown rows to join');
  const question = (seen: JoinData) => (seen.joined.length > 0 ? joinQuestion(seen) : null);
  const ended = asked.ask ? declined(adapters, VIEW, look(adapters, asked), question) : null;
  return ended ?? runCommand(adapters, 'รวมแถวกลับ', VIEW, () => join(adapters, asked));
}

interface Plans {
  readonly office: OfficeBook;
  readonly plans: readonly JoinPlan[];
  readonly result: JoinData;
}

function look(adapters: Adapters, asked: RowsAsked): Plans | { readonly problem: Problem } {
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, today } = office;
  if (lacksToolColumn(register)) return { problem: { code: 'notSetUp', sheet: register.grid.name } };
  const measures = rowsAsked(adapters, office, asked, ({ split }) => split !== null);
  if ('problem' in measures) return measures;
  const ids = identitiesOf(register, () => '');
  const planned = planJoins(
    register,
    withProgress(register.measures, today),
    measures.found,
    ({ row }) => ids.get(row)?.id ?? '',
  );
  const checked = withoutLoss(adapters, register, planned);
  return {
    office,
    plans: checked.filter((one): one is JoinPlan => 'whole' in one),
    result: resultOf(register, checked),
  };
}

/**
 * First the รหัส of the row that stays says how far the units are, for the text that it will get: once that stands there, it is no further. Its unit
 * comes after its texts, and then the others go.
 */
function join(adapters: Adapters, asked: RowsAsked): Ending<JoinData> {
  const found = look(adapters, asked);
  if ('problem' in found) return found;
  const { office, plans, result } = found;
  const { register, settings } = office;
  const refused = whyNotOperator(adapters, settings);
  if (refused) return { problem: refused };
  const done = { result: { ...result, agreed: true } };
  if (plans.length === 0) return done;
  const { sheetId, name } = register.grid;
  const ids = identitiesOf(register, () => '');
  const idOf = ({ row }: Measure) => ids.get(row)?.id ?? '';
  const read = () => readOffice(adapters, REGISTER_SHEETS);
  const planOf = new Map(plans.map(plan => [idOf(plan.kept), plan]));
  const noted = writeToolCells(adapters, now => cellsBefore(now, planOf), read);
  if ('problems' in noted) return { problem: noted.problems[0] };
  const isSame = noted.register.measures.every(({ row }, at) => register.measures[at]?.row === row);
  if (!isSame || !isUnmoved(adapters, register) || !writeTexts(adapters, register, plans))
    return { problem: { code: 'rowsMoved', sheet: name, rows: [] } };
  adapters.rows.delete(
    sheetId,
    plans.flatMap(({ gone }) => gone.map(({ row }) => row)),
  );
  adapters.book.settle();
  const whole = writeToolCells(adapters, now => cellsAfter(now, planOf), read);
  return 'problems' in whole ? { problem: whole.problems[0] } : done;
}

/** False if a row has moved: then nothing was written. */
function writeTexts(adapters: Adapters, register: Register, plans: readonly JoinPlan[]): boolean {
  const { grid, headings } = register;
  const all = plans.flatMap(({ kept, gone }) => [kept, ...gone]);
  const rows = all.map(({ row }) => row);
  if (!fillHeirs(adapters, register, rows, measure => rows.includes(measure.row))) return false;
  for (const { kept, texts } of plans) {
    for (const { key, text } of texts) {
      const column = headings.columns[key];
      if (column !== null && textOf(columnCell(grid, headings, kept.row, key)).trim() !== text)
        adapters.rows.writeTexts(grid.sheetId, kept.row, [{ column, values: [text] }]);
    }
  }
  adapters.book.settle();
  return true;
}

function resultOf(register: Register, plans: readonly (JoinPlan | NotJoined)[]): JoinData {
  const gone = plans.flatMap(plan => ('whole' in plan ? plan.gone.map(({ row }) => row) : []));
  const since = (row: number) => row - gone.filter(each => each < row).length;
  const joined = plans.flatMap((plan): JoinData['joined'][number][] => {
    if (!('whole' in plan)) return [];
    const { kept, whole } = plan;
    const rows = [kept, ...plan.gone];
    const chosen = rows.filter(({ chosenText }) => chosenText !== '');
    return [
      {
        rows: rows.map(({ row }) => row).sort((a, b) => a - b),
        row: since(kept.row),
        method: kept.method,
        chosen: chosen.map(one => ({ unit: nameOf(one), state: one.chosenText })),
        state: whole.progress.state,
      },
    ];
  });
  const refused = plans.flatMap((plan): JoinData['refused'][number][] => {
    if ('whole' in plan) return [];
    const column = register.headings.columns[plan.key];
    return [
      {
        row: since(plan.kept.row),
        why: plan.why,
        column: column === null ? null : headingAt(register.grid, register.headings, column),
      },
    ];
  });
  return { agreed: false, joined, refused };
}
