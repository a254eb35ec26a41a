import type { Problem } from '../../../problem';
import type { PlainDate } from '../../../thai/dates/calendar';
import { whyNotOperator } from '../../common/operators';
import type { Ending, Outcome, View } from '../../common/outcome';
import { type OfficeBook, REGISTER_SHEETS, readOffice, readRegisterAgain } from '../../common/read-office';
import { runCommand, tellEnding } from '../../common/run';
import { closeRecord, keepForUndo, keptOfBroken } from '../../fix/fix-record';
import type { StrayText, TextChange } from '../../fix/fix-result';
import { writeChanges } from '../../fix/text-changes';
import { writeStates } from '../../flag/flag-progress';
import { lacksToolColumn } from '../../flag/write-tool-cells';
import type { Adapters } from '../../ports/adapters';
import { readDay } from '../../report/read-day';
import type { AnsweredRow, AnswerText, CollectData, CollectOptions, CollectResult, How } from './collect-data';
import { CHANNELS, collectMessage } from './messages';
import { type PlannedAnswers, planAnswers } from './plan-answers';

const VIEW: View<CollectResult, CollectData> = {
  message: collectMessage,
  data: ({ strays: _, ...data }) => data,
};

const DAY_LABEL = 'วันที่ได้รับ';

/** Each cell costs several calls. The next run continues with the same form. */
const CELLS_A_RUN = 100;

/**
 * Takes the answers of a form or a message into the register's rows: blank cells are filled; a cell that says something else is only changed
 * if a person says so. The last answers can be taken back like the last corrections.
 */
export function collectResults(adapters: Adapters, options: CollectOptions): Outcome<CollectData> {
  // Before anything is written: a page may send what it likes.
  if (!areKnown(options)) throw new Error('unknown options for collecting results');
  if (options.preview) return tellEnding(adapters, VIEW, shown(adapters, options));
  return runCommand(adapters, 'บันทึกผลแทนส่วนราชการ', VIEW, () => collect(adapters, options));
}

function areKnown({ paper, who, channel, day, filled = [], chosen = [] }: CollectOptions): boolean {
  const isText = (value: unknown) => typeof value === 'string';
  return (
    (paper === undefined || (typeof paper === 'object' && paper !== null)) &&
    [who, channel, day].every(one => one === undefined || isText(one)) &&
    Array.isArray(filled) &&
    Array.isArray(chosen) &&
    [...filled, ...chosen].every(({ row, how }) => Number.isInteger(row) && HOWS.includes(how)) &&
    chosen.every(({ at, was, answer }) => Number.isInteger(at) && isText(was) && isText(answer))
  );
}

interface Read {
  readonly office: OfficeBook;
  readonly planned: PlannedAnswers;
  readonly day: PlainDate;
}

function read(adapters: Adapters, options: CollectOptions): Read | { readonly problem: Problem } {
  const office = readOffice(adapters, REGISTER_SHEETS);
  if ('problems' in office) return { problem: office.problems[0] };
  const { today, settings } = office;
  const day = options.day ? readDay(options.day, DAY_LABEL, settings.fiscalYear) : { day: today };
  if ('problem' in day) return day;
  const planned = planAnswers(adapters.book, office, options);
  return 'problems' in planned ? { problem: planned.problems[0] } : { office, planned, day: day.day };
}

function shown(adapters: Adapters, options: CollectOptions): Ending<CollectResult> {
  const found = read(adapters, options);
  if ('problem' in found) return found;
  return { result: { ...resultOf(found, options, []), strays: [] } };
}

function collect(adapters: Adapters, options: CollectOptions): Ending<CollectResult> {
  const found = read(adapters, options);
  if ('problem' in found) return found;
  const refused = whyNotOperator(adapters, found.office.settings);
  if (refused) return { problem: refused };
  const { register } = found.office;
  // Asked first: the states could not be written after the answers.
  if (lacksToolColumn(register)) return { problem: { code: 'notSetUp', sheet: register.grid.name } };
  const changes = found.planned.rows.flatMap(row => row.texts.flatMap(text => changeOf(row, text, options)));
  const run = changes.slice(0, CELLS_A_RUN);
  const { written, left, strays } = save(adapters, found.office, run);
  // The results decide the states, and nobody has edited a cell, so no trigger brings them up to date.
  // If rows move meanwhile, the next run does: what was saved must still be told and logged.
  writeStates(adapters, REGISTER_SHEETS);
  const result = resultOf(found, options, written);
  return { result: { ...result, left: changes.length - run.length + left, strays } };
}

/** Keeps the old texts for undo, then writes column by column: a row is recognized by its other cells. */
function save(adapters: Adapters, office: OfficeBook, run: readonly TextChange[]) {
  const { documentStore } = adapters;
  const broken = keptOfBroken(documentStore);
  // Without changes, this run completes the one that broke off: the same answers again, and nothing is left to write.
  if (run.length > 0) keepForUndo(documentStore, office.register, broken, run);
  const written: TextChange[] = [];
  const strays: StrayText[] = [];
  let left = 0;
  let now = office;
  for (const at of new Set(run.map(change => change.at))) {
    const again = written.length === 0 ? now : readRegisterAgain(adapters, now);
    if ('problems' in again) break;
    now = again;
    const some = writeChanges(
      adapters,
      now.register,
      run.filter(change => change.at === at),
    );
    written.push(...some.written);
    strays.push(...some.strays);
    left += some.left;
  }
  if (written.length < run.length) keepForUndo(documentStore, office.register, broken, written);
  closeRecord(documentStore);
  return { written, left: Math.max(left, run.length - written.length), strays };
}

/** The change that saves the text; none if a person must choose and has not. */
function changeOf({ row }: AnsweredRow, text: AnswerText, { chosen, filled = [] }: CollectOptions): TextChange[] {
  const { at, column, was, answer, ask } = text;
  const how = chosen
    ? chosen.find(one => one.row === row && one.at === at && one.was === was && one.answer === answer)?.how
    : ask === null
      ? 'replace'
      : ask !== 'twice'
        ? filled.find(one => one.row === row)?.how
        : undefined;
  return how === undefined ? [] : [{ row, at, column, was, now: textAfter(was, answer, how) }];
}

const HOWS: readonly How[] = ['replace', 'append'];

function textAfter(was: string, answer: string, how: How): string {
  return how === 'append' && was.trim() !== '' ? `${was}\n${answer}` : answer;
}

function resultOf(
  { planned, day }: Read,
  { paper, who, channel, text, preview = false }: CollectOptions,
  written: readonly TextChange[],
): CollectData {
  const isSaved = (row: number, { at, was, answer }: AnswerText) =>
    written.some(one => one.row === row && one.at === at && HOWS.some(how => one.now === textAfter(was, answer, how)));
  const rows = planned.rows.map(row => ({
    ...row,
    texts: row.texts.map(one => ({ ...one, saved: isSaved(row.row, one) })),
  }));
  const name = paper && 'name' in paper ? paper.name : '';
  return {
    preview,
    who: who || planned.sender || name,
    channel:
      channel ||
      (text !== undefined || (paper && 'kind' in paper && paper.kind === 'pasted') ? CHANNELS.text : CHANNELS.form),
    day,
    rows,
    unmatched: planned.unmatched,
    same: planned.same,
    saved: written.length,
    asked: rows.flatMap(row => row.texts).filter(one => one.ask !== null && !one.saved).length,
    left: 0,
  };
}
