import { isUnseen } from '../../../thai/text/invisible';
import { toWesternDigits } from '../../../thai/text/numerals';

/** A piece of a cell: its lines, and the number it begins with, if any. */
export interface Block {
  readonly text: string;
  /** The number as written, with Western digits: "3", "1.2"; of a letter, its place: ข is "2". Null without a number. */
  readonly number: string | null;
}

/** How a line's number or bullet is written: "1." and "1)" are two styles, "1.1" is of another level than "1.". */
interface Marker {
  readonly style: string;
  readonly number: string | null;
}

const NUMBERED = /^[\s(]*(?:ข้อ ?(?:ที่)? ?)?(\d{1,2}(?:\.\d{1,2})*)( ?[.)]+|(?<=\.\d{1,2})(?=\s)| ?\))(?!\d)/;
/** "ก. ", "(ข) ": of an abbreviation, such as ก.พ. or ต.ทุ่งนา, the dot has no space behind it. */
const LETTERED = /^\s*(\(?)([ก-ญ])([.)])\s+(?=\S)/;
const LETTERS = 'กขคงจฉชซฌญ';
const BULLET = /^\s*([-–—•*●○■▪◦➢✓✔··])(?!\s*\d+\s*$)/;

function markerOf(line: string): Marker | null {
  const western = toWesternDigits(line);
  const numbered = NUMBERED.exec(western);
  if (numbered) {
    const [, number = '', end = ''] = numbered;
    const bracket = /^\s*\(/.test(western) ? '(' : '';
    return { style: `${bracket}${number.split('.').length}${end.includes(')') ? ')' : '.'}`, number };
  }
  const [, open = '', letter, close = ''] = LETTERED.exec(line) ?? [];
  const place = letter === undefined ? -1 : LETTERS.indexOf(letter);
  if (place >= 0) return { style: `${open}ก${close}`, number: String(place + 1) };
  const bullet = BULLET.exec(line);
  return bullet ? { style: (bullet[1] ?? '').replace(/[–—]/, '-'), number: null } : null;
}

/** A text without the bullet or letter that it begins with, or the number if it is this one: "1.10.68" is a date. */
export function withoutMarker(text: string, number: string): string {
  // A Thai digit is as long as a Western one.
  const numbered = NUMBERED.exec(toWesternDigits(text));
  const found = numbered?.[1] === number ? numbered : (LETTERED.exec(text) ?? BULLET.exec(text));
  return text.slice(found?.[0].length ?? 0).trim();
}

/** A list at the top level of a cell. */
export interface List {
  readonly kind: 'numbers' | 'bullets';
  readonly blocks: readonly Block[];
  /** The numbers do not simply count up, so where an item ends is not sure. */
  readonly uneven: boolean;
}

/** Numbers without a dot, one a line, that count up from 1: "1 จัดทำคู่มือ". */
function bareNumbers(lines: readonly string[]): Block[] {
  const blocks: { lines: string[]; number: string }[] = [];
  for (const line of lines) {
    const number = /^\s*(\d{1,2})\s+(?=[ก-๎])/.exec(toWesternDigits(line))?.[1];
    if (number !== undefined && Number(number) === blocks.length + 1) blocks.push({ lines: [line], number });
    else blocks[blocks.length - 1]?.lines.push(line);
  }
  return blocks.map(({ lines: own, number }) => ({ text: own.join('\n').trim(), number }));
}

/** The list that the whole cell is; null if it begins with something else, because then a list is only a part of it. */
export function listOf(cell: string): List | null {
  const lines = cell.split('\n');
  const first = lines.find(line => !isUnseen(line));
  const marker = first === undefined ? null : markerOf(first);
  if (marker === null) {
    const blocks = first !== undefined && /^\s*[1๑]\s/.test(first) ? bareNumbers(lines) : [];
    return blocks.length > 1 ? { kind: 'numbers', blocks, uneven: false } : null;
  }
  const items: { lines: string[]; number: string | null }[] = [];
  let uneven = false;
  for (const line of lines) {
    const own = markerOf(line);
    const last = items[items.length - 1];
    const begins = own?.style === marker.style && own !== null;
    if (begins && (last === undefined || isLater(own.number, last.number)))
      items.push({ lines: [line], number: own.number });
    else {
      uneven = uneven || begins;
      last?.lines.push(line);
    }
  }
  const blocks = items.map(({ lines: own, number }) => ({ text: own.join('\n').trim(), number }));
  const skips = blocks.some(
    ({ number }, at) => at > 0 && number !== null && lastOf(number) !== lastOf(blocks[at - 1]?.number ?? '') + 1,
  );
  return { kind: marker.number === null ? 'bullets' : 'numbers', blocks, uneven: uneven || skips };
}

/** Of bullets, each begins an item. A number must be greater than the one before: a list that begins again at 1 is inside an item. */
function isLater(number: string | null, before: string | null): boolean {
  if (number === null || before === null) return true;
  return parentOf(number) === parentOf(before) && lastOf(number) > lastOf(before);
}

const parentOf = (number: string) => number.split('.').slice(0, -1).join('.');
const lastOf = (number: string) => Number(number.split('.').pop());

/** Pieces with blank lines between them. */
export function paragraphsOf(cell: string): string[] {
  return cell
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map(text => text.trim())
    .filter(text => !isUnseen(text));
}

/** A text that begins with a number, with a line break before each number that counts on within a line. */
export function breakAtNumbers(cell: string): string {
  const first = firstNumber(cell);
  if (first === null) return cell;
  let next = Number(first) + 1;
  return cell.replace(/[^\S\n]+(?=([\d๐-๙]{1,2}) ?[.)] ?[ก-๎])/g, (gap, number: string, at: number) => {
    if (Number(toWesternDigits(number)) !== next || isOfItsWords(cell.slice(0, at))) return gap;
    next += 1;
    return '\n';
  });
}

/** The whole number in digits that a text begins with; null if it begins with something else. */
function firstNumber(cell: string): string | null {
  const marker = markerOf(cell);
  const number = marker?.number ?? null;
  return number === null || number.includes('.') || marker?.style.includes('ก') ? null : number;
}

/** True if the next number stands within a line: "๑. จัดทำคู่มือ ๒. เผยแพร่คู่มือ". */
export function goesOnInLine(cell: string): boolean {
  const number = firstNumber(cell);
  if (number === null) return false;
  const next = new RegExp(`\\s${Number(number) + 1} ?[.)]+ ?[ก-๎]`, 'g');
  return Array.from(toWesternDigits(cell).matchAll(next)).some(({ index }) => !isOfItsWords(cell.slice(0, index)));
}

/** True if a number after this text belongs to it: "อบรม (รุ่นที่ ๒) ให้ครบ", "ประชุมครั้งที่ ๒. ก". */
function isOfItsWords(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.lastIndexOf('(') > line.lastIndexOf(')') || /(?<!ข้อ)ที่\s*$/.test(line);
}

/** A line that ends with one of these goes on in the next: "งานบริการและ↵ซ่อมบำรุง". */
const GOES_ON = /(?:และ|หรือ|ของ|ที่|ใน|โดย|กับ|ถึง|จาก|เพื่อ|[-–,/(])\s*$/;
const CONTINUES = /^\s*(?:และ|หรือ|ของ|ที่|ถึง|[-–] ?[^\s-]*$|[),/])/;

export function goesOn(text: string): boolean {
  return GOES_ON.test(text);
}

/** The filled lines; null if one of them is only a part of the line above. */
export function plainLines(cell: string): string[] | null {
  const lines = cell
    .split('\n')
    .filter(line => !isUnseen(line))
    .map(line => line.trim());
  const isBroken = lines.some(
    (line, at) => at > 0 && (goesOn(lines[at - 1] ?? '') || (CONTINUES.test(line) && markerOf(line) === null)),
  );
  return isBroken ? null : lines;
}

/** Each piece that begins with a number of the first number's style, and what stands before that. */
export function numberedParts(cell: string): { readonly before: string; readonly parts: readonly Block[] } {
  const parts: { lines: string[]; number: string }[] = [];
  const before: string[] = [];
  let style: string | null = null;
  for (const line of cell.split('\n')) {
    const marker = markerOf(line);
    const number = marker?.number ?? null;
    style ??= number === null ? null : (marker?.style ?? null);
    if (number !== null && marker?.style === style) parts.push({ lines: [line], number });
    else (parts[parts.length - 1]?.lines ?? before).push(line);
  }
  return {
    before: before.join('\n').trim(),
    parts: parts.map(({ lines, number }) => ({ text: lines.join('\n').trim(), number })),
  };
}
