import type { OfficeKind } from './kind';
import type { OfficePosts } from './kinds';
import { topWords } from './top-posts';

/**
 * Beginnings of a row's name that make it a post, or a person acting in one, instead of a unit. The top posts are added where it is used.
 */
const POST = 'รอง|ผู้|หัวหน้า|เลขานุการ|ประธาน|รักษา|ร\\.?ร\\.?ท|ปฏิบัติ';

/** The usual post of a unit's head, derived from the unit's name. */
export function usualHeadPost(unit: string, kind: OfficeKind): string {
  if (new RegExp(`^\\(?(?:${topWords(kind)}|${POST})`).test(unit)) return unit;
  const named = kind.units.heads.find(({ units }) => new RegExp(`^(?:${units})`).test(unit));
  if (named) return named.post + unit;
  return unit.startsWith('คณะ') ? `ประธาน${unit}` : `หัวหน้า${unit}`;
}

/** What letters need from a row of the sheet ส่วนราชการ. */
interface Addressed {
  readonly name: string;
  readonly headPost: string;
}

/** The post in a letter's salutation: from the sheet, or else the usual one for this kind of office. */
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
