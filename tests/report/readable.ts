import type { Block, Paragraph, Report, Row, Section } from '../../src/report/content/blocks';

/** A report's content as readable lines that show where everything is, and what is repeated, merged or kept together. */
export function readable(report: Report): string {
  const head = [`${report.title} | ${report.fileName} | ${report.date} | ${report.font} ${report.fontSize}`];
  return `${[...head, ...report.sections.flatMap(section)].join('\n')}\n`;
}

function section({ orientation, header, firstHeader, blocks }: Section): string[] {
  const top = (paragraphs: readonly Paragraph[]) => paragraphs.map(textOf).join(' / ') || 'nothing';
  const headers = firstHeader ? `first page ${top(firstHeader)}, then ${top(header)}` : top(header);
  return ['', `=== ${orientation}, on top: ${headers}`, ...blocks.flatMap(block)];
}

function block(one: Block): string[] {
  if (one.kind === 'heading')
    return [`${one.pageBreakBefore ? '--- new page\n' : ''}${'#'.repeat(one.level)} ${one.text}`];
  if (one.kind === 'paragraph') return [`${one.align ?? 'left'}: ${textOf(one)}`];
  return [`table ${one.columns.join(' ')}`, ...one.rows.map((row, index) => rowText(row, index < one.headingRows))];
}

function rowText({ cells, unbroken }: Row, repeated: boolean): string {
  const texts = cells.map(({ paragraphs, merge, span, fill }) => {
    const marks = { first: '▼ ', next: '↑' };
    if (span !== undefined && paragraphs.length === 0) return (fill === undefined ? '░' : '█').repeat(span);
    return `${merge ? marks[merge] : ''}${paragraphs.map(textOf).join(' ¶ ')}`;
  });
  return `${repeated ? '  heading' : '  row'}${unbroken ? ' unbroken' : ''} | ${texts.join(' | ')} |`;
}

/** A paragraph's text. Tabs are →, line breaks ↵, the page number is #, and a picture is its description in brackets. */
export function textOf({ runs }: Paragraph): string {
  return runs
    .map(run => {
      if ('text' in run) return run.text;
      if ('picture' in run) return `[${run.picture.alt}]`;
      if ('lineBreak' in run) return '↵';
      return 'tab' in run ? '→' : '#';
    })
    .join('');
}
