import { DEFAULT_INDICATORS, indicatorOf } from '../../../office/kinds/indicators';
import { type AsideKind, asideRows, isNote, isTotal } from '../../../register/aside-rows';
import type { StaffColumn } from '../../../register/columns';
import { remembered } from '../../../thai/remembered';
import { isUnseen } from '../../../thai/text/invisible';
import { toWesternDigits } from '../../../thai/text/numerals';
import { visibleText } from '../../../thai/text/text';
import { fold } from '../headings/fold';
import type { Section } from '../sections';
import { isCovered } from '../spread';
import type { LeftOut, RowChoice, RowReading } from '../understood';
import { cellText, lineText, ownCells, placeOf } from './paper-cells';

/** A row of the paper that becomes rows of the register. */
export interface PaperRow {
  readonly section: Section;
  /** From 0. */
  readonly row: number;
  /** group: only a group's title. nothing: a blank row between measures. */
  readonly holds: 'measure' | 'group' | 'nothing';
  /** A group's title in the row, or above it in a table without a column for groups; '' if there is none. */
  readonly title: string;
  /** What a person says of it; null if nobody does. */
  readonly as: Exclude<RowReading, 'none'> | null;
}

/** "- ๒ -", "หน้า ๓", "4/7": a number that a page break left in the table. */
const PAGE_NUMBER = /^[-–—\s]*(?:หน้า ?(?:ที่)? ?)?[\d๐-๙]{1,3}(?: ?(?:\/|จาก) ?[\d๐-๙]{1,3})?[-–—\s]*$/;

const ASIDE: Readonly<Record<AsideKind, LeftOut['kind']>> = {
  signature: 'signature',
  total: 'total',
  subHeading: 'part',
};

/** Sorts a section's rows into measures and what is none. */
export function readRows(
  section: Section,
  choices: readonly RowChoice[],
): { readonly rows: PaperRow[]; readonly leftOut: LeftOut[] } {
  const { headingRows, from, to } = section;
  const rows: PaperRow[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (row: number, kind: LeftOut['kind']) =>
    leftOut.push({ kind, where: placeOf(section, row), text: lineText(section, row) });
  for (let row = section.titlesFrom; headingRows !== null && row < headingRows.row; row += 1) {
    if (lineText(section, row) !== '') leave(row, 'title');
  }
  const below = Array.from({ length: to - from }, (_, at) => from + at).filter(
    row => ownCells(section, row).length > 0,
  );
  const cellOf = (row: number) => (column: StaffColumn) => cellText(section, row, column);
  const aside = new Map(
    asideRows(below, cellOf, row => ownCells(section, row).map(({ text }) => text)).map(one => [one.row, one.kind]),
  );
  const saidOf = new Map(choices.flatMap(({ table, row, as }) => (table === section.table.number ? [[row, as]] : [])));
  const hasGroups = section.uses.some(({ column }) => column === 'group');
  const titleOf = (row: number) => {
    const [first, second] = ownCells(section, row).map(({ text }) => text.trim());
    return second === undefined ? (first ?? '') : `${first}. ${second}`;
  };
  /** The row of a title whose group has not begun yet, and blank rows since the last measure. */
  let titleRow: number | null = null;
  let blanks: number[] = [];
  const push = (row: number, holds: PaperRow['holds'], title: string, as: PaperRow['as'] = null) => {
    // Blank rows between measures keep the rows apart as the office had them.
    if (rows.length > 0 && as !== 'above')
      rows.push(...blanks.map((blank): PaperRow => ({ section, row: blank, holds: 'nothing', title: '', as: null })));
    blanks = [];
    rows.push({ section, row, holds, title, as });
  };
  const leaveOut = (row: number, kind: LeftOut['kind']) => {
    blanks = [];
    leave(row, kind);
  };
  const endTitle = (isGroup: boolean, otherwise: LeftOut['kind']) => {
    if (titleRow !== null && isGroup) push(titleRow, 'group', titleOf(titleRow));
    else if (titleRow !== null) leaveOut(titleRow, otherwise);
    titleRow = null;
  };
  const takeMeasure = (row: number, as: PaperRow['as']) => {
    // A title above a part of the measure before waits for the next measure.
    push(row, 'measure', titleRow === null || as === 'above' ? '' : titleOf(titleRow), as);
    if (as !== 'above') titleRow = null;
  };
  const standsAsGroup = () => titleRow !== null && hasGroups && !isAcross(section, titleRow);
  for (let row = from; row < to; row += 1) {
    const own = ownCells(section, row);
    const kind = aside.get(row);
    const said = own.length === 0 ? undefined : saidOf.get(row + 1);
    if (said === 'none') leaveOut(row, 'chosen');
    else if (said !== undefined) takeMeasure(row, said);
    else if (own.length === 0) {
      if (lineText(section, row) === '') blanks.push(row);
    } else if (repeatsHeadings(section, row) || numbersColumns(own)) {
      endTitle(false, 'title');
      leaveOut(row, 'headings');
    } else if (isPageNumber(own)) leaveOut(row, 'pageNumber');
    else if (isTotal(own.map(({ text }) => visibleText(text)))) leaveOut(row, 'total');
    else if (
      (isGroupTitle(section, row) && kind !== 'signature' && !isNote(cellOf(row))) ||
      (!hasGroups && (kind === 'subHeading' || isNumberedTitle(section, row) || isIndicator(section, row)))
    ) {
      endTitle(standsAsGroup(), 'part');
      titleRow = row;
    } else if (rows.length === 0 && isInstruction(own)) leaveOut(row, 'note');
    else if (kind !== undefined) leaveOut(row, ASIDE[kind]);
    else if (isNote(cellOf(row))) leaveOut(row, 'note');
    else {
      // If the row names its own group, a title across the table is of something above groups.
      if (hasOwnGroup(section, row)) endTitle(standsAsGroup(), 'part');
      else if (hasGroups) endTitle(true, 'part');
      takeMeasure(row, null);
    }
  }
  // A group's name at the end waits for its measures; any other text there is none.
  endTitle(standsAsGroup(), 'title');
  return { rows, leftOut: leftOut.sort((a, b) => (a.where.row ?? 0) - (b.where.row ?? 0)) };
}

/** True if most of a row's texts are the headings of their columns, in any tier. */
function repeatsHeadings(section: Section, row: number): boolean {
  const own = ownCells(section, row);
  if (own.length < 2) return false;
  const same = own.filter(({ text, column }) => {
    const { tiers = [], text: whole = '' } = section.headings[column] ?? {};
    // Most cells are much longer than any heading.
    if (text.length > whole.length * 2 + LONGEST_DAMAGE) return false;
    const key = fold(text);
    return key !== '' && [whole, ...tiers].some(heading => headingFold(heading) === key);
  });
  return same.length >= 2 && same.length * 3 >= own.length * 2;
}

const headingFold = remembered(fold);
/** In characters that damage may add to a heading. */
const LONGEST_DAMAGE = 20;

/** "(๑) | (๒) | (๓)": the numbers of the columns. */
function numbersColumns(own: readonly { readonly text: string }[]): boolean {
  const numbers = own.map(({ text }) => Number(/^\s*\(?(\d{1,2})\)?\s*$/.exec(toWesternDigits(text))?.[1] ?? 0));
  return numbers.length > 2 && numbers.every((number, at) => number === at + 1);
}

/** "(ระบุชื่อมาตรการ) | (ระบุเดือน ปี)": what the form asks for. */
function isInstruction(own: readonly { readonly text: string }[]): boolean {
  return own.length > 1 && own.every(({ text }) => INSTRUCTION.test(visibleText(text)));
}

const INSTRUCTION = /^(?:\([^()]*\)|(?:โปรด|ให้)?(?:ระบุ|กรอก|อธิบาย)[^\n]*)$/;

function isPageNumber(own: readonly { readonly text: string }[]): boolean {
  return own.length === 1 && PAGE_NUMBER.test(own[0]?.text ?? '');
}

/** A single text that is merged across the method's column, or stands left of it with nothing beside it. */
function isGroupTitle(section: Section, row: number): boolean {
  const own = ownCells(section, row);
  const [only] = own;
  const method = section.uses.findIndex(({ column }) => column === 'method');
  if (only === undefined || own.length !== 1 || method < 0) return false;
  return isAcross(section, row) || (only.column < method && isUnseen(section.table.rows[row]?.[method]?.text ?? ''));
}

/**
 * "2 | ด้านการบริหารบุคคล" above "2.1 | …", or above rows without a number that have what it lacks: only the numbers say that it is none of
 * the measures.
 */
function isNumberedTitle(section: Section, row: number): boolean {
  const own = ownCells(section, row);
  const [number, title] = own;
  if (own.length !== 2 || number === undefined || title === undefined) return false;
  if (section.uses[title.column]?.column !== 'method' || section.uses[number.column]?.as !== 'own') return false;
  const digits = /^(\d{1,2})\.?$/.exec(toWesternDigits(number.text.trim()))?.[1];
  const below = ownCells(section, row + 1);
  const numberBelow = below.find(({ column }) => column === number.column)?.text.trim();
  if (digits === undefined || below.length < 2) return false;
  return numberBelow === undefined
    ? below.some(({ column }) => column === title.column)
    : toWesternDigits(numberBelow).startsWith(`${digits}.1`);
}

/** The name of one of the assessment's indicators among the methods, and nothing beside it. */
function isIndicator(section: Section, row: number): boolean {
  const own = ownCells(section, row).filter(({ text }) => /\p{L}/u.test(text));
  const [only] = own;
  if (only === undefined || own.length > 1 || section.uses[only.column]?.column !== 'method') return false;
  return indicatorOf(only.text, DEFAULT_INDICATORS) !== null && ownCells(section, row + 1).length > 1;
}

/** True if the row's first text is merged across the method's column. */
function isAcross(section: Section, row: number): boolean {
  const method = section.uses.findIndex(({ column }) => column === 'method');
  const merge = section.table.rows[row]?.[ownCells(section, row)[0]?.column ?? 0]?.merge ?? null;
  return merge !== null && merge.columns > 1 && merge.column <= method && merge.column + merge.columns > method;
}

function hasOwnGroup(section: Section, row: number): boolean {
  const at = section.uses.findIndex(({ column, as }) => column === 'group' && as === 'column');
  const cell = section.table.rows[row]?.[at];
  return cell !== undefined && !isUnseen(cell.text) && !isCovered(cell, row);
}
