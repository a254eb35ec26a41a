import { checkLetters } from '../../check/office/check-letters';
import { checkSettings } from '../../check/office/check-settings';
import type { HousePlace, SettingFinding } from '../../check/office/setting-finding';
import { settingAdvice } from '../../check/office/setting-messages';
import type { Grid } from '../../grid/grid';
import { HOUSE_HEADING_ROW, HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { chosenColumn } from '../../office/house-sheets/read-rows';
import type { OfficeKind } from '../../office/kinds/kind';
import { settingPlaces } from '../../office/settings/read-settings';
import { labelFor, SETTINGS } from '../../office/settings/records/all-records';
import { settingFaults } from '../../office/settings/setting-faults';
import { longNameRows } from '../../office/units/units-sheet';
import { wordingPlaces } from '../../report/wording/wording-sheet';
import { houseGrid } from '../common/places';
import type { OfficeBook } from '../common/read-office';
import type { ShownFinding } from './messages';
import { LIST_WORDS } from './messages';

/** Findings in the sheets ตั้งค่า and ข้อความในรายงาน, and one if the sheet ส่วนราชการ is missing. */
export function settingFindings({ settings, wording, today, grids, places }: OfficeBook): readonly SettingFinding[] {
  const faults = settingFaults(houseGrid(grids, 'settings', places), settings.fiscalYear);
  const missingUnits = houseGrid(grids, 'units', places) ? '' : HOUSE_SHEETS.units.name;
  return checkSettings({ settings, settingFaults: faults, wording, today, missingUnits });
}

/** Findings in the settings and units that letters depend on. */
function letterFindings({ settings, units, today, bookId, grids, places }: OfficeBook): readonly SettingFinding[] {
  // If the sheet is gone, another finding says so.
  const grid = houseGrid(grids, 'units', places);
  return grid ? checkLetters({ settings, units, today, bookId, longNameRows: longNameRows(grid) }) : [];
}

/** The findings that matter to somebody who sends letters. */
export function letterNotices(office: OfficeBook): readonly SettingFinding[] {
  const ofSettings = settingFindings(office).filter(
    ({ rule, data }) =>
      rule === 'yearAgainstDate' || (rule === 'unreadableSetting' && SETTINGS[data.setting].section === 'letters'),
  );
  return [...ofSettings, ...letterFindings(office)];
}

/** All these findings as they are shown to people. */
export function shownSettings(office: OfficeBook): ShownFinding[] {
  const { grids, places, settings } = office;
  return [...settingFindings(office), ...letterFindings(office)].map(finding => {
    const { rule, severity, place } = finding;
    const sheet = houseGrid(grids, place.sheet, places);
    const row = rowOf(place, sheet);
    return {
      sheet: sheet?.name ?? HOUSE_SHEETS[place.sheet].name,
      row,
      rows: [row],
      column: columnOf(place, settings.kind),
      rule,
      severity,
      advice: settingAdvice(finding),
      fix: null,
      cell: sheet ? { sheetId: sheet.sheetId, row, column: chosenColumn(sheet, place.sheet) } : null,
    };
  });
}

function rowOf(place: HousePlace, sheet: Grid | undefined): number {
  if (place.key === null) return HOUSE_HEADING_ROW;
  const rows: ReadonlyMap<string, number> = place.sheet === 'settings' ? settingPlaces(sheet) : wordingPlaces(sheet);
  return rows.get(place.key) ?? HOUSE_HEADING_ROW;
}

function columnOf(place: HousePlace, kind: OfficeKind): string {
  if (place.key === null) return HOUSE_SHEETS[place.sheet].name;
  return place.sheet === 'settings'
    ? LIST_WORDS.ofSettings(labelFor(place.key, kind))
    : LIST_WORDS.ofWording(place.key);
}
