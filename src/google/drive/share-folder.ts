import type { Sharing } from '../../commands/ports/adapters';
import { reasonOf } from '../../problem';
import { nobody } from '../account/person';
import { logFault } from '../log';
import { drive } from './drive-service';

/**
 * Lets the sheet's editors read the reports' folder, without sending them a mail. They cannot write, because a report that is to be signed
 * must not be changed by others; readers can still print, download and copy it. Does not throw, so that the report is kept.
 */
export function shareFolder(folderId: string): Sharing {
  try {
    const editors = SpreadsheetApp.getActiveSpreadsheet().getEditors();
    const me = nobody.email().toLowerCase();
    const others = editors.map(editor => editor.getEmail()).filter(email => email.toLowerCase() !== me);
    if (others.length === 0) return { done: true, without: [] };
    const have = withAccess(folderId);
    const lacking = new Set(others.filter(email => !have.has(email.toLowerCase())));
    return { done: true, without: [...lacking].filter(email => !share(folderId, email)) };
  } catch (refusal) {
    return { done: false, why: reasonOf(refusal) };
  }
}

/** The addresses (in lower case) that have access to the folder, including the owner's. */
function withAccess(folderId: string): ReadonlySet<string> {
  const { permissions = [] } = drive().Permissions.list(folderId, {
    pageSize: 100,
    fields: 'permissions(emailAddress)',
  });
  return new Set(permissions.flatMap(({ emailAddress }) => emailAddress?.toLowerCase() ?? []));
}

/**
 * False if Drive refuses. An address without a Google account cannot be given access without a mail, and a hidden address is an empty
 * text.
 */
function share(folderId: string, emailAddress: string): boolean {
  if (emailAddress === '') return false;
  try {
    drive().Permissions.create({ type: 'user', role: 'reader', emailAddress }, folderId, {
      sendNotificationEmail: false,
    });
    return true;
  } catch (refusal) {
    logFault('not shared with an editor', refusal);
    return false;
  }
}
