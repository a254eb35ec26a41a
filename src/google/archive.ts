import type { Archive, Kept } from '../commands/adapters';
import type { Report } from '../report/blocks';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
const FOLDER_NAME = 'รายงานมาตรการ';

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
        return keepAs(report, bytes, folder);
      } catch (refusal) {
        return { kept: false, folderId: folder, why: reasonOf(refusal) };
      }
    },
  };
}

function keepAs(report: Report, bytes: Uint8Array, folderId: string): Kept {
  try {
    return { kept: true, folderId, url: create(report.fileName, GOOGLE_DOC, bytes, folderId), converted: true };
  } catch (refusal) {
    // Too large for conversion, or refused by the importer: the officer still gets the document, as Word has it.
    console.warn(`not converted: ${reasonOf(refusal)}`);
    return { kept: true, folderId, url: create(`${report.fileName}.docx`, DOCX, bytes, folderId), converted: false };
  }
}

function create(name: string, mimeType: string, bytes: Uint8Array, folderId: string): string {
  // Blobs hold signed bytes.
  const blob = Utilities.newBlob(Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)), DOCX, name);
  const file = drive().Files.create({ name, mimeType, parents: [folderId] }, blob, { fields: 'id,webViewLink' });
  return file.webViewLink ?? '';
}

/** False where the folder was deleted, or is another account's. */
function folderStands(folderId: string): boolean {
  try {
    return drive().Files.get(folderId, { fields: 'id,trashed' }).trashed !== true;
  } catch (gone) {
    console.info(`report folder: ${reasonOf(gone)}`);
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
