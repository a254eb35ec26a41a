import type { Signer } from '../../office/settings/settings';
import { printable } from '../../thai/text/text';
import type { Choices } from '../wording/choices';
import { DOTS } from '../wording/fields';
import { type Block, cm, heading, type Paragraph, paragraph, pt, type Table } from './blocks';

/** The margins of the pages with tables, and how wide their text is, either way up. */
export const TABLE_MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(1.5), left: cm(2) };
export const TABLE_WIDTHS: Readonly<Record<Choices['orientation'], number>> = { landscape: cm(25.7), portrait: cm(17) };

/** The lines of a text as staff typed it: each trimmed, blank ones left out. */
export function linesOf(text: string): readonly string[] {
  return printable(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** A paragraph for each line of a text, all of one look. */
export function paragraphs(text: string, look: Parameters<typeof paragraph>[1] = {}): readonly Paragraph[] {
  return linesOf(text).map(line => paragraph(line, look));
}

const ABOVE_PART = pt(18);

/** A part that follows another on its page, apart from it also where the office has blanked its title. */
export function partUnder(title: string, body: readonly Block[]): Block[] {
  const titles = linesOf(title).map(line => heading(2, line, { spacing: { before: ABOVE_PART, after: pt(6) } }));
  const [first, ...more] = body;
  if (titles.length > 0 || first === undefined) return [...titles, ...body];
  if (first.kind === 'table') return [paragraph('', { keepNext: true }), ...body];
  return [{ ...first, spacing: { ...first.spacing, before: ABOVE_PART } }, ...more];
}

/** Name, post and the line of somebody acting, below room to sign; no page break comes between. */
export function signature(signer: Signer, look: { readonly indent: number; readonly before: number }): Paragraph[] {
  const name = signer.name.trim().replace(/^\((.*)\)$/, '$1');
  const lines = [`(${name || DOTS})`, signer.post.trim() || `ตำแหน่ง${DOTS}`, signer.acting.trim()];
  const shown = lines.flatMap(linesOf);
  return shown.map((line, index) =>
    paragraph(line, {
      align: 'center',
      indent: { left: look.indent },
      ...(index === 0 ? { spacing: { before: look.before } } : {}),
      keepNext: index < shown.length - 1,
    }),
  );
}

/**
 * The blocks with the last of them, or its last row, on one page with what comes next. A row that may break stays as it is:
 * LibreOffice prints of one that is kept, but taller than a page, the first page only.
 */
export function keptToNext(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (index < blocks.length - 1) return block;
    return block.kind === 'table' ? lastRowKept(block) : { ...block, keepNext: true };
  });
}

/** Word and LibreOffice keep a row with the next where the paragraphs of its cells keep, those of merged cells included. */
function lastRowKept(table: Table): Table {
  const rows = table.rows.map((row, index) => {
    if (index < table.rows.length - 1 || !row.unbroken) return row;
    const cells = row.cells.map(cell => ({
      ...cell,
      paragraphs: (cell.paragraphs.length > 0 ? cell.paragraphs : [paragraph('')]).map(one => ({
        ...one,
        keepNext: true,
      })),
    }));
    return { ...row, cells };
  });
  return { ...table, rows };
}

/** What stands on top of a page: the mark of a draft, and the page's number as "- ๑ -". */
export function pageTop(mark: string, numbered: boolean): readonly Paragraph[] {
  const number: Paragraph = {
    kind: 'paragraph',
    align: 'center',
    runs: [{ text: '- ' }, { pageNumber: true }, { text: ' -' }],
  };
  return [...(mark === '' ? [] : [paragraph(mark, { bold: true, align: 'right' })]), ...(numbered ? [number] : [])];
}
