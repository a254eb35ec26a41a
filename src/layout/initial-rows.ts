import { textOf } from '../grid/cell';
import { type Grid, isEmptyGrid } from '../grid/grid';
import { type HouseSheetKey, WAYS_TO_REACH } from '../office/house-sheets/house-sheets';
import { houseRows } from '../office/house-sheets/read-rows';
import { usualHeadPost } from '../office/kinds/head-post';
import type { OfficeKind } from '../office/kinds/kind';
import { KINDS, kindNamed, type Office, officeOf } from '../office/kinds/kinds';
import { topPostsOf } from '../office/kinds/top-posts';
import { settingPlaces, settingRows } from '../office/settings/read-settings';
import { type KeyedRecord, labelFor, SETTING_RECORDS, type SettingKey } from '../office/settings/records/all-records';
import { SETTING_SECTIONS } from '../office/settings/sections';
import { namesInTable } from '../office/units/table-units';
import { CHOICE_ROWS, usualChoice } from '../report/wording/choices';
import { DEFAULT_WORDING } from '../report/wording/wording';

export interface InitialRows {
  readonly grids: { readonly [Key in HouseSheetKey]?: Grid | undefined };
  /** Values for missing settings, in place of the initial ones. */
  readonly given: Partial<Readonly<Record<SettingKey, string>>>;
  /** The texts of the register's ผู้รับผิดชอบ column. */
  readonly unitTexts: readonly string[];
}

/** A row to add to one of the tool's sheets: cells in the order of the columns, and the choices for the `chosen` column. */
export interface NewRow {
  readonly cells: readonly string[];
  readonly choices?: readonly string[];
  /** Do not wrap text in the `chosen` column. */
  readonly clipped?: true;
  /** It names the section below it. */
  readonly title?: true;
  /** It is hidden until somebody opens its section. */
  readonly folded?: true;
}

/** The rows that are missing in one of the tool's sheets. */
export function initialRows(
  key: HouseSheetKey,
  { grids, given, unitTexts }: InitialRows,
  kinds: readonly OfficeKind[] = KINDS,
): readonly NewRow[] {
  if (key === 'settings') {
    return missingSettings(grids.settings, given, officeInSettings(grids.settings, given, kinds).kind);
  }
  if (key === 'wording') return missingWording(grids.wording);
  if (key === 'units' && houseRows(grids.units, 'units').length === 0) {
    return unitRows(unitTexts, officeInSettings(grids.settings, given, kinds)).map(cells => ({ cells }));
  }
  return [];
}

/** The office as set-up will leave it in ตั้งค่า. */
export function officeInSettings(
  settings: Grid | undefined,
  given: InitialRows['given'],
  kinds: readonly OfficeKind[] = KINDS,
): Office {
  const text = (key: 'officeName' | 'officeKind') =>
    given[key] ?? textOf(settingRows(settings).find(row => row.key === key)?.value).trim();
  return officeOf(text('officeName'), kinds, kindNamed(text('officeKind'), kinds));
}

/** A new sheet has sections. In a sheet that is there already, the office's rows stay where they are, and what is missing is added below. */
function missingSettings(grid: Grid | undefined, given: InitialRows['given'], office: OfficeKind): NewRow[] {
  if (grid && !isEmptyGrid(grid)) {
    const there = settingPlaces(grid);
    return SETTING_RECORDS.filter(({ key }) => !there.has(key)).map(record => settingRow(record, given, office));
  }
  return SETTING_SECTIONS.flatMap(({ title, about, isFolded, records }): NewRow[] => [
    { cells: [title, '', about], title: true },
    ...records.map(record => ({ ...settingRow(record, given, office), ...(isFolded && { folded: true as const }) })),
  ]);
}

function settingRow(record: KeyedRecord, given: InitialRows['given'], office: OfficeKind): NewRow {
  const { key, initial = '', about, kind, clipped } = record;
  return {
    cells: [labelFor(key, office), given[key] ?? initial, about],
    ...(kind.choices && { choices: kind.choices }),
    ...(clipped && { clipped }),
  };
}

function missingWording(grid: Grid | undefined): NewRow[] {
  const there = houseRows(grid, 'wording').map(({ cells }) => textOf(cells[0]).trim());
  const rows: (NewRow & { key: string })[] = [
    ...CHOICE_ROWS.map(row => ({ key: row.key, cells: [row.key, row.label, usualChoice(row)], choices: row.choices })),
    ...DEFAULT_WORDING.map(({ key, label, text }) => ({ key, cells: [key, label, text] })),
  ];
  return rows.filter(({ key }) => !there.includes(key));
}

/** The units, and last the top posts, which get letters but are not meant by "all units". */
function unitRows(unitTexts: readonly string[], { kind, posts }: Office): string[][] {
  const named = namesInTable(unitTexts, kind);
  const units = named.length > 0 ? named : kind.units.usual;
  const rows = [
    ...units.map(name => [name, '', usualHeadPost(name, kind)]),
    ...topPostsOf(kind).map(top => [
      top.word,
      top.otherNames,
      (top === kind.mayor ? posts.mayor : posts.chief) || top.word,
    ]),
  ];
  return rows.map(cells => [...cells, '', '', WAYS_TO_REACH[0], '', '']);
}
