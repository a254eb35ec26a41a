/** A form's box with nothing in it: □, ( ) and [ ]. Two of them are a sign of the Wingdings font, read as text or as its own letter. */
export const EMPTY_BOX = '[□☐○◯⬜▢❏❐❑❒¨\\uF0A8]|\\( *\\)|\\[ *\\]';
const TICKED_BOX = '[☑☒✓✔√þ]|\\( *[/xX✓✔√] *\\)|\\[ *[/xX✓✔√] *\\]';
const EMPTY = new RegExp(EMPTY_BOX);
const TICKED = new RegExp(TICKED_BOX);
const ALL_TICKS = new RegExp(TICKED_BOX, 'g');
const NOT_TICKED = new RegExp(`(${EMPTY_BOX}) *[ก-๎]*`, 'g');
/** With all that follows, up to the next box. */
const ALL_NOT_TICKED = new RegExp(`(?:${EMPTY_BOX})(?:(?!${EMPTY_BOX}|${TICKED_BOX})[^\\n])*`, 'g');
const BEGINS_WITH_BOX = new RegExp(`^\\s*(?:${EMPTY_BOX}|${TICKED_BOX})`);

/** Of a form, only what is ticked is said: "☑ ดำเนินการแล้ว ☐ ยังไม่ดำเนินการ". If nothing is ticked, a box is left, for a person to look at. */
export function tickedOf(text: string): string {
  if (!EMPTY.test(text)) return text;
  return text.replace(NOT_TICKED, TICKED.test(text) ? '' : '$1');
}

/** The same of choices that have several words: "☑ รอบ 6 เดือนแรก ☐ รอบ 6 เดือนหลัง". If nothing is ticked, all of them are left. */
export function tickedChoices(text: string): string {
  // A box may also stand behind its words.
  if (!BEGINS_WITH_BOX.test(text) || !EMPTY.test(text) || !TICKED.test(text)) return text;
  const ticked = text.replace(ALL_NOT_TICKED, '').replace(ALL_TICKS, ' ');
  return ticked.trim() === '' ? text : ticked;
}
