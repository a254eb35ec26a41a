import type { Consent } from '../../commands/ports/adapters';
import type { Permission } from '../../problem';

/** The scopes that grant each permission. A wider scope is accepted too, because an office may have had to switch to it. */
const SERVING: Readonly<Record<Permission, readonly string[]>> = {
  'spreadsheets.currentonly': ['spreadsheets.currentonly', 'spreadsheets'],
  'drive.file': ['drive.file', 'drive'],
  'script.container.ui': ['script.container.ui'],
  'script.scriptapp': ['script.scriptapp'],
  'script.send_mail': ['script.send_mail'],
  'userinfo.email': ['userinfo.email'],
};
const SCOPE = 'https://www.googleapis.com/auth/';

/** Since 2025 people can refuse single permissions on the consent screen. */
export const googleConsent: Consent = {
  missing() {
    const granted = info().getAuthorizedScopes();
    // Null means unknown. A service that lacks a permission will report it when it is called.
    if (granted === null) return [];
    return (Object.keys(SERVING) as Permission[]).filter(
      permission => !SERVING[permission].some(name => granted.includes(SCOPE + name)),
    );
  },
  link: () => info().getAuthorizationUrl(),
};

/** The published types do not have the list of scopes, which may be null (Google: AuthorizationInfo). */
interface AuthorizationInfo {
  getAuthorizationUrl(): string | null;
  getAuthorizedScopes(): readonly string[] | null;
}

function info(): AuthorizationInfo {
  return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as unknown as AuthorizationInfo;
}
