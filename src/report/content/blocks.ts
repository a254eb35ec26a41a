import type { PlainDate } from '../../thai/dates/calendar';

/** The report as content, before any file format. Lengths are twentieths of a point (DXA), font sizes points. */
export interface Report {
  readonly title: string;
  /** Without folder or extension; fits every file system. */
  readonly fileName: string;
  /** The day the report was made. */
  readonly date: PlainDate;
  readonly font: string;
  /** The size of text that names no other. */
  readonly fontSize: number;
  readonly sections: readonly Section[];
}

/** Pages of one orientation; each section's page numbers begin at 1. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** On every page but, where `firstHeader` is given, the first. */
  readonly header: readonly Paragraph[];
  readonly firstHeader: readonly Paragraph[] | null;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Table;

/** What paragraphs and headings have in common. */
interface ParagraphLayout {
  readonly align?: 'left' | 'center' | 'right';
  readonly indent?: { readonly left?: number; readonly firstLine?: number; readonly hanging?: number };
  readonly spacing?: { readonly before?: number; readonly after?: number; readonly exactLine?: number };
  /** Stays on one page with the block after it. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** A heading of the document's outline. */
export interface Heading extends ParagraphLayout {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph extends ParagraphLayout {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly tabs?: readonly TabStop[];
}

/** A tab at `at` from the left margin; text after a right tab ends there. */
export interface TabStop {
  readonly at: number;
  readonly align: 'left' | 'right';
  readonly dots: boolean;
}

/** Text of one look and on one line; a move to the next tab stop; the number of the page; a picture. */
export type Run =
  | { readonly text: string; readonly bold?: boolean; readonly size?: number }
  | { readonly tab: true }
  | { readonly pageNumber: true }
  | { readonly picture: Picture };

/** Stands over the page at `left` and `top` from the paper's edges; text does not flow around it. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

/** Each row's cells, spans counted, fill all columns. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly borders: boolean;
  /** The first rows, repeated on every page the table runs over. */
  readonly headingRows: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly TableCell[];
  /** False lets the row break over pages. */
  readonly unbroken: boolean;
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  /** 'first' begins a cell merged down, 'next' continues the one above it. */
  readonly merge?: 'first' | 'next';
  /** Reads as one with the cell of the same place in the row above: no line is drawn between the two. */
  readonly joined?: boolean;
  /** How many columns it takes; 1 unless given. */
  readonly span?: number;
  readonly shaded?: boolean;
  /** RRGGBB, for a bar. */
  readonly fill?: string;
}

export function cm(centimetres: number): number {
  return Math.round((centimetres * 1440) / 2.54);
}

export function pt(points: number): number {
  return points * 20;
}

/** A paragraph of one text in one look. */
export function paragraph(
  text: string,
  { bold, size, ...layout }: ParagraphLayout & { readonly bold?: boolean; readonly size?: number } = {},
): Paragraph {
  const run = { text, ...(bold === undefined ? {} : { bold }), ...(size === undefined ? {} : { size }) };
  return { kind: 'paragraph', ...layout, runs: [run] };
}

export function heading(level: Heading['level'], text: string, layout: ParagraphLayout = {}): Heading {
  return { kind: 'heading', level, ...layout, text };
}
