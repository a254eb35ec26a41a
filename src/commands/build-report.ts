import { checkRegister, contextOf, countBySeverity } from '../check/check';
import { checkRound, checkSettings } from '../check/check-settings';
import { sentenceOfSetting } from '../check/setting-messages';
import { progressOf } from '../progress/progress';
import type { Edition } from '../report/choices';
import { composeReport } from '../report/compose';
import type { Adapters, Kept } from './adapters';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import { type Office, readOffice } from './read-book';
import { type Ending, runCommand } from './run';

export interface ReportOptions {
  /** Months the report covers: the first half of the fiscal year, or all of it. */
  readonly round: 6 | 12;
  /** Builds in spite of errors, and marks every page as a draft. */
  readonly draft: boolean;
  /** Left out, it is the one for the mayor. */
  readonly edition?: Edition;
}

export interface ReportData {
  /** Where the document is: a link, or a path on this machine. */
  readonly file: string;
  readonly title: string;
  readonly rows: number;
  readonly draft: boolean;
  readonly warnings: number;
}

/** The user store's key of the folder that this account's reports are kept in. */
const FOLDER = 'reportFolder';

/** Builds the round's report from the register as it stands, and keeps it as a document. */
export function buildReport(adapters: Adapters, options: ReportOptions): Outcome<ReportData> {
  return runCommand(adapters, options.round === 6 ? 'สร้างรายงานรอบ ๖ เดือน' : 'สร้างรายงานรอบ ๑๒ เดือน', () =>
    report(adapters, options),
  );
}

function report(adapters: Adapters, options: ReportOptions): Ending<ReportData> {
  const office = readOffice(adapters);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register } = office;
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const counts = countBySeverity(checkRegister(contextOf(office)));
  const doubts = checkRound(office.settings, options.round, office.today);
  const warnings = counts.warning + checkSettings(office.settings, office.wording, office.today).length;
  if (counts.error > 0 && !options.draft) return { problem: { code: 'errorsInEntries', count: counts.error } };
  const composed = compose(office, options, adapters.clock.time());
  const kept = adapters.archive.keep(composed, adapters.userStore.get(FOLDER));
  if (kept.folderId !== null) adapters.userStore.set(FOLDER, kept.folderId);
  if (!kept.kept) return { problem: { code: 'driveRefused', why: kept.why } };
  return {
    message: [closingMessage(composed.title, warnings, kept), ...doubts.map(sentenceOfSetting)].join('\n'),
    data: {
      file: kept.url,
      title: composed.title,
      rows: register.measures.length,
      draft: options.draft,
      warnings: warnings + doubts.length,
    },
  };
}

function compose(
  { register, settings, wording, today }: Office,
  { round, draft, edition = 'executive' }: ReportOptions,
  time: string,
) {
  return composeReport({
    settings,
    wording,
    measures: register.measures.map(measure => ({ measure, progress: progressOf(measure, today) })),
    round,
    today,
    draft,
    edition,
    time,
  });
}

function closingMessage(title: string, warnings: number, { converted }: Extract<Kept, { kept: true }>): string {
  return MESSAGES.reported(title, warnings) + (converted ? '' : MESSAGES.reportedUnconverted);
}
