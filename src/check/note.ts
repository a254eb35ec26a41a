/** The line that parts a person's own note from the tool's. */
export const NOTE_MARK = '— ระบบตรวจพบ —';

/** A cell's note with the tool's part brought up to date: a person's words stay, ours come and go with the faults. */
export function mergeNote(note: string, sentences: readonly string[]): string {
  const own = note.split(NOTE_MARK)[0]?.trimEnd() ?? '';
  if (sentences.length === 0) return note.includes(NOTE_MARK) ? own : note;
  return [own, NOTE_MARK, ...sentences].filter(part => part !== '').join('\n');
}
