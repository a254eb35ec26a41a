import type { SettingKey } from '../../office/settings/records/all-records';
import type { SignerKey } from '../../office/settings/records/setting-record';
import type { PlainDate } from '../../thai/dates/calendar';

/** What each rule says of a setting, as data; its sentence is in `setting-messages.ts`. Years B.E. */
export interface SettingFindingData {
  readonly missingSigner: { readonly missing: readonly SignerKey[] };
  /** The year after it has begun. */
  readonly yearBehind: { readonly fiscalYear: number };
  readonly yearAgainstDate: { readonly fiscalYear: number; readonly current: number };
  /** The report prints dots in their place. */
  readonly blankSetting: { readonly missing: readonly SettingKey[] };
  readonly missingSettings: { readonly missing: readonly SettingKey[] };
  readonly doubledSetting: { readonly setting: SettingKey; readonly row: number };
  readonly unreadableSetting: { readonly setting: SettingKey };
  readonly missingSheet: { readonly sheet: string };
  readonly actingUnsaid: Record<never, never>;
  readonly unknownChoice: { readonly text: string; readonly choices: readonly string[] };
  readonly unknownField: { readonly field: string };
  readonly bracesInSetting: { readonly text: string };
  readonly bothRounds: Record<never, never>;
  /** `where`: what the office calls the texts. */
  readonly otherRound: { readonly round: 6 | 12; readonly where: readonly string[] };
  readonly otherYear: { readonly year: number; readonly fiscalYear: number };
  /** A letter does not say whom it is from, or whom to ask. */
  readonly missingSender: { readonly missing: readonly SettingKey[] };
  /** `row`: the chief administrator's in ส่วนราชการ, which has no address to send to; null where there is none. */
  /** `post` is whose the summary is: ปลัด. */
  readonly summaryToNobody: { readonly row: string | null; readonly post: string };
  /** `over`: what was written since the round's end is in the report, too. */
  readonly roundAgainstDate: { readonly round: 6 | 12; readonly end: PlainDate; readonly over: boolean };
}

/** A row of a house sheet, by its key. */
export type HousePlace =
  | { readonly sheet: 'settings'; readonly key: SettingKey }
  | { readonly sheet: 'wording'; readonly key: string }
  /** The sheet as a whole. */
  | { readonly sheet: 'settings' | 'units'; readonly key: null };

/** One thing to look at in the sheet ตั้งค่า or ข้อความในรายงาน. */
export type SettingFinding = {
  readonly [Name in keyof SettingFindingData]: {
    readonly rule: Name;
    readonly severity: 'warning' | 'suggestion';
    readonly place: HousePlace;
    readonly data: SettingFindingData[Name];
  };
}[keyof SettingFindingData];
