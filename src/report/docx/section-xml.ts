import type { Block, Table } from '../content/blocks';
import { paragraphXml } from './paragraph-xml';
import type { Draw } from './pictures';
import { tableXml } from './table-xml';

/** Word and Docs need a paragraph after a table, and merge two tables without one between them. This paragraph takes hardly any space. */
const THIN = { kind: 'paragraph', runs: [], spacing: { exactLine: 20 } } as const;

/** A section's text. Its properties, `page`, are in its last paragraph; those of the document's last section come after it. */
export function sectionXml(
  blocks: readonly Block[],
  draw: Draw,
  { page, isLast }: { readonly page: string; readonly isLast: boolean },
): string {
  // An empty section needs a paragraph to hold its properties.
  const all =
    blocks.length === 0
      ? [THIN]
      : blocks.flatMap((one, index) => (isTable(one) && isTable(blocks[index + 1] ?? one) ? [one, THIN] : [one]));
  const texts = all.map((one, index) => {
    if (isTable(one)) return tableXml(one, draw);
    return paragraphXml(one, draw, index + 1 === all.length && !isLast ? page : '');
  });
  return texts.join('') + (isLast ? page : '');
}

function isTable(one: Block): one is Table {
  return one.kind === 'table';
}
