import { isUnseen } from '../../../thai/text/invisible';
import { byText } from './by-text';
import {
  type Block,
  breakAtNumbers,
  goesOnInLine,
  listOf,
  numberedParts,
  paragraphsOf,
  plainLines,
  withoutMarker,
} from './list-items';
import type { PaperRow } from './read-rows';

/** A cell beside the methods: how it may be read when the methods are several. */
export interface Beside {
  readonly text: string;
  /**
   * shared: one text holds for all methods, as a unit or a period. first: it belongs to the whole group and stands once, as a suggestion.
   * each: every method needs its own, as a result.
   */
  readonly holds: 'shared' | 'first' | 'each';
  /** Where the methods' cell is merged over several rows: what each of these rows has here. */
  readonly byRow?: readonly string[];
  /** Whether a line can stand alone. A line that cannot is a part of one text that the page broke. */
  readonly isWhole?: (line: string) => boolean;
}

export interface Division {
  readonly methods: readonly string[];
  /** For each cell beside, its part for each method; '' where it has none. */
  readonly beside: readonly (readonly string[])[];
  /** The cells beside (from 0) that could not be divided, with the number of their parts. */
  readonly undivided: readonly { readonly cell: number; readonly parts: number }[];
  /** True if the methods' own text may be one or several. */
  readonly doubtful: boolean;
}

/**
 * Divides a row whose method's cell holds several methods. Numbers divide. Bullets and paragraphs divide only if a cell beside has as many
 * parts or names each of them, because a method may be told in several points. What a person says of the row goes before that.
 */
export function divide(inCell: string, besideCell: readonly Beside[], as: PaperRow['as'] = null): Division {
  const { method, beside } =
    as === 'one' || as === 'above' ? { method: inCell, beside: besideCell } : brokenAtNumbers(inCell, besideCell);
  const { blocks, doubtful } =
    as === null ? methodsOf(method, beside) : { blocks: as === 'several' ? severalOf(method) : [], doubtful: false };
  if (blocks.length < 2) {
    return { methods: [method], beside: beside.map(({ text }) => [text]), undivided: [], doubtful };
  }
  const parts = beside.map(cell => ownTexts(cell, partsFor(cell, blocks), blocks));
  return {
    methods: blocks.map(({ text }) => text),
    beside: parts.map(({ texts }) => texts),
    undivided: parts.flatMap(({ undivided }, cell) => (undivided === null ? [] : [{ cell, parts: undivided }])),
    doubtful,
  };
}

/** "๑. ก ๒. ข" in a line is broken before its numbers if the cells beside then have as many parts. */
function brokenAtNumbers(method: string, beside: readonly Beside[]): { method: string; beside: readonly Beside[] } {
  const broken = {
    method: breakAtNumbers(method),
    beside: beside.map(cell => ({ ...cell, text: breakAtNumbers(cell.text) })),
  };
  const blocks = broken.method === method ? [] : (listOf(broken.method)?.blocks ?? []);
  return blocks.length > 1 && broken.beside.some(cell => isDividedInto(cell, blocks)) ? broken : { method, beside };
}

function methodsOf(method: string, beside: readonly Beside[]): { blocks: readonly Block[]; doubtful: boolean } {
  const none = { blocks: [], doubtful: false };
  const list = listOf(method);
  if (list?.kind === 'numbers' && list.blocks.length > 1) {
    return {
      blocks: list.blocks,
      doubtful: list.uneven && !beside.some(cell => isDividedInto(cell, list.blocks)),
    };
  }
  if (list?.kind === 'numbers') return { blocks: [], doubtful: goesOnInLine(method) };
  if (list?.kind === 'bullets') {
    return list.blocks.length > 1 && beside.some(cell => isDividedInto(cell, list.blocks))
      ? { blocks: list.blocks, doubtful: false }
      : none;
  }
  const paragraphs = list === null ? asBlocks(paragraphsOf(method)) : [];
  const isSeveral = paragraphs.length > 1 && beside.some(cell => isDividedInto(cell, paragraphs));
  return isSeveral ? { blocks: paragraphs, doubtful: false } : none;
}

const asBlocks = (texts: readonly string[]): Block[] => texts.map(text => ({ text, number: null }));

/** What a person who says that it is several would take for them: the items of a list, else paragraphs, else lines. */
function severalOf(method: string): readonly Block[] {
  const lines = method
    .split('\n')
    .filter(line => !isUnseen(line))
    .map(line => line.trim());
  const ways = [listOf(breakAtNumbers(method))?.blocks ?? [], asBlocks(paragraphsOf(method)), asBlocks(lines)];
  return ways.find(blocks => blocks.length > 1) ?? [];
}

/** True if a person who says that the method is several changes anything. */
export function mayBeSeveral(method: string): boolean {
  return severalOf(method).length > 0;
}

/** True if the cell clearly has as many parts: paragraphs, or items of a list. Plain lines may be one text that the page broke. */
function isDividedInto({ text, holds, byRow }: Beside, methods: readonly Block[]): boolean {
  const count = methods.length;
  if (byRow?.length === count) return true;
  if (holds === 'first') return false;
  return paragraphsOf(text).length === count || listOf(text)?.blocks.length === count || byText(text, methods) !== null;
}

interface Parts {
  readonly texts: readonly string[];
  /** The number of parts if they could not be told apart, else null. */
  readonly undivided: number | null;
}

/** A unit's or period's number only says whose it is: "๒) ม.ค. ๖๙" would be no period. */
function ownTexts({ holds }: Beside, parts: Parts, methods: readonly Block[]): Parts {
  if (holds !== 'shared' || parts.undivided !== null) return parts;
  const texts = parts.texts.map((text, at) => withoutMarker(text, methods[at]?.number ?? String(at + 1)));
  return { ...parts, texts };
}

function partsFor({ text, holds, byRow, isWhole = () => true }: Beside, methods: readonly Block[]): Parts {
  const count = methods.length;
  if (byRow?.length === count) return { texts: byRow, undivided: null };
  const whole = [text.trim(), ...Array.from({ length: count - 1 }, () => '')];
  if (isUnseen(text)) return { texts: whole.map(() => ''), undivided: null };
  const paragraphs = paragraphsOf(text);
  const list = listOf(text);
  const told = namedParts(text, methods);
  if (told !== null) return { texts: told, undivided: null };
  const items = list === null || contradicts(list.blocks, methods) ? [] : list.blocks.map(block => block.text);
  const equal = [paragraphs, items].find(each => each.length === count);
  if (equal) return { texts: equal, undivided: null };
  // Results that are numbered are no plain lines.
  const lines = holds === 'first' || (holds === 'each' && list?.kind === 'numbers') ? null : plainLines(text);
  if (lines?.length === count && lines.every(isWhole)) return { texts: lines, undivided: null };
  const isOne = paragraphs.length === 1 && (list === null || list.blocks.length < 2);
  if (holds === 'first' || (holds === 'shared' && isOne)) return { texts: whole, undivided: null };
  return { texts: whole, undivided: Math.max(paragraphs.length, list?.blocks.length ?? 1) };
}

/** Each method's part of a text that names the methods or has their numbers; null for any other. */
export function namedParts(text: string, methods: readonly Block[]): readonly string[] | null {
  return byText(text, methods) ?? byNumberInLine(text, methods) ?? byNumber(text, methods);
}

/** What has a number goes to the method with that number; null if a part has none, or one that no method has. */
function byNumber(text: string, methods: readonly Block[]): string[] | null {
  const { before, parts } = numberedParts(text);
  if (!isUnseen(before) || parts.length === 0 || parts.some(part => goesOnInLine(part.text))) return null;
  const inAnyOrder = areDistinct(methods) && areDistinct(parts);
  const texts = methods.map(() => '');
  let last = -1;
  for (const { text: part, number } of parts) {
    last = methods.findIndex((method, at) => (inAnyOrder || at > last) && method.number === number);
    if (last < 0) return null;
    texts[last] = part;
  }
  return texts;
}

/** "๑. แล้ว ๒. อยู่ระหว่างจัดซื้อ" in a line, if each method has its number there. */
function byNumberInLine(text: string, methods: readonly Block[]): string[] | null {
  const texts = byNumber(breakAtNumbers(text), methods);
  return texts?.every(part => part !== '') ? texts : null;
}

function areDistinct(blocks: readonly Block[]): boolean {
  return new Set(blocks.map(({ number }) => number)).size === blocks.length;
}

/** True if an item has the number of a method in another place. */
function contradicts(items: readonly Block[], methods: readonly Block[]): boolean {
  return items.some(
    ({ number }, at) => number !== null && methods.some((method, place) => place !== at && method.number === number),
  );
}
