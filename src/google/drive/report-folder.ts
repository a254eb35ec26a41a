import { reasonOf } from '../../fault';
import { drive } from './drive-service';
import { FOLDER } from './mime-types';

const FOLDER_NAME = 'รายงานมาตรการ';

/**
 * The folder given, or a new one where it was deleted, or is another account's: under `drive.file` only a folder that this account's
 * script made may hold its files.
 * @throws Drive's refusal; where it would pass, a new folder would stay.
 */
export function standingFolder(folderId: string | null): string {
  return folderId !== null && stands(folderId) ? folderId : makeFolder();
}

function stands(folderId: string): boolean {
  try {
    return drive().Files.get(folderId, { fields: 'id,trashed' }).trashed !== true;
  } catch (refusal) {
    if (!/not found/i.test(reasonOf(refusal))) throw refusal;
    console.info(`report folder: ${reasonOf(refusal)}`);
    return false;
  }
}

/** Finds the folder again that was made, and reported as not made. */
const MARK = { folder: 'reports' };

function makeFolder(): string {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getId();
  const q = `appProperties has { key='folder' and value='${MARK.folder}' } and appProperties has { key='sheet' and value='${sheet}' } and 'me' in owners and trashed = false`;
  const [known] = drive().Files.list({ q, fields: 'files(id)' }).files ?? [];
  const folder =
    known ?? drive().Files.create({ name: FOLDER_NAME, mimeType: FOLDER, appProperties: { ...MARK, sheet } });
  if (folder.id === undefined) throw new Error('Drive gave the new folder no id');
  return folder.id;
}
