import { untouchableIn } from '../text/untouchable';
import { cutsNoSyllable, standsInside } from '../text/word-edges';
import { MISSPELLINGS, type Misspelling } from './misspellings';

/** A misspelt word, by its place in UTF-16 units. */
export interface FoundMisspelling extends Pick<Misspelling, 'wrong' | 'right' | 'sure'> {
  readonly at: number;
}

const BY_FORM: ReadonlyMap<string, Misspelling> = new Map(MISSPELLINGS.map(entry => [entry.wrong, entry]));

/** The longest form first: งบประมาน is sure, ประมาน may be a name. */
const FORMS = new RegExp([...BY_FORM.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

const LETTER = /[ก-๎]/;
/** A leading vowel begins a syllable, so the letter before it ends one. */
const NEXT_SYLLABLE = /[ใไแ]/;

/**
 * The misspelt words of a text, none inside a person's name, an e-mail address or a link, and none that is only the meeting of two
 * words.
 */
export function findMisspellings(text: string): readonly FoundMisspelling[] {
  const found: FoundMisspelling[] = [];
  const untouchable = untouchableIn(text);
  FORMS.lastIndex = 0;
  for (let match = FORMS.exec(text); match !== null; match = FORMS.exec(text)) {
    const [wrong] = match;
    const at = match.index;
    const entry = BY_FORM.get(wrong);
    if (entry === undefined || isRight(text, at, entry) || untouchable(at, at + wrong.length)) {
      // Another form may begin inside this one.
      FORMS.lastIndex = at + 1;
      continue;
    }
    found.push({ at, wrong, right: entry.right, sure: entry.sure });
  }
  return found;
}

/** The text with the likely misspellings mended; what is only suggested stays. */
export function correctSpelling(text: string): string {
  const likely = findMisspellings(text).filter(({ sure }) => sure === 'likely');
  if (likely.length === 0) return text;
  let end = 0;
  const pieces = likely.map(({ at, wrong, right }) => {
    const piece = text.slice(end, at) + right;
    end = at + wrong.length;
    return piece;
  });
  // One word mended may show that its neighbour is misspelt too: ตามาตราการ is ตามมาตรการ.
  return correctSpelling(pieces.join('') + text.slice(end));
}

function isRight(text: string, at: number, { wrong, inside = [], insideAlone = [], endsWord }: Misspelling): boolean {
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
