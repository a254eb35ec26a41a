import type { Outcome } from './common/outcome';
import type { RemindData } from './remind/send-reminders';
import type { ReportData, ReportOptions } from './report/build-report';
import type { EmblemData } from './set-up/save-emblem';

/** All that pages can call in the script. main.ts exports these functions to pages, and pages call no others. */
export interface PageCalls {
  buildReport(options: ReportOptions): Outcome<ReportData>;
  /** A PNG in base64. */
  saveEmblem(emblem: string): Outcome<EmblemData>;
  previewReminders(): Outcome<RemindData>;
}
