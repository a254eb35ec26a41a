import { visibleText } from '../../thai/text/text';
import { placeOf } from './rows/paper-cells';
import type { Section } from './sections';
import { textsIn } from './spread';
import { DOUBTFUL, type Doubt, type UnderstoodTable } from './understood';

/** How a section's headings were read. Columns without heading and content are left out. */
export function understoodTable({ table, headingRows, headings, uses, from, to }: Section): UnderstoodTable {
  const shown = headings.flatMap((heading, at) => {
    const use = uses[at];
    const isSeen = heading.text !== '' || textsIn(table, at, from, to).length > 0;
    return use && isSeen && headingRows !== null
      ? [{ source: heading.text, at: at + 1, column: use.column, as: use.as, sure: rounded(use.sure) }]
      : [];
  });
  return { table: table.number, name: table.name, headings: shown, tiers: headingRows?.tiers ?? 0 };
}

const rounded = (sure: number) => Math.round(sure * 100) / 100;

/** What a person should look at in a section's headings. */
export function headingDoubts(section: Section): Doubt[] {
  const { table, headingRows, headings, uses, from, to, likeHeadings } = section;
  if (likeHeadings !== null) {
    const texts = (table.rows[likeHeadings] ?? []).map(({ text }) => visibleText(text)).filter(text => text !== '');
    const text = texts.join(' | ').replace(/\n/g, ' ').slice(0, LONGEST_QUOTE);
    return [{ kind: 'likeHeadings', where: placeOf(section, likeHeadings), text }];
  }
  if (headingRows === null) return [];
  return uses.flatMap((use, at): Doubt[] => {
    const where = placeOf(section, headingRows.row, at);
    const heading = headings[at]?.text ?? '';
    if (heading === '') {
      const texts = textsIn(table, at, from, to);
      const [first] = texts;
      return first === undefined || texts.filter(text => NUMBER.test(text)).length * 2 > texts.length
        ? []
        : [{ kind: 'noHeading', where, first: visibleText(first).slice(0, LONGEST_QUOTE) }];
    }
    const chosen = use.insteadOf === null ? undefined : uses[use.insteadOf];
    if (use.insteadOf !== null && chosen?.column) {
      return [{ kind: 'rival', where, heading, column: chosen.column, chosen: headings[use.insteadOf]?.text ?? '' }];
    }
    return use.sure < DOUBTFUL ? [{ kind: 'heading', where, heading, column: use.column }] : [];
  });
}

/** Rows' numbers need no heading: "๓", "1.2", "4)". */
const NUMBER = /^\s*\(?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})*[.)]*\s*$/;

const LONGEST_QUOTE = 80;
