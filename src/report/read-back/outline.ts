import type { Heading, Paragraph, Report, Section, Table } from '../content/blocks';
import { type Span, sentSpans } from './spans';

/** What of a report is compared with Google's document. Short plain data, so that a page can keep it meanwhile. */
export interface Outline {
  readonly font: string;
  readonly sections: readonly SectionOutline[];
  readonly headings: readonly Pick<Heading, 'level' | 'text'>[];
  readonly tables: readonly TableOutline[];
}

export interface SectionOutline {
  readonly orientation: Section['orientation'];
  /** Its pages have numbers, and its first page has. */
  readonly isNumbered: boolean;
  readonly isFirstNumbered: boolean;
}

export interface TableOutline extends Pick<Table, 'columns' | 'headingRows'> {
  /** How many there are. */
  readonly rows: number;
  /** Rows, from 0, that may go on on the next page. */
  readonly breakable: readonly number[];
  readonly spans: readonly Span[];
}

export function outlineOf({ font, sections }: Report): Outline {
  const blocks = sections.flatMap(section => section.blocks);
  return {
    font,
    sections: sections.map(sectionOutline),
    headings: blocks.flatMap(block => (block.kind === 'heading' ? { level: block.level, text: block.text } : [])),
    tables: blocks.flatMap(block => (block.kind === 'table' ? tableOutline(block) : [])),
  };
}

function sectionOutline({ orientation, header, firstHeader }: Section): SectionOutline {
  return { orientation, isNumbered: hasNumber(header), isFirstNumbered: hasNumber(firstHeader ?? header) };
}

function hasNumber(header: readonly Paragraph[]): boolean {
  return header.some(({ runs }) => runs.some(run => 'pageNumber' in run));
}

function tableOutline(table: Table): TableOutline {
  const { columns, headingRows, rows } = table;
  const breakable = rows.flatMap(({ unbroken }, row) => (unbroken ? [] : row));
  return { columns, headingRows, rows: rows.length, breakable, spans: sentSpans(table) };
}
