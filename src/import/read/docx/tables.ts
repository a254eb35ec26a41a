import type { Aside } from '../../source';
import { descendantsOf, type XmlElement } from '../file/xml';
import { type ReadTable, readTable } from '../read-table';
import { placeRows } from './rows';
import type { Hanging } from './runs';
import type { Story } from './story';

/** What hangs on a text, read. */
export interface Hung {
  readonly asides: readonly Pick<Aside, 'kind' | 'text'>[];
  readonly tables: readonly ReadTable[];
}

/** Reads a table and the tables in its cells. @throws Unreadable if it is too big. */
export function readWordTable(
  element: XmlElement,
  name: string,
  story: Story,
  hungOf: (hanging: readonly Hanging[]) => Hung,
): ReadTable {
  const { cells, rows, headingRows } = placeRows(element);
  const read = cells.map(({ element: cell, covered, ...place }) => {
    const { text, links, hanging, tables } = story.content(cell);
    const inner = tables.map(one => readWordTable(one, '', story, hungOf));
    const hung = hungOf(hanging);
    return {
      ...place,
      text,
      links,
      asides: [...hung.asides, ...covered.flatMap(one => hiddenText(one, cell))],
      tables: [...inner, ...hung.tables],
    };
  });
  return readTable(name, rows, headingRows, read);
}

/** A text in a covered cell, unless it is that of the cell that is seen. Numbers are left out, because Word does not count there. */
function hiddenText(covered: XmlElement, seen: XmlElement): Hung['asides'] {
  const text = wordsIn(covered);
  return text === '' || text === wordsIn(seen) ? [] : [{ kind: 'paragraph', text }];
}

function wordsIn(cell: XmlElement): string {
  return [...descendantsOf(cell, 'w:t')]
    .flatMap(({ children }) => children)
    .join('')
    .trim();
}
