import { inThaiProse } from '../../thai/thai-prose';
import type { Block, Paragraph, Report, Run, Section } from './blocks';

/** The report with Thai digits in all its texts, but for links, documents' numbers and names with Latin letters. */
export function withThaiDigits(report: Report): Report {
  return { ...report, title: inThaiProse(report.title), sections: report.sections.map(ofSection) };
}

function ofSection(section: Section): Section {
  return {
    ...section,
    header: section.header.map(ofParagraph),
    firstHeader: section.firstHeader?.map(ofParagraph) ?? null,
    blocks: section.blocks.map(ofBlock),
  };
}

function ofBlock(block: Block): Block {
  if (block.kind === 'heading') return { ...block, text: inThaiProse(block.text) };
  if (block.kind === 'paragraph') return ofParagraph(block);
  return {
    ...block,
    rows: block.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => ({ ...cell, paragraphs: cell.paragraphs.map(ofParagraph) })),
    })),
  };
}

function ofParagraph(paragraph: Paragraph): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map(ofRun) };
}

function ofRun(run: Run): Run {
  return 'text' in run ? { ...run, text: inThaiProse(run.text) } : run;
}
