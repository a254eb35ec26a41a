import { readPng } from './png';

/** Longest base64 text, in characters: 35 KB of picture, four characters for three bytes. A cell holds 50,000 characters. */
export const LONGEST_EMBLEM = Math.ceil((35 * 1024) / 3) * 4;

/** True if the text is a PNG in base64 that is small enough for a cell. */
export function isEmblem(base64: string): boolean {
  return base64.length <= LONGEST_EMBLEM && readPng(base64) !== null;
}
