import type { UnitsReading } from '../../office/units/unit';
import type { Problem } from '../../problem';
import type { ResultColumn } from '../../register/columns';
import type { Measure, Progress } from '../../register/measure';
import { summarise } from '../../register/progress/counts';
import { printedRows } from '../../register/progress/printed-rows';
import { withProgress } from '../../register/progress/progress';
import type { State } from '../../register/states';
import type { PlainDate } from '../../thai/dates/calendar';
import type { Ending, Outcome } from '../common/outcome';
import type { SheetKey } from '../common/places';
import { REGISTER_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { flagMessage } from './messages';
import { progressCells } from './tool-cells';
import { type WrittenOffice, writeToolCells } from './write-tool-cells';

export interface FlagData {
  readonly today: PlainDate;
  readonly rows: readonly FlaggedRow[];
  /** The rows of a split count once. */
  readonly summary: Readonly<Record<State | 'measures' | 'overdue', number>>;
}

interface FlaggedRow {
  readonly row: number;
  readonly indicator: number | null;
  readonly units: readonly string[];
  readonly state: State;
  /** False if a person has to choose the state. */
  readonly sure: boolean;
  /** The words of the cell that decided the state; null if a blank cell did. */
  readonly why: string | null;
  /** The column whose cell decided. */
  readonly column: 'chosenState' | ResultColumn;
  readonly start: PlainDate | null;
  readonly due: PlainDate | null;
  readonly daysLeft: number | null;
  readonly overdue: boolean;
}

/** Brings each row's state, due date and days left up to date in the tool's columns. */
export function flagProgress(adapters: Adapters): Outcome<FlagData> {
  return runCommand(adapters, 'ปรับสถานะและวันครบกำหนด', { message: flagMessage, data: (data: FlagData) => data }, () =>
    flag(adapters),
  );
}

function flag(adapters: Adapters): Ending<FlagData> {
  const flagged = writeStates(adapters, REGISTER_SHEETS);
  return 'problem' in flagged ? flagged : { result: flagged.data };
}

/**
 * The work of the command without lock and log, for the daily run, which goes on with the office that was read (`keys`, the register's
 * sheets among them).
 */
export function writeStates(
  adapters: Adapters,
  keys: readonly SheetKey[],
): { readonly data: FlagData; readonly office: WrittenOffice } | { readonly problem: Problem } {
  const office = writeToolCells(
    adapters,
    ({ register, today }) => new Map(register.measures.map(measure => [measure.row, progressCells(measure, today)])),
    () => readOffice(adapters, keys),
  );
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, settings, today } = office;
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const measures = withProgress(register.measures, today);
  const rows = measures.map(({ measure, progress }) => flaggedRow(measure, progress, settings.kind.units.all));
  const { total, overdue, states } = summarise(printedRows(measures));
  return { data: { today, rows, summary: { measures: total, ...states, overdue } }, office };
}

function flaggedRow(
  measure: Measure,
  { state, sure, why, start, due, daysLeft, overdue }: Progress,
  allUnits: string,
): FlaggedRow {
  const { row, indicator } = measure;
  const column = measure.chosenState === null ? measure.resultColumn : 'chosenState';
  const units = unitNames(measure.units, allUnits);
  return { row, indicator, units, state, sure, why, column, start, due, daysLeft, overdue };
}

/** The names in a row's ผู้รับผิดชอบ. */
function unitNames({ all, units, committees, unknown }: UnitsReading, allUnits: string): readonly string[] {
  return [...(all ? [allUnits] : []), ...units, ...committees, ...unknown.map(({ text }) => text)];
}
