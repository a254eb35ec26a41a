import { checkRegister, contextOf, countBySeverity } from '../../check/check';
import { blanksIn, checkRound } from '../../check/office/check-settings';
import type { SettingFinding } from '../../check/office/setting-finding';
import { cutOffs, isTooEarly } from '../../office/cut-off';
import type { Problem, Stopped } from '../../problem';
import { printedRows } from '../../register/progress/printed-rows';
import { withProgress } from '../../register/progress/progress';
import type { ChangedRow } from '../../report/closed/changed-since';
import type { ReportInput } from '../../report/compose';
import type { PlainDate } from '../../thai/dates/calendar';
import { entryProblem } from '../check/entry-problem';
import { settingFindings } from '../check/setting-findings';
import { type ClosedRecord, closedKey, closedRecords, whyNotRecorded } from '../common/closed-records';
import {
  inRound,
  type OfficeBook,
  REGISTER_SHEETS,
  REPORT_SHEETS,
  readOffice,
  recordedYear,
  whyNotOurs,
} from '../common/read-office';
import type { Adapters } from '../ports/adapters';
import { changesIn, readClosed } from './round/read-closed';

/** Which report is asked for. */
export interface Asked {
  readonly round: 6 | 12;
  readonly draft: boolean;
  readonly cutOff?: PlainDate;
  readonly year?: number;
}

/** What a report is made of, and what the officer is told with it. */
export interface ReportSource {
  readonly input: Omit<ReportInput, 'draft' | 'edition' | 'time'>;
  /** The sheet's editors may read the folder. */
  readonly sharesReports: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** Signs that the wrong round may have been chosen. */
  readonly doubts: readonly SettingFinding[];
  /** The day on which the round was closed; null if it is open. */
  readonly closedOn: PlainDate | null;
  /** What has changed in the register since then. */
  readonly changed: readonly ChangedRow[];
}

/** Reads a round's report: a closed round from its own sheet, an open one from the register as it is now. */
export function reportSource(adapters: Adapters, asked: Asked): ReportSource | { readonly problem: Problem } {
  const { round, year } = asked;
  const notOurs = whyNotOurs(adapters);
  if (notOurs) return { problem: notOurs };
  const records = closedRecords(adapters.documentStore);
  // The report of a closed round needs no wording but its own.
  const mayBeClosed = Object.keys(records).some(key => key.endsWith(`-${round}`));
  const office = readOffice(adapters, mayBeClosed ? REGISTER_SHEETS : REPORT_SHEETS);
  const fiscalYear = year ?? ('problems' in office ? recordedYear(adapters) : office.settings.fiscalYear);
  const record = fiscalYear === null ? null : (records[closedKey(fiscalYear, round)] ?? null);
  if (fiscalYear !== null && record !== null) return ofClosed(adapters, asked, { fiscalYear, record, office });
  if ('problems' in office) return { problem: office.problems[0] };
  const lost = whyNotRecorded(adapters.documentStore, office.grids, fiscalYear ?? office.settings.fiscalYear);
  if (lost) return { problem: lost };
  if (fiscalYear !== office.settings.fiscalYear)
    return { problem: { code: 'roundNotClosed', round, year: fiscalYear ?? office.settings.fiscalYear } };
  const whole = mayBeClosed ? readOffice(adapters, REPORT_SHEETS) : office;
  const read = 'problems' in whole ? whole : inRound(whole, round);
  return 'problems' in read ? { problem: read.problems[0] } : ofOpen(read, asked);
}

interface ClosedPlace {
  readonly fiscalYear: number;
  readonly record: ClosedRecord;
  /** The report is made without it. */
  readonly office: OfficeBook | Stopped;
}

function ofClosed(adapters: Adapters, { round, cutOff: asked }: Asked, { fiscalYear, record, office }: ClosedPlace) {
  const closed = readClosed(adapters, record, fiscalYear, round);
  if ('problem' in closed) return closed;
  const { settings, wording, cutOff, closedOn, revision, rows: measures } = closed;
  if (asked !== undefined && asked !== cutOff)
    return { problem: { code: 'cutOffOutside', first: cutOff, last: cutOff } } as const;
  const today = adapters.clock.today();
  return {
    input: { settings, wording, measures, round, cutOff, today, dated: closedOn, revision },
    sharesReports: !('problems' in office) && office.settings.sharesReports,
    errors: 0,
    warnings: 0,
    doubts: blanksIn(settings, wording),
    closedOn,
    changed: 'problems' in office ? [] : changesIn(office, closed),
  };
}

/** Results have no date: what staff have written up to today counts, except what speaks of a later day than the cut-off. */
function ofOpen(
  office: OfficeBook,
  { round, draft, cutOff: asked }: Asked,
): ReportSource | { readonly problem: Problem } {
  const { register, settings, wording, today } = office;
  if (register.measures.length === 0) return { problem: { code: 'noMeasures', sheet: register.grid.name } };
  const allowed = cutOffs(settings, round, today);
  const { first, last, end } = allowed;
  const cutOff = asked ?? last;
  if (asked !== undefined && (asked < first || asked > last))
    return { problem: { code: 'cutOffOutside', first, last } };
  if (!draft && isTooEarly(round, allowed, today)) return { problem: { code: 'roundGoesOn', round, end } };
  const findings = checkRegister(contextOf(office));
  const problem = draft ? null : entryProblem(register, findings);
  if (problem) return { problem };
  const counts = countBySeverity(findings);
  const measures = printedRows(withProgress(register.measures, cutOff));
  return {
    input: { settings, wording, measures, round, cutOff, today },
    sharesReports: settings.sharesReports,
    errors: counts.error,
    warnings: counts.warning + settingFindings(office).length,
    doubts: checkRound(office, round, cutOff),
    closedOn: null,
    changed: [],
  };
}
