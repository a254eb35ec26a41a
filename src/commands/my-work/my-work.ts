import { STORED_BY_ACCOUNT } from '../../memory/stored';
import { answersFor } from '../../office/units/reach';
import { type Counts, summarise } from '../../register/progress/counts';
import { printedRows } from '../../register/progress/printed-rows';
import { withProgress } from '../../register/progress/progress';
import { readWhy } from '../check/messages';
import type { Ending, Outcome, View } from '../common/outcome';
import { type OfficeBook, REGISTER_SHEETS, readOffice } from '../common/read-office';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import type { MyWorkData, OpenRow } from './my-work-data';

const VIEW: View<MyWorkData, MyWorkData> = { message: () => '', data: data => data };

/** What is open in the person's unit and in the office, and how far the office is. Writes nothing. */
export function readMyWork(adapters: Adapters): Outcome<MyWorkData> {
  const office = readOffice(adapters, REGISTER_SHEETS);
  return tellEnding(
    adapters,
    VIEW,
    ending(office, () => adapters.userStore.get(STORED_BY_ACCOUNT.unit)),
  );
}

/** Keeps which unit the person belongs to, for this account only. @throws if the sheet ส่วนราชการ does not have it. */
export function chooseUnit(adapters: Adapters, unit: string): Outcome<MyWorkData> {
  const office = readOffice(adapters, REGISTER_SHEETS);
  return tellEnding(
    adapters,
    VIEW,
    ending(office, ({ units }) => {
      if (!units.some(({ name }) => name === unit)) throw new Error('a page may only choose a unit of the sheet');
      adapters.userStore.set(STORED_BY_ACCOUNT.unit, unit);
      return unit;
    }),
  );
}

function ending(
  office: ReturnType<typeof readOffice>,
  chosen: (office: OfficeBook) => string | null,
): Ending<MyWorkData> {
  if ('problems' in office) return { problem: office.problems[0] };
  return { result: myWork(office, chosen(office)) };
}

function myWork({ register, units, settings, today }: OfficeBook, chosen: string | null): MyWorkData {
  const measures = withProgress(register.measures, today);
  const unit = units.find(({ name }) => name === chosen);
  const open = measures.flatMap((one): OpenRow[] => {
    const { measure, progress } = one;
    const { state, due, daysLeft } = progress;
    if (state === 'done' || state === 'cancelled') return [];
    const { row, method, resultColumn } = measure;
    const column = register.headings.columns[resultColumn] ?? 1;
    const isMine = unit !== undefined && answersFor(unit, measure, settings.kind);
    return [{ row, column, method, due, daysLeft, isMine, why: isMine ? readWhy(one) : '' }];
  });
  const { indicators } = summarise(printedRows(measures));
  // Each unit by its own row.
  const { units: counts } = summarise(measures);
  return {
    unit: unit?.name ?? null,
    units: units.map(({ name }) => name),
    sheetId: register.grid.sheetId,
    open: open.sort((a, b) => orderOf(a) - orderOf(b)),
    indicators: indicators.map(one => ({ group: one.group, done: one.states.done, total: counted(one) })),
    waiting: counts.filter(({ overdue }) => overdue > 0).map(({ kind, name, overdue }) => ({ kind, name, overdue })),
  };
}

/** Rows without a due day come last. */
function orderOf({ daysLeft }: OpenRow): number {
  return daysLeft ?? Number.MAX_SAFE_INTEGER;
}

/** Cancelled measures count nowhere. */
function counted({ total, states }: Counts): number {
  return total - states.cancelled;
}
