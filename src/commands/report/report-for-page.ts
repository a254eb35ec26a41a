import type { Outline } from '../../report/read-back/outline';
import { finishDocument } from '../common/keep-document';
import type { Ending, Outcome, View } from '../common/outcome';
import { runCommand, tellEnding } from '../common/run';
import type { Adapters, GoogleDocFile, WordFile } from '../ports/adapters';
import {
  convertedMessage,
  type PreparedReport,
  preparedMessage,
  preparedSummary,
  readBackMessage,
  type SharedReport,
} from './messages';
import {
  type ConvertedData,
  checkOptions,
  type PreparedData,
  type ReadBackData,
  type ReportOptions,
} from './report-data';
import { makeWord } from './report-steps';
import { aboutOf, taskOf } from './shown-report';

// The steps of a report, for a page that calls one after the other and shows how far they are. docs/adr/0016 says what passes between them.

const PREPARED: View<PreparedReport & SharedReport, PreparedData> = {
  message: preparedMessage,
  data: result => {
    const { kept, outline } = result;
    const next = { word: kept.word, outline };
    return { ...aboutOf(result, preparedSummary(result)), file: kept.url, docx: kept.download, next };
  },
};

/** The first step: the report's Word file. */
export function prepareReport(adapters: Adapters, options: ReportOptions): Outcome<PreparedData> {
  checkOptions(options);
  return runCommand(adapters, taskOf(options), PREPARED, (): Ending<PreparedReport & SharedReport> => {
    const made = makeWord(adapters, options);
    if ('problem' in made) return made;
    const { kept, isShared } = made.result;
    return { result: { ...made.result, sharing: isShared ? adapters.archive.share(kept.folderId) : null } };
  });
}

const CONVERTED: View<GoogleDocFile | null, ConvertedData> = {
  message: convertedMessage,
  data: document => ({
    document: document && { id: document.id, file: document.url, pdf: document.pdf },
    summary: convertedMessage(document),
  }),
};

/**
 * The second step: a Google Doc of the Word file. Then the report is complete, converted or not. Takes no lock, because it changes nothing
 * that another account's command reads.
 */
export function convertReport(adapters: Adapters, word: WordFile): Outcome<ConvertedData> {
  if (!isWordFile(word)) throw new Error('not a Word file of a report');
  const { archive } = adapters;
  const document = archive.convert(word);
  const folderId = document?.folderId ?? archive.folderOf(word);
  if (folderId === null) return tellEnding(adapters, CONVERTED, { problem: { code: 'wordGone' } });
  try {
    finishDocument(adapters, folderId);
  } catch (fault) {
    // So that the step can be done once more, and makes no second document.
    if (document) archive.discard(document.id);
    throw fault;
  }
  return tellEnding(adapters, CONVERTED, { result: document });
}

const READ: View<ReadBackData['notKept'], ReadBackData> = {
  message: readBackMessage,
  data: notKept => ({ notKept, summary: readBackMessage(notKept) }),
};

/** The last step: what the Google Doc lost of the report. */
export function readBackReport(adapters: Adapters, documentId: string, outline: Outline): Outcome<ReadBackData> {
  if (!isId(documentId)) throw new Error('not a document');
  return tellEnding(adapters, READ, { result: adapters.archive.readBack(documentId, outline) });
}

/** A page may say anything. Drive itself shows the script only files that it made for this account. */
function isWordFile({ id, run, name, isTooLong }: WordFile): boolean {
  return isId(id) && isId(run) && typeof name === 'string' && name !== '' && typeof isTooLong === 'boolean';
}

const isId = (text: unknown) => typeof text === 'string' && /^[\w-]+$/.test(text);
