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
  const kept: Section[] = [];
  const repeats: Section[] = [];
  for (const section of sections) {
    const isRepeat = kept.some(before => headingsKey(before) !== headingsKey(section) && namesAgain(before, section));
    (isRepeat ? repeats : kept).push(section);
  }
  return { kept, repeats };
}

function namesAgain(before: Section, section: Section): boolean {
  const known = methodCells(before).join('\n');
  const cells = methodCells(section);
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
