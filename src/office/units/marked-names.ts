import type { KnownUnits } from './known-units';

/** The mark for a known name in a marked text; its number is the index in `names`. */
export const NAME_MARK = /⟦(\d+)⟧/;

/** A cell's text in which each known name is replaced by a mark, so that splitting cannot cut a name in two. */
export interface MarkedText {
  readonly text: string;
  /** For each mark, the name as written and the unit's own name. */
  readonly names: readonly { readonly written: string; readonly unit: string }[];
}

export function markNames(text: string, { find, nameOf }: KnownUnits): MarkedText {
  const names: { written: string; unit: string }[] = [];
  let marked = '';
  let from = 0;
  for (const { start, end, key } of find(text)) {
    // ฯ says that the name is shortened.
    const next = text.charAt(end) === 'ฯ' ? end + 1 : end;
    marked += `${text.slice(from, start)}⟦${names.length}⟧`;
    names.push({ written: text.slice(start, next), unit: nameOf.get(key) ?? key });
    from = next;
  }
  return { text: marked + text.slice(from), names };
}
