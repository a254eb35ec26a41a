import type { Report, Table } from '../content/blocks';
import { type Difference, type DocsRequest, type Feature, lost } from './difference';
import type { DocTable, GoogleDoc } from './google-doc';
import { foundSpans, sentSpans } from './spans';

/** Points by which a width may differ: Google rounds. */
const SAME_WIDTH = 1;
const DXA_PER_POINT = 20;

/** A table that was sent, and what became of it. */
interface Pair {
  readonly sent: Table;
  readonly found: DocTable;
  /** Where it begins in the document. */
  readonly index: number;
}

/** In the order of the tables. */
export function tableDifferences({ sections }: Report, { body }: GoogleDoc): Difference[] {
  const sent = sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));
  const found = (body?.content ?? []).flatMap(({ table, startIndex = 0 }) => (table ? [{ table, startIndex }] : []));
  if (found.length !== sent.length) return [lost('tables')];
  return found.flatMap(({ table, startIndex }, index) => {
    const own = sent[index];
    return own === undefined ? [] : differencesOf({ sent: own, found: table, index: startIndex });
  });
}

function differencesOf(pair: Pair): Difference[] {
  const { sent, found } = pair;
  // Where a row is missing nobody can say which, nor what belongs together.
  if (found.rows !== sent.rows.length || found.columns !== sent.columns.length) return [lost('rows')];
  return [...widths(pair), ...headingRows(pair), ...unbrokenRows(pair), ...merges(pair)];
}

function widths({ sent, found, index }: Pair): Difference[] {
  const properties = found.tableStyle?.tableColumnProperties ?? [];
  const wrong = sent.columns.flatMap((dxa, column) => {
    const { widthType, width } = properties[column] ?? {};
    const points = dxa / DXA_PER_POINT;
    const same = widthType === 'FIXED_WIDTH' && Math.abs((width?.magnitude ?? 0) - points) <= SAME_WIDTH;
    return same ? [] : [{ column, points }];
  });
  const requests = wrong.map(({ column, points }) => ({
    updateTableColumnProperties: {
      tableStartLocation: { index },
      columnIndices: [column],
      tableColumnProperties: { widthType: 'FIXED_WIDTH', width: { magnitude: points, unit: 'PT' } },
      fields: 'widthType,width',
    },
  }));
  return mended('columnWidths', requests);
}

function headingRows({ sent, found, index }: Pair): Difference[] {
  const rows = found.tableRows ?? [];
  const first = rows.findIndex(({ tableRowStyle }) => tableRowStyle?.tableHeader !== true);
  if ((first === -1 ? rows.length : first) === sent.headingRows) return [];
  const pinned = { tableStartLocation: { index }, pinnedHeaderRowsCount: sent.headingRows };
  return mended('headingRows', [{ pinTableHeaderRows: pinned }]);
}

function unbrokenRows({ sent, found, index }: Pair): Difference[] {
  const rowIndices = sent.rows.flatMap(({ unbroken }, row) => {
    const prevents = found.tableRows?.[row]?.tableRowStyle?.preventOverflow === true;
    return unbroken && !prevents ? [row] : [];
  });
  if (rowIndices.length === 0) return [];
  const style = { tableRowStyle: { preventOverflow: true }, fields: 'preventOverflow' };
  return mended('unbrokenRows', [{ updateTableRowStyle: { tableStartLocation: { index }, rowIndices, ...style } }]);
}

/** Cells that stand alone where they were sent as one are merged; those merged otherwise Google would refuse. */
function merges({ sent, found, index }: Pair): Difference[] {
  const there = foundSpans(found);
  return sentSpans(sent).flatMap(({ row, column, rows, columns }): Difference[] => {
    const at = there.get(`${row},${column}`) ?? { rows: 1, columns: 1 };
    if (at.rows === rows && at.columns === columns) return [];
    if (at.rows > 1 || at.columns > 1) return [lost('merges')];
    const tableCellLocation = { tableStartLocation: { index }, rowIndex: row, columnIndex: column };
    const tableRange = { tableCellLocation, rowSpan: rows, columnSpan: columns };
    return mended('merges', [{ mergeTableCells: { tableRange } }]);
  });
}

function mended(feature: Feature, mend: readonly DocsRequest[]): Difference[] {
  return mend.length > 0 ? [{ feature, mend }] : [];
}
