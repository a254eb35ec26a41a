import { once } from '../remembered';
import { untouchableIn } from '../text/untouchable';
import { cutsNoSyllable, standsInside } from '../text/word-edges';
import { MISSPELLINGS, type Misspelling } from './misspellings';

/** A misspelt word. `at` is in UTF-16 units. */
export interface FoundMisspelling extends Pick<Misspelling, 'wrong' | 'right' | 'sure'> {
  readonly at: number;
}

const BY_FORM: ReadonlyMap<string, Misspelling> = new Map(MISSPELLINGS.map(entry => [entry.wrong, entry]));

/** Longest first: งบประมาน is surely wrong, but ประมาน may be a name. */
const forms = once(() => new RegExp([...BY_FORM.keys()].sort((a, b) => b.length - a.length).join('|'), 'g'));

const LETTER = /[ก-๎]/;
/** A leading vowel begins a syllable, so the letter before it ends the previous one. */
const NEXT_SYLLABLE = /[ใไแ]/;

/**
 * Finds misspelt words. Skips people's names, e-mail addresses and links, and forms that only arise where two words meet.
 */
export function findMisspellings(text: string): readonly FoundMisspelling[] {
  const found: FoundMisspelling[] = [];
  const untouchable = untouchableIn(text);
  const pattern = forms();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [wrong] = match;
    const at = match.index;
    const entry = BY_FORM.get(wrong);
    if (entry === undefined || isCorrect(text, at, entry) || untouchable(at, at + wrong.length)) {
      // Another form may begin inside this one.
      pattern.lastIndex = at + 1;
      continue;
    }
    found.push({ at, wrong, right: entry.right, sure: entry.sure });
  }
  return found;
}

/** Corrects likely misspellings. Those only suggested stay. */
export function correctSpelling(text: string): string {
  const likely = findMisspellings(text).filter(({ sure }) => sure === 'likely');
  if (likely.length === 0) return text;
  let end = 0;
  const pieces = likely.map(({ at, wrong, right }) => {
    const piece = text.slice(end, at) + right;
    end = at + wrong.length;
    return piece;
  });
  // A correction can reveal another misspelling: ตามาตราการ is ตามมาตรการ.
  return correctSpelling(pieces.join('') + text.slice(end));
}

function isCorrect(text: string, at: number, { wrong, inside = [], insideAlone = [], endsWord }: Misspelling): boolean {
  const end = at + wrong.length;
  const next = text.charAt(end);
  if (endsWord && LETTER.test(next) && !NEXT_SYLLABLE.test(next)) return true;
  return (
    !cutsNoSyllable(text, at, end) ||
    standsInside(text, at, wrong, inside) ||
    standsInside(
      text,
      at,
      wrong,
      insideAlone.filter(piece => !LETTER.test(text.charAt(at - piece.indexOf(wrong) - 1))),
    )
  );
}
