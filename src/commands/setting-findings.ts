import { checkSettings } from '../check/check-settings';
import { settingAdvice } from '../check/setting-messages';
import { housePlaces } from '../layout/house-rows';
import { settingPlaces } from '../layout/read-settings';
import { wordingPlaces } from '../layout/read-wording';
import { labelOf } from '../layout/settings-rows';
import type { ShownFinding } from './list-findings';
import { MESSAGES } from './messages';
import { houseGrid } from './places';
import type { Office } from './read-book';

/** What is to be looked at in the sheets ตั้งค่า and ข้อความในรายงาน. */
export function shownSettings({ settings, wording, today, grids, places }: Office): ShownFinding[] {
  const sheets = { settings: houseGrid(grids, 'settings', places), wording: houseGrid(grids, 'wording', places) };
  const rows = { settings: settingPlaces(sheets.settings), wording: wordingPlaces(sheets.wording) };
  return checkSettings(settings, wording, today).map(finding => {
    const { rule, severity, place } = finding;
    const sheet = sheets[place.sheet];
    const row = (place.sheet === 'settings' ? rows.settings.get(place.key) : rows.wording.get(place.key)) ?? 1;
    const column = (sheet && housePlaces(sheet, place.sheet)[CHOSEN[place.sheet]]) ?? 1;
    return {
      sheet: sheet?.name ?? '',
      row,
      column: place.sheet === 'settings' ? MESSAGES.ofSettings(labelOf(place.key)) : MESSAGES.ofWording(place.key),
      rule,
      severity,
      advice: settingAdvice(finding),
      fix: null,
      cell: { sheetId: sheet?.sheetId ?? 0, row, column },
    };
  });
}

/** Where the office fills in, among the columns of each sheet. */
const CHOSEN = { settings: 1, wording: 2 } as const;
