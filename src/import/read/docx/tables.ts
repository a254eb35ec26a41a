import type { Aside } from '../../source';
import type { XmlElement } from '../file/xml';
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
  const read = cells.map(({ element: cell, ...place }) => {
    const { text, links, hanging, tables } = story.content(cell);
    const inner = tables.map(one => readWordTable(one, '', story, hungOf));
    const hung = hungOf(hanging);
    return { ...place, text, links, asides: hung.asides, tables: [...inner, ...hung.tables] };
  });
  return readTable(name, rows, headingRows, read);
}
