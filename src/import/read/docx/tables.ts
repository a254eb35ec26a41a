import type { Aside } from '../../source';
import { descendantsOf, type XmlElement } from '../file/xml';
import { type ReadCell, type ReadTable, readTable } from '../read-table';
import { placeRows, type SeenCell } from './rows';
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
  const read = new Map<SeenCell, ReadCell & { readonly asides: Hung['asides'][number][] }>();
  for (const { element: cell, seen, goesOn } of cells) {
    // Covered cells are read too: their lists are counted, although nobody sees them.
    const { text, links, hanging, tables } = story.content(cell);
    const known = read.get(seen);
    if (known && goesOn) {
      const hung = hungOf(hanging);
      const inner = tables.map(one => readWordTable(one, '', story, hungOf));
      read.set(seen, {
        ...known,
        text: [known.text, text].filter(part => part !== '').join('\n'),
        links: [...known.links, ...links],
        asides: [...known.asides, ...hung.asides],
        tables: [...known.tables, ...inner, ...hung.tables],
      });
      continue;
    }
    if (known) {
      const hidden = wordsIn(cell);
      if (hidden !== '' && hidden !== withoutSpaces(known.text)) known.asides.push({ kind: 'paragraph', text });
      continue;
    }
    const inner = tables.map(one => readWordTable(one, '', story, hungOf));
    const hung = hungOf(hanging);
    read.set(seen, { ...seen, text, links, asides: [...hung.asides], tables: [...inner, ...hung.tables] });
  }
  return readTable(
    name,
    rows,
    headingRows,
    [...read].map(([seen, cell]) => ({ ...cell, ...seen })),
  );
}

/** The text of a cell's runs, without its list's numbers. */
function wordsIn(cell: XmlElement): string {
  return withoutSpaces([...descendantsOf(cell, 'w:t')].flatMap(({ children }) => children).join(''));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
