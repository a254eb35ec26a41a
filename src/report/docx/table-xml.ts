import { sum } from '../../grid/sum';
import type { Row, Table, TableCell } from '../content/blocks';
import { paragraphXml } from './paragraph-xml';
import type { Draw } from './pictures';

/** In DXA. Without this space Thai vowels and tone marks would touch the line above. */
const CELL_MARGINS = { top: 40, left: 100, bottom: 40, right: 100 };
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const SHADE = 'E7E6E6';
const MERGES = { first: 'restart', next: 'continue' };

/** A table in WordprocessingML. Google's importer keeps widths only if the grid and every cell give them in DXA with equal sums. */
export function tableXml({ columns, borders, headingRows, rows }: Table, draw: Draw): string {
  const widths = columns.map(Math.round);
  const line = borders ? 'w:val="single" w:color="000000" w:sz="4"' : 'w:val="none" w:color="000000" w:sz="0"';
  const margins = Object.entries(CELL_MARGINS).map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`);
  const written = rows.map((row, index) =>
    rowXml(row, rows[index + 1], { widths, isHeading: index < headingRows, draw }),
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${sum(widths)}"/>` +
    `<w:tblBorders>${SIDES.map(side => `<w:${side} ${line}/>`).join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${written.join('')}</w:tbl>`
  );
}

function rowXml(
  { cells, unbroken }: Row,
  below: Row | undefined,
  { widths, isHeading, draw }: { readonly widths: readonly number[]; readonly isHeading: boolean; readonly draw: Draw },
): string {
  const properties = (unbroken ? '<w:cantSplit/>' : '') + (isHeading ? '<w:tblHeader/>' : '');
  let next = 0;
  const written = cells.map((cell, index) => {
    const first = next;
    next += cell.span ?? 1;
    return cellXml(cell, below?.cells[index], sum(widths.slice(first, next)), draw);
  });
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${written.join('')}</w:tr>`;
}

function cellXml(cell: TableCell, below: TableCell | undefined, width: number, draw: Draw): string {
  const { paragraphs, merge, span = 1, shaded, fill = shaded ? SHADE : '' } = cell;
  const open = (cell.joined ? '<w:top w:val="nil"/>' : '') + (below?.joined ? '<w:bottom w:val="nil"/>' : '');
  const properties =
    `<w:tcW w:type="dxa" w:w="${width}"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge ? `<w:vMerge w:val="${MERGES[merge]}"/>` : '') +
    (open === '' ? '' : `<w:tcBorders>${open}</w:tcBorders>`) +
    (fill === '' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`);
  // A cell must have at least one paragraph to be valid.
  const content = paragraphs.length === 0 ? '<w:p/>' : paragraphs.map(one => paragraphXml(one, draw)).join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}
