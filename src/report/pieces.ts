import type { Signer } from '../measure/settings';
import { printable } from '../thai/text';
import { type Paragraph, paragraph } from './blocks';
import { DOTS } from './fields';

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

/** What stands on top of a page: the mark of a draft, and the page's number as "- ๑ -". */
export function pageTop(mark: string, numbered: boolean): readonly Paragraph[] {
  const number: Paragraph = {
    kind: 'paragraph',
    align: 'center',
    runs: [{ text: '- ' }, { pageNumber: true }, { text: ' -' }],
  };
  return [...(mark === '' ? [] : [paragraph(mark, { bold: true, align: 'right' })]), ...(numbered ? [number] : [])];
}
