import { composeReport } from '../../report/compose';
import { outlineOf } from '../../report/read-back/outline';
import { withParts } from '../../report/wording/choices';
import { keepWord } from '../common/keep-document';
import type { Ending } from '../common/outcome';
import type { Adapters } from '../ports/adapters';
import type { PreparedReport } from './messages';
import { DEFAULT_EDITION, type ReportOptions } from './report-data';
import { reportSource } from './report-source';

// The steps of a report: its Word file, the Google Doc made of that, the reading back. One call does them all (`build-report.ts`), or a page
// calls one after the other (`report-for-page.ts`). From the first step until `finishDocument` the report is noted as unfinished, and the
// next one bins its files. So a run that broke off leaves nothing behind.

/** Reads and checks what the report is made of, and keeps it as a Word file. */
export function makeWord(adapters: Adapters, options: ReportOptions): Ending<PreparedReport> {
  const source = reportSource(adapters, options);
  if ('problem' in source) return source;
  const { draft, edition = DEFAULT_EDITION, parts } = options;
  const { input, sharesReports, ...told } = source;
  const { measures } = input;
  const wording = parts ? withParts(input.wording, parts) : input.wording;
  const report = composeReport({ ...input, wording, draft, edition, time: adapters.clock.time() });
  const kept = keepWord(adapters, report);
  if ('problem' in kept) return kept;
  return {
    result: {
      ...told,
      title: report.title,
      edition,
      draft,
      rows: measures.length,
      doubtful: measures.filter(({ progress }) => !progress.sure).length,
      fromRound6: measures.filter(({ measure }) => measure.fromRound6).length,
      kept,
      outline: outlineOf(report),
      isShared: sharesReports,
    },
  };
}
