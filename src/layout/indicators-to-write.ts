import { textOf } from '../grid/cell';
import type { Grid } from '../grid/grid';
import { otherGroups } from '../office/kinds/indicators';
import { UNKNOWN_KIND } from '../office/kinds/kinds';
import { settingRows } from '../office/settings/read-settings';
import { readRegister } from '../register/read-register';

/** A cell of settings is to be read by people; a longer list would be of rows, not of groups. */
const LONGEST_LIST = 10_000;

/** The setting of indicators where the table has groups of its own and the office has not set a list: the table's groups. */
export function indicatorsToWrite(table: Grid, settings: Grid | undefined): { readonly indicators?: string } {
  const isSet = settingRows(settings).some(({ key, value }) => key === 'indicators' && textOf(value).trim() !== '');
  if (isSet) return {};
  // Which year and whose units does not matter to what the groups are.
  const register = readRegister(table, { fiscalYear: 2500, kind: UNKNOWN_KIND, units: [], indicators: [] });
  const groups = 'problems' in register ? null : otherGroups(register.measures.map(({ group }) => group));
  const list = groups?.join('\n') ?? '';
  return list === '' || list.length > LONGEST_LIST ? {} : { indicators: list };
}
