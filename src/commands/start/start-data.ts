import { textOf } from '../../grid/cell';
import { cellAt, type Grid } from '../../grid/grid';
import { HOUSE_SHEETS, WAYS_TO_REACH } from '../../office/house-sheets/house-sheets';
import { chosenColumn } from '../../office/house-sheets/read-rows';
import type { OfficeKind } from '../../office/kinds/kind';
import { settingPlaces } from '../../office/settings/read-settings';
import { labelFor, SETTINGS, type SettingKey } from '../../office/settings/records/all-records';
import { readUnitSheet } from '../../office/units/units-sheet';
import { splitGroups } from '../../register/progress/printed-rows';
import { fiscalYearOf } from '../../thai/dates/calendar';
import type { Ending, Outcome } from '../common/outcome';
import { type DailyState, dailyState } from '../common/owner/daily-owner';
import { recordedPlaces } from '../common/places';
import { REGISTER_SHEETS, readOffice, whyNotOurs } from '../common/read-office';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';

/** A setting as a page asks for it. */
export interface Field {
  readonly key: SettingKey;
  readonly label: string;
  readonly about: string;
  readonly value: string;
  /** Null for a text to type. */
  readonly choices: readonly string[] | null;
}

export interface UnitField {
  /** Its row in the sheet, from 1. */
  readonly row: number;
  readonly name: string;
  readonly email: string;
  readonly reachedBy: string;
}

/** Where an office stands on its way from a new workbook to a register in use. */
export interface StartData {
  /** The fiscal year of today, B.E. */
  readonly thisYear: number;
  /** Null before set-up: then the only step is to bring in a table. */
  readonly office: {
    readonly sheet: string;
    readonly measures: number;
    readonly groups: number;
    readonly fields: readonly Field[];
    readonly units: readonly UnitField[];
    readonly ways: readonly string[];
    readonly daily: DailyState;
  } | null;
}

/** What a report and letters need before all else. The other settings have good defaults. */
const ASKED: readonly SettingKey[] = [
  'officeName',
  'officeKind',
  'district',
  'province',
  'fiscalYear',
  'reporterName',
  'chiefName',
  'mayorName',
  'contactName',
  'contactPhone',
  'contactEmail',
];

export function isAsked(key: string): key is SettingKey {
  return (ASKED as readonly string[]).includes(key);
}

/** Reads how far the office has come. Changes nothing. */
export function startData(adapters: Adapters): Outcome<StartData> {
  return tellEnding(adapters, { message: () => '', data: (data: StartData) => data }, read(adapters));
}

function read(adapters: Adapters): Ending<StartData> {
  const problem = whyNotOurs(adapters);
  if (problem) return { problem };
  const thisYear = fiscalYearOf(adapters.clock.today());
  if (recordedPlaces(adapters.documentStore).register === undefined) return { result: { thisYear, office: null } };
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const { register, places, grids } = office;
  const gridAt = (key: 'settings' | 'units') => grids.find(({ sheetId }) => sheetId === places[key]);
  const settings = gridAt('settings');
  if (settings === undefined) return { problem: { code: 'notSetUp', sheet: HOUSE_SHEETS.settings.name } };
  return {
    result: {
      thisYear,
      office: {
        sheet: register.grid.name,
        measures: splitGroups(register.measures, measure => measure).length,
        groups: new Set(register.measures.map(({ group }) => group)).size,
        fields: fieldsOf(settings, office.settings.kind),
        units: readUnitSheet(gridAt('units'), office.today).map(({ row, name, email, reachedBy }) => ({
          row,
          name,
          email,
          reachedBy,
        })),
        ways: WAYS_TO_REACH,
        daily: dailyState(adapters.documentStore, office.settings),
      },
    },
  };
}

function fieldsOf(settings: Grid, office: OfficeKind): Field[] {
  const places = settingPlaces(settings);
  const column = chosenColumn(settings, 'settings');
  return ASKED.flatMap(key => {
    const row = places.get(key);
    if (row === undefined) return [];
    const { about, kind } = SETTINGS[key];
    const value = textOf(cellAt(settings, row, column)).trim();
    return [{ key, label: labelFor(key, office), about, value, choices: kind.choices ?? null }];
  });
}
