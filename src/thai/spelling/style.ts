import { once } from '../remembered';
import type { Stretch } from '../text/addresses';
import { matchesOf } from '../text/text';
import { untouchableIn } from '../text/untouchable';
import { cutsNoSyllable } from '../text/word-edges';
import { repeatsStretch } from './repeats';
import {
  BEFORE_PREFIXES,
  CUT_WORDS,
  GLUED_WORDS,
  JOINING_WORDS,
  PREFIXES,
  REDUPLICATED,
  WORDS_NOT_DOUBLED,
  type WordInContext,
} from './style-words';

/** A piece of text, by its place in UTF-16 units, and what it should be. */
interface StyleFault {
  readonly at: number;
  readonly was: string;
  readonly now: string;
}

const LETTERS = '[ก-ฮะ-ฺเ-ๅ็-๎]';
const GAP = '[ \\u00a0]';

const SPACES = /(?=[ \u00a0]{2})(?<=[^\s])[ \u00a0]{2,}(?=[^\s])/g;
/** Known words that stand twice in a row. */
const doubles = once(() => ({
  joining: doubled(
    JOINING_WORDS.map(({ word }) => word),
    `${GAP}{0,2}`,
  ),
  glued: doubled(
    GLUED_WORDS.map(({ word }) => word),
    '',
  ),
  field: doubled(WORDS_NOT_DOUBLED, ''),
}));
const WORDS: ReadonlyMap<string, WordInContext> = new Map(
  [...JOINING_WORDS, ...GLUED_WORDS].map(entry => [entry.word, entry]),
);
const PREFIX = new RegExp(
  `(?=${PREFIXES.map(prefix => prefix + prefix).join('|')})(?<=^|[^ก-๎]|${BEFORE_PREFIXES.join('|')})(${PREFIXES.join('|')})\\1+`,
  'g',
);
/** Any word that repeats. Only if the repetition stands alone, or (`LONG`) is too long to arise where two words meet. */
const ALONE = new RegExp(`(?<![ก-๎])(${LETTERS}{3,40}?)\\1+(?![ก-๎])`, 'g');
const [SHORTEST_LONG, LONGEST_LONG] = [8, 40];
const LONG = new RegExp(`(${LETTERS}{${SHORTEST_LONG},${LONGEST_LONG}}?)\\1+`, 'g');

const cuts = once(() => CUT_WORDS.map(entry => ({ ...entry, ...halvesOf(entry.word) })));
/** A gap before the second half of one of those words. `cutAround` looks for the first half. */
const cut = once(() => {
  const halves = new Set(cuts().map(({ after }) => after));
  return new RegExp(`(?:${GAP}{1,2}|${GAP}?\\r?\\n${GAP}?)(?=${[...halves].join('|')})`, 'g');
});

/** Words typed twice in a row. Not ๆ, not words repeated on purpose, and not two words that only share letters. */
export function doubledWords(text: string): readonly StyleFault[] {
  const { joining, glued, field } = doubles();
  const found = [
    ...wordsOf(text, joining, word => WORDS.get(word ?? '')),
    ...wordsOf(text, glued, word => WORDS.get(word ?? '')),
    ...wordsOf(text, field),
    ...wordsOf(text, PREFIX),
    ...wordsOf(text, ALONE).filter(([, word = '']) => !REDUPLICATED.includes(word)),
    ...(repeatsStretch(text, SHORTEST_LONG, LONGEST_LONG) ? wordsOf(text, LONG) : []),
  ].map(match => ({ at: match.index ?? 0, was: match[0], now: match[1] ?? '' }));
  const untouchable = untouchableIn(text);
  return withoutOverlaps(found).filter(({ at, was }) => !untouchable(at, at + was.length) && !followsPerson(text, at));
}

/** In ผู้ประเมินประเมินผล the first ประเมิน is part of the person's title. */
function followsPerson(text: string, at: number): boolean {
  return text.endsWith('ผู้', at) || text.endsWith('ผู้รับการ', at);
}

/** Two or more spaces between words. Not indentation, not after a list's number or dash, and not in a name. */
export function runsOfSpaces(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const untouchable = untouchableIn(text);
  for (const match of matchesOf(text, SPACES)) {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!followsListMark(text, start) && !untouchable(start, end)) found.push({ start, end });
  }
  return found;
}

/** Known words that a space or line break cuts in two. */
export function cutWords(text: string): readonly StyleFault[] {
  const untouchable = untouchableIn(text);
  const found = matchesOf(text, cut()).flatMap(match => cutAround(text, match.index ?? 0, match[0].length));
  return withoutOverlaps(found)
    .filter(({ at, was, context }) => isWholeWords(text, at, was.length, context) && !untouchable(at, at + was.length))
    .map(({ at, was, now }) => ({ at, was, now }));
}

/** The known word around the gap, or an empty list. */
function cutAround(text: string, gapAt: number, gapLength: number): (StyleFault & { context: WordInContext })[] {
  const end = gapAt + gapLength;
  const context = cuts().find(({ before, after }) => text.endsWith(before, gapAt) && text.startsWith(after, end));
  if (context === undefined) return [];
  const { before, after } = context;
  const at = gapAt - before.length;
  return [{ at, was: text.slice(at, end + after.length), now: before + after, context }];
}

function halvesOf(word: string): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = word.split('|');
  return { before, after };
}

function doubled(words: readonly string[], gap: string): RegExp {
  return new RegExp(`(${anyOf(words)})(?:${gap}\\1)+`, 'g');
}

/** Longest first, so that a word does not hide a longer one. */
export function anyOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** The matches that consist of whole words. */
export function wordsOf(
  text: string,
  pattern: RegExp,
  contextOf: (word: string | undefined) => WordInContext | undefined = () => undefined,
): RegExpMatchArray[] {
  return matchesOf(text, pattern).filter(match =>
    isWholeWords(text, match.index ?? 0, match[0].length, contextOf(match[1])),
  );
}

/** True if the piece consists of whole words, as far as the letters around it show. */
function isWholeWords(text: string, start: number, length: number, context?: WordInContext): boolean {
  const end = start + length;
  const { notAfter = [], notBefore = [] } = context ?? {};
  return (
    cutsNoSyllable(text, start, end) &&
    !notAfter.some(word => text.endsWith(word, start)) &&
    !notBefore.some(word => text.startsWith(word, end))
  );
}

/** Sorts the faults by position, and drops those that begin inside an earlier one. */
function withoutOverlaps<Fault extends StyleFault>(faults: readonly Fault[]): readonly Fault[] {
  let end = 0;
  return [...faults]
    .sort((a, b) => a.at - b.at || b.was.length - a.was.length)
    .filter(({ at, was }) => {
      if (at < end) return false;
      end = at + was.length;
      return true;
    });
}

/** True if a list's number, letter or dash comes directly before: ๑. · (๒) · ก) · - */
function followsListMark(text: string, at: number): boolean {
  return /(?:^|\s)(?:[-–•*·]|\(?[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,3}){0,4}[.)]{1,2}|\(?[ก-ฮa-zA-Z][.)])$/.test(
    text.slice(Math.max(0, at - 24), at),
  );
}
