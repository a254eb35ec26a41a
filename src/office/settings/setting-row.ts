export type SettingKey =
  | 'officeName'
  | 'district'
  | 'province'
  | 'fiscalYear'
  | 'assessmentYear'
  | 'itemNumber'
  | 'itemTitle'
  | 'planDate'
  | 'memoUnit'
  | 'memoNumber'
  | 'memoDate'
  | 'emblem'
  | `${SignerKey}${'Name' | 'Post' | 'Acting'}`
  | `${DeciderKey}Heading`
  | 'sharesReports'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail'
  | 'sheetLink'
  | 'dailyHour'
  | 'remindBefore'
  | 'remindEvery'
  | 'escalateAfter'
  | 'summaryEvery'
  | 'mailDomains'
  | 'indicators';

export type SignerKey = 'reporter' | 'certifier' | DeciderKey;
/** Those below the memo, in the order they sign. */
export const DECIDERS = ['reviewer1', 'reviewer2', 'chief', 'mayor'] as const;

export type DeciderKey = (typeof DECIDERS)[number];
/** A row of the settings sheet, known by its label, so that officers may sort the sheet and add rows of their own. */
export interface SettingRow {
  readonly key: SettingKey;
  readonly label: string;
  /** What set-up writes into a new sheet. */
  readonly initial: string;
  readonly about: string;
  readonly choices?: readonly string[];
  /** Its value is too long to be shown whole. */
  readonly clipped?: true;
}
