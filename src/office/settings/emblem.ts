import { readPng } from './png';

/** In base64, which takes four characters for three bytes: 35 KB of picture, in a cell that holds 50,000 characters. */
export const LONGEST_EMBLEM = Math.ceil((35 * 1024) / 3) * 4;

/** Whether the text is a picture for the memo's head: a PNG in base64 that fits a cell. */
export function isEmblem(base64: string): boolean {
  return base64.length <= LONGEST_EMBLEM && readPng(base64) !== null;
}
