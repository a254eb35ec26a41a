import type { Signer } from '../../office/settings/settings';
import { printable } from '../../thai/text/text';
import type { Choices } from '../wording/choices';
import { DOTS } from '../wording/fields';
import { type Block, cm, heading, type Paragraph, paragraph, pt, type Row, type Table } from './blocks';

/** Margins and text widths of pages with tables, in DXA. */
export const TABLE_MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(1.5), left: cm(2) };
export const TABLE_WIDTHS: Readonly<Record<Choices['orientation'], number>> = { landscape: cm(25.7), portrait: cm(17) };

/** The lines of a text as staff typed it, trimmed and without blank ones. */
export function linesOf(text: string): readonly string[] {
  return printable(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** One paragraph per line of the text, all in the same style. */
export function paragraphs(text: string, look: Parameters<typeof paragraph>[1] = {}): readonly Paragraph[] {
  return linesOf(text).map(line => paragraph(line, look));
}

const ABOVE_PART = pt(18);

/** A part that begins below another part on the same page. It is set apart also if the office has blanked its title. */
export function partUnder(title: string, body: readonly Block[]): Block[] {
  const titles = linesOf(title).map(line => heading(2, line, { spacing: { before: ABOVE_PART, after: pt(6) } }));
  const [first, ...more] = body;
  if (titles.length > 0 || first === undefined) return [...titles, ...body];
  if (first.kind === 'table') return [paragraph('', { keepNext: true }), ...body];
  return [{ ...first, spacing: { ...first.spacing, before: ABOVE_PART } }, ...more];
}

/** Space to sign, and below it the name, the post and the line of a person acting. All are kept on one page. */
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
 * Keeps the last block, or the last row of a table, on the same page as what follows. A row that may continue on the next page is not
 * changed: if such a row is kept and is taller than a page, LibreOffice prints only its first page.
 */
export function keepWithNext(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (index < blocks.length - 1) return block;
    return block.kind === 'table' ? keepLastRow(block) : { ...block, keepNext: true };
  });
}

function keepLastRow(table: Table): Table {
  const last = table.rows.length - 1;
  return { ...table, rows: table.rows.map((row, index) => (index < last || !row.unbroken ? row : keptRow(row))) };
}

/**
 * Word and LibreOffice keep a row with the next if the paragraphs in its cells have keepNext. Merged cells count too, so an empty cell gets
 * a paragraph.
 */
export function keptRow(row: Row): Row {
  const cells = row.cells.map(cell => ({
    ...cell,
    paragraphs: (cell.paragraphs.length > 0 ? cell.paragraphs : [paragraph('')]).map(one => ({
      ...one,
      keepNext: true,
    })),
  }));
  return { ...row, cells };
}

/** The top of a page: a draft's mark, and the page number as "- ๑ -". */
export function pageTop(mark: string, numbered: boolean): readonly Paragraph[] {
  const number: Paragraph = {
    kind: 'paragraph',
    align: 'center',
    runs: [{ text: '- ' }, { pageNumber: true }, { text: ' -' }],
  };
  return [...(mark === '' ? [] : [paragraph(mark, { bold: true, align: 'right' })]), ...(numbered ? [number] : [])];
}
