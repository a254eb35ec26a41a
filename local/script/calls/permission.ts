import { CURRENT_ONLY, SCOPE_RULES, type ScopeRule } from './scopes';

/** How a run was started: by a menu item, a page's `google.script.run`, a simple trigger (onOpen, onEdit), or the clock. */
export type Entry = 'menu' | 'page' | 'simpleTrigger' | 'timeTrigger';

export interface ScopeGrant {
  /** The manifest's oauthScopes. */
  readonly declared: readonly string[];
  /** The scopes that the user ticked in the consent screen. */
  readonly granted: readonly string[];
  /** Reports differ on how Google treats `spreadsheets.currentonly` in a time-driven run of a bound script: in all three ways. */
  readonly currentOnlyByClock: 'works' | 'refused' | 'null';
}

/** Google's message if the call is refused here; null if it is allowed. */
export function refusalOf(
  service: string,
  className: string,
  method: string,
  entry: Entry,
  grant: ScopeGrant,
): string | null {
  const name = `${className}.${method}`;
  if (name === 'SpreadsheetApp.getUi' && entry === 'timeTrigger') {
    return 'Cannot call SpreadsheetApp.getUi() from this context.';
  }
  const rule = SCOPE_RULES[name] ?? SCOPE_RULES[className] ?? SCOPE_RULES[service];
  if (!rule || rule.anyOf.length === 0) return null;
  if (entry === 'simpleTrigger') {
    return rule.inSimpleTrigger ? null : `You do not have permission to call ${name}. ${required(rule)}`;
  }
  if (!hasOne(rule, grant.declared))
    return `Specified permissions are not sufficient to call ${name}. ${required(rule)}`;
  return hasOne(rule, usableScopes(grant, entry))
    ? null
    : `You do not have permission to call ${name}. ${required(rule)}`;
}

/** True if the script gets null instead of the spreadsheet it is bound to. */
export function isWithheld(name: string, entry: Entry, { declared, currentOnlyByClock }: ScopeGrant): boolean {
  if (entry !== 'timeTrigger' || currentOnlyByClock !== 'null' || !declared.includes(CURRENT_ONLY)) return false;
  return name === 'SpreadsheetApp.getActive' || name === 'SpreadsheetApp.getActiveSpreadsheet';
}

function usableScopes({ granted, declared, currentOnlyByClock }: ScopeGrant, entry: Entry): readonly string[] {
  const both = granted.filter(scope => declared.includes(scope));
  const refused = entry === 'timeTrigger' && currentOnlyByClock === 'refused';
  return refused ? both.filter(scope => scope !== CURRENT_ONLY) : both;
}

function hasOne(rule: ScopeRule, scopes: readonly string[]): boolean {
  return rule.anyOf.some(scope => scopes.includes(scope));
}

function required({ anyOf }: ScopeRule): string {
  return `Required permissions: ${anyOf.length > 1 ? `(${anyOf.join(' || ')})` : anyOf[0]}`;
}
