import { checkRegister, contextOf, countBySeverity } from '../../check/check';
import type { Finding } from '../../check/findings/finding';
import { sentenceOf } from '../../check/findings/messages';
import { checkRound } from '../../check/office/check-settings';
import { STORED_BY_ACCOUNT } from '../../memory/stored';
import { cutOffs, isTooEarly } from '../../office/cut-off';
import type { Problem } from '../../problem';
import type { MeasureWithProgress } from '../../register/measure';
import { progressOf } from '../../register/progress/progress';
import type { Register } from '../../register/read-register';
import { composeReport } from '../../report/compose';
import type { Report } from '../../report/content/blocks';
import type { Feature } from '../../report/read-back/feature';
import { EDITIONS, type Edition } from '../../report/wording/choices';
import { makeDate, type PlainDate, partsOf } from '../../thai/dates/calendar';
import { settingFindings } from '../check/setting-findings';
import type { Ending, Outcome, View } from '../common/outcome';
import { inRound, REPORT_SHEETS, readOffice } from '../common/read-office';
import { runCommand, whyNot } from '../common/run';
import { headingOf } from '../flag/tool-cells';
import type { Adapters, Kept } from '../ports/adapters';
import { type ReportResult, reportMessage, reportSummary } from './messages';

export interface ReportOptions {
  /** Months the report covers: the first half of the fiscal year, or the whole year. */
  readonly round: 6 | 12;
  /** Builds the report even if the entries hold errors, and marks every page as a draft. */
  readonly draft: boolean;
  /** The default is the edition for the mayor. */
  readonly edition?: Edition;
  /** The day as of which results count (ข้อมูล ณ วันที่). The default is today, or the round's last cut-off if that is over. */
  readonly cutOff?: PlainDate;
}

export interface ReportData {
  /** The message for the officer without the links, because a page shows them itself. */
  readonly summary: string;
  /** Where the document is: a link, or a path on this machine. */
  readonly file: string;
  /** Download link; null if the file could not be kept or is not offered. */
  readonly docx: string | null;
  readonly pdf: string | null;
  /** What the Google Doc lost of the report; null if it was not read back or there is no Google Doc. */
  readonly notKept: readonly Feature[] | null;
  /** Editors of the sheet with whom the folder could not be shared; null if sharing failed for all or is switched off. */
  readonly notShared: readonly string[] | null;
  readonly title: string;
  readonly rows: number;
  readonly draft: boolean;
  readonly warnings: number;
  /** Number of measures whose state a person has to choose. They count as not done. */
  readonly doubtful: number;
}

const VIEW: View<ReportResult, ReportData> = {
  message: reportMessage,
  data: result => {
    const { title, rows, draft, warnings, doubtful, doubts, kept } = result;
    const { url, word, pdf, lost, sharing } = kept;
    const notShared = sharing?.done ? sharing.without : null;
    const files = { file: url, docx: word, pdf, notKept: lost, notShared };
    return {
      ...files,
      title,
      rows,
      draft,
      warnings: warnings + doubts.length,
      doubtful,
      summary: reportSummary(result),
    };
  },
};

const DEFAULT_EDITION: Edition = 'executive';

/** Builds the round's report from the register as it is now, and keeps it as a document. */
export function buildReport(adapters: Adapters, options: ReportOptions): Outcome<ReportData> {
  const { round, draft, edition = DEFAULT_EDITION, cutOff } = options;
  const isKnown =
    (round === 6 || round === 12) && typeof draft === 'boolean' && EDITIONS.includes(edition) && isDay(cutOff);
  if (!isKnown) throw new Error('unknown options for a report');
  const task = options.round === 6 ? 'สร้างรายงานรอบ ๖ เดือน' : 'สร้างรายงานรอบ ๑๒ เดือน';
  return runCommand(adapters, task, VIEW, () => report(adapters, options));
}

/** A page may say anything. */
function isDay(day: PlainDate | undefined): boolean {
  if (day === undefined) return true;
  const { year, month, day: number } = partsOf(String(day));
  return makeDate(year, month, number) === day;
}

/**
 * Marks the report as complete, and notes its folder. Must happen before anybody is told of it, because the next run bins the files of an
 * unfinished one.
 */
function finish({ userStore }: Adapters, folderId: string): void {
  const { reportFolder, reportUnfinished } = STORED_BY_ACCOUNT;
  const refusal = whyNot(() => userStore.setAll({ [reportFolder]: folderId, [reportUnfinished]: NONE }));
  // A call that failed may have taken effect all the same.
  if (refusal !== null && unfinishedRun(userStore) !== null) throw new Error(refusal);
}

/** No run is unfinished. Older builds removed the entry instead. */
const NONE = '-';

function unfinishedRun(userStore: Adapters['userStore']): string | null {
  const run = userStore.get(STORED_BY_ACCOUNT.reportUnfinished);
  return run === NONE ? null : run;
}

function report(adapters: Adapters, options: ReportOptions): Ending<ReportResult> {
  const read = readOffice(adapters, REPORT_SHEETS);
  const office = 'problems' in read ? read : inRound(read, options.round);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, settings, today } = office;
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const { round, draft, edition = DEFAULT_EDITION } = options;
  const allowed = cutOffs(settings, round, today);
  const cutOff = options.cutOff ?? allowed.last;
  if (options.cutOff !== undefined && (cutOff < allowed.first || cutOff > allowed.last))
    return { problem: { code: 'cutOffOutside', first: allowed.first, last: allowed.last } };
  if (!draft && isTooEarly(round, allowed, today)) return { problem: { code: 'roundGoesOn', round, end: allowed.end } };
  const findings = checkRegister(contextOf(office));
  const counts = countBySeverity(findings);
  const doubts = checkRound(office, round);
  const warnings = counts.warning + settingFindings(office).length;
  const first = findings.find(({ severity }) => severity === 'error');
  if (first && !draft) return { problem: entryProblem(register, counts.error, first) };
  const measures = measuresOn(cutOff, register);
  const { wording } = office;
  const time = adapters.clock.time();
  const composed = composeReport({ settings, wording, measures, round, cutOff, today, draft, edition, time });
  const kept = keep(adapters, composed, settings.sharesReports);
  if (!kept.kept) {
    if (kept.folderId !== null) adapters.userStore.set(STORED_BY_ACCOUNT.reportFolder, kept.folderId);
    return { problem: { code: 'driveRefused', why: kept.why } };
  }
  finish(adapters, kept.folderId);
  const { title } = composed;
  const doubtful = measures.filter(({ progress }) => !progress.sure).length;
  const fromRound6 = measures.filter(({ measure }) => measure.fromRound6).length;
  const errors = counts.error;
  const rows = measures.length;
  return { result: { title, edition, draft, rows, errors, warnings, doubtful, fromRound6, doubts, kept } };
}

function keep({ archive, userStore, newId }: Adapters, composed: Report, shared: boolean): Kept {
  const unfinished = unfinishedRun(userStore);
  // Keep the name of an unfinished run until its files are in the bin.
  const run = unfinished ?? newId();
  userStore.set(STORED_BY_ACCOUNT.reportUnfinished, run);
  return archive.keep(composed, {
    folderId: userStore.get(STORED_BY_ACCOUNT.reportFolder),
    shared,
    run,
    unfinished,
  });
}

/** Results have no date: what staff have written up to today counts, except what speaks of a later day than the cut-off. */
function measuresOn(day: PlainDate, { measures }: Register): readonly MeasureWithProgress[] {
  return measures.map(measure => ({ measure, progress: progressOf(measure, day) }));
}

function entryProblem(register: Register, count: number, finding: Finding): Problem {
  const column = headingOf(register, finding);
  return { code: 'errorsInEntries', count, first: { row: finding.row, column, message: sentenceOf(finding, column) } };
}
