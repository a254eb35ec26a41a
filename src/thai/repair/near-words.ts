import { once, remembered } from '../remembered';
import { untouchableIn } from '../text/untouchable';
import { DAILY_WORDS } from '../words/common-words';
import { isWord, type Piece } from '../words/words';
import { namesPlace } from './broken-words';
import { type Edit, type FaultKind, putsOnlyTone, sameLetters } from './edit';
import { LOST_MARKS, MARK, runsOf } from './guesses';

/** A shorter word may be near by chance. */
const SHORTEST = 5;
/** What is negated may be any verb: "ไม่ทนต่อการทุจริต" is not "ไม่ทัน…". */
const NEGATION = 'ไม่';
/** A mark after a gap, as a PDF reader leaves it: marks are shifted there, and not lost. It may be so far away. */
const SHIFTED =
  /\s[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]\s[ก-ฮ](?:[^ก-๎]|[\u0e30-\u0e3a\u0e47-\u0e4e]|$)/;
const AROUND = 8;
const MARK_OR_CONSONANT = /[ก-ฮ\u0e31\u0e34-\u0e39\u0e47]/;

/** In letters: each of three words. Longer ones are words. */
const LONGEST_PIECE = 4;

/**
 * Words that are one word with a mark more, or with ำ for า: "ประชม", "ข้อมล", "ลาดับ". In good prose such words hardly ever meet: two, one of which
 * few people write, or three short ones ("ประเมนิ", whose mark was shifted).
 */
export function nearWords(text: string): readonly Edit[] {
  const untouchable = untouchableIn(text);
  const edits: Edit[] = [];
  let done = 0;
  for (const { start, pieces } of runsOf(text)) {
    for (let index = 1; index < pieces.length; index += 1) {
      for (const count of [3, 2]) {
        const words = pieces.slice(index - 1, index - 1 + count);
        const [first, last] = [words[0], words[count - 1]];
        if (first === undefined || last === undefined || !words.some(({ isRare }) => isRare)) continue;
        if (count === 3 && words.some(piece => piece.end - piece.start > LONGEST_PIECE)) continue;
        if (pieces.slice(Math.max(0, index - 2), index + count).some(({ isWord }) => !isWord)) continue;
        const [at, end] = [start + first.start, start + last.end];
        const was = text.slice(at, end);
        if (at < done || was.startsWith(NEGATION)) continue;
        if (SHIFTED.test(text.slice(Math.max(0, at - AROUND), end + AROUND))) continue;
        const near =
          count === 3 ? oneWordNear(was) : wordsNear(was).filter(word => changesRare(was, word, first, last));
        const [now = null] = near;
        if (now === null || untouchable(at, end) || namesPlace(text, at, end)) continue;
        const kind: FaultKind = sameLetters(was, now) ? 'lostRing' : 'brokenWord';
        const isSure = near.length === 1 && !putsOnlyTone(text, now);
        edits.push({ at, length: was.length, now: isSure ? now : null, kind });
        done = end;
      }
    }
  }
  return edits;
}

const dailyWords = once(() => new Set(DAILY_WORDS.trim().split(/\s+/)));

/** True if the change is in a word that few people write: the other is more likely to be right. Words of daily speech may stand beside each other. */
function changesRare(was: string, now: string, first: Piece, second: Piece): boolean {
  const length = first.end - first.start;
  let at = 0;
  while (was[at] === now[at]) at += 1;
  // A mark that is put in after the last letter of a word belongs to that word.
  const isInFirst = now.length > was.length ? at <= length : at < length;
  const changed = isInFirst ? first : second;
  const isUsual = (piece: Piece) =>
    !piece.isRare || dailyWords().has(piece === first ? was.slice(0, length) : was.slice(length));
  return changed.isRare && (now.length === was.length || ![first, second].every(isUsual));
}

/** A mark is shifted so far, in letters. */
const SHIFT = 2;

/** The words that three words are if a mark is put in, the silencer too, or has been shifted. */
const oneWordNear = remembered((text: string): readonly string[] => {
  const near = new Set(wordsNear(text));
  const add = (word: string) => word.length > SHORTEST && isWord(word) && near.add(word);
  for (let at = 1; at < text.length; at += 1) {
    add(`${text.slice(0, at + 1)}\u0e4c${text.slice(at + 1)}`);
    if (!MARK.test(text.charAt(at))) continue;
    const rest = text.slice(0, at) + text.slice(at + 1);
    for (let to = at - SHIFT; to <= at + SHIFT; to += 1) add(rest.slice(0, to) + text.charAt(at) + rest.slice(to));
  }
  return [...near];
}, 5000);

/** The words that a text is if one mark is put in, or one า is ำ. */
const wordsNear = remembered((text: string): readonly string[] => {
  const near = new Set<string>();
  const add = (word: string) => word.length >= SHORTEST && isWord(word) && near.add(word);
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
    if (letter === 'า') add(`${head}ำ${tail}`);
    if (letter === 'ำ') add(`${head}า${tail}`);
    // Not the silencer: names and short forms are written without it.
    if (MARK_OR_CONSONANT.test(letter)) for (const mark of LOST_MARKS) add(head + letter + mark + tail);
  }
  return [...near];
}, 5000);
