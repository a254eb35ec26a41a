import { type Cell, textOf } from '../grid/cell';
import { readPeriodCell } from '../grid/period-cell';
import type { Split } from '../memory/row-record';
import { indicatorOf } from '../office/kinds/indicators';
import type { OfficeKind } from '../office/kinds/kind';
import { everybody } from '../office/units/reach';
import { readUnits } from '../office/units/read-units-cell';
import type { Unit, UnitsReading } from '../office/units/unit';
import { type PeriodReading, readPeriod } from '../thai/period/read-period';
import { remembered } from '../thai/remembered';
import type { SplitRow } from './measure';
import type { Round } from './results';

/**
 * What the rows are read against: the fiscal year (B.E.), the kind of office, its known units, its list of indicators, and the round whose
 * results count.
 */
export interface ReadingContext {
  readonly fiscalYear: number;
  readonly kind: OfficeKind;
  readonly units: readonly Unit[];
  readonly indicators: readonly string[];
  readonly round: Round;
  /** The year's rounds that are closed; left out for none. */
  readonly closed?: readonly Round[];
}

/** Parsers of cells. Many rows share the same few texts, so each text is parsed once. */
export interface Readers {
  readonly indicator: (group: string) => number | null;
  readonly units: (text: string) => UnitsReading;
  readonly period: (cell: Cell) => PeriodReading;
}

export function readersFor({ fiscalYear, kind, units, indicators }: ReadingContext): Readers {
  const periodOf = remembered(text => readPeriod(text, fiscalYear, kind.schoolYear));
  return {
    indicator: remembered(group => indicatorOf(group, indicators)),
    units: remembered(text => readUnits(text, units, kind)),
    period: cell => (typeof cell === 'object' ? readPeriodCell(cell, fiscalYear) : periodOf(textOf(cell))),
  };
}

/** The row that a row was split off. */
export function splitRow({ from, units: unitText }: Split, readers: Readers, context: ReadingContext): SplitRow {
  const units = readers.units(unitText);
  return { from, unitText, units, names: everybody(units, context.units, context.kind) };
}
