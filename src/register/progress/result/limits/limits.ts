import { DOUBTS } from './doubts';
import type { Family } from './family';
import { FIRST_STEPS } from './first-steps';
import { MORE_TO_DO } from './more-to-do';
import { NOT_BEGUN } from './not-begun';

/** All families. Of those that limit a text, the first sure one is named as the reason. */
export const LIMITS: readonly Family[] = [...MORE_TO_DO, ...FIRST_STEPS, ...NOT_BEGUN, ...DOUBTS];

/** "ดำเนินการอย่างต่อเนื่อง" says by itself that the work goes on. */
export const GOES_ON = /^(?:ได้)?(?:มีการ)?(?:ดำเนิน(?:การ|งาน)|ปฏิบัติ(?:งาน)?)[ก-๎ ]{0,20}?(?:อย่าง|โดย)?ต่อเนื่อง/;
