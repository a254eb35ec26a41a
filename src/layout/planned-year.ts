import type { Cell } from '../grid/cell';
import { readPeriodCell } from '../grid/period-cell';
import { fiscalYearOf } from '../thai/dates/calendar';

/**
 * The fiscal year (B.E.) that most of a plan's periods name, or null if none names a year. A period names a year if it has the same dates
 * whatever fiscal year it is read with.
 */
export function plannedYear(periods: readonly Cell[]): number | null {
  const counts = new Map<number, number>();
  for (const year of periods.flatMap(ownYear)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function ownYear(period: Cell): number[] {
  const [one, other] = [2400, 2500].map(year => readPeriodCell(period, year));
  if (one?.kind !== 'span' || other?.kind !== 'span' || one.end !== other.end) return [];
  return [fiscalYearOf(one.end)];
}
