import { reasonOf } from '../../problem';
import { logFault } from '../log';
import { drive } from './drive-service';
import { FOLDER } from './mime-types';

const FOLDER_NAME = 'รายงานมาตรการ';

/**
 * The given folder, or a new one if that was deleted or belongs to another account: with the scope `drive.file` the script can use only
 * folders that it made for the same account.
 * @throws Drive's error, even a temporary one, because otherwise a second folder would be made.
 */
export function usableFolder(folderId: string | null): string {
  return folderId !== null && isThere(folderId) ? folderId : makeFolder();
}

function isThere(folderId: string): boolean {
  try {
    return drive().Files.get(folderId, { fields: 'id,trashed' }).trashed !== true;
  } catch (refusal) {
    if (!/not found/i.test(reasonOf(refusal))) throw refusal;
    logFault('report folder', refusal);
    return false;
  }
}

/** By this property the folder is found again if Drive made it but reported a failure. */
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
