import { textOf } from '../grid/cell';
import type { Grid } from '../grid/grid';
import { otherGroups } from '../office/kinds/indicators';
import { UNKNOWN_KIND } from '../office/kinds/kinds';
import { settingRows } from '../office/settings/read-settings';
import { readRegister } from '../register/read-register';

/** In characters. A longer list probably holds rows and not groups, and nobody could read it in a settings cell. */
const LONGEST_LIST = 10_000;

/** The table's groups as the setting `indicators`, if the office has set no list and the groups are not the default ones; else nothing. */
export function indicatorsToWrite(table: Grid, settings: Grid | undefined): { readonly indicators?: string } {
  const isSet = settingRows(settings).some(({ key, value }) => key === 'indicators' && textOf(value).trim() !== '');
  if (isSet) return {};
  // The year, the kind and the units are arbitrary, because the groups do not depend on them.
  const register = readRegister(table, { fiscalYear: 2500, kind: UNKNOWN_KIND, units: [], indicators: [], round: 12 });
  const groups = 'problems' in register ? null : otherGroups(register.measures.map(({ group }) => group));
  const list = groups?.join('\n') ?? '';
  return list === '' || list.length > LONGEST_LIST ? {} : { indicators: list };
}
