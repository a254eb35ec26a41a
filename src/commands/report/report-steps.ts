import { checkRegister, contextOf, countBySeverity } from '../../check/check';
import type { Finding } from '../../check/findings/finding';
import { sentenceOf } from '../../check/findings/messages';
import { checkRound } from '../../check/office/check-settings';
import { cutOffs, isTooEarly } from '../../office/cut-off';
import type { Problem } from '../../problem';
import type { MeasureWithProgress } from '../../register/measure';
import { progressOf } from '../../register/progress/progress';
import type { Register } from '../../register/read-register';
import { composeReport } from '../../report/compose';
import { outlineOf } from '../../report/read-back/outline';
import { withParts } from '../../report/wording/choices';
import type { PlainDate } from '../../thai/dates/calendar';
import { settingFindings } from '../check/setting-findings';
import { keepWord } from '../common/keep-document';
import type { Ending } from '../common/outcome';
import { inRound, REPORT_SHEETS, readOffice } from '../common/read-office';
import { headingOf } from '../flag/tool-cells';
import type { Adapters } from '../ports/adapters';
import type { PreparedReport } from './messages';
import { DEFAULT_EDITION, type ReportOptions } from './report-data';

// The steps of a report: its Word file, the Google Doc made of that, the reading back. One call does them all (`build-report.ts`), or a page
// calls one after the other (`report-for-page.ts`). From the first step until `finishDocument` the report is noted as unfinished, and the next one
// bins its files. So a run that broke off leaves nothing behind.

/** Reads and checks the entries, and keeps the report as a Word file. */
export function makeWord(adapters: Adapters, options: ReportOptions): Ending<PreparedReport> {
  const { round, draft, edition = DEFAULT_EDITION, parts } = options;
  const read = readOffice(adapters, REPORT_SHEETS);
  const found = 'problems' in read ? read : inRound(read, round);
  if ('problems' in found) return { problem: found.problems[0] };
  const office = parts ? { ...found, wording: withParts(found.wording, parts) } : found;
  const { register, settings, wording, today } = office;
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const allowed = cutOffs(settings, round, today);
  const cutOff = options.cutOff ?? allowed.last;
  if (options.cutOff !== undefined && (cutOff < allowed.first || cutOff > allowed.last)) {
    return { problem: { code: 'cutOffOutside', first: allowed.first, last: allowed.last } };
  }
  if (!draft && isTooEarly(round, allowed, today)) return { problem: { code: 'roundGoesOn', round, end: allowed.end } };
  const findings = checkRegister(contextOf(office));
  const counts = countBySeverity(findings);
  const first = findings.find(({ severity }) => severity === 'error');
  if (first && !draft) return { problem: entryProblem(register, counts.error, first) };
  const measures = measuresOn(cutOff, register);
  const time = adapters.clock.time();
  const report = composeReport({ settings, wording, measures, round, cutOff, today, draft, edition, time });
  const kept = keepWord(adapters, report);
  if ('problem' in kept) return kept;
  return {
    result: {
      title: report.title,
      edition,
      draft,
      rows: measures.length,
      errors: counts.error,
      warnings: counts.warning + settingFindings(office).length,
      doubtful: measures.filter(({ progress }) => !progress.sure).length,
      fromRound6: measures.filter(({ measure }) => measure.fromRound6).length,
      doubts: checkRound(office, round),
      kept,
      outline: outlineOf(report),
      isShared: settings.sharesReports,
    },
  };
}

/** Results have no date: what staff have written up to today counts, except what speaks of a later day than the cut-off. */
function measuresOn(day: PlainDate, { measures }: Register): readonly MeasureWithProgress[] {
  return measures.map(measure => ({ measure, progress: progressOf(measure, day) }));
}

function entryProblem(register: Register, count: number, finding: Finding): Problem {
  const column = headingOf(register, finding);
  return { code: 'errorsInEntries', count, first: { row: finding.row, column, message: sentenceOf(finding, column) } };
}
