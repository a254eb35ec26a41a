import { STORED } from '../../../memory/stored';
import type { Problem } from '../../../problem';
import { headingAt } from '../../../register/heading-row';
import type { Register } from '../../../register/read-register';
import { whyNotOperator } from '../../common/operators';
import type { Ending, Outcome, View } from '../../common/outcome';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../../common/read-office';
import { declined, runCommand } from '../../common/run';
import { writeStates } from '../../flag/flag-progress';
import { isUnmoved, lacksToolColumn } from '../../flag/write-tool-cells';
import type { Adapters } from '../../ports/adapters';
import { splitMessage, splitQuestion } from './messages';
import { fillHeirs, obstacleIn } from './obstacles';
import { isBegun, type NotPlanned, planSplits, type SplitPlan } from './plan-split';
import { areRowsAsked, rowsAsked } from './rows-asked';
import type { RowsAsked, SplitData } from './split-data';
import { withoutTwins } from './twins';

const VIEW: View<SplitData, SplitData> = { message: splitMessage, data: data => data };

/** Records of splits stand in รหัส cells, which have room for them since this layout. */
const LEAST_LAYOUT = 2;
/** Builds before this layout know no splits, and would count each row. They refuse the sheets. */
const LAYOUT_OF_SPLITS = 3;

/**
 * Makes a row for several units a row for each of them. A row of a split that is of one unit stays; units of the split that have no row get one.
 * Rows are inserted below, written, and last the row itself gets its unit. Until then the rows read as the one row that they were, and the next
 * run goes on.
 */
export function splitRows(adapters: Adapters, asked: RowsAsked): Outcome<SplitData> {
  if (!areRowsAsked(asked)) throw new Error('unknown rows to split');
  const question = (seen: SplitData) => (seen.split.length > 0 ? splitQuestion(seen) : null);
  const ended = asked.ask ? declined(adapters, VIEW, look(adapters, asked), question) : null;
  return ended ?? runCommand(adapters, 'แยกแถวรายส่วนราชการ', VIEW, () => split(adapters, asked));
}

interface Plans {
  readonly office: OfficeBook;
  readonly plans: readonly SplitPlan[];
  readonly result: SplitData;
}

function look(adapters: Adapters, asked: RowsAsked): Plans | { readonly problem: Problem } {
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, layout } = office;
  if (layout < LEAST_LAYOUT || lacksToolColumn(register))
    return { problem: { code: 'notSetUp', sheet: register.grid.name } };
  const measures = rowsAsked(adapters, office, asked, ({ units }) => units.all);
  if ('problem' in measures) return measures;
  const isNamed = asked.selected === true || asked.rows !== undefined;
  const all = withoutTwins(register, planSplits(office, measures.found, adapters.newId));
  const planned = all.filter(one => isNamed || !('why' in one) || one.why !== 'oneUnit');
  const possible = planned.filter((one): one is SplitPlan => !('why' in one));
  const isIn = obstacleIn(
    adapters,
    register,
    possible.map(({ measure: { row }, free }) => ({ row, rows: free + 1 })),
  );
  const checked = planned.map((one): SplitPlan | NotPlanned => {
    const obstacle = 'why' in one ? null : isIn({ row: one.measure.row, rows: one.free + 1 });
    return obstacle ? { measure: one.measure, ...obstacle } : one;
  });
  const plans = checked.filter((one): one is SplitPlan => !('why' in one));
  return { office, plans, result: resultOf(register, checked) };
}

function split(adapters: Adapters, asked: RowsAsked): Ending<SplitData> {
  const found = look(adapters, asked);
  if ('problem' in found) return found;
  const { office, plans, result } = found;
  const { register, settings } = office;
  const refused = whyNotOperator(adapters, settings);
  if (refused) return { problem: refused };
  if (plans.length > 0) {
    if (!write(adapters, office, plans)) return { problem: { code: 'rowsMoved', sheet: register.grid.name, rows: [] } };
  }
  // Also after a run that broke off before this.
  const states = writeStates(adapters, REGISTER_SHEETS);
  return 'problem' in states ? states : { result: { ...result, agreed: true } };
}

/** False if rows have moved since they were read: then nothing was written. */
function write(adapters: Adapters, { register, layout }: OfficeBook, plans: readonly SplitPlan[]): boolean {
  const { book, rows, documentStore } = adapters;
  const { sheetId } = register.grid;
  const { unit, id } = register.headings.columns;
  if (unit === null || id === null) throw new Error('the register has no column for units or รหัส');
  documentStore.set(STORED.layout, String(Math.max(layout, LAYOUT_OF_SPLITS)));
  const split = plans.map(({ measure }) => measure.row);
  if (!isUnmoved(adapters, register) || !fillHeirs(adapters, register, split, one => isBegun(register, one)))
    return false;
  // From below, so that the rows above keep their numbers.
  for (const { measure, first, others, free, ids, shared, own } of [...plans].reverse()) {
    const { row } = measure;
    if (others.length > free) rows.insertBelow(sheetId, row, others.length - free);
    book.writeOwnColumns(sheetId, row, [{ column: id, values: ids }]);
    if (others.length > 0) {
      rows.writeTexts(sheetId, row + 1, shared);
      rows.writeTexts(sheetId, row + 1, [{ column: unit, values: others }]);
    }
    for (const { column, text } of own) rows.writeTexts(sheetId, row, [{ column, values: [text] }]);
    if (first !== null) rows.writeTexts(sheetId, row, [{ column: unit, values: [first] }]);
  }
  book.settle();
  return true;
}

function resultOf(register: Register, plans: readonly (SplitPlan | NotPlanned)[]): SplitData {
  let inserted = 0;
  const split: SplitData['split'][number][] = [];
  const refused: SplitData['refused'][number][] = [];
  for (const plan of plans) {
    const { row, method, unitText } = plan.measure;
    if ('why' in plan) {
      const column = register.headings.columns[plan.key];
      refused.push({
        row: row + inserted,
        why: plan.why,
        column: column === null ? null : headingAt(register.grid, register.headings, column),
      });
      continue;
    }
    const units = [plan.first ?? unitText, ...plan.others];
    split.push({ row, method, rows: units.map((_, at) => row + inserted + at), units });
    inserted += plan.others.length - plan.free;
  }
  return { agreed: false, split, refused };
}
