import type { Unit } from '../units/unit';
import type { OfficePosts } from './kinds';

/** What a row's name begins with that is a post, or names whoever acts in one. */
const POST = /^\(?(?:ปลัด|นายก|รอง|ผู้|หัวหน้า|เลขานุการ|ประธาน|รักษา|ร\.?ร\.?ท|ปฏิบัติ)/;
/** Divisions and bureaus have a director; the clerk's office has a head. */
const DIRECTED = /^(?:กอง|สำนัก(?!ปลัด|งาน)|โรงเรียน|โรงพยาบาล)/;

/** The post of a unit's head, by the unit's name. */
export function usualHeadPost(unit: string): string {
  if (POST.test(unit)) return unit;
  if (unit.startsWith('คณะ')) return `ประธาน${unit}`;
  return DIRECTED.test(unit) ? `ผู้อำนวยการ${unit}` : `หัวหน้า${unit}`;
}

/** What set-up writes for the two of the top, also in older books, whatever the office's type. */
const ANY_CHIEF = /^(?:ปลัด(?:องค์การบริหารส่วนตำบล)?)?$/;
const ANY_MAYOR = /^(?:นายก(?:องค์การบริหารส่วนตำบล)?)?$/;

/** How a letter addresses the unit's head: as the sheet says it, or as is usual. `posts` are those of the office's type. */
export function postOf({ headPost, name }: Unit, posts: OfficePosts): string {
  if (name === 'ปลัด' && posts.chief !== '' && ANY_CHIEF.test(headPost)) return posts.chief;
  if (name === 'นายก' && posts.mayor !== '' && ANY_MAYOR.test(headPost)) return posts.mayor;
  return headPost || usualHeadPost(name);
}
