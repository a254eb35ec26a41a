import type { Feature } from './feature';
import type { DocTable, GoogleDoc } from './google-doc';
import type { Outline, TableOutline } from './outline';
import { foundSpans } from './spans';

/** Tolerance for widths, in points, because Google rounds. */
const SAME_WIDTH = 1;
const DXA_PER_POINT = 20;

type Check = (sent: TableOutline, found: DocTable) => boolean;

/** For a table of the right size, the test that each feature was kept. */
const KEPT: readonly (readonly [Feature, Check])[] = [
  ['columnWidths', keptWidths],
  ['headingRows', keptHeadingRows],
  ['unbrokenRows', keptUnbrokenRows],
  ['merges', keptMerges],
];

export function lostInTables({ tables: sent }: Outline, { body }: GoogleDoc): Feature[] {
  const found = (body?.content ?? []).flatMap(({ table }) => table ?? []);
  if (found.length !== sent.length) return ['tables'];
  return sent.flatMap((own, index) => lostIn(own, found[index] ?? {}));
}

function lostIn(sent: TableOutline, found: DocTable): Feature[] {
  // If a row is missing, nobody can say which one, so the rest cannot be compared.
  if (found.rows !== sent.rows || found.columns !== sent.columns.length) return ['rows'];
  return KEPT.flatMap(([feature, isKept]) => (isKept(sent, found) ? [] : feature));
}

function keptWidths({ columns }: TableOutline, { tableStyle }: DocTable): boolean {
  return columns.every((dxa, column) => {
    const { widthType, width } = tableStyle?.tableColumnProperties?.[column] ?? {};
    return widthType === 'FIXED_WIDTH' && Math.abs((width?.magnitude ?? 0) - dxa / DXA_PER_POINT) <= SAME_WIDTH;
  });
}

function keptHeadingRows({ headingRows }: TableOutline, { tableRows = [] }: DocTable): boolean {
  const first = tableRows.findIndex(({ tableRowStyle }) => tableRowStyle?.tableHeader !== true);
  return (first === -1 ? tableRows.length : first) === headingRows;
}

function keptUnbrokenRows({ rows, breakable }: TableOutline, { tableRows }: DocTable): boolean {
  const mayBreak = new Set(breakable);
  const isKept = (row: number) => mayBreak.has(row) || tableRows?.[row]?.tableRowStyle?.preventOverflow === true;
  return Array.from({ length: rows }, (_, row) => row).every(isKept);
}

function keptMerges({ spans: sent }: TableOutline, found: DocTable): boolean {
  const spans = foundSpans(found);
  return sent.every(({ row, column, rows, columns }) => {
    const span = spans.get(`${row},${column}`);
    return span?.rows === rows && span.columns === columns;
  });
}
