import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../../src/check/findings/note';

// Existing notes have these texts. If the texts changed, the tool could never remove its part of those notes.
const NOTE_MARK = '— ระบบตรวจพบ —';
const NOTE_END = '— จบข้อความของระบบ —';
const OURS = `${NOTE_MARK}\nช่องว่าง\n${NOTE_END}`;

describe('mergeNote', () => {
  it.each([
    ['an empty note gets the tool’s part', '', ['ช่องว่าง'], OURS],
    ['a person’s note stays before the tool’s part', 'ถามก่อน', ['ช่องว่าง'], `ถามก่อน\n${OURS}`],
    ['a reply below the tool’s part stays', `${OURS}\nแก้แล้ว`, ['ช่องว่าง'], `${OURS}\nแก้แล้ว`],
    ['the tool’s part disappears with the finding', OURS, [], ''],
    ['what people wrote around it stays', `ก\n${OURS}\nข`, [], 'ก\nข'],
    ['a person’s note without a finding is not changed, not even its spaces', ' ก \n', [], ' ก \n'],
  ])('%s', (_, note, sentences, expected) => {
    expect(mergeNote(note, sentences)).toBe(expected);
    expect(mergeNote(expected, sentences)).toBe(expected);
  });
});
