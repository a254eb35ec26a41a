import { remembered } from '../remembered';
import { brokenWords, shiftedMarks } from './broken-words';
import { clusters, leadingVowels } from './clusters';
import { applyEdits, type Edit, type FaultKind, type Repair } from './edit';
import { wrongEncoding } from './encoding';
import { glyphs } from './glyphs';
import { invisible, noBreakSpaces } from './invisible';
import { lostRings, tornWords } from './lost-ring';
import { nearWords } from './near-words';
import { numbers } from './numbers';
import { gapsAfterMarks, spacedOutLetters } from './spaced-out';
import { swappedVowels } from './swapped-vowels';

/**
 * Damage from pasting from a PDF file or another program. `at` and `length` are UTF-16 units of the original text. `was` is that
 * piece, and `now` its repair: '' to delete it, null if only a person can decide.
 */
interface PasteFault {
  readonly at: number;
  readonly length: number;
  readonly was: string;
  readonly now: string | null;
  readonly kind: FaultKind;
}

/**
 * The order matters: no repair may create work for an earlier one. The meaning of a soft hyphen depends on the encoding, marks
 * must be next to their consonants, and a word is recognised only when its letters are in order.
 */
const REPAIRS: readonly Repair[] = [
  wrongEncoding,
  invisible,
  glyphs,
  leadingVowels,
  spacedOutLetters,
  gapsAfterMarks,
  shiftedMarks,
  clusters,
  noBreakSpaces,
  swappedVowels,
  lostRings,
  tornWords,
  brokenWords,
  nearWords,
  numbers,
];

/** A word that is whole again may show how the one next to it was, so the repairs are tried again. More rounds were never needed. */
const MOST_ROUNDS = 4;

/**
 * Repairs damage from pasting. Repairing twice changes nothing more. Every visible character that no repair names is kept. The
 * text is never normalised as Unicode's NFKC, which splits ำ in two.
 */
export function repairText(text: string): string {
  return pasteFaults(text).repaired;
}

/**
 * The faults sorted by position, and the repaired text as in `repairText`. Two faults may overlap if one repair uncovers another. Remembered,
 * because results are repaired to be read, and looked through for faults as well.
 */
export const pasteFaults = remembered(faultsIn);

function faultsIn(text: string): { readonly faults: readonly PasteFault[]; readonly repaired: string } {
  const mended: PasteFault[] = [];
  let left: PasteFault[] = [];
  let repaired = text;
  let origin: Origin = null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = repaired;
    left = [];
    for (const repair of REPAIRS) {
      const edits = repair(repaired);
      for (const edit of edits) (edit.now === null ? left : mended).push(faultOf(text, edit, origin));
      origin = originAfter(repaired.length, edits, origin);
      repaired = applyEdits(repaired, edits);
    }
    if (repaired === before) break;
  }
  return { faults: [...mended, ...left].sort((a, b) => a.at - b.at), repaired };
}

/** Maps each UTF-16 unit of the repaired text to a start and end in the original text. Null as long as nothing is repaired. */
type Origin = { readonly starts: Uint32Array; readonly ends: Uint32Array } | null;

function faultOf(text: string, { at, length, now, kind }: Edit, origin: Origin): PasteFault {
  const start = origin?.starts[at] ?? at;
  const end = origin === null ? at + length : (origin.ends[at + length - 1] ?? start);
  return { at: start, length: end - start, was: text.slice(start, end), now, kind };
}

function originAfter(length: number, edits: readonly Edit[], origin: Origin): Origin {
  const mending = edits.filter(edit => edit.now !== null);
  if (mending.length === 0) return origin;
  const grown = mending.reduce((sum, edit) => sum + (edit.now ?? '').length - edit.length, 0);
  const starts = new Uint32Array(length + grown);
  const ends = new Uint32Array(length + grown);
  let unit = 0;
  const add = (first: number, last: number) => {
    starts[unit] = origin?.starts[first] ?? first;
    ends[unit] = origin?.ends[last] ?? last + 1;
    unit += 1;
  };
  let from = 0;
  for (const { at, length: replaced, now } of mending) {
    for (; from < at; from += 1) add(from, from);
    from = at + replaced;
    for (let added = 0; added < (now ?? '').length; added += 1) add(at, from - 1);
  }
  for (; from < length; from += 1) add(from, from);
  return { starts, ends };
}
