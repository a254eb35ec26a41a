import { finishDocument } from '../common/keep-document';
import type { Ending, Outcome, View } from '../common/outcome';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { type ReportResult, reportMessage, reportSummary } from './messages';
import { checkOptions, type ReportData, type ReportOptions } from './report-data';
import { makeWord } from './report-steps';
import { aboutOf, taskOf } from './shown-report';

const VIEW: View<ReportResult, ReportData> = {
  message: reportMessage,
  data: result => {
    const { kept, document, lost } = result;
    const files = { file: document?.url ?? kept.url, docx: kept.download, pdf: document?.pdf ?? null };
    return { ...aboutOf(result, reportSummary(result)), ...files, notKept: lost };
  },
};

/** Builds the round's report from the register as it is now, and keeps it as a document. */
export function buildReport(adapters: Adapters, options: ReportOptions): Outcome<ReportData> {
  checkOptions(options);
  return runCommand(adapters, taskOf(options), VIEW, () => report(adapters, options));
}

function report(adapters: Adapters, options: ReportOptions): Ending<ReportResult> {
  const { archive } = adapters;
  const made = makeWord(adapters, options);
  if ('problem' in made) return made;
  const { kept, outline, isShared } = made.result;
  const document = archive.convert(kept.word);
  // Share before reading back: it takes a while, and Docs needs a while to find the new document.
  const sharing = isShared ? archive.share(kept.folderId) : null;
  const lost = document && archive.readBack(document.id, outline);
  finishDocument(adapters, kept.folderId);
  return { result: { ...made.result, document, sharing, lost } };
}
