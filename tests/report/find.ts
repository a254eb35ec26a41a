import type { Block, Report, Table } from '../../src/report/content/blocks';
import { textOf } from './readable';

export function blocksOf(report: Report): Block[] {
  return report.sections.flatMap(({ blocks }) => blocks);
}

export function tablesOf(report: Report): Table[] {
  return blocksOf(report).filter(block => block.kind === 'table');
}

/** The table whose first heading is this text. */
export function tableUnder(report: Report, heading: string): Table {
  const found = tablesOf(report).find(({ rows }) => (rows[0]?.cells[0]?.paragraphs ?? []).map(textOf)[0] === heading);
  if (!found) throw new Error(`no table has the first heading ${heading}`);
  return found;
}

/** The texts of a table's rows without the headings. A cell's paragraphs are joined; '↑' is a cell merged into the one above. */
export function textsOf({ rows, headingRows }: Table): string[][] {
  return rows
    .slice(headingRows)
    .map(({ cells }) =>
      cells.map(({ merge, paragraphs }) => (merge === 'next' ? '↑' : paragraphs.map(textOf).join(' ¶ '))),
    );
}
