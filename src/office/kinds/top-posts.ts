import type { OfficeKind, TopPost } from './kind';

/** The kind's top posts, lowest first. */
export function topPostsOf({ chief, mayor }: OfficeKind): readonly TopPost[] {
  return chief === null ? [mayor] : [chief, mayor];
}

/** A pattern of the top posts' words: ปลัด|นายก. */
export function topWords(kind: OfficeKind): string {
  return topPostsOf(kind)
    .map(({ word }) => word)
    .join('|');
}

/** The post that receives the summary: the chief administrator, or the head of an office without one. */
export function summaryPost({ chief, mayor }: OfficeKind): TopPost {
  return chief ?? mayor;
}
