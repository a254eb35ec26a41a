/**
 * Which consent each call needs. The first of a rule's keys that fits wins: `Class.method`, then the class, then the
 * service; what is not named here needs none. Sources: the "Authorization" section of each method's page in Google's
 * Apps Script reference, and "Restrictions" in its guide to simple triggers.
 */
export interface ScopeRule {
  /** Any one of these suffices; none means no consent is needed. */
  readonly anyOf: readonly string[];
  /** Whether a simple trigger (onOpen, onEdit), which runs without consent, may call it. */
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
  // Menus need no consent; dialogs do. Google's page names the scope only for the HTML dialogs, yet alerts fail in onOpen
  // before consent, so that they are held to the same.
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

/** The scope that stops serving in time-driven runs, where the host is told so. */
export const CURRENT_ONLY = `${SCOPE}spreadsheets.currentonly`;
