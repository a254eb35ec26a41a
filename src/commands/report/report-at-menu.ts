import type { Edition } from '../../report/wording/choices';
import type { Outcome } from '../common/outcome';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { buildReport } from './build-report';
import { NO_REPORT, reportQuestion } from './messages';
import type { ReportData } from './report-data';
import { readReportState } from './report-state';

/** The signed editions come first, then what is made beside them. */
const OFFERED: readonly (readonly [edition: Edition, draft: boolean])[] = [
  ['executive', false],
  ['public', false],
  ['annex', false],
  ['executive', true],
];

/**
 * Builds a report without its page, for those whose browser shows none. Asks for one report after the other until the person wants it: first
 * for those of the whole year if that is over, else for those of the first half. What holds errors or comes too early is a draft; of what
 * does not, a draft is offered last.
 */
export function buildReportAtMenu(adapters: Adapters): Outcome<ReportData | null> {
  const tell = (ending: Parameters<typeof tellEnding<null, null>>[2]) =>
    tellEnding(adapters, { message: () => NO_REPORT, data: () => null }, ending);
  const year = readReportState(adapters, 12);
  if ('problem' in year) return tell(year);
  const half = readReportState(adapters, 6);
  if ('problem' in half) return tell(half);
  const rounds = [
    [6, half.result],
    [12, year.result],
  ] as const;
  for (const [round, state] of year.result.onlyDraft ? rounds : [...rounds].reverse()) {
    const mustBeDraft = state.errors.length > 0 || state.onlyDraft;
    for (const [edition, draft] of OFFERED) {
      if (draft && (mustBeDraft || state.closedOn !== null)) continue;
      if (!adapters.person.agrees(reportQuestion(round, edition, state, draft))) continue;
      return buildReport(adapters, { round, edition, draft: draft || mustBeDraft });
    }
  }
  return tell({ result: null });
}
