/** What a letter of the word lists is lower by than in Unicode, so that it is ASCII: U+0E01 is '1', U+0E4E is '~'. */
export const TO_THAI = 0x0dd0;

const FIRST = 0x31;

/** The text of a list that the build has written with one byte a letter. White space stays. */
export function thaiOf(coded: string): string {
  let text = '';
  for (let at = 0; at < coded.length; at += 1) {
    const code = coded.charCodeAt(at);
    text += String.fromCharCode(code < FIRST ? code : code + TO_THAI);
  }
  return text;
}
