import { describe, expect, it } from 'vitest';
import { mergeNote } from '../../../src/check/findings/note';

// As it stands in the notes of offices: another text would leave theirs there for ever.
const NOTE_MARK = '— ระบบตรวจพบ —';
const NOTE_END = '— จบข้อความของระบบ —';
const OURS = `${NOTE_MARK}\nช่องว่าง\n${NOTE_END}`;

describe('mergeNote', () => {
  it.each([
    ['an empty note gets ours', '', ['ช่องว่าง'], OURS],
    ["a person's note stays before ours", 'ถามก่อน', ['ช่องว่าง'], `ถามก่อน\n${OURS}`],
    ['a reply typed below ours stays', `${OURS}\nแก้แล้ว`, ['ช่องว่าง'], `${OURS}\nแก้แล้ว`],
    ['ours goes with the fault', OURS, [], ''],
    ['what people wrote around it stays', `ก\n${OURS}\nข`, [], 'ก\nข'],
    ["a person's note without a fault is not touched, not even its spaces", ' ก \n', [], ' ก \n'],
  ])('%s', (_, note, sentences, expected) => {
    expect(mergeNote(note, sentences)).toBe(expected);
    expect(mergeNote(expected, sentences)).toBe(expected);
  });
});
