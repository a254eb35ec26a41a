import type { PlainDate } from '../../thai/dates/calendar';

/** The report as content, independent of the file format. Lengths are in twentieths of a point (DXA), font sizes in points. */
export interface Report {
  readonly title: string;
  /** Without folder and extension. Valid on every file system. */
  readonly fileName: string;
  /** The day when the report was made. */
  readonly date: PlainDate;
  readonly font: string;
  /** Size of text that has no size of its own. */
  readonly fontSize: number;
  readonly sections: readonly Section[];
}

/** Pages of one orientation. Page numbers begin at 1 in each section. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** On every page; if there is a `firstHeader`, on every page except the first. */
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
  /** Keeps the block on the same page as the next one. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
}

/** A heading in the document's outline. */
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

/** A tab stop, `at` from the left margin. Text after a right tab ends at it. */
export interface TabStop {
  readonly at: number;
  readonly align: 'left' | 'right';
  readonly dots: boolean;
}

/** Text in one style without line breaks; a line break; a move to the next tab stop; the page number; or a picture. */
export type Run =
  | { readonly text: string; readonly bold?: boolean; readonly size?: number }
  | { readonly lineBreak: true }
  | { readonly tab: true }
  | { readonly pageNumber: true }
  | { readonly picture: Picture };

/** Placed on the page, `left` and `top` from the edges of the paper. Text does not flow around it. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Description for people who cannot see the picture. */
  readonly alt: string;
}

/** The cells of each row, including their spans, fill all columns. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly borders: boolean;
  /** Number of rows at the top that are repeated on every page of the table. */
  readonly headingRows: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly TableCell[];
  /** If false, the row may continue on the next page. */
  readonly unbroken: boolean;
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  /** 'first' begins a vertically merged cell; 'next' continues the cell above. */
  readonly merge?: 'first' | 'next';
  /** Looks like one cell with the cell above: no line is drawn between them. */
  readonly joined?: boolean;
  /** Number of columns that the cell takes; 1 if absent. */
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

/** A paragraph whose text is in one style. */
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
