import { grouped } from '../../grid/grouped';
import { toWesternDigits } from '../../thai/text/numerals';
import { fold, visibleText } from '../../thai/text/text';
import type { KnownRow } from './answer';

/** Finds rows by what people and programs leave of a รหัส and of a method. */
export interface KnownRows {
  readonly all: readonly KnownRow[];
  byId(id: string): KnownRow | null;
  byMethod(method: string): readonly KnownRow[];
  /** The longest method with which the line begins, and the rest of the line; null if none is sure. */
  atStart(line: string): { readonly method: string; readonly rest: string } | null;
}

/** In UTF-16 units: spaces that people add to a method. */
const MARGIN = 50;
/** A shorter method may also begin another sentence. In letters on the line. */
const SHORTEST_START = 8;
/** A message's method that was cut with "…" has at least so many letters. */
const SHORTEST_CUT = 15;

export function knownRows(all: readonly KnownRow[]): KnownRows {
  const ids = new Map(all.flatMap(row => (row.id === '' ? [] : [[idKey(row.id), row]])));
  const methods = grouped(all, ({ method }) => methodKey(method));
  const longest = MARGIN + all.reduce((most, { method }) => Math.max(most, method.length), 0);
  const byMethod = (method: string) => {
    const key = methodKey(method);
    const same = key === '' ? [] : (methods.get(key) ?? []);
    if (same.length > 0 || !/(?:…|\.{3})\s*$/.test(method)) return same;
    const cut = key.replace(/(?:…|\.)+$/, '');
    return cut.length < SHORTEST_CUT ? [] : all.filter(one => methodKey(one.method).startsWith(cut));
  };
  return {
    all,
    byId: id => ids.get(idKey(id)) ?? null,
    byMethod,
    atStart(line) {
      const text = visibleText(line).replace(NUMBER, '');
      const near = text.slice(0, longest);
      // Only at a space, colon or dash: "จัดประชุม" is no beginning of "จัดประชุมชี้แจง".
      const ends = Array.from(near.matchAll(/[ :–—-]|$/g), ({ index }) => index).reverse();
      const end = ends.find(at => {
        const method = text.slice(0, at);
        const isWhole = at === text.length;
        return (isWhole || fold(method).length >= SHORTEST_START) && byMethod(method).length > 0;
      });
      return end === undefined ? null : { method: text.slice(0, end), rest: text.slice(end).replace(/^[\s:–—-]+/, '') };
    },
  };
}

const NUMBER = /^\s*[•*-]?\s*\(?[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)]+\s*/;

/** True for a line that begins like "๒) " or "3. ". */
export function isNumbered(line: string): boolean {
  return NUMBER.test(line);
}

/** Word turns hyphens into dashes and begins cells with a capital; people type Thai digits and spaces. */
function idKey(text: string): string {
  return toWesternDigits(visibleText(text))
    .toLowerCase()
    .replace(/รหัส|[^0-9a-z]/g, '');
}

/** The letters on the line without the number before them, so that damage and other digits do not matter. */
export function methodKey(text: string): string {
  return fold(visibleText(text).replace(NUMBER, ''));
}

/** 0 to 1: how many pairs of letters two methods share. */
export function alike(a: string, b: string): number {
  const [first, second] = [pairsOf(methodKey(a)), pairsOf(methodKey(b))];
  const left = [...second];
  const shared = first.filter(pair => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return first.length + second.length === 0 ? 1 : (2 * shared.length) / (first.length + second.length);
}

/** In letters: enough to tell methods apart. */
const COMPARED = 400;

function pairsOf(key: string): string[] {
  const compared = key.slice(0, COMPARED);
  return Array.from({ length: Math.max(0, compared.length - 1) }, (_, at) => compared.slice(at, at + 2));
}
