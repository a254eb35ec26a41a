import type { OfficeKind, TopPost } from './kind';

/** The posts at the top that the kind has, from below. */
export function topPostsOf({ chief, mayor }: OfficeKind): readonly TopPost[] {
  return chief === null ? [mayor] : [chief, mayor];
}

/** A pattern of their words: ปลัด|นายก. */
export function topWords(kind: OfficeKind): string {
  return topPostsOf(kind)
    .map(({ word }) => word)
    .join('|');
}

/** Who is sent the summary: the chief administrator, or the head where there is none. */
export function summaryPost({ chief, mayor }: OfficeKind): TopPost {
  return chief ?? mayor;
}
