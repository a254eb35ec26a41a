import { clusters, leadingVowels } from './repair/clusters';
import { applyEdits, type Edit, type FaultKind, type Repair } from './repair/edit';
import { wrongEncoding } from './repair/encoding';
import { glyphs } from './repair/glyphs';
import { invisible, noBreakSpaces } from './repair/invisible';
import { lostRings, tornWords } from './repair/lost-ring';
import { numbers } from './repair/numbers';

/**
 * A fault that pasting from a PDF file or another programme left. `at` and `length` are UTF-16 units of the text as it stands; `was` is that piece, `now`
 * what it should be: empty where it is to go, null where only a person can tell.
 */
export interface PasteFault {
  readonly at: number;
  readonly length: number;
  readonly was: string;
  readonly now: string | null;
  readonly kind: FaultKind;
}

/**
 * In this order, so that none makes work for an earlier one: what a soft hyphen is depends on the encoding, signs need
 * their consonants beside them, and words can be known only when their letters are in order.
 */
const REPAIRS: readonly Repair[] = [
  wrongEncoding,
  invisible,
  glyphs,
  leadingVowels,
  clusters,
  noBreakSpaces,
  lostRings,
  tornWords,
  numbers,
];

/**
 * The text without what pasting broke. Mended text is left as it is; so is every visible character that no repair names, and
 * never is anything recomposed as Unicode's NFKC would, which tears ำ apart.
 */
export function repairText(text: string): string {
  return REPAIRS.reduce((repaired, repair) => applyEdits(repaired, repair(repaired)), text);
}

/**
 * The faults by their places. Two may overlap where one repair uncovers another: `repairText` gives the text with all of
 * them mended.
 */
export function pasteFaults(text: string): readonly PasteFault[] {
  const faults: PasteFault[] = [];
  let repaired = text;
  let origin: Origin = null;
  for (const repair of REPAIRS) {
    const edits = repair(repaired);
    for (const edit of edits) faults.push(faultOf(text, edit, origin));
    origin = originAfter(repaired.length, edits, origin);
    repaired = applyEdits(repaired, edits);
  }
  return faults.sort((a, b) => a.at - b.at);
}

/** For each unit of a repaired text, the stretch of the first text that it stands for; null while nothing is repaired. */
type Origin = readonly (readonly [start: number, end: number])[] | null;

function faultOf(text: string, { at, length, now, kind }: Edit, origin: Origin): PasteFault {
  const start = origin === null ? at : (origin[at]?.[0] ?? at);
  const end = origin === null ? at + length : (origin[at + length - 1]?.[1] ?? start);
  return { at: start, length: end - start, was: text.slice(start, end), now, kind };
}

function originAfter(length: number, edits: readonly Edit[], origin: Origin): Origin {
  const mending = edits.filter(edit => edit.now !== null);
  if (mending.length === 0) return origin;
  const before = origin ?? Array.from({ length }, (_, unit) => [unit, unit + 1] as const);
  const after: (readonly [number, number])[] = [];
  let end = 0;
  for (const edit of mending) {
    for (; end < edit.at; end += 1) after.push(before[end] ?? [end, end]);
    end = edit.at + edit.length;
    const stretch = [before[edit.at]?.[0] ?? 0, before[end - 1]?.[1] ?? 0] as const;
    for (let unit = 0; unit < (edit.now ?? '').length; unit += 1) after.push(stretch);
  }
  for (; end < before.length; end += 1) after.push(before[end] ?? [end, end]);
  return after;
}
