import type { Block, Paragraph, Report } from '../../../src/report/content/blocks';

/** The texts of a document's paragraphs and cells that are not blank, in its order. */
export function textsIn({ sections }: Report): string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).filter(text => text.trim() !== '');
}

function textsOf(block: Block): string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'paragraph') return [textOf(block)];
  return block.rows.flatMap(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(textOf).join('\n')));
}

function textOf({ runs }: Paragraph): string {
  return runs.map(run => ('text' in run ? run.text : '')).join('');
}
