import { KINDS } from '../../office/kinds/kinds';
import { isUnseen } from '../../thai/text/invisible';
import { visibleText } from '../../thai/text/text';
import type { RegisterRow } from './rows/register-rows';
import type { Section } from './sections';
import type { Doubt } from './understood';

/** A sheet's name that begins like a unit of any kind of office. */
const UNIT_BEGINS = new RegExp(`^(?:${[...new Set(KINDS.flatMap(({ units }) => units.begin))].join('|')})`);

/** Of a sheet a unit: rows of a sheet that names no unit get the sheet's name. */
export function unitsFromNames(
  sections: readonly Section[],
  rows: readonly RegisterRow[],
): { readonly rows: RegisterRow[]; readonly doubts: Doubt[]; readonly filled: boolean } {
  const names = new Map<Section, string>();
  if (new Set(sections.map(({ table }) => table.number)).size > 1) {
    for (const section of sections) {
      const name = visibleText(section.table.name);
      const isBlank = rows.every(({ paper, staff }) => paper.section !== section || isUnseen(staff.unit ?? ''));
      if (isBlank && UNIT_BEGINS.test(name)) names.set(section, name);
    }
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
