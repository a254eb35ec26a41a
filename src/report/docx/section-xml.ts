import type { Block, Table } from '../content/blocks';
import { paragraphXml } from './paragraph-xml';
import { tableXml } from './table-xml';

/** Word and Docs want a paragraph after a table, and make two tables one without; this one takes no room. */
const THIN = { kind: 'paragraph', runs: [], spacing: { exactLine: 20 } } as const;

/**
 * The text of a section. Its `properties`, in XML, stand in its last paragraph; those of the document's last section after it.
 */
export function sectionXml(blocks: readonly Block[], properties: string, isLast: boolean): string {
  const all = blocks.flatMap((one, index) => (isTable(one) && isTable(blocks[index + 1] ?? one) ? [one, THIN] : [one]));
  const texts = all.map((one, index) => {
    if (isTable(one)) return tableXml(one);
    return paragraphXml(one, index + 1 === all.length && !isLast ? properties : '');
  });
  return texts.join('') + (isLast ? properties : '');
}

function isTable(one: Block): one is Table {
  return one.kind === 'table';
}
