import type { PrintedRow } from '../../register/measure';
import { STATE_LABELS } from '../../register/states';
import { saysMore } from '../content/printed-result';
import type { ClosedPart, ClosedRow } from './closed-round';

type Texts = readonly [
  group: string,
  method: string,
  unit: string,
  period: string,
  result: string,
  suggestion: string,
  evidence: string,
  state: string,
];

/** A row of the report as people read it, and the rest as data. */
export interface RowLine {
  readonly texts: Texts;
  readonly data: RowData;
}

type Printed = PrintedRow['measure'] & PrintedRow['progress'];

/** What a row's line holds beside its texts. */
export type RowData = Omit<
  Printed,
  'group' | 'method' | 'unitText' | 'periodText' | 'result' | 'suggestion' | 'evidence'
> & { readonly id: string; readonly parts?: readonly ClosedPart[] };

/** How many cells of a line are the row's texts. */
export const ROW_TEXTS = 8;

export function rowLine({ id, parts, measure, progress }: ClosedRow): RowLine {
  const { start, causes } = saysMore({ measure, progress }) ? { ...progress, ...measure } : {};
  const { group, method, unitText, periodText, result, suggestion, evidence } = measure;
  const { groupText, indicator, units, fromRound6, reportedState, inherits } = measure;
  const { state, sure, due, daysLeft, overdue } = progress;
  return {
    texts: [group, method, unitText, periodText, result, suggestion, evidence, STATE_LABELS[state]],
    data: {
      id,
      state,
      sure,
      due,
      daysLeft,
      overdue,
      indicator,
      groupText,
      units: { ...units, unknown: units.unknown.map(({ text }) => ({ text, nearest: null })) },
      fromRound6,
      reportedState,
      inherits,
      ...(start !== undefined && { start }),
      ...(causes !== undefined && { causes }),
      ...(parts && { parts }),
    },
  };
}

export function readRowLine({ texts, data }: RowLine): ClosedRow {
  const [group, method, unitText, periodText, result, suggestion, evidence] = texts;
  const { id, parts, state, sure, due, daysLeft, overdue, start, ...others } = data;
  return {
    id,
    ...(parts && { parts }),
    measure: { group, method, unitText, periodText, result, suggestion, evidence, ...others },
    progress: { state, sure, due, daysLeft, overdue, ...(start !== undefined && { start }) },
  };
}
