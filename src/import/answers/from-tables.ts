import { columnOf } from '../../register/columns';
import { saysNothing } from '../../register/progress/result/items';
import { isUnseen } from '../../thai/text/invisible';
import type { Aside, Source, SourceTable } from '../source';
import { readHeading } from '../understand/headings/read-heading';
import { ANSWER_COLUMNS, type Answer, type AnswerColumn, type LeftOver, type ReadAnswers } from './answer';
import { type KnownRows, methodKey } from './known-rows';

type Column = 'id' | 'method' | AnswerColumn;
const COLUMNS: readonly Column[] = ['id', 'method', ...ANSWER_COLUMNS];

/** The columns of a table by their place, from 0. */
type Places = ReadonlyMap<Column, number>;

/** Titles may precede the headings. */
const ROWS_SEARCHED = 40;
/** How sure a heading that is only known by its words must be. */
const LEAST_SURE = 0.7;

/** The columns of the table before, which one without headings carries on. */
interface Before {
  readonly places: Places;
  readonly width: number;
}

type Open = { -readonly [Key in keyof Answer]: Answer[Key] };

/**
 * Reads the answers in a form's tables. Word may have broken them: a table that goes on below a paragraph has no headings, and a row that was
 * split goes on in a row without รหัส. `unitWord`: what the office calls a unit, as its form does.
 */
export function answersInTables(source: Source, known: KnownRows, unitWord: string): ReadAnswers {
  const answers: Open[] = [];
  const leftOver: LeftOver[] = [];
  const sender = senderOf(source.aside, unitWord);
  let before: Before | null = null as Before | null;
  for (const [at, table] of source.tables.entries()) {
    const found = headingsOf(table);
    const width = widthOf(table);
    const places: Places | null =
      found?.places ?? (before?.width === width ? before.places : placesByIds(table, known));
    if (places === null) {
      leftOver.push(...unread(table, at + 1));
      continue;
    }
    before = { places, width };
    const from = found === null ? 0 : found.row + 1;
    // A row split between two tables goes on; a row of another table does not.
    readRows(table, { places, from, table: at + 1 }, known, answers, leftOver);
  }
  return { answers, leftOver: [...leftOver, ...besides(source.aside, sender)], sender: sender.name };
}

function readRows(
  { cells, merges }: SourceTable,
  { places, from, table }: { readonly places: Places; readonly from: number; readonly table: number },
  known: KnownRows,
  answers: Open[],
  leftOver: LeftOver[],
): void {
  const isCut = (row: number) => merges.some(one => one.row === row && one.rows > 1 && isResultAt(places, one.column));
  for (const [row, texts] of cells.entries()) {
    if (row < from || headingPlaces(texts) !== null) continue;
    const cell = (column: Column) => (texts[places.get(column) ?? -1] ?? '').trim();
    const [id, method] = [cell('id'), cell('method')];
    const filled = ANSWER_COLUMNS.filter(column => !saysNothing(cell(column)));
    const own = Object.fromEntries(filled.map(column => [column, cell(column)]));
    const where = { table, row: row + 1 };
    const last = answers[answers.length - 1];
    const rest = isUnseen(id) && places.has('id') && last && isRest(last, method, known) ? last : null;
    if (rest === null && !(isUnseen(id) && isUnseen(method))) {
      answers.push({ id, method, texts: own, where, doubt: isCut(row) ? 'merged' : null });
    } else if (rest !== null) {
      rest.method = joined(rest.method, method);
      if (filled.length > 0) rest.doubt ??= 'continued';
      rest.texts = Object.fromEntries(
        ANSWER_COLUMNS.flatMap(column => {
          const text = joined(rest.texts[column] ?? '', own[column] ?? '');
          return text === '' ? [] : [[column, text]];
        }),
      );
    } else if (filled.length > 0) {
      leftOver.push({ where, text: [method, ...filled.map(cell)].join(' ').trim() });
    }
  }
}

/** True if a row without รหัส is the rest of the answer above: its method is blank, or the part that is missing there. */
function isRest(last: Open, method: string, known: KnownRows): boolean {
  if (isUnseen(method)) return last.id !== '';
  const whole = methodKey(known.byId(last.id)?.method ?? '');
  return whole !== '' && whole !== methodKey(last.method) && whole.startsWith(methodKey(joined(last.method, method)));
}

function joined(above: string, below: string): string {
  return [above, below].filter(text => text !== '').join('\n');
}

function isResultAt(places: Places, column: number): boolean {
  return (['result', 'result6', 'result12'] as const).some(key => places.get(key) === column);
}

function headingsOf({ cells }: SourceTable): { readonly row: number; readonly places: Places } | null {
  for (const read of [headingPlaces, likelyPlaces]) {
    for (const [row, texts] of cells.slice(0, ROWS_SEARCHED).entries()) {
      const places = read(texts);
      if (places !== null) return { row, places };
    }
  }
  return null;
}

/** The places of known headings; null unless the row says which measure and what its result is. */
function headingPlaces(texts: readonly string[]): Places | null {
  const columns = texts.map(columnOf);
  return enough(new Map(COLUMNS.flatMap(key => (columns.includes(key) ? [[key, columns.indexOf(key)]] : []))));
}

/** The same by the words of the headings. Two columns that could be the result are none. */
function likelyPlaces(texts: readonly string[]): Places | null {
  const read = texts.map(text => readHeading(text));
  const at = (meaning: string) => {
    const found = read.flatMap((one, index) => (one.meaning === meaning && one.sure >= LEAST_SURE ? [index] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const plans = read.flatMap((one, index) => (one.meaning === 'plan' ? [{ index, level: one.level }] : []));
  const [narrowest] = plans.sort((a, b) => b.level - a.level);
  const likely = [
    ['method', narrowest?.index],
    ['result', at('result')],
    ['evidence', at('evidence')],
    ['suggestion', at('suggestion')],
  ] as const;
  return enough(new Map(likely.flatMap(([key, place]) => (place === undefined ? [] : [[key, place]]))));
}

function enough(places: Map<Column, number>): Places | null {
  const isNamed = places.has('id') || places.has('method');
  return isNamed && (places.has('result') || places.has('result6') || places.has('result12')) ? places : null;
}

/** The columns of our own form, whose headings are lost: it has eight, and known รหัส in the first. */
function placesByIds(table: SourceTable, known: KnownRows): Places | null {
  const isOurs = widthOf(table) === FORM.length && table.cells.some(([id = '']) => known.byId(id) !== null);
  return isOurs ? new Map(FORM.flatMap((key, at) => (key === null ? [] : [[key, at]]))) : null;
}

const FORM: readonly (Column | null)[] = ['id', null, 'method', null, null, 'result', 'evidence', 'suggestion'];

function widthOf({ cells }: SourceTable): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function unread({ cells }: SourceTable, table: number): LeftOver[] {
  return cells.flatMap((texts, row) => {
    const text = texts.filter(cell => !isUnseen(cell)).join(' ');
    return text === '' ? [] : [{ where: { table, row: row + 1 }, text }];
  });
}

/** Where people also write, and what holds of it a person must say. */
const BESIDE: readonly Aside['kind'][] = ['textBox', 'nestedTable', 'note', 'struck', 'hiddenSheet'];
/** Sentences of the form itself, and its signature. */
const OF_THE_FORM = /^(?:แบบรายงานผล|รอบ|โปรดกรอก|\(|วันที่|ตำแหน่ง|-)|[.…_]{5}/;
/** In characters. A shorter line beside a table is a name or a post. */
const SENTENCE = 25;

interface Sender {
  readonly lines: readonly string[];
  readonly name: string;
}

function besides(asides: readonly Aside[], sender: Sender): LeftOver[] {
  const isSentence = (text: string) =>
    text.length >= SENTENCE && !OF_THE_FORM.test(text) && !sender.lines.includes(text);
  const isAnswer = ({ kind, text }: Aside) => BESIDE.includes(kind) || (kind === 'paragraph' && isSentence(text));
  return asides.filter(isAnswer).map(({ text }) => ({ where: null, text }));
}

/** As the form names its unit: "ส่วนราชการ: กองคลัง โปรดส่งภายใน…". A file with the forms of several units is of none. */
function senderOf(asides: readonly Aside[], unitWord: string): Sender {
  const start = `${unitWord}:`;
  const lines = asides.flatMap(({ kind, text }) => (kind === 'paragraph' && text.startsWith(start) ? [text] : []));
  const named = lines.map(line => line.slice(start.length).replace(/\s*โปรดส่ง.*$/s, ''));
  const [only = '', ...others] = new Set(named.map(name => name.trim()));
  return { lines, name: others.length === 0 ? only : '' };
}
