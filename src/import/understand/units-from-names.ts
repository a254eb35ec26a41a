import { isUnseen } from '../../thai/text/invisible';
import { visibleText } from '../../thai/text/text';
import { beginsLikeUnit } from './headings/by-content';
import type { RegisterRow } from './rows/register-rows';
import type { Section } from './sections';
import type { Doubt } from './understood';

/**
 * Of a sheet a unit: rows of a sheet that names no unit get the sheet's name. If one sheet's name is a unit, so are those of all sheets with
 * the same headings: otherwise their rows would be the last sheet's unit's.
 */
export function unitsFromNames(
  sections: readonly Section[],
  rows: readonly RegisterRow[],
): { readonly rows: RegisterRow[]; readonly doubts: Doubt[]; readonly filled: boolean } {
  const names = new Map<Section, string>();
  if (new Set(sections.map(({ table }) => table.number)).size > 1) {
    const withUnit = new Set(rows.flatMap(({ paper, staff }) => (isUnseen(staff.unit ?? '') ? [] : [paper.section])));
    const blank = sections.filter(section => !withUnit.has(section) && nameOf(section) !== '');
    const ofUnits = blank.filter(section => beginsLikeUnit(nameOf(section)));
    const headings = new Set(ofUnits.map(headingsOf));
    for (const section of blank) if (headings.has(headingsOf(section))) names.set(section, nameOf(section));
  }
  return {
    rows: rows.map(row => {
      const name = names.get(row.paper.section);
      return name === undefined || isUnseen(row.staff.method ?? '')
        ? row
        : { ...row, staff: { ...row.staff, unit: name } };
    }),
    doubts: [...names].map(([{ table }, name]) => ({
      kind: 'unitFromName',
      where: { table: table.number, row: null, column: null },
      name,
    })),
    filled: names.size > 0,
  };
}

function nameOf({ table }: Section): string {
  return visibleText(table.name);
}

function headingsOf({ headings }: Section): string {
  return headings.map(({ text }) => text).join('\n');
}
