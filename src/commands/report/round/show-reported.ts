import { planReportedColumn } from '../../../layout/plan-register';
import type { Problem } from '../../../problem';
import { reportedPrint } from '../../../register/results';
import type { ClosedRound } from '../../../report/closed/closed-round';
import { reportedRows } from '../../../report/closed/reported-rows';
import { asIfClosed, type OfficeBook, REGISTER_SHEETS, readOffice } from '../../common/read-office';
import { overviewCells, progressCells, type ToolCells } from '../../flag/tool-cells';
import { asIfWritten, identitiesOf } from '../../flag/wanted-columns';
import { writeToolCells } from '../../flag/write-tool-cells';
import type { Adapters } from '../../ports/adapters';

/**
 * Shows beside staff's results what was reported, and notes it in each row's รหัส. Does not count before the round is recorded as closed.
 * Null if it is done.
 */
export function showReported(adapters: Adapters, closed: ClosedRound): Problem | null {
  const read = () => {
    const office = readOffice(adapters, REGISTER_SHEETS);
    return 'problems' in office ? office : asIfClosed(office, closed.round);
  };
  const office = read();
  if ('problems' in office) return office.problems[0];
  const { grid, headings } = office.register;
  if (headings.columns.reported === null) {
    const state = adapters.layout.inspect().find(one => one.grid.sheetId === grid.sheetId);
    if (state) adapters.layout.apply(planReportedColumn(state, headings));
  }
  const written = writeToolCells(adapters, now => withStates(now, reportedCells(now, closed)), read);
  return 'problems' in written ? written.problems[0] : null;
}

/** With the state of each row as it is once this is noted: a text that was reported for round 6 says less of round 12. */
function withStates(office: OfficeBook, noted: ReadonlyMap<number, ToolCells>): ReadonlyMap<number, ToolCells> {
  const after = asIfWritten(office, noted);
  const then = 'problems' in after ? office : after;
  const { register, today } = then;
  const codes = overviewCells(then);
  return new Map(
    register.measures.map(measure => {
      const { row } = measure;
      return [row, { ...progressCells(measure, today), overview: codes.get(row) ?? '', ...noted.get(row) }];
    }),
  );
}

function reportedCells(
  { register, settings, closed: rounds }: OfficeBook,
  closed: ClosedRound,
): ReadonlyMap<number, ToolCells> {
  // What was reported for the year stands there already.
  const isLast = closed.round === 12 || !rounds.includes(12);
  const identities = identitiesOf(register, () => '');
  const reportedOf = reportedRows(closed);
  return new Map(
    register.measures.map((measure): [number, ToolCells] => {
      const identity = identities.get(measure.row);
      const row = identity ? reportedOf(identity, measure.split?.names) : null;
      if (!isLast) return [measure.row, {}];
      if (!row) return [measure.row, { reported: '' }];
      const { result, state } = row;
      const print = reportedPrint(result);
      const earlier = [...new Set(row.earlier.map(reportedPrint))].filter(one => one !== print);
      const reportedAs = { round: closed.round, year: settings.fiscalYear, state, print, earlier };
      return [measure.row, { reported: result, reportedAs }];
    }),
  );
}
