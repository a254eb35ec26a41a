import { saysNothing } from '../../register/progress/result/items';
import type { Answer, AnswerColumn, LeftOver, ReadAnswers } from './answer';
import { isNumbered, type KnownRows } from './known-rows';

/** What begins a line of a field. */
const LABELS: readonly (readonly [RegExp, AnswerColumn])[] = [
  [/^ผล(?:การดำเนินงาน|การดำเนินการ)?\s*:\s*/, 'result'],
  [/^(?:หลักฐาน|ลิงก์)\s*:\s*/, 'evidence'],
  [/^(?:ปัญหา|ข้อเสนอแนะ)[^:\n]{0,30}:\s*/, 'suggestion'],
];
/** A message's time and sender, as LINE copies them; not a time of day in a sentence ("10:25 น.", "09:00 - 12:00"). */
const TIME_LINE = /^[0-9๐-๙]{1,2}:[0-9๐-๙]{2}\s+(?!น\.|[-–—])/;
/** Our own lines, which come back with the answer. */
const OURS = /^(?:เรียน |ขอความอนุเคราะห์|ตอบในไลน์นี้ได้|และอีก )/;
/** Nothing but thanks, as a message ends. */
const THANKS = /^(?:ด้วยความเคารพ *)?(?:กราบ|ขอ)*ขอบ(?:พระ)?คุณ(?:มาก|ๆ|นะ|ครับ|ผม|ค่ะ|คะ|ค่า|จ้า|[^ก-๎\w])*$/;
const ID_LINE = /^\(?รหัส\s*:?\s*([A-Za-z][\w‐-―−-]*)\)?\s*/;

interface Item {
  id: string;
  method: string;
  readonly texts: Partial<Record<AnswerColumn, string>>;
  readonly line: number;
  doubt: Answer['doubt'];
  /** Method and answer in one line. */
  isOneLine: boolean;
}

/**
 * Reads a message: a measure is named by its รหัส or its method, and what follows is its answer, up to a blank line or the next measure.
 * Nothing is guessed: a line that belongs to no measure is left over. An answer whose parts may be of something else is doubted.
 */
export function answersInMessage(text: string, known: KnownRows): ReadAnswers {
  const items: Item[] = [];
  const leftOver: LeftOver[] = [];
  let item: Item | null = null;
  let field: AnswerColumn | null = null;
  /** The answer that a blank line or the next message's sender has just ended: the line below may still belong to it. */
  let ended: Item | null = null;
  const begin = (line: number, named: Partial<Pick<Item, 'id' | 'method'>>) => {
    // A line within an answer may name another measure, or only begin like one.
    const isWithin = item !== null && field !== null && item.texts[field] !== undefined && !item.isOneLine;
    const doubt = isWithin && named.id === undefined ? 'continued' : null;
    const begun: Item = { id: '', method: '', ...named, texts: {}, line, doubt, isOneLine: false };
    items.push(begun);
    return begun;
  };
  const add = (to: Item, column: AnswerColumn, words: string) => {
    const before = to.texts[column];
    if (words === '') return;
    if (before !== undefined) to.doubt ??= 'continued';
    to.texts[column] = before === undefined ? words : `${before}\n${words}`;
  };
  const lines = text.split(/\r\n?|\n/).map(line => line.trim());
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const isSender = TIME_LINE.test(line);
    const isThanks = THANKS.test(line);
    if (line === '' || isSender) {
      // Also after a label without an answer: "thank you" below it would become the answer.
      if (field !== null) [item, field, ended] = [null, null, item];
      if (isSender) leftOver.push({ where: { line: number }, text: line });
      continue;
    }
    const above = ended;
    ended = null;
    const [idWords = '', id = ''] = ID_LINE.exec(line) ?? [];
    const label = LABELS.find(([start]) => start.test(line));
    const named = label || id !== '' ? null : known.atStart(line);
    if (id !== '') {
      if (item === null || item.id !== '' || Object.keys(item.texts).length > 0) {
        item = begin(number, { id });
      } else item.id = id;
      field = 'result';
      add(item, field, withoutLabel(line.slice(idWords.length)));
    } else if (named !== null) {
      item = begin(number, { method: named.method });
      item.isOneLine = named.rest !== '';
      field = 'result';
      add(item, field, withoutLabel(named.rest));
    } else if (label && item !== null) {
      field = label[1];
      add(item, field, line.replace(label[0], ''));
    } else if (isNumbered(line) && isAnswered(lines, number)) {
      // A measure in words that nobody knows.
      [item, field] = [begin(number, { id: '', method: line }), null];
    } else if (item !== null && field !== null && !isThanks) {
      item.isOneLine = false;
      add(item, field, line);
    } else if (!OURS.test(line)) {
      leftOver.push({ where: { line: number }, text: line });
      if (above !== null && !isThanks) above.doubt ??= 'continued';
    }
  }
  return { answers: items.map(asAnswer), leftOver, sender: '' };
}

/** True if what is written from this line on, blank lines aside, begins with a รหัส or a result's label. */
function isAnswered(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from).find(line => line !== '') ?? '';
  return ID_LINE.test(next) || LABELS.some(([start, column]) => column === 'result' && start.test(next));
}

function withoutLabel(words: string): string {
  return LABELS.reduce((left, [start]) => left.replace(start, ''), words.trim());
}

function asAnswer({ id, method, texts, line, doubt }: Item): Answer {
  const filled = Object.entries(texts).filter(([, text]) => !saysNothing(text));
  return { id, method, texts: Object.fromEntries(filled), where: { line }, doubt };
}
