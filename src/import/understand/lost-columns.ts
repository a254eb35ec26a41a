import type { StaffColumn } from '../../register/columns';
import { isBlankText } from '../../thai/text/text';
import { byKeys } from './by-keys';
import { fold } from './headings/fold';
import { linesOfUnit, type MethodCell, methodCells, SHORTEST } from './repeated';
import { placeOf } from './rows/paper-cells';
import type { Section } from './sections';
import { beginsAt } from './spread';
import type { Doubt } from './understood';

/** They tell which measure a row is. In a table that names the methods again they matter only if no other table has them. */
const NAMING: readonly (StaffColumn | null)[] = ['group', 'method', 'unit', 'period'];

/** A method's row, and the rows below it that name no method. */
interface Measure extends MethodCell {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
}

interface Text {
  /** As it is compared. */
  readonly text: string;
  readonly row: number;
}

/**
 * Results, say, of a table that is not taken because it names the same methods again. A column is told if it has a text that the same row
 * lacks in the tables that are taken: "แล้วเสร็จ" of another row does not make it known. The place names a row if only that one of several
 * differs.
 */
export function lostColumns(kept: readonly Section[], repeats: readonly Section[]): Doubt[] {
  if (repeats.length === 0) return [];
  const columns = new Set(kept.flatMap(({ uses }) => uses.map(({ column }) => column)));
  const sameAs = finder(kept.flatMap(measuresIn));
  return repeats.flatMap(section => {
    const measures = measuresIn(section).map(measure => ({ measure, same: sameAs(measure) }));
    return section.uses.flatMap(({ column }, at): Doubt[] => {
      if (NAMING.includes(column) && columns.has(column)) return [];
      if (column === null && countsRows(section, at)) return [];
      const alike = new Map(kept.map(one => [one, columnsLike(section, at, one)]));
      const isKnown = (text: string, same: readonly Measure[]) => {
        const having = same.filter(one => alike.get(one.section)?.length);
        const has = (one: Measure) =>
          alike.get(one.section)?.some(index => textsOf(one, index).some(each => each.text === text));
        return having.length > 0 && having.every(has);
      };
      const texts = measures.flatMap(({ measure, same }) => textsOf(measure, at).map(text => ({ ...text, same })));
      const lost = texts.filter(({ text, same }) => !isKnown(text, same));
      const [first] = lost;
      if (first === undefined) return [];
      const isOneOfMany = lost.length === 1 && texts.length > 1;
      const where = placeOf(section, isOneOfMany ? first.row : null, at);
      return [{ kind: 'repeated', where, heading: section.headings[at]?.text ?? '' }];
    });
  });
}

function measuresIn(section: Section): Measure[] {
  const cells = methodCells(section);
  const counts = new Map<string, number>();
  return cells.map((cell, at) => {
    const count = (counts.get(cell.whole) ?? 0) + 1;
    counts.set(cell.whole, count);
    const from = at === 0 ? section.from : cell.row;
    return { ...cell, section, whole: `${cell.whole}\n${count}`, from, to: cells[at + 1]?.row ?? section.to };
  });
}

/** Finds the measures that a row names: by all that tells it, else by its method and unit, else by its method, else by a part of one. */
function finder(measures: readonly Measure[]): (measure: Measure) => readonly Measure[] {
  // The kinds of keys have different numbers of line breaks, so they share a map.
  const keysOf = (one: Measure) => [[one.whole], linesOfUnit(one), one.lines.filter(line => line !== '')];
  const byKey = byKeys(measures, one => keysOf(one).flat());
  return measure => {
    const found = keysOf(measure).map(keys => keys.flatMap(key => byKey.get(key) ?? []));
    const names = (one: Measure) =>
      measure.lines.some(line => line.length >= SHORTEST && one.lines.some(whole => whole.includes(line)));
    return found.find(list => list.length > 0) ?? measures.filter(names);
  };
}

/** The columns (from 0) of another section under the same heading, else of the same use. */
function columnsLike({ uses, headings }: Section, at: number, other: Section): number[] {
  const column = uses[at]?.column ?? null;
  const same = other.uses.flatMap((use, index) => (use.column === column ? [index] : []));
  const heading = fold(headings[at]?.text ?? '');
  const named = same.filter(index => fold(other.headings[index]?.text ?? '') === heading);
  return named.length > 0 || column === null ? named : same;
}

/** The texts of a column (from 0) that say something. A title that is merged across it is none. */
function textsOf({ section, from, to }: Pick<Measure, 'section' | 'from' | 'to'>, at: number): Text[] {
  return section.table.rows.slice(from, to).flatMap((cells, index) => {
    const cell = cells[at];
    if (cell === undefined || isBlankText(cell.text) || !beginsAt(cell, at)) return [];
    return [{ text: fold(cell.linked), row: from + index }];
  });
}

/** True for the numbers 1, 2, 3, … of the rows, which another list counts anew. They may begin anew in each group. */
function countsRows(section: Section, at: number): boolean {
  const { from, to } = section;
  const numbers = textsOf({ section, from, to }, at).map(({ text }) => Number(text.replace(')', '')));
  return numbers.every((number, index) => number === 1 || number === (numbers[index - 1] ?? 0) + 1);
}
