import { fold } from './headings/fold';
import type { Section } from './sections';

/** In letters on the line. A shorter line, such as "จัดอบรม", may be the method of two measures. */
const SHORTEST = 12;

/**
 * The sections without those that only name methods of an earlier one again, under other headings: a report's list of what is overdue. Under
 * the same headings the same method may be another unit's.
 */
export function withoutRepeats(sections: readonly Section[]): {
  readonly kept: Section[];
  readonly repeats: Section[];
} {
  const kept: Names[] = [];
  const repeats: Section[] = [];
  for (const names of sections.map(namesOf)) {
    const isRepeat = kept.some(before => before.headings !== names.headings && namesAgain(before, names));
    if (isRepeat) repeats.push(names.section);
    else kept.push(names);
  }
  return { kept: kept.map(({ section }) => section), repeats };
}

/** A section's headings and method cells as they are compared. Read once, because a section is compared with all before it. */
interface Names {
  readonly section: Section;
  readonly headings: string;
  readonly cells: readonly string[];
  readonly known: string;
}

function namesOf(section: Section): Names {
  const cells = methodCells(section);
  return { section, headings: headingsKey(section), cells, known: cells.join('\n') };
}

function namesAgain({ known }: Names, { cells }: Names): boolean {
  return cells.length > 0 && cells.every(cell => cell.split('\n').some(line => isLong(line) && known.includes(line)));
}

const isLong = (line: string) => line.length >= SHORTEST;

/** The filled method cells, line by line as they are compared. */
function methodCells({ table, uses, from, to }: Section): string[] {
  const column = uses.findIndex(use => use.column === 'method');
  return table.rows.slice(from, to).flatMap((cells): string[] => {
    const lines = (cells[column]?.text ?? '').split('\n').map(lineKey);
    return lines.some(line => line !== '') ? [lines.join('\n')] : [];
  });
}

/** Without the item's number, which another list may count anew. */
function lineKey(line: string): string {
  return fold(line.replace(/^ *[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)] */, ''));
}

function headingsKey({ headings }: Section): string {
  return headings.map(({ text }) => fold(text)).join('|');
}
