import { isHtml } from '../read/file/kind';
import { readPasted } from '../read/read-pasted';
import type { ReadAnswers } from './answer';
import { answersInMessage } from './from-message';
import { answersInTables } from './from-tables';
import type { KnownRows } from './known-rows';

/** Reads what somebody pasted: a table with headings that are known, or else a message. */
export function answersInPasted(text: string, known: KnownRows, unitWord: string): ReadAnswers {
  const source = text.includes('\t') || isHtml(text) ? readPasted(text) : null;
  if (source !== null && !('problems' in source)) {
    const read = answersInTables(source, known, unitWord);
    if (read.answers.length > 0) return read;
  }
  return answersInMessage(text, known);
}
