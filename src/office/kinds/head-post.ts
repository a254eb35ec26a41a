import type { OfficeKind } from './kind';
import type { OfficePosts } from './kinds';
import { topWords } from './top-posts';

/** What a row's name begins with, besides the posts of the top, that is a post, or names whoever acts in one. */
const POST = 'รอง|ผู้|หัวหน้า|เลขานุการ|ประธาน|รักษา|ร\\.?ร\\.?ท|ปฏิบัติ';

/** The post of a unit's head, by the unit's name. */
export function usualHeadPost(unit: string, kind: OfficeKind): string {
  if (new RegExp(`^\\(?(?:${topWords(kind)}|${POST})`).test(unit)) return unit;
  const named = kind.units.heads.find(({ units }) => new RegExp(`^(?:${units})`).test(unit));
  if (named) return named.post + unit;
  return unit.startsWith('คณะ') ? `ประธาน${unit}` : `หัวหน้า${unit}`;
}

/** A row of the sheet ส่วนราชการ, as far as letters address it. */
interface Addressed {
  readonly name: string;
  readonly headPost: string;
}

/** How a letter addresses the unit's head: as the sheet says it, or as is usual in an office of the kind. */
export function postOf(
  { name, headPost }: Addressed,
  { kind, usualPosts }: { readonly kind: OfficeKind; readonly usualPosts: OfficePosts },
): string {
  const { chief, mayor } = kind;
  const isUnnamed = (post: typeof chief) =>
    post !== null && name === post.word && ['', ...post.unnamedPosts].includes(headPost);
  if (usualPosts.chief !== '' && isUnnamed(chief)) return usualPosts.chief;
  if (usualPosts.mayor !== '' && isUnnamed(mayor)) return usualPosts.mayor;
  return headPost || usualHeadPost(name, kind);
}
