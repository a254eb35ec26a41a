import type { OfficeKind } from '../../office/kinds/kind';
import { officeOf, UNKNOWN_KIND } from '../../office/kinds/kinds';
import { labelFor, type SettingKey } from '../../office/settings/records/all-records';
import type { SettingFaults } from '../../office/settings/setting-faults';
import type { Settings } from '../../office/settings/settings';
import { bracedSettings } from '../../report/content/printed-settings';
import { CHOICE_ROWS, usualChoice } from '../../report/wording/choices';
import { missingFields } from '../../report/wording/fields';
import type { Wording } from '../../report/wording/wording';
import { addDays, fiscalYearOf, fiscalYearSpan, type PlainDate, roundSpan } from '../../thai/dates/calendar';
import { namedPeriods, otherRounds } from './named-period';
import { resultsYear } from './results-year';
import type { HousePlace, SettingFinding } from './setting-finding';
import { actingUnsaid, missingSigners } from './signers';

const YEAR: HousePlace = { sheet: 'settings', key: 'fiscalYear' };

/** Next year's plan may be set up this long before the year begins. */
const DAYS_AHEAD = 92;
/** A report may be made this long before its round ends. */
const DAYS_BEFORE_END = 31;
const DAYS_AFTER_END = 14;

export interface SettingsToCheck {
  readonly settings: Settings;
  readonly settingFaults: SettingFaults;
  readonly wording: Wording;
  readonly today: PlainDate;
  /** The name of the sheet of units if it is missing; '' if it is there. */
  readonly missingUnits: string;
}

/** What is missing or doubtful for the report outside the register: its year, its signers, and the fields in its sentences. */
export function checkSettings(all: SettingsToCheck): readonly SettingFinding[] {
  const { settings, settingFaults, wording, today, missingUnits } = all;
  return [
    ...sheetFaults(settingFaults, missingUnits, settings.kind),
    ...yearAgainstDate(settings, today),
    ...resultsYear(settings, wording, settingFaults),
    ...kindAgainstName(settings),
    ...missingSigners(settings, wording, settingFaults),
    ...actingUnsaid(settings),
    ...unknownChoices(wording),
    ...lackingFields(settings, wording, settingFaults),
    ...bracesInSettings(settings),
    ...namedPeriods(settings, wording),
  ];
}

const NO_FAULTS: SettingFaults = { missing: [], doubled: [], unreadable: [] };

/** What a report prints as dots, because nobody has filled it in. */
export function blanksIn(settings: Settings, wording: Wording): readonly SettingFinding[] {
  return [
    ...missingSigners(settings, wording, NO_FAULTS),
    ...lackingFields(settings, wording, NO_FAULTS).filter(({ rule }) => rule === 'blankSetting'),
  ];
}

/** Set-up writes missing rows again, so a missing row needs no other finding. */
function sheetFaults(
  { missing, doubled, unreadable }: SettingFaults,
  missingUnits: string,
  kind: OfficeKind,
): SettingFinding[] {
  const warning = { severity: 'warning' } as const;
  const label = (key: SettingKey) => labelFor(key, kind);
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
          {
            ...warning,
            rule: 'missingSettings',
            place: { sheet: 'settings', key: null },
            data: { missing, labels: missing.map(label) },
          },
        ] as const)),
    ...doubled.map(
      ({ key, row }) =>
        ({
          ...warning,
          rule: 'doubledSetting',
          place: at(key),
          data: { setting: key, label: label(key), row },
        }) as const,
    ),
    ...unreadable.map(
      key =>
        ({ ...warning, rule: 'unreadableSetting', place: at(key), data: { setting: key, label: label(key) } }) as const,
    ),
  ];
}

/** What makes the requested round doubtful: the date, the memo's date, or texts that name the other round. */
export function checkRound(
  { settings, wording, today }: Pick<SettingsToCheck, 'settings' | 'wording' | 'today'>,
  round: 6 | 12,
  cutOff: PlainDate,
): readonly SettingFinding[] {
  return [
    ...roundAgainstDate(settings, round, today),
    ...memoAgainstCutOff(settings, cutOff),
    ...otherRounds(settings, wording, round),
  ];
}

/** A memo of an earlier day than the data is that of the report before, which stands in ตั้งค่า until somebody changes it. */
function memoAgainstCutOff({ memoDate }: Settings, cutOff: PlainDate): SettingFinding[] {
  if (memoDate === null || memoDate >= cutOff) return [];
  const place: HousePlace = { sheet: 'settings', key: 'memoDate' };
  return [{ rule: 'memoAgainstCutOff', severity: 'warning', place, data: { memoDate, cutOff } }];
}

/** Too early is long before the round ends. The six-month report is also too late when more results have been written since. */
function roundAgainstDate({ fiscalYear }: Settings, round: 6 | 12, today: PlainDate): SettingFinding[] {
  const { end } = roundSpan(fiscalYear, round);
  const early = addDays(today, DAYS_BEFORE_END) < end;
  const over = round === 6 && addDays(end, DAYS_AFTER_END) < today;
  if (!early && !over) return [];
  return [{ rule: 'roundAgainstDate', severity: 'warning', place: YEAR, data: { round, end, over } }];
}

function kindAgainstName({ officeKind: chosen, officeName }: Settings): SettingFinding[] {
  const { kind: named } = officeOf(officeName);
  if (chosen === null || named === UNKNOWN_KIND || named === chosen) return [];
  const place: HousePlace = { sheet: 'settings', key: 'officeKind' };
  return [{ rule: 'kindAgainstName', severity: 'warning', place, data: { chosen: chosen.full, named: named.full } }];
}

/** Last year's report may still be sent in. A year before that means that somebody forgot to change the setting. */
function yearAgainstDate({ fiscalYear }: Settings, today: PlainDate): SettingFinding[] {
  const current = fiscalYearOf(today);
  const early = addDays(today, DAYS_AHEAD) < fiscalYearSpan(fiscalYear).start;
  if (!early && fiscalYear >= current - 1) return [];
  const data = { fiscalYear, current };
  return [{ rule: 'yearAgainstDate', severity: 'warning', place: YEAR, data }];
}

/** A choice that is not in the list counts as the usual one, which can be the opposite of what the office meant. */
function unknownChoices(wording: Wording): SettingFinding[] {
  return CHOICE_ROWS.flatMap((row): SettingFinding[] => {
    const { key, choices } = row;
    const text = wording.get(key) ?? '';
    if (text === '' || choices.includes(text)) return [];
    return [
      {
        rule: 'unknownChoice',
        severity: 'warning',
        place: { sheet: 'wording', key },
        data: { text, choices, usual: usualChoice(row) },
      },
    ];
  });
}

/** One finding for all settings that the sentences need, and one for each unknown field. */
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
        data: { missing, labels: missing.map(one => labelFor(one, settings.kind)) },
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
