import type { Sharing } from '../../commands/ports/adapters';
import { reasonOf } from '../../fault';
import { drive } from './drive-service';

/**
 * Lets the sheet's editors read the reports' folder, without a mail to each. They read and do not write: what was built to be signed
 * must not change under the signature, and a reader can still print, download and copy. Nothing here fails the report.
 */
export function shareFolder(folderId: string): Sharing {
  try {
    const editors = SpreadsheetApp.getActiveSpreadsheet().getEditors();
    const have = withAccess(folderId);
    const lacking = new Set(editors.map(editor => editor.getEmail()).filter(email => !have.has(email.toLowerCase())));
    return { done: true, without: [...lacking].filter(email => !share(folderId, email)) };
  } catch (refusal) {
    return { done: false, why: reasonOf(refusal) };
  }
}

/** The addresses, in lower case, that the folder is shared with, its owner's among them. */
function withAccess(folderId: string): ReadonlySet<string> {
  const { permissions = [] } = drive().Permissions.list(folderId, {
    pageSize: 100,
    fields: 'permissions(emailAddress)',
  });
  return new Set(permissions.flatMap(({ emailAddress }) => emailAddress?.toLowerCase() ?? []));
}

/** False where Drive refuses: an address that is no Google account's takes no share without a mail, and a hidden one is blank. */
function share(folderId: string, emailAddress: string): boolean {
  if (emailAddress === '') return false;
  try {
    drive().Permissions.create({ type: 'user', role: 'reader', emailAddress }, folderId, {
      sendNotificationEmail: false,
    });
    return true;
  } catch (refusal) {
    console.warn(`not shared with ${emailAddress}: ${reasonOf(refusal)}`);
    return false;
  }
}
