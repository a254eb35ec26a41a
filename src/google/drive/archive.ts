import type { Archive, Kept } from '../../commands/ports/adapters';
import { reasonOf } from '../../problem';
import type { Report } from '../../report/content/blocks';
import { characterCount } from '../../report/content/length';
import { docxBytes } from '../../report/docx/docx';
import { logFault } from '../log';
import { drive } from './drive-service';
import { DOCX, GOOGLE_DOC } from './mime-types';
import { readBack } from './read-back';
import { usableFolder } from './report-folder';
import { shareFolder } from './share-folder';

const FIELDS = 'id,webViewLink,webContentLink';

/** A Google Doc made by conversion can hold about 1.02 million characters (Google: files you can store in Drive). */
const MOST_CHARACTERS = 1_020_000;

/** A report to be stored in Drive. `run`: unique to this upload. */
interface Upload {
  readonly report: Report;
  readonly blob: GoogleAppsScript.Base.Blob;
  readonly folderId: string;
  /** The spreadsheet's id. */
  readonly sheet: string;
  readonly run: string;
}

interface Stored {
  readonly id: string;
  /** Link to open it. */
  readonly link: string;
  /** Link to download it; null for a Google Doc. */
  readonly download: string | null;
}

/** Stores reports in Drive: a Google Doc, converted from a .docx by one call, and the .docx itself. */
export const googleArchive: Archive = {
  isInBin(fileId) {
    try {
      return drive().Files.get(fileId, { fields: 'trashed' }).trashed === true;
    } catch {
      return null;
    }
  },

  keep(report, { folderId, shared, run, unfinished }) {
    const bytes = docxBytes(report);
    let folder: string | null = null;
    try {
      if (unfinished !== null) bin(unfinished);
      folder = usableFolder(folderId, unfinished !== null);
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getId();
      const files = store({ report, blob: blobOf(bytes), folderId: folder, sheet, run });
      // Share before reading back: it takes a while, and Docs needs a while to find the new document.
      const sharing = shared ? shareFolder(folder) : null;
      const lost = files.document && readBack(files.document.id, report);
      return { kept: true, folderId: folder, ...linksOf(files), lost, sharing };
    } catch (refusal) {
      return { kept: false, folderId: folder, why: reasonOf(refusal) };
    }
  },
};

/** At least one of the two files. */
type Files =
  | { readonly document: Stored; readonly word: Stored | null }
  | { readonly document: null; readonly word: Stored };

/** @throws Drive's error if nothing was stored. */
function store(upload: Upload): Files {
  const document = characterCount(upload.report) > MOST_CHARACTERS ? null : storeDocument(upload);
  if (document === null) return { document, word: create(upload, DOCX) };
  try {
    return { document, word: create(upload, DOCX) };
  } catch (refusal) {
    logFault('no Word file', refusal);
    return { document, word: null };
  }
}

/**
 * Null if Drive does not convert the file, whatever it says ("Bad Request", "Internal Error", "Empty response"): the officer still gets
 * the Word file. If Drive refuses every file, storing the Word file says why.
 */
function storeDocument(upload: Upload): Stored | null {
  try {
    return create(upload, GOOGLE_DOC);
  } catch (refusal) {
    logFault('not converted', refusal);
    return null;
  }
}

function blobOf(bytes: Uint8Array): GoogleAppsScript.Base.Blob {
  // Blobs hold signed bytes.
  return Utilities.newBlob(Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)), DOCX);
}

/** @throws Drive's error if nothing was stored. */
function create({ report, blob, folderId, sheet, run }: Upload, mimeType: string): Stored {
  const name = mimeType === DOCX ? `${report.fileName}.docx` : report.fileName;
  const file = { name, mimeType, parents: [folderId], appProperties: { sheet, run } };
  try {
    return storedAs(drive().Files.create(file, blob, { fields: FIELDS }));
  } catch (refusal) {
    // A call that is reported as failed may have taken effect. Look for its file instead of trying again, which could make a second one.
    const orphan = madeBy(run, mimeType);
    if (orphan === null) throw refusal;
    return orphan;
  }
}

/** Bins the files of a run that broke off: nobody was told of them, and this run makes them again. */
function bin(run: string): void {
  const q = `appProperties has { key='run' and value='${run}' } and trashed = false`;
  const { files = [] } = drive().Files.list({ q, fields: 'files(id)' });
  for (const { id = '' } of files) drive().Files.update({ trashed: true }, id);
}

/** The file of this type that the run made, or null. */
function madeBy(run: string, mimeType: string): Stored | null {
  const q = `appProperties has { key='run' and value='${run}' } and mimeType = '${mimeType}' and trashed = false`;
  try {
    const [file] = drive().Files.list({ q, fields: `files(${FIELDS})` }).files ?? [];
    return file === undefined ? null : storedAs(file);
  } catch (refusal) {
    logFault('looking for the report', refusal);
    return null;
  }
}

function storedAs(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): Stored {
  const { id = '', webViewLink = '', webContentLink = null } = file;
  return { id, link: webViewLink, download: webContentLink };
}

function linksOf({ document, word }: Files): Pick<Extract<Kept, { kept: true }>, 'url' | 'converted' | 'word' | 'pdf'> {
  const download = word && (word.download ?? word.link);
  if (document === null) return { url: word.link, converted: false, word: download, pdf: null };
  return { url: document.link, converted: true, word: download, pdf: pdfOf(document.link) };
}

/** A link that makes Google export the document as PDF; null if the link is not that of a Google Doc. */
function pdfOf(link: string): string | null {
  const [, document] = /^(https:\/\/docs\.google\.com\/document\/d\/[^/?#]+)/.exec(link) ?? [];
  return document === undefined ? null : `${document}/export?format=pdf`;
}
