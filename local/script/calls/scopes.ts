/**
 * The scopes that each call needs. The first matching key wins: `Class.method`, then the class, then the service. A call that
 * is not listed needs none. Sources: the "Authorization" section of each method's page in Google's Apps Script reference, and
 * "Restrictions" in its guide to simple triggers.
 */
export interface ScopeRule {
  /** One of these is enough. An empty list means that no consent is needed. */
  readonly anyOf: readonly string[];
  /** True if a simple trigger (onOpen, onEdit), which runs without consent, may make the call. */
  readonly inSimpleTrigger: boolean;
}

const SCOPE = 'https://www.googleapis.com/auth/';
const rule = (inSimpleTrigger: boolean, ...names: string[]): ScopeRule => ({
  anyOf: names.map(name => SCOPE + name),
  inSimpleTrigger,
});

const FREE = rule(true);
const BOUND_SHEET = rule(true, 'spreadsheets.currentonly', 'spreadsheets');
const ANY_SHEET = rule(false, 'spreadsheets');
const DIALOG = rule(false, 'script.container.ui');
const TRIGGERS = rule(false, 'script.scriptapp');
const IDENTITY = rule(false, 'userinfo.email');

export const SCOPE_RULES: Readonly<Record<string, ScopeRule>> = {
  SpreadsheetApp: BOUND_SHEET,
  'SpreadsheetApp.getUi': FREE,
  'SpreadsheetApp.flush': FREE,
  'SpreadsheetApp.openById': ANY_SHEET,
  'SpreadsheetApp.openByUrl': ANY_SHEET,
  'SpreadsheetApp.create': ANY_SHEET,
  // Menus need no consent, but dialogs do. Google's page names the scope only for HTML dialogs, but alerts also fail in onOpen
  // before consent, so they need the same scope here.
  Ui: DIALOG,
  'Ui.createMenu': FREE,
  Menu: FREE,
  PromptResponse: FREE,
  MailApp: rule(false, 'script.send_mail'),
  Drive: rule(false, 'drive.file', 'drive'),
  Docs: rule(false, 'documents', 'drive.file', 'drive'),
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'Session.getActiveUser': IDENTITY,
  'Session.getEffectiveUser': IDENTITY,
};

/** The scope that the host can be told to refuse in time-driven runs. */
export const CURRENT_ONLY = `${SCOPE}spreadsheets.currentonly`;
