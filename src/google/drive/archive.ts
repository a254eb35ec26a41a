import type { Archive } from '../../commands/ports/adapters';
import { reasonOf } from '../../problem';
import { characterCount } from '../../report/content/length';
import { docxBytes } from '../../report/docx/docx';
import { logFault } from '../log';
import { drive } from './drive-service';
import { DOCX, GOOGLE_DOC } from './mime-types';
import { readBack } from './read-back';
import { usableFolder } from './report-folder';
import { shareFolder } from './share-folder';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

const FIELDS = 'id,webViewLink,webContentLink,parents';

/** A Google Doc made by conversion can hold about 1.02 million characters (Google: files you can store in Drive). */
const MOST_CHARACTERS = 1_020_000;

/** Stores reports in Drive: the .docx, and a Google Doc that Drive makes of it in one call. */
export const googleArchive: Archive = {
  isInBin(fileId) {
    try {
      return drive().Files.get(fileId, { fields: 'trashed' }).trashed === true;
    } catch {
      return null;
    }
  },

  keep(report, { folderId, run, unfinished }) {
    const blob = blobOf(docxBytes(report));
    let folder: string | null = null;
    try {
      if (unfinished !== null) bin(unfinished);
      folder = usableFolder(folderId, unfinished !== null);
      const about = { name: `${report.fileName}.docx`, mimeType: DOCX, parents: [folder], appProperties: marks(run) };
      const file = madeOnce(run, DOCX, () => drive().Files.create(about, blob, { fields: FIELDS }));
      const { id = '', webViewLink: url = '', webContentLink: download = url } = file;
      const isTooLong = characterCount(report) > MOST_CHARACTERS;
      return { kept: true, folderId: folder, word: { id, run, name: report.fileName, isTooLong }, url, download };
    } catch (refusal) {
      return { kept: false, folderId: folder, why: reasonOf(refusal) };
    }
  },

  /** Whatever Drive says ("Bad Request", "Internal Error", "Empty response"), the officer still has the Word file. */
  convert({ id, run, name, isTooLong }) {
    // A refused conversion takes as long as an accepted one.
    if (isTooLong) return null;
    const about = { name, mimeType: GOOGLE_DOC, appProperties: marks(run) };
    try {
      const file = madeOnce(run, GOOGLE_DOC, () => drive().Files.copy(about, id, { fields: FIELDS }));
      const { id: documentId = '', webViewLink: url = '' } = file;
      return { id: documentId, folderId: folderIn(file), url, pdf: pdfOf(url) };
    } catch (refusal) {
      logFault('not converted', refusal);
      return null;
    }
  },

  folderOf({ id }) {
    try {
      const file = drive().Files.get(id, { fields: 'parents,trashed' });
      return file.trashed ? null : folderIn(file);
    } catch (refusal) {
      logFault('report folder', refusal);
      return null;
    }
  },

  discard(fileId) {
    try {
      drive().Files.update({ trashed: true }, fileId);
    } catch (refusal) {
      logFault('not discarded', refusal);
    }
  },

  share: shareFolder,
  readBack,
};

function blobOf(bytes: Uint8Array): GoogleAppsScript.Base.Blob {
  // Blobs hold signed bytes.
  return Utilities.newBlob(Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)), DOCX);
}

const marks = (run: string) => ({ sheet: SpreadsheetApp.getActiveSpreadsheet().getId(), run });

/**
 * The file that a call makes. A call that is reported as failed may have taken effect: its file is looked for, because another attempt
 * could make a second one.
 * @throws Drive's error if nothing was stored.
 */
function madeOnce(run: string, mimeType: string, make: () => File): File {
  try {
    return make();
  } catch (refusal) {
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
function madeBy(run: string, mimeType: string): File | null {
  const q = `appProperties has { key='run' and value='${run}' } and mimeType = '${mimeType}' and trashed = false`;
  try {
    return drive().Files.list({ q, fields: `files(${FIELDS})` }).files?.[0] ?? null;
  } catch (refusal) {
    logFault('looking for the report', refusal);
    return null;
  }
}

const folderIn = ({ parents }: File) => parents?.[0] ?? null;

/** A link that makes Google export the document as PDF; null if the link is not that of a Google Doc. */
function pdfOf(link: string): string | null {
  const [, document] = /^(https:\/\/docs\.google\.com\/document\/d\/[^/?#]+)/.exec(link) ?? [];
  return document === undefined ? null : `${document}/export?format=pdf`;
}
