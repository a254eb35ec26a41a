import type { KnownUnits } from './known-units';

/** The mark for a known name in a marked text; its number is the index in `names`. */
export const NAME_MARK = /⟦(\d+)⟧/;

/** A cell's text in which each known name is replaced by a mark, so that splitting cannot cut a name in two. */
export interface MarkedText {
  readonly text: string;
  /** For each mark, the name as written, the unit's own name, and if it is the post of the unit's head. */
  readonly names: readonly { readonly written: string; readonly unit: string; readonly isPost: boolean }[];
}

export function markNames(text: string, { find, nameOf, posts }: KnownUnits): MarkedText {
  const names: MarkedText['names'][number][] = [];
  let marked = '';
  let from = 0;
  for (const { start, end, key } of find(text)) {
    // ฯ says that the name is shortened.
    const next = text.charAt(end) === 'ฯ' ? end + 1 : end;
    marked += `${text.slice(from, start)}⟦${names.length}⟧`;
    names.push({ written: text.slice(start, next), unit: nameOf.get(key) ?? key, isPost: posts.has(key) });
    from = next;
  }
  return { text: marked + text.slice(from), names };
}
