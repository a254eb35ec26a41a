import { checkRegister, contextOf, countBySeverity } from '../../check/check';
import type { Finding } from '../../check/findings/finding';
import { sentenceOf } from '../../check/findings/messages';
import { checkRound } from '../../check/office/check-settings';
import type { Problem } from '../../problem';
import type { MeasureWithProgress } from '../../register/measure';
import { progressOf } from '../../register/progress/progress';
import type { Register } from '../../register/read-register';
import { composeReport } from '../../report/compose';
import type { Feature } from '../../report/read-back/feature';
import { EDITIONS, type Edition } from '../../report/wording/choices';
import { type PlainDate, roundDay } from '../../thai/dates/calendar';
import { settingFindings } from '../check/setting-findings';
import { finishDocument, keepDocument } from '../common/keep-document';
import type { Ending, Outcome, View } from '../common/outcome';
import { inRound, type OfficeBook, REPORT_SHEETS, readOffice } from '../common/read-office';
import { runCommand } from '../common/run';
import { headingOf } from '../flag/tool-cells';
import type { Adapters } from '../ports/adapters';
import { type ReportResult, reportMessage, reportSummary } from './messages';

export interface ReportOptions {
  /** Months the report covers: the first half of the fiscal year, or the whole year. */
  readonly round: 6 | 12;
  /** Builds the report even if the entries hold errors, and marks every page as a draft. */
  readonly draft: boolean;
  /** The default is the edition for the mayor. */
  readonly edition?: Edition;
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
  const { round, draft, edition = DEFAULT_EDITION } = options;
  const isKnown = (round === 6 || round === 12) && typeof draft === 'boolean' && EDITIONS.includes(edition);
  if (!isKnown) throw new Error('unknown options for a report');
  const task = options.round === 6 ? 'สร้างรายงานรอบ ๖ เดือน' : 'สร้างรายงานรอบ ๑๒ เดือน';
  return runCommand(adapters, task, VIEW, () => report(adapters, options));
}

function report(adapters: Adapters, options: ReportOptions): Ending<ReportResult> {
  const read = readOffice(adapters, REPORT_SHEETS);
  const office = 'problems' in read ? read : inRound(read, options.round);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register } = office;
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const findings = checkRegister(contextOf(office));
  const counts = countBySeverity(findings);
  const doubts = checkRound(office, options.round);
  const warnings = counts.warning + settingFindings(office).length;
  const first = findings.find(({ severity }) => severity === 'error');
  if (first && !options.draft) return { problem: entryProblem(register, counts.error, first) };
  const measures = measuresOn(roundDay(office.settings.fiscalYear, options.round, office.today), register);
  const composed = compose(office, measures, options, adapters.clock.time());
  const kept = keepDocument(adapters, composed, office.settings.sharesReports);
  if ('problem' in kept) return kept;
  finishDocument(adapters, kept.folderId);
  const { draft, edition = DEFAULT_EDITION } = options;
  const { title } = composed;
  const doubtful = measures.filter(({ progress }) => !progress.sure).length;
  const fromRound6 = measures.filter(({ measure }) => measure.fromRound6).length;
  const errors = counts.error;
  const rows = measures.length;
  return { result: { title, edition, draft, rows, errors, warnings, doubtful, fromRound6, doubts, kept } };
}

/** Results have no date: the report shows what staff have written up to today; in one column, whatever the round. */
function measuresOn(day: PlainDate, { measures }: Register): readonly MeasureWithProgress[] {
  return measures.map(measure => ({ measure, progress: progressOf(measure, day) }));
}

function compose(
  { settings, wording, today }: OfficeBook,
  measures: readonly MeasureWithProgress[],
  { round, draft, edition = DEFAULT_EDITION }: ReportOptions,
  time: string,
) {
  return composeReport({
    settings,
    wording,
    measures,
    round,
    today,
    draft,
    edition,
    time,
  });
}

function entryProblem(register: Register, count: number, finding: Finding): Problem {
  const column = headingOf(register, finding);
  return { code: 'errorsInEntries', count, first: { row: finding.row, column, message: sentenceOf(finding, column) } };
}
