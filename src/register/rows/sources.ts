import { isBlank, textOf } from '../../grid/cell';
import type { InheritedColumn } from '../../memory/row-record';
import { sameGroup } from '../../office/kinds/indicators';
import type { Identities } from '../identity';
import type { Lines } from './lines';
import { keptSources, NO_SOURCE, ownSource, type Source } from './origins';

/** The sources of a row's cells, its own or inherited. */
export type Sources = Readonly<Record<InheritedColumn, Source>>;

const NO_SOURCES: Sources = { group: NO_SOURCE, unit: NO_SOURCE, period: NO_SOURCE };

/**
 * The sources of each measure's cells; null for other rows. What a row inherits depends only on the rows from its group's title on, so for a
 * row only its group is read.
 */
export function sourcesIn(lines: Lines, identities: Identities): (row: number) => Sources | null {
  const known = new Map<number, Sources | null>();
  const inherited = keptSources({ identities, cell: lines.cell });
  const [first = 1] = lines.rows;
  return row => {
    if (row < first) return null;
    if (!known.has(row)) readGroup(lines, firstOfGroup(lines, row), inherited, known);
    return known.get(row) ?? null;
  };
}

/** The row of the title that a row stands under, or of the first title if several in a row are the same; the first row if there is none. */
function firstOfGroup(lines: Lines, row: number): number {
  const [first = row] = lines.rows;
  const titleFrom = (from: number): number | null => {
    for (let at = from; at >= first; at -= 1) if (lines.titleAt(at) !== '') return at;
    return null;
  };
  let begin = titleFrom(row);
  if (begin === null) return first;
  for (;;) {
    const before = titleFrom(begin - 1);
    if (before === null || !sameGroup(lines.titleAt(before), lines.titleAt(begin))) return begin;
    begin = before;
  }
}

function readGroup(
  lines: Lines,
  first: number,
  inherited: ReturnType<typeof keptSources>,
  known: Map<number, Sources | null>,
): void {
  const last = lines.rows[lines.rows.length - 1] ?? 0;
  const begin = lines.titleAt(first);
  let above = NO_SOURCES;
  for (let row = first; row <= last; row += 1) {
    const title = lines.titleAt(row);
    if (title !== '' && !sameGroup(title, begin)) return;
    const isMeasure = lines.holdsMeasure(row);
    known.set(row, null);
    if (title === '' && !isMeasure) continue;
    const group = title === '' ? inherited(row, 'group', above.group) : ownSource(row, title);
    // The first row of a group inherits no unit and no period. A sort may have left rows of several groups under one title.
    if (!sameGroup(textOf(group.value), textOf(above.group.value))) above = { ...NO_SOURCES, group };
    if (!isMeasure) continue;
    const source = (column: 'unit' | 'period') => {
      const cell = lines.cell(row, column);
      return isBlank(cell) ? inherited(row, column, above[column]) : ownSource(row, cell);
    };
    above = { ...above, unit: source('unit'), period: source('period') };
    known.set(row, { ...above, group: { ...group, value: above.group.value } });
  }
}
