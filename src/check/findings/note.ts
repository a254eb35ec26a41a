/** The tool's part of a note is between these two lines. Text before and after them belongs to people and is kept. */
const NOTE_MARK = '— ระบบตรวจพบ —';
const NOTE_END = '— จบข้อความของระบบ —';

/** Updates the tool's part of a cell's note. What people wrote stays. Without sentences the tool's part is removed. */
export function mergeNote(note: string, sentences: readonly string[]): string {
  const begin = note.indexOf(NOTE_MARK);
  if (begin < 0 && sentences.length === 0) return note;
  const end = note.indexOf(NOTE_END, begin);
  const before = begin < 0 ? note : note.slice(0, begin);
  const after = begin < 0 || end < 0 ? '' : note.slice(end + NOTE_END.length);
  const ours = sentences.length === 0 ? [] : [NOTE_MARK, ...sentences, NOTE_END];
  return [before.trimEnd(), ...ours, after.trim()].filter(part => part !== '').join('\n');
}
