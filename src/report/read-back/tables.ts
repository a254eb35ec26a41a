import type { Report, Table } from '../content/blocks';
import type { Feature } from './feature';
import type { DocTable, GoogleDoc } from './google-doc';
import { foundSpans, sentSpans } from './spans';

/** Tolerance for widths, in points, because Google rounds. */
const SAME_WIDTH = 1;
const DXA_PER_POINT = 20;

type Check = (sent: Table, found: DocTable) => boolean;

/** For a table of the right size, the test that each feature was kept. */
const KEPT: readonly (readonly [Feature, Check])[] = [
  ['columnWidths', keptWidths],
  ['headingRows', keptHeadingRows],
  ['unbrokenRows', keptUnbrokenRows],
  ['merges', keptMerges],
];

export function lostInTables({ sections }: Report, { body }: GoogleDoc): Feature[] {
  const sent = sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));
  const found = (body?.content ?? []).flatMap(({ table }) => table ?? []);
  if (found.length !== sent.length) return ['tables'];
  return sent.flatMap((own, index) => lostIn(own, found[index] ?? {}));
}

function lostIn(sent: Table, found: DocTable): Feature[] {
  // If a row is missing, nobody can say which one, so the rest cannot be compared.
  if (found.rows !== sent.rows.length || found.columns !== sent.columns.length) return ['rows'];
  return KEPT.flatMap(([feature, isKept]) => (isKept(sent, found) ? [] : feature));
}

function keptWidths({ columns }: Table, { tableStyle }: DocTable): boolean {
  return columns.every((dxa, column) => {
    const { widthType, width } = tableStyle?.tableColumnProperties?.[column] ?? {};
    return widthType === 'FIXED_WIDTH' && Math.abs((width?.magnitude ?? 0) - dxa / DXA_PER_POINT) <= SAME_WIDTH;
  });
}

function keptHeadingRows({ headingRows }: Table, { tableRows = [] }: DocTable): boolean {
  const first = tableRows.findIndex(({ tableRowStyle }) => tableRowStyle?.tableHeader !== true);
  return (first === -1 ? tableRows.length : first) === headingRows;
}

function keptUnbrokenRows({ rows }: Table, { tableRows }: DocTable): boolean {
  return rows.every(({ unbroken }, row) => !unbroken || tableRows?.[row]?.tableRowStyle?.preventOverflow === true);
}

function keptMerges(sent: Table, found: DocTable): boolean {
  const spans = foundSpans(found);
  return sentSpans(sent).every(({ row, column, rows, columns }) => {
    const span = spans.get(`${row},${column}`);
    return span?.rows === rows && span.columns === columns;
  });
}
