import type { SettingKey, SignerKey } from '../layout/settings-rows';
import type { Settings } from '../measure/settings';
import { addDays, fiscalYearOf, fiscalYearSpan, type PlainDate } from '../thai/calendar';

/** What each rule says of a setting, as data; its sentence is in `setting-messages.ts`. Years B.E. */
export interface SettingFindingData {
  readonly missingSigner: Record<never, never>;
  readonly yearAgainstDate: { readonly fiscalYear: number; readonly current: number };
}

/** One thing to look at in the sheet ตั้งค่า. */
export type SettingFinding = {
  readonly [Name in keyof SettingFindingData]: {
    readonly rule: Name;
    readonly severity: 'warning';
    readonly setting: SettingKey;
    readonly data: SettingFindingData[Name];
  };
}[keyof SettingFindingData];

const SIGNERS: readonly SignerKey[] = ['reporter', 'certifier', 'chief', 'mayor'];

/** Next year's plan is set up in the last months of this one. */
const DAYS_AHEAD = 92;

/** What the report would be asked about that stands in no row: who signs, and whether its year is the one now at hand. */
export function checkSettings(settings: Settings, today: PlainDate): readonly SettingFinding[] {
  return [...yearAgainstDate(settings, today), ...missingSigners(settings)];
}

/** The report of the year before is still sent in; one of two years ago is a setting that was forgotten. */
function yearAgainstDate({ fiscalYear }: Settings, today: PlainDate): SettingFinding[] {
  const current = fiscalYearOf(today);
  const early = addDays(today, DAYS_AHEAD) < fiscalYearSpan(fiscalYear).start;
  if (!early && fiscalYear >= current - 1) return [];
  const data = { fiscalYear, current };
  return [{ rule: 'yearAgainstDate', severity: 'warning', setting: 'fiscalYear', data }];
}

/** A blank name is printed as dots to be written by hand, which is easily forgotten. */
function missingSigners(settings: Settings): SettingFinding[] {
  return SIGNERS.filter(who => settings[who].name === '').map(who => ({
    rule: 'missingSigner',
    severity: 'warning',
    setting: `${who}Name`,
    data: {},
  }));
}
