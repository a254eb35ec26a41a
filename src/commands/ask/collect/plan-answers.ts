import { textOf } from '../../../grid/cell';
import { cellAt } from '../../../grid/grid';
import { ANSWER_COLUMNS, type AnswerColumn, type KnownRow, type ReadAnswers } from '../../../import/answers/answer';
import { answersInPasted } from '../../../import/answers/from-pasted';
import { answersInTables } from '../../../import/answers/from-tables';
import { type KnownRows, knownRows } from '../../../import/answers/known-rows';
import { type Match, matchAnswer } from '../../../import/answers/match-answers';
import { readSource } from '../../../import/read/read-source';
import { bytesOfBase64 } from '../../../memory/base64';
import type { Stopped } from '../../../problem';
import { headingAt } from '../../../register/heading-row';
import { saysNothing } from '../../../register/progress/result/items';
import { printable, sameText } from '../../../thai/text/text';
import type { OfficeBook } from '../../common/read-office';
import { identitiesOf } from '../../flag/wanted-columns';
import type { Book } from '../../ports/sheet';
import type { AnsweredRow, AnswerText, Ask, CollectOptions, UnmatchedText } from './collect-data';

/** What a form or a message would put into the register. */
export interface PlannedAnswers {
  /** The unit that sent it; '' if unknown. */
  readonly sender: string;
  readonly rows: readonly AnsweredRow[];
  readonly unmatched: readonly UnmatchedText[];
  readonly same: number;
}

/** In UTF-16 units. A cell holds 50,000. */
const LONGEST_CELL = 49_000;

/** Reads the answers and matches them with the rows of the register. Writes nothing. */
export function planAnswers(book: Book, office: OfficeBook, options: CollectOptions): PlannedAnswers | Stopped {
  const known = knownRows(rowsOf(office));
  const read = readAnswers(options, known, office.settings.kind.units.word);
  if ('problems' in read) return read;
  const names = [options.who ?? '', read.sender];
  // If the form names another unit than the person does, nobody knows.
  const [only, ...more] = office.units.filter(({ name }) => names.some(one => sameText(name, one)));
  const sender = only && more.length === 0 ? only.name : '';
  const matches = read.answers.map(answer => matchAnswer(answer, known, sender));
  const texts = matches.flatMap(match => (match.row === null ? [] : textsOf(office, match)));
  const plain = new Set(
    book.plainCells(office.register.grid.sheetId, texts.filter(isNew).map(placeOf)).map(({ text }) => text),
  );
  const written = withTwice(texts.filter(text => plain.has(text)));
  return {
    sender,
    rows: byRow(matches, written),
    unmatched: [
      ...matches.flatMap(unmatched),
      ...texts.flatMap((text): UnmatchedText[] => {
        const why = text.why ?? (isNew(text) && !plain.has(text) ? 'notText' : null);
        return why === null ? [] : [{ why, text: text.answer, row: text.row }];
      }),
      ...read.leftOver.map(({ text }): UnmatchedText => ({ why: 'other', text, row: null })),
    ],
    same: texts.filter(({ isSame }) => isSame).length,
  };
}

function rowsOf({ register }: OfficeBook): KnownRow[] {
  const identities = identitiesOf(register, () => '');
  return register.measures.map(({ row, method, units, split }) => {
    return { row, id: identities.get(row)?.id ?? '', method, units: units.units, split: split?.from ?? null };
  });
}

function readAnswers({ paper, text }: CollectOptions, known: KnownRows, unitWord: string): ReadAnswers | Stopped {
  if (text !== undefined) return answersInPasted(String(text), known, unitWord);
  if (paper === undefined) throw new Error('nothing to collect');
  if ('source' in paper) return answersInTables(paper.source, known, unitWord);
  if (paper.kind === 'pasted') return answersInPasted(String(paper.text), known, unitWord);
  const bytes = bytesOfBase64(String(paper.base64));
  const source = bytes === null ? null : readSource(bytes);
  if (source === null) return { problems: [{ code: 'fileDamaged', why: 'not base64' }] };
  return 'problems' in source ? source : answersInTables(source, known, unitWord);
}

interface PlannedText extends AnswerText {
  readonly row: number;
  readonly isSame: boolean;
  readonly why: 'noColumn' | 'tooLong' | null;
}

function textsOf({ register }: OfficeBook, match: Extract<Match, { row: KnownRow }>): PlannedText[] {
  const { grid, headings, round, closed } = register;
  return ANSWER_COLUMNS.flatMap((column): PlannedText[] => {
    const answer = printable(match.answer.texts[column] ?? '').trim();
    if (answer === '') return [];
    const place = placeFor(column, headings.columns.result === null, round);
    const at = headings.columns[place];
    const cell = at === null ? '' : cellAt(grid, match.row.row, at);
    const was = textOf(cell);
    // Also below the old text, where an earlier run has put it.
    const isSame = sameText(was, answer) || was.endsWith(`\n${answer}`);
    const why = at === null ? 'noColumn' : answer.length + was.length > LONGEST_CELL ? 'tooLong' : null;
    const isLate = column === 'result6' && place === 'result' && closed.includes(6);
    const ask: Ask | null = match.doubt ?? (isLate ? 'closedRound' : saysNothing(was) ? null : 'filled');
    const heading = at === null ? '' : headingAt(grid, headings, at);
    return [{ row: match.row.row, at: at ?? 0, column: heading, was, answer, ask, saved: false, isSame, why }];
  });
}

/** A register with one result column has the results of both rounds in it. A result whose round nobody named is of the running one. */
function placeFor(column: AnswerColumn, byRound: boolean, round: 6 | 12): AnswerColumn {
  if (column === 'evidence' || column === 'suggestion') return column;
  if (!byRound) return 'result';
  return column === 'result' ? `result${round}` : column;
}

function isNew({ isSame, why }: PlannedText): boolean {
  return !isSame && why === null;
}

function placeOf(text: PlannedText) {
  return { row: text.row, column: text.at, text };
}

/** Two answers for one cell are both asked; the same one twice is one. */
function withTwice(texts: readonly PlannedText[]): PlannedText[] {
  const once = texts.filter(
    (text, index) => !texts.slice(0, index).some(one => isOneCell(one, text) && sameText(one.answer, text.answer)),
  );
  return once.map(text => (once.some(one => one !== text && isOneCell(one, text)) ? { ...text, ask: 'twice' } : text));
}

function isOneCell(a: PlannedText, b: PlannedText): boolean {
  return a.row === b.row && a.at === b.at;
}

function byRow(matches: readonly Match[], texts: readonly PlannedText[]): AnsweredRow[] {
  const rows = new Map<number, AnsweredRow>();
  for (const { answer, ...match } of matches) {
    if (match.row === null || rows.has(match.row.row)) continue;
    const { row, id, method } = match.row;
    const own = texts.filter(text => text.row === row).map(asText);
    if (own.length > 0) rows.set(row, { row, id, method, answeredMethod: answer.method, by: match.by, texts: own });
  }
  return [...rows.values()];
}

function asText({ at, column, was, answer, ask, saved }: PlannedText): AnswerText {
  return { at, column, was, answer, ask, saved };
}

function unmatched(match: Match): UnmatchedText[] {
  if (match.row !== null) return [];
  const { id, method, texts } = match.answer;
  const answers = ANSWER_COLUMNS.flatMap(column => texts[column] ?? []);
  // A row of the form that nobody filled in says nothing.
  return answers.length === 0 ? [] : [{ why: match.why, text: [id, method, ...answers].join(' ').trim(), row: null }];
}
