import { sum } from '../../grid/sum';
import type { Block, Paragraph, Report } from './blocks';

/** Number of characters in the report's text, counted as Google counts a document's. */
export function characterCount({ sections }: Report): number {
  return sum(sections.flatMap(({ blocks }) => blocks.map(charactersOf)));
}

function charactersOf(block: Block): number {
  if (block.kind === 'heading') return block.text.length;
  if (block.kind === 'paragraph') return charactersIn(block);
  const cells = block.rows.flatMap(row => row.cells);
  return sum(cells.flatMap(({ paragraphs }) => paragraphs.map(charactersIn)));
}

function charactersIn({ runs }: Paragraph): number {
  return sum(runs.map(run => ('text' in run ? run.text.length : 1)));
}
