import type { Choices } from '../wording/choices';

/** The text sizes of a report in one font, in points. Sizes of headings follow from `body`. */
export interface Look {
  readonly font: Choices['font'];
  readonly body: number;
  readonly table: number;
  /** For counts and notes in tables. */
  readonly small: number;
  readonly cover: Readonly<Record<'title' | 'year' | 'round' | 'item' | 'office' | 'place', number>>;
  /** Average width of a letter, as a fraction of the font size. */
  readonly letter: number;
}

/** Google Docs has Sarabun, whose 12 pt looks like 16 pt of the older TH Sarabun New, which users of Word have. */
export const LOOKS: Readonly<Record<Choices['font'], Look>> = {
  Sarabun: {
    font: 'Sarabun',
    body: 12,
    table: 11,
    small: 10,
    cover: { title: 22, year: 20, round: 18, item: 12, office: 18, place: 16 },
    letter: 0.56,
  },
  'TH Sarabun New': {
    font: 'TH Sarabun New',
    body: 16,
    table: 14,
    small: 13,
    cover: { title: 30, year: 26, round: 24, item: 16, office: 24, place: 22 },
    letter: 0.42,
  },
};

/** Signs above or below a letter, which take no width. */
const WITHOUT_WIDTH = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g;

/** Approximate width of the text on one line, in DXA. */
export function widthOf(text: string, size: number, { letter }: Look): number {
  return text.replace(WITHOUT_WIDTH, '').length * letter * size * 20;
}

/** Approximate number of lines that the paragraphs take at this width (DXA). */
export function linesIn(paragraphs: readonly string[], width: number, size: number, look: Look): number {
  return paragraphs.reduce((lines, text) => lines + Math.max(1, Math.ceil(widthOf(text, size, look) / width)), 0);
}
