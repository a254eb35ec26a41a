import { SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import { SIGNERS } from '../../office/settings/records/setting-record';
import type { SettingFaults } from '../../office/settings/setting-faults';
import type { Settings } from '../../office/settings/settings';
import { bracedSettings } from '../../report/content/printed-settings';
import { actsUnsaid, hasChief } from '../../report/content/signing';
import { CHOICE_ROWS, choicesOf } from '../../report/wording/choices';
import { missingFields } from '../../report/wording/fields';
import type { Wording } from '../../report/wording/wording';
import { addDays, fiscalYearOf, fiscalYearSpan, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { namedPeriods, otherRounds } from './named-period';
import type { HousePlace, SettingFinding } from './setting-finding';

const YEAR: HousePlace = { sheet: 'settings', key: 'fiscalYear' };

/** Next year's plan is set up in the last months of this one. */
const DAYS_AHEAD = 92;
/** A report is drawn up in the last weeks of its round, or in the first days after it. */
const DAYS_BEFORE_END = 31;
const DAYS_AFTER_END = 14;

export interface SettingsToCheck {
  readonly settings: Settings;
  readonly settingFaults: SettingFaults;
  readonly wording: Wording;
  readonly today: PlainDate;
  /** '' where the sheet of units is there; else the name it should have. */
  readonly missingUnits: string;
}

/** What the report would be asked about that stands in no row: its year, who signs, and what its sentences lack. */
export function checkSettings(all: SettingsToCheck): readonly SettingFinding[] {
  const { settings, settingFaults, wording, today, missingUnits } = all;
  return [
    ...sheetFaults(settingFaults, missingUnits),
    ...yearAgainstDate(settings, today),
    ...missingSigners(settings, wording, settingFaults),
    ...actingUnsaid(settings),
    ...unknownChoices(wording),
    ...lackingFields(settings, wording, settingFaults),
    ...bracesInSettings(settings),
    ...namedPeriods(settings, wording),
  ];
}

/** Rows that are gone are made again by set-up, so that nothing else needs to be said of them. */
function sheetFaults({ missing, doubled, unreadable }: SettingFaults, missingUnits: string): SettingFinding[] {
  const warning = { severity: 'warning' } as const;
  const at = (key: SettingKey) => ({ sheet: 'settings', key }) as const;
  return [
    ...(missingUnits === ''
      ? []
      : ([
          { ...warning, rule: 'missingSheet', place: { sheet: 'units', key: null }, data: { sheet: missingUnits } },
        ] as const)),
    ...(missing.length === 0
      ? []
      : ([
          { ...warning, rule: 'missingSettings', place: { sheet: 'settings', key: null }, data: { missing } },
        ] as const)),
    ...doubled.map(
      ({ key, row }) => ({ ...warning, rule: 'doubledSetting', place: at(key), data: { setting: key, row } }) as const,
    ),
    ...unreadable.map(
      key => ({ ...warning, rule: 'unreadableSetting', place: at(key), data: { setting: key } }) as const,
    ),
  ];
}

/** What speaks against the round asked for: the date, and texts that name the other. */
export function checkRound(
  { settings, wording, today }: Pick<SettingsToCheck, 'settings' | 'wording' | 'today'>,
  round: 6 | 12,
): readonly SettingFinding[] {
  return [...roundAgainstDate(settings, round, today), ...otherRounds(settings, wording, round)];
}

/** A report is due not long before its round's end, nor half a year when more has been written since. */
function roundAgainstDate({ fiscalYear }: Settings, round: 6 | 12, today: PlainDate): SettingFinding[] {
  const { end } = roundSpan(fiscalYear, round);
  const early = addDays(today, DAYS_BEFORE_END) < end;
  const over = round === 6 && addDays(end, DAYS_AFTER_END) < today;
  if (!early && !over) return [];
  return [{ rule: 'roundAgainstDate', severity: 'warning', place: YEAR, data: { round, end, over } }];
}

/** The report of the year before is still sent in; one of two years ago is a setting that was forgotten. */
function yearAgainstDate({ fiscalYear }: Settings, today: PlainDate): SettingFinding[] {
  const current = fiscalYearOf(today);
  const early = addDays(today, DAYS_AHEAD) < fiscalYearSpan(fiscalYear).start;
  if (!early && fiscalYear >= current - 1) return [];
  const data = { fiscalYear, current };
  return [{ rule: 'yearAgainstDate', severity: 'warning', place: YEAR, data }];
}

/** A blank name is printed as dots to be written by hand, which is easily forgotten. One line for all of them. */
function missingSigners(settings: Settings, wording: Wording, faults: SettingFaults): SettingFinding[] {
  const { parts } = choicesOf(wording);
  const needed = SIGNERS.filter(who => SETTINGS[`${who}Name`].neededFor === 'signature');
  const inOffice = needed.filter(who => who !== 'chief' || hasChief(settings));
  const signs = inOffice.filter(who => parts.has(who === 'certifier' ? 'certification' : 'memo'));
  const missing = signs.filter(who => settings[who].name === '' && !faults.missing.includes(`${who}Name`));
  return missing.slice(0, 1).map(first => ({
    rule: 'missingSigner',
    severity: 'warning',
    place: { sheet: 'settings', key: `${first}Name` },
    data: { missing },
  }));
}

function actingUnsaid(settings: Settings): SettingFinding[] {
  const place: HousePlace = { sheet: 'settings', key: 'mayorActing' };
  return actsUnsaid(settings) ? [{ rule: 'actingUnsaid', severity: 'warning', place, data: {} }] : [];
}

/** A choice that is none of the list counts as the first of it, which may be the opposite of what the office meant. */
function unknownChoices(wording: Wording): SettingFinding[] {
  return CHOICE_ROWS.flatMap(({ key, choices }): SettingFinding[] => {
    const text = wording.get(key) ?? '';
    if (text === '' || choices.includes(text)) return [];
    return [{ rule: 'unknownChoice', severity: 'warning', place: { sheet: 'wording', key }, data: { text, choices } }];
  });
}

/** One line for all settings that the sentences ask for, and one for each field that nobody knows. */
function lackingFields(settings: Settings, wording: Wording, faults: SettingFaults): SettingFinding[] {
  const isThere = (setting: SettingKey | null) => setting === null || !faults.missing.includes(setting);
  const fields = missingFields(wording, settings).filter(({ setting }) => isThere(setting));
  const missing = [...new Set(fields.flatMap(({ setting }) => setting ?? []))];
  return [
    ...missing.slice(0, 1).map(
      (key): SettingFinding => ({
        rule: 'blankSetting',
        severity: 'warning',
        place: { sheet: 'settings', key },
        data: { missing },
      }),
    ),
    ...fields
      .filter(({ setting }) => setting === null)
      .map(
        ({ key, field }): SettingFinding => ({
          rule: 'unknownField',
          severity: 'warning',
          place: { sheet: 'wording', key },
          data: { field },
        }),
      ),
  ];
}

function bracesInSettings(settings: Settings): SettingFinding[] {
  return bracedSettings(settings).map(({ setting, text }) => ({
    rule: 'bracesInSetting',
    severity: 'warning',
    place: { sheet: 'settings', key: setting },
    data: { text },
  }));
}
