import type { Archive, Kept } from '../commands/adapters';
import type { Report } from '../report/blocks';
import { newId } from './new-id';
import { characterCount } from './report-length';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
const FOLDER_NAME = 'รายงานมาตรการ';

/** A document made by conversion holds about 1.02 million characters (Google: files you can store in Drive). */
const MOST_CHARACTERS = 1_020_000;

/** Drive's words where it took the file but would not make a document of it, and not for a passing fault. */
const NOT_CONVERTED = /too large|conver(?:t|sion)/i;

/** A report on its way to Drive. `run` is known to no other upload. */
interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly folderId: string;
  readonly run: string;
}

/**
 * Keeps reports in Drive as Google Docs, one call a report. Under `drive.file` only a folder that this account's script made may
 * be the parent, so it makes its own.
 */
export function googleArchive(toDocx: (report: Report) => Uint8Array): Archive {
  return {
    keep(report, folderId) {
      const bytes = toDocx(report);
      let folder: string | null = null;
      try {
        folder = folderId !== null && folderStands(folderId) ? folderId : makeFolder();
        const upload = { name: report.fileName, bytes, folderId: folder, run: newId() };
        return characterCount(report) > MOST_CHARACTERS ? keepAsWord(upload) : keepAsDocument(upload);
      } catch (refusal) {
        return { kept: false, folderId: folder, why: reasonOf(refusal) };
      }
    },
  };
}

function keepAsDocument(upload: Upload): Kept {
  try {
    return create(upload, upload.name, GOOGLE_DOC);
  } catch (refusal) {
    if (!NOT_CONVERTED.test(reasonOf(refusal))) throw refusal;
    console.warn(`not converted: ${reasonOf(refusal)}`);
    return keepAsWord(upload);
  }
}

/** The officer still gets the document, as Word has it. */
function keepAsWord(upload: Upload): Kept {
  return create(upload, `${upload.name}.docx`, DOCX);
}

/** @throws Drive's refusal, where nothing was kept. */
function create({ bytes, folderId, run }: Upload, name: string, mimeType: string): Kept {
  // Blobs hold signed bytes.
  const blob = Utilities.newBlob(Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)), DOCX, name);
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getId();
  const file = { name, mimeType, parents: [folderId], appProperties: { sheet, run } };
  try {
    const { webViewLink } = drive().Files.create(file, blob, { fields: 'id,webViewLink' });
    return { kept: true, folderId, url: webViewLink ?? '', converted: mimeType === GOOGLE_DOC };
  } catch (refusal) {
    // A call that is reported failed may have taken effect; another try would make a second document.
    const url = linkOf(run);
    if (url === null) throw refusal;
    return { kept: true, folderId, url, converted: mimeType === GOOGLE_DOC };
  }
}

/** The link of the file this run made, or null. */
function linkOf(run: string): string | null {
  const q = `appProperties has { key='run' and value='${run}' } and trashed = false`;
  try {
    const { files = [] } = drive().Files.list({ q, fields: 'files(webViewLink)' });
    return files[0]?.webViewLink ?? null;
  } catch (refusal) {
    console.warn(`looking for the report: ${reasonOf(refusal)}`);
    return null;
  }
}

/**
 * False where the folder was deleted, or is another account's.
 * @throws any other refusal: it would pass, and a new folder would stay.
 */
function folderStands(folderId: string): boolean {
  try {
    return drive().Files.get(folderId, { fields: 'id,trashed' }).trashed !== true;
  } catch (refusal) {
    if (!/not found/i.test(reasonOf(refusal))) throw refusal;
    console.info(`report folder: ${reasonOf(refusal)}`);
    return false;
  }
}

function makeFolder(): string {
  const folder = drive().Files.create({ name: FOLDER_NAME, mimeType: FOLDER });
  if (folder.id === undefined) throw new Error('Drive gave the new folder no id');
  return folder.id;
}

/** The advanced service is there only where the manifest enables it. */
function drive() {
  if (typeof Drive === 'undefined') throw new Error('the Drive service is not enabled in the manifest');
  return Drive;
}

function reasonOf(refusal: unknown): string {
  return refusal instanceof Error ? refusal.message : String(refusal);
}
