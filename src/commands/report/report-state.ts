import { checkRegister, contextOf } from '../../check/check';
import { sentenceOf } from '../../check/findings/messages';
import { type CutOffs, cutOffs, isCutOff, isTooEarly } from '../../office/cut-off';
import { printedRows } from '../../register/progress/printed-rows';
import { withProgress } from '../../register/progress/progress';
import { choicesOf, INTERNAL_PARTS, PART_LABELS, PARTS, type Part } from '../../report/wording/choices';
import type { Wording } from '../../report/wording/wording';
import type { PlainDate } from '../../thai/dates/calendar';
import { closedRecord, whyNotRecorded } from '../common/closed-records';
import type { Ending, Outcome } from '../common/outcome';
import { inRound, REPORT_SHEETS, readOffice, recordedYear, whyNotOurs } from '../common/read-office';
import { tellEnding } from '../common/run';
import { headingOf } from '../flag/tool-cells';
import type { Adapters } from '../ports/adapters';
import { readClosed } from './round/read-closed';

/** What stands in the way of a round's report, before it is built. */
export interface ReportState {
  readonly measures: number;
  /** Errors stop the report, unless it is a draft. */
  readonly errors: readonly {
    readonly row: number;
    /** The heading. */
    readonly column: string;
    readonly message: string;
    readonly cell: { readonly sheetId: number; readonly row: number; readonly column: number };
  }[];
  /** Measures whose state a person has to say. They count as not done. */
  readonly doubtful: number;
  /** The parts that can be left out. `isChosen`: in the office's report. `isInternal`: only in the edition for the mayor. */
  readonly parts: readonly {
    readonly part: Part;
    readonly label: string;
    readonly isChosen: boolean;
    readonly isInternal: boolean;
  }[];
  readonly cutOffs: CutOffs;
  /** The year's last cut-off has not come: the report of 12 months is a draft. */
  readonly onlyDraft: boolean;
  /** Null if the round is open; else it is reported from what was kept when it was closed. */
  readonly closedOn: PlainDate | null;
}

/** Reads what stands in the way. Changes nothing. `cutOff`: the day as of which results count; the default is the last one allowed. */
export function reportState(adapters: Adapters, round: 6 | 12, cutOff?: PlainDate): Outcome<ReportState> {
  if ((round !== 6 && round !== 12) || !isCutOff(cutOff)) throw new Error('unknown round');
  return tellEnding(
    adapters,
    { message: () => '', data: (state: ReportState) => state },
    readReportState(adapters, round, cutOff),
  );
}

/** The same for another command. */
export function readReportState(adapters: Adapters, round: 6 | 12, cutOff?: PlainDate): Ending<ReportState> {
  const notOurs = whyNotOurs(adapters);
  if (notOurs) return { problem: notOurs };
  const read = readOffice(adapters, REPORT_SHEETS);
  const fiscalYear = 'problems' in read ? recordedYear(adapters) : read.settings.fiscalYear;
  const record = fiscalYear === null ? undefined : closedRecord(adapters.documentStore, fiscalYear, round);
  if (fiscalYear !== null && record) return keptState(readClosed(adapters, record, fiscalYear, round));
  const lost = 'problems' in read ? null : whyNotRecorded(adapters.documentStore, read.grids, read.settings.fiscalYear);
  if (lost) return { problem: lost };
  const office = 'problems' in read ? read : inRound(read, round);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, settings, wording, today } = office;
  const { grid, headings, measures } = register;
  if (measures.length === 0) return { problem: { code: 'noMeasures', sheet: grid.name } };
  const errors = checkRegister(contextOf(office)).filter(({ severity }) => severity === 'error');
  const allowed = cutOffs(settings, round, today);
  const printed = printedRows(withProgress(measures, cutOff ?? allowed.last));
  return {
    result: {
      measures: printed.length,
      errors: errors.map(finding => {
        const column = headingOf(register, finding);
        const cell = { sheetId: grid.sheetId, row: finding.row, column: headings.columns[finding.column] ?? 1 };
        return { row: finding.row, column, message: sentenceOf(finding, column), cell };
      }),
      doubtful: printed.filter(({ progress }) => !progress.sure).length,
      parts: partsOf(wording),
      cutOffs: allowed,
      onlyDraft: isTooEarly(round, allowed, today),
      closedOn: null,
    },
  };
}

function partsOf(wording: Wording): ReportState['parts'] {
  const { parts } = choicesOf(wording);
  return PARTS.map(part => ({
    part,
    label: PART_LABELS[part],
    isChosen: parts.has(part),
    isInternal: INTERNAL_PARTS.includes(part),
  }));
}

/** Nothing stands in the way of what was kept, unless it is lost. */
function keptState(closed: ReturnType<typeof readClosed>): Ending<ReportState> {
  if ('problem' in closed) return closed;
  const { cutOff, closedOn, rows, wording } = closed;
  return {
    result: {
      measures: rows.length,
      errors: [],
      doubtful: rows.filter(({ progress }) => !progress.sure).length,
      parts: partsOf(wording),
      cutOffs: { first: cutOff, last: cutOff, end: cutOff },
      onlyDraft: false,
      closedOn,
    },
  };
}
