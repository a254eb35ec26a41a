import type { Choices } from '../wording/choices';

/** The sizes of a report in one font, in points. Headings go by the body's. */
export interface Look {
  readonly font: Choices['font'];
  readonly body: number;
  readonly table: number;
  /** Counts and notes in tables. */
  readonly small: number;
  readonly cover: Readonly<Record<'title' | 'year' | 'round' | 'item' | 'office' | 'place', number>>;
  /** The mean width of a letter, in parts of the font's size. */
  readonly letter: number;
}

/** Google Docs has Sarabun, and 12 pt of it looks like 16 pt of the older TH Sarabun New, which Word users have. */
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

/** Signs above or below a letter take no room of their own. */
const WITHOUT_WIDTH = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/g;

/** About how wide the text is on one line, in DXA. */
export function widthOf(text: string, size: number, { letter }: Look): number {
  return text.replace(WITHOUT_WIDTH, '').length * letter * size * 20;
}

/** About how many lines of this width (DXA) the paragraphs take. */
export function linesIn(paragraphs: readonly string[], width: number, size: number, look: Look): number {
  return paragraphs.reduce((lines, text) => lines + Math.max(1, Math.ceil(widthOf(text, size, look) / width)), 0);
}
