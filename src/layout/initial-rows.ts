import { textOf } from '../measure/cell';
import type { Grid } from '../measure/grid';
import { namesInTable } from '../measure/table-units';
import { DEFAULT_WORDING } from '../report/wording';
import { houseRows } from './house-rows';
import { settingPlaces } from './read-settings';
import { SETTING_ROWS } from './settings-rows';
import { type HouseSheetKey, WAYS_TO_REACH } from './sheets';

/** The usual units of a subdistrict office, for a register that names none yet. */
const USUAL_UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา ศาสนา และวัฒนธรรม'];

/** The two of the top, whom letters address but whom "all units" does not mean. */
const TOP_ROWS = [
  ['ปลัด', 'ปลัด อบต., ปลัดเทศบาล', 'ปลัดองค์การบริหารส่วนตำบล', '', '', WAYS_TO_REACH[0], ''],
  ['นายก', 'นายก อบต., นายกเทศมนตรี', 'นายกองค์การบริหารส่วนตำบล', '', '', WAYS_TO_REACH[0], ''],
];

export interface InitialRows {
  readonly grids: { readonly [Key in HouseSheetKey]?: Grid | undefined };
  readonly fiscalYear: number;
  /** What the register's ผู้รับผิดชอบ column holds. */
  readonly unitTexts: readonly string[];
}

/** The rows that a house sheet lacks, in the order of its columns. */
export function initialRows(key: HouseSheetKey, { grids, fiscalYear, unitTexts }: InitialRows): readonly string[][] {
  if (key === 'settings') return missingSettings(grids.settings, fiscalYear);
  if (key === 'wording') return missingWording(grids.wording);
  if (key === 'units' && houseRows(grids.units, 'units').length === 0) return unitRows(unitTexts);
  return [];
}

function missingSettings(grid: Grid | undefined, fiscalYear: number): string[][] {
  const there = settingPlaces(grid);
  return SETTING_ROWS.filter(({ key }) => !there.has(key)).map(({ key, label, initial, about }) => [
    label,
    key === 'fiscalYear' ? String(fiscalYear) : initial,
    about,
  ]);
}

function missingWording(grid: Grid | undefined): string[][] {
  const there = houseRows(grid, 'wording').map(({ cells }) => textOf(cells[0]).trim());
  return DEFAULT_WORDING.filter(({ key }) => !there.includes(key)).map(({ key, label, text }) => [key, label, text]);
}

function unitRows(unitTexts: readonly string[]): string[][] {
  const named = namesInTable(unitTexts);
  const units = named.length > 0 ? named : USUAL_UNITS;
  return [...units.map(name => [name, '', headPost(name), '', '', WAYS_TO_REACH[0], '']), ...TOP_ROWS];
}

/** A bureau (สำนัก) of a subdistrict office has a หัวหน้า, a division (กอง) a ผู้อำนวยการ. */
function headPost(unit: string): string {
  if (unit.startsWith('กอง')) return `ผู้อำนวยการ${unit}`;
  return unit.startsWith('สำนัก') ? `หัวหน้า${unit}` : '';
}
