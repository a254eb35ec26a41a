import { textOf } from '../../../grid/cell';
import { reviewToRecord } from '../../../register/choice';
import type { Measure } from '../../../register/measure';
import { progressOf, readAs } from '../../../register/progress/progress';
import { columnCell } from '../../../register/read-register';
import { reportedPrint } from '../../../register/results';
import type { OfficeBook } from '../../common/read-office';
import { progressCells, type ToolCells } from '../../flag/tool-cells';
import { identitiesOf } from '../../flag/wanted-columns';
import type { JoinPlan } from './plan-join';

/** The rows' plans, by the id of the row that stays. */
type Plans = ReadonlyMap<string, JoinPlan>;

/**
 * The tool's cells before the texts are written. The row that stays is no further than all units are: if its text will read otherwise, that is
 * noted for this text. What was reported of all stands beside it.
 */
export function cellsBefore(office: OfficeBook, plans: Plans): ReadonlyMap<number, ToolCells> {
  return cellsOf(office, plans, (measure, plan) => {
    const cells = progressCells(measure, office.today);
    const identity = identitiesOf(office.register, () => '').get(measure.row);
    const { reportedState } = plan.whole.measure;
    const { reported } = identity ?? { reported: null };
    const review = reviewOf(office, measure, plan);
    const told = { ...cells, ...(review && { review }) };
    if (reported === null || reportedState === null) return told;
    const print = reportedPrint(plan.reported);
    // Its own words were reported, too, until the joined text stands there.
    const earlier = [reported.print, ...reported.earlier].filter(one => one !== print);
    return { ...told, reported: plan.reported, reportedAs: { ...reported, state: reportedState, print, earlier } };
  });
}

/** The tool's cells once the others are gone. */
export function cellsAfter(office: OfficeBook, plans: Plans): ReadonlyMap<number, ToolCells> {
  const identities = identitiesOf(office.register, () => '');
  return cellsOf(office, plans, measure => {
    const { register, today } = office;
    const reported = identities.get(measure.row)?.reported ?? null;
    const text = textOf(columnCell(register.grid, register.headings, measure.row, 'reported'));
    const reportedAs = reported && { ...reported, print: reportedPrint(text), earlier: [] };
    return { ...progressCells(measure, today), whole: true, reported: text, ...(reportedAs && { reportedAs }) };
  });
}

function cellsOf(
  { register, today }: OfficeBook,
  plans: Plans,
  kept: (measure: Measure, plan: JoinPlan) => ToolCells,
): ReadonlyMap<number, ToolCells> {
  const identities = identitiesOf(register, () => '');
  return new Map(
    register.measures.map(measure => {
      const plan = plans.get(identities.get(measure.row)?.id ?? '');
      return [measure.row, plan ? kept(measure, plan) : progressCells(measure, today)];
    }),
  );
}

/** What the รหัส keeps of the joined text, if that would be read otherwise than its rows were; null if it would not. */
function reviewOf({ today, settings }: OfficeBook, measure: Measure, { whole, texts }: JoinPlan) {
  const textIn = (key: string) => texts.find(one => one.key === key)?.text ?? '';
  const results = measure.results.map(([key]) => [key, textIn(key)] as const);
  const { unitText, units, fromRound6, result } = whole.measure;
  const resultColumn = fromRound6
    ? measure.resultColumn
    : (results.find(([, text]) => text === result)?.[0] ?? measure.resultColumn);
  const none = { chosenState: null, staleChoice: null, reviewed: null, chosenText: '' };
  const joined: Measure = { ...measure, ...none, unitText, units, fromRound6, result, resultColumn, results };
  const { state, fromText } = progressOf(joined, today);
  const wanted = whole.progress.state;
  if (state === wanted) return null;
  return reviewToRecord(joined, { state: wanted, readAs: readAs(joined, fromText) }, settings.fiscalYear);
}
