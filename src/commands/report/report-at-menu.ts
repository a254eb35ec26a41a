import { EDITIONS } from '../../report/wording/choices';
import { fiscalYearOf } from '../../thai/dates/calendar';
import type { Ending, Outcome } from '../common/outcome';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { buildReport } from './build-report';
import { CUT_OFF, NO_REPORT, type OfferedReport, reportQuestion } from './messages';
import { readDay } from './read-day';
import type { ReportData } from './report-data';
import { type ReportState, readReportState } from './report-state';

/**
 * Builds a report without its page, for those whose browser shows none. Asks for one report after the other until the person wants it: first
 * for those of the whole year if that is over, else for those of the first half. What holds errors or comes too early is a draft; drafts of
 * what does not are offered last.
 */
export function buildReportAtMenu(adapters: Adapters): Outcome<ReportData | null> {
  const tell = (ending: Ending<null>) => tellEnding(adapters, { message: () => NO_REPORT, data: () => null }, ending);
  const year = readReportState(adapters, 12);
  if ('problem' in year) return tell(year);
  const half = readReportState(adapters, 6);
  if ('problem' in half) return tell(half);
  const rounds = [
    [6, half.result],
    [12, year.result],
  ] as const;
  const inOrder = year.result.onlyDraft ? rounds : [...rounds].reverse();
  for (const asDraft of [false, true]) {
    for (const [round, state] of inOrder) {
      const mustBeDraft = state.errors.length > 0 || state.onlyDraft;
      if (asDraft && (mustBeDraft || state.closedOn !== null)) continue;
      for (const edition of EDITIONS) {
        const chosen = offer(adapters, { round, edition, draft: asDraft || mustBeDraft }, state, asDraft);
        if ('problem' in chosen) return tell(chosen);
        if (chosen.result !== null) return buildReport(adapters, chosen.result);
      }
    }
  }
  return tell({ result: null });
}

/** The report as the person wants it, or null. If they type another day, its report is offered, because its counts are others. */
function offer(
  adapters: Adapters,
  report: OfferedReport,
  state: ReportState,
  asDraft: boolean,
): Ending<OfferedReport | null> {
  const { person } = adapters;
  const question = reportQuestion(report, state, asDraft);
  if (state.closedOn !== null) return { result: person.agrees(question) ? report : null };
  const typed = person.asks(question);
  if (typed === null || typed === '') return { result: typed === null ? null : report };
  const { first, last, end } = state.cutOffs;
  const read = readDay(typed, CUT_OFF, fiscalYearOf(end));
  if ('problem' in read) return read;
  const { day: cutOff } = read;
  if (cutOff < first || cutOff > last) return { problem: { code: 'cutOffOutside', first, last } };
  const then = readReportState(adapters, report.round, cutOff);
  return 'problem' in then ? then : offer(adapters, { ...report, cutOff }, then.result, asDraft);
}
