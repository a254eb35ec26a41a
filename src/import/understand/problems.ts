import { a1 } from '../../grid/grid';
import { readRow } from '../../memory/row-text';
import type { Problem, Stopped } from '../../problem';
import {
  columnOf,
  HEADINGS,
  knownHeadings,
  REQUIRED_COLUMNS,
  TOOL_COLUMNS,
  type ToolColumn,
} from '../../register/columns';
import { headingKey, nearest } from '../../thai/text/text';
import { repairedHeading } from './headings/fold';
import { readHeading } from './headings/read-heading';
import type { Section } from './sections';
import { filledCells, hasWord, type SpreadTable, textsIn } from './spread';
import type { UnderstandOptions } from './understood';

/** Why the paper cannot become a register, or null. `tables` are all that were looked at, `sections` those with headings. */
export function whyNotUnderstood(
  tables: readonly SpreadTable[],
  sections: readonly Section[],
  { map = [] }: UnderstandOptions,
): Stopped | null {
  const sheet = sections[0]?.table.name ?? tables[0]?.name ?? '';
  const known = new Set(
    sections.flatMap(({ headings }) => headings.flatMap(({ text, tiers }) => [text, ...tiers].map(headingKey))),
  );
  const unknown = map.find(({ heading }) => !known.has(headingKey(heading)));
  if (unknown)
    return { problems: [{ code: 'mapUnknown', heading: unknown.heading, headings: shownHeadings(tables, sections) }] };
  const useful = sections.filter(hasMethod);
  if (useful.length === 0) {
    const many = tables.length > 1 && { tables: tables.length };
    return { problems: [{ code: 'notUnderstood', sheet, headings: shownHeadings(tables, sections), ...many }] };
  }
  const problems = useful.flatMap(one => [...doubledHeadings(one), ...misspeltHeadings(one)]);
  const [problem, ...others] = problems;
  return problem ? { problems: [problem, ...others] } : null;
}

/** A heading that may name the methods, such as รายการ, does not if only numbers or signs stand below it, as in a list to be signed. */
export function hasMethod({ uses, table, from, to }: Section): boolean {
  const at = uses.findIndex(({ column }) => column === 'method');
  const below = textsIn(table, at, from, to);
  return at >= 0 && (uses[at]?.sure === 1 || below.length === 0 || below.some(hasWord));
}

/** If no row looks like headings: what a person would take for them, each table's first row with several short texts. */
function shownHeadings(tables: readonly SpreadTable[], sections: readonly Section[]): string[] {
  const found = headingTexts(sections);
  if (found.length > 0) return found;
  const first = tables.flatMap(({ rows }) => {
    const texts = rows.map(cells => filledCells(cells).map(({ text }) => repairedHeading(text)));
    return texts.find(one => one.length > 1 && one.every(text => text.length <= LONGEST_SHOWN)) ?? [];
  });
  return [...new Set(first)].slice(0, MOST_SHOWN);
}

/** In letters. */
const LONGEST_SHOWN = 80;
const MOST_SHOWN = 30;

function headingTexts(sections: readonly Section[]): string[] {
  return [...new Set(sections.flatMap(({ headings }) => headings.map(({ text }) => text)))].filter(text => text !== '');
}

function doubledHeadings({ table, headings, headingRows, doubled }: Section): Problem[] {
  const row = (headingRows?.row ?? 0) + 1;
  return doubled.map(columns => ({
    code: 'headingDoubled',
    sheet: table.name,
    row,
    heading: headings[columns[0] ?? 0]?.text ?? '',
    cells: columns.map(at => a1(row, at + 1)),
  }));
}

/** A column that the table lacks, where an unknown heading looks like it: a person must say whether it is that column. */
function misspeltHeadings({ table, headings, headingRows, uses }: Section): Problem[] {
  const row = (headingRows?.row ?? 0) + 1;
  const strange = headings.flatMap(({ text }, at) =>
    uses[at]?.as === 'own' && text !== '' && readHeading(text).meaning === null
      ? [{ heading: text, cell: a1(row, at + 1) }]
      : [],
  );
  return REQUIRED_COLUMNS.filter(column => !uses.some(use => use.column === column)).flatMap((column): Problem[] => {
    const closest = strange.find(({ heading }) => nearest(heading, knownHeadings(column)) !== null);
    return closest
      ? [{ code: 'headingMissing', sheet: table.name, row, heading: HEADINGS[column], nearest: closest }]
      : [];
  });
}

/** The tool's own column that a heading names, if it is not read as a column of staff. */
export function toolColumnOf(heading: string): ToolColumn | null {
  const key = columnOf(heading);
  return TOOL_COLUMNS.find(one => one === key) ?? null;
}

/** True if the table is a register of the tool, whose columns set-up makes again. */
export function isOurs({ table, headings }: Section): boolean {
  const id = headings.findIndex(({ text }) => toolColumnOf(text) === 'id');
  return id >= 0 && table.rows.some(cells => readRow(cells[id]?.text ?? '') !== null);
}
