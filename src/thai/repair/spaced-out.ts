import { untouchableIn } from '../text/untouchable';
import { type Edit, editsOf } from './edit';
import { runsOf } from './guesses';

/** A letter with a vowel before it and its marks. */
const SYLLABLE = '[เ-ไ]?[ก-ฮ][\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]*[ะาำ]?|[เ-ไะาำ]';
/** Four or more of them with a space between each: "ด ำ เ นิ น". */
const SPACED_OUT = new RegExp(`(?<![ก-๎])(?:${SYLLABLE})(?: (?:${SYLLABLE})(?![ก-๎])){3,}`, 'g');
/** The same within words: "การต ร ว จ ส อ บครุภัณฑ์". */
const SPACED_WITHIN = new RegExp(`(?<![ก-๎])[ก-๎]+(?: (?:${SYLLABLE})(?![ก-๎])){3,} [ก-๎]+`, 'g');
const LINE = /.+/g;
const MARK = '[\\u0e31\\u0e34-\\u0e3a\\u0e47-\\u0e4e]';
const GAP_AFTER_MARK = new RegExp(`(?= )(?<=${MARK}) (?=[ก-ฮะ-ฺ])`, 'g');
const MARK_BEFORE_LETTER = new RegExp(`${MARK} ?(?=[ก-ฮ])`, 'g');
/** So many gaps, and this share of all places where one can be, show that a PDF reader left them. */
const [FEWEST_GAPS, SHARE] = [3, 0.6];

/** "ก า ร" is joined if it is words then. */
export function spacedOutLetters(text: string): readonly Edit[] {
  const untouchable = untouchableIn(text);
  const closed = (spaced: RegExp) =>
    editsOf(text, spaced, ({ 0: letters, index }) =>
      untouchable(index, index + letters.length) ? null : joined(letters, letters.replace(/ /g, '')),
    );
  const alone = closed(SPACED_OUT);
  return alone.length > 0 ? alone : closed(SPACED_WITHIN);
}

/** "จั ดกิ จกรรม": a PDF reader left a gap after every mark of the line. */
export function gapsAfterMarks(text: string): readonly Edit[] {
  const untouchable = untouchableIn(text);
  return editsOf(text, LINE, ({ 0: line, index }) => {
    const gaps = line.match(GAP_AFTER_MARK)?.length ?? 0;
    if (gaps < FEWEST_GAPS || gaps < SHARE * (line.match(MARK_BEFORE_LETTER)?.length ?? 0)) return null;
    return untouchable(index, index + line.length) ? null : joined(line, line.replace(GAP_AFTER_MARK, ''));
  });
}

function joined(was: string, now: string): (Pick<Edit, 'kind'> & { readonly now: string }) | null {
  const before = unknownIn(was);
  return before > 0 && unknownIn(now) === 0 ? { now, kind: 'brokenWord' } : null;
}

function unknownIn(text: string): number {
  return runsOf(text).reduce((sum, { pieces }) => sum + pieces.filter(({ isWord }) => !isWord).length, 0);
}
