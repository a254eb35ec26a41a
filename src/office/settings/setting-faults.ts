import { type Cell, textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { settingRows } from './read-settings';
import { SETTING_RECORDS, SETTINGS, type SettingKey } from './records/all-records';
import type { ValueKind } from './values/value-kind';

/** Faults of the sheet ตั้งค่า itself. Because of them a setting does not have the value that the office expects. */
export interface SettingFaults {
  /** Settings without a row. */
  readonly missing: readonly SettingKey[];
  /** Settings with a second row, which is ignored, and that row's number, from 1. */
  readonly doubled: readonly { readonly key: SettingKey; readonly row: number }[];
  /** Settings whose cell is filled but cannot be read. */
  readonly unreadable: readonly SettingKey[];
}

/** `fiscalYear` (B.E.) gives dates without a year their year. */
export function settingFaults(grid: Grid | undefined, fiscalYear: number): SettingFaults {
  const rows = settingRows(grid);
  const first = rows.filter(({ key }, index) => rows.findIndex(row => row.key === key) === index);
  return {
    missing: SETTING_RECORDS.map(({ key }) => key).filter(key => rows.every(row => row.key !== key)),
    doubled: rows.filter(row => !first.includes(row)).map(({ key, row }) => ({ key, row })),
    unreadable: first
      .filter(({ key, value }) => isUnreadable(SETTINGS[key].kind, value, fiscalYear))
      .map(({ key }) => key),
  };
}

function isUnreadable(kind: ValueKind<unknown>, cell: Cell, fiscalYear: number): boolean {
  const text = textOf(cell).trim();
  if (text === '') return false;
  const value = kind.read(text, cell, fiscalYear);
  return value === undefined || kind.isBroken?.(value) === true;
}
