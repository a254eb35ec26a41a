import { reasonOf } from '../../problem';
import { logFault } from '../log';
import { drive } from './drive-service';
import { FOLDER } from './mime-types';

const FOLDER_NAME = 'รายงานมาตรการ';

/**
 * The given folder, or a new one if that was deleted or belongs to another account: with the scope `drive.file` the script can use only
 * folders that it made for the same account. `brokeOff`: an earlier run may have made one without noting its id.
 * @throws Drive's error, even a temporary one, because otherwise a second folder would be made.
 */
export function usableFolder(folderId: string | null, brokeOff: boolean): string {
  if (folderId !== null && isThere(folderId)) return folderId;
  const orphan = brokeOff ? orphanFolder() : null;
  return orphan ?? makeFolder();
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

function orphanFolder(): string | null {
  const q = `appProperties has { key='folder' and value='${MARK.folder}' } and appProperties has { key='sheet' and value='${sheetId()}' } and 'me' in owners and trashed = false`;
  const [known] = drive().Files.list({ q, fields: 'files(id)' }).files ?? [];
  return known?.id ?? null;
}

function makeFolder(): string {
  const folder = { name: FOLDER_NAME, mimeType: FOLDER, appProperties: { ...MARK, sheet: sheetId() } };
  try {
    const { id } = drive().Files.create(folder);
    if (id !== undefined) return id;
  } catch (refusal) {
    const orphan = orphanFolder();
    if (orphan === null) throw refusal;
    return orphan;
  }
  throw new Error('Drive gave the new folder no id');
}

const sheetId = () => SpreadsheetApp.getActiveSpreadsheet().getId();
