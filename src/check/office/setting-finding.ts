import type { SettingKey } from '../../office/settings/records/all-records';
import type { SignerKey } from '../../office/settings/records/setting-record';
import type { PlainDate } from '../../thai/dates/calendar';

/** The data of each rule's finding. The sentence for it is in `setting-messages.ts`. Years are B.E. */
export interface SettingFindingData {
  /** `words`: what the office calls them. */
  readonly missingSigner: { readonly missing: readonly SignerKey[]; readonly words: readonly string[] };
  /** The year after `fiscalYear` has begun. */
  readonly yearBehind: { readonly fiscalYear: number };
  readonly yearAgainstDate: { readonly fiscalYear: number; readonly current: number };
  /** The report prints dots for these. `labels`: their rows in the office's own words. */
  readonly blankSetting: { readonly missing: readonly SettingKey[]; readonly labels: readonly string[] };
  readonly missingSettings: { readonly missing: readonly SettingKey[]; readonly labels: readonly string[] };
  readonly doubledSetting: { readonly setting: SettingKey; readonly label: string; readonly row: number };
  readonly unreadableSetting: { readonly setting: SettingKey; readonly label: string };
  readonly missingSheet: { readonly sheet: string };
  /** The office chose another kind than its name begins with. */
  readonly kindAgainstName: { readonly chosen: string; readonly named: string };
  /** The year of the results that the measures answer; null if nobody has said it. */
  readonly resultsYear: { readonly year: number | null; readonly fiscalYear: number };
  readonly actingUnsaid: Record<never, never>;
  readonly unknownChoice: { readonly text: string; readonly choices: readonly string[]; readonly usual: string };
  readonly unknownField: { readonly field: string };
  readonly bracesInSetting: { readonly text: string };
  readonly bothRounds: Record<never, never>;
  /** `where`: the office's names for the texts. */
  readonly otherRound: { readonly round: 6 | 12; readonly where: readonly string[] };
  readonly otherYear: { readonly year: number; readonly fiscalYear: number };
  /** A letter does not say who sent it, or who to ask. */
  readonly missingSender: { readonly missing: readonly SettingKey[] };
  /**
   * `row`: the row in ส่วนราชการ that should get the summary but has no usable address; null if there is no row. `post`: the post that gets
   * it (ปลัด).
   */
  readonly summaryToNobody: { readonly row: string | null; readonly post: string };
  readonly contactOutside: { readonly address: string };
  readonly otherLink: { readonly link: string };
  /** Units whose head's post belongs to another unit. */
  readonly mixedUnits: { readonly names: readonly string[] };
  /** Rows of ส่วนราชการ with a name or a post that is not used because it is too long. */
  readonly longNames: { readonly rows: readonly number[] };
  /** `over`: the round is over, and the report would contain results written since. */
  readonly roundAgainstDate: { readonly round: 6 | 12; readonly end: PlainDate; readonly over: boolean };
  readonly memoAgainstCutOff: { readonly memoDate: PlainDate; readonly cutOff: PlainDate };
}

/** A row of a house sheet, by its key. */
export type HousePlace =
  | { readonly sheet: 'settings'; readonly key: SettingKey }
  | { readonly sheet: 'wording'; readonly key: string }
  /** The whole sheet. */
  | { readonly sheet: 'settings' | 'units'; readonly key: null };

/** One thing to look at in the sheets ตั้งค่า, ข้อความในรายงาน or ส่วนราชการ. */
export type SettingFinding = {
  readonly [Name in keyof SettingFindingData]: {
    readonly rule: Name;
    readonly severity: 'warning' | 'suggestion';
    readonly place: HousePlace;
    readonly data: SettingFindingData[Name];
  };
}[keyof SettingFindingData];
