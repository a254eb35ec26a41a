import type { PreparedReport, SharedReport } from './messages';
import type { ReportAbout, ReportOptions } from './report-data';

export const taskOf = ({ round }: ReportOptions) => (round === 6 ? 'สร้างรายงานรอบ ๖ เดือน' : 'สร้างรายงานรอบ ๑๒ เดือน');

export function aboutOf(
  { title, rows, draft, warnings, doubts, doubtful, closedOn, changed, sharing }: PreparedReport & SharedReport,
  summary: string,
): ReportAbout {
  const notShared = sharing?.done ? sharing.without : null;
  return { title, rows, draft, warnings: warnings + doubts.length, doubtful, closedOn, changed, notShared, summary };
}
