import { STORED_BY_ACCOUNT } from '../../memory/stored';
import type { ChangedRow } from '../../report/closed/changed-since';
import { composeReport } from '../../report/compose';
import type { Report } from '../../report/content/blocks';
import type { Feature } from '../../report/read-back/feature';
import { EDITIONS, type Edition } from '../../report/wording/choices';
import { isDay, type PlainDate } from '../../thai/dates/calendar';
import type { Ending, Outcome, View } from '../common/outcome';
import { runCommand, whyNot } from '../common/run';
import type { Adapters, Kept } from '../ports/adapters';
import { type ReportResult, reportMessage, reportSummary } from './messages';
import { reportSource } from './report-source';

export interface ReportOptions {
  /** Months the report covers: the first half of the fiscal year, or the whole year. */
  readonly round: 6 | 12;
  /** Builds the report even if the entries hold errors, and marks every page as a draft. */
  readonly draft: boolean;
  /** The default is the edition for the mayor. */
  readonly edition?: Edition;
  /** The day as of which results count (ข้อมูล ณ วันที่). The default is today, or the round's last cut-off if that is over. */
  readonly cutOff?: PlainDate;
  /** The fiscal year (B.E.) of a closed round. The default is the register's year. */
  readonly year?: number;
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
  /** The day on which the round was closed; null if it is open. A closed round is reported from what was kept then. */
  readonly closedOn: PlainDate | null;
  /** What has changed in the register since then. It is not in the report. */
  readonly changed: readonly ChangedRow[];
}

const VIEW: View<ReportResult, ReportData> = {
  message: reportMessage,
  data: result => {
    const { title, rows, draft, warnings, doubtful, doubts, closedOn, changed, kept } = result;
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
      closedOn,
      changed,
      summary: reportSummary(result),
    };
  },
};

const DEFAULT_EDITION: Edition = 'executive';

/** Builds the round's report from the register as it is now, and keeps it as a document. */
export function buildReport(adapters: Adapters, options: ReportOptions): Outcome<ReportData> {
  const { round, draft, edition = DEFAULT_EDITION, cutOff, year } = options;
  const isKnown = (round === 6 || round === 12) && typeof draft === 'boolean' && EDITIONS.includes(edition);
  const isDated = (cutOff === undefined || isDay(cutOff)) && (year === undefined || Number.isInteger(year));
  if (!isKnown || !isDated) throw new Error('unknown options for a report');
  const task = options.round === 6 ? 'สร้างรายงานรอบ ๖ เดือน' : 'สร้างรายงานรอบ ๑๒ เดือน';
  return runCommand(adapters, task, VIEW, () => report(adapters, options));
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
  const source = reportSource(adapters, options);
  if ('problem' in source) return source;
  const { draft, edition = DEFAULT_EDITION } = options;
  const { input, sharesReports, ...told } = source;
  const composed = composeReport({ ...input, draft, edition, time: adapters.clock.time() });
  const kept = keep(adapters, composed, sharesReports);
  if (!kept.kept) {
    if (kept.folderId !== null) adapters.userStore.set(STORED_BY_ACCOUNT.reportFolder, kept.folderId);
    return { problem: { code: 'driveRefused', why: kept.why } };
  }
  finish(adapters, kept.folderId);
  const { title } = composed;
  const { measures } = input;
  const doubtful = measures.filter(({ progress }) => !progress.sure).length;
  const fromRound6 = measures.filter(({ measure }) => measure.fromRound6).length;
  return { result: { title, edition, draft, rows: measures.length, doubtful, fromRound6, kept, ...told } };
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
