import { formatNumber } from '../number-formats';
import { isSymbolFont } from '../symbols';
import type { Level, List } from './numbering';

/** A list of the standard has nine levels. */
const LEVELS = 9;

/** Counts the numbered paragraphs in their order, as Word does: the numbers are not in the file. */
export class ListNumbers {
  /** By counter: the last number of each level; null before its first and after it starts again. */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The number or bullet of the next paragraph of that list, with the gap after it; '' if it shows none. Levels count from 0. */
  next(id: string, level: number): string {
    const list = this.lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own) return '';
    const counts = this.counts.get(list.counter) ?? Array.from({ length: LEVELS }, () => null);
    this.counts.set(list.counter, counts);
    const start = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;
    const last = counts[level] ?? null;
    const isNew = list.starts.has(level) && !this.begun.has(`${id} ${level}`);
    this.begun.add(`${id} ${level}`);
    counts[level] = last === null || isNew ? start(level) : last + 1;
    for (let at = 0; at < LEVELS; at++) {
      // A level that was left out counts as begun.
      if (at < level) counts[at] ??= start(at);
      else if (at > level && startsAgain(list.levels.get(at), level)) counts[at] = null;
    }
    return own.isHidden ? '' : labelOf(own, counts, list);
  }
}

function startsAgain(level: Level | undefined, after: number): boolean {
  const { restartAfter } = level ?? {};
  return restartAfter === undefined || after < restartAfter;
}

function labelOf(own: Level, counts: readonly (number | null)[], { levels }: List): string {
  if (own.format === 'bullet') return own.isPicture || own.text !== '' ? bullet(own) + own.gap : '';
  const text = own.text.replace(/%([1-9])/g, (_, digit) => {
    const format = levels.get(Number(digit) - 1)?.format ?? 'decimal';
    // A bullet's level has no number to show.
    if (format === 'bullet') return '';
    const number = counts[Number(digit) - 1] ?? 0;
    const zeros = /^zeros(\d+)$/.exec(format);
    if (zeros) return String(number).padStart(Number(zeros[1]), '0');
    return formatNumber(number, own.isLegal && format !== 'none' ? 'decimal' : format);
  });
  return text === '' ? '' : text + own.gap;
}

/** A bullet of a font of symbols is one of many small pictures that all mean the same. "o" in Courier is Word's hollow circle. */
function bullet({ text, font, isPicture }: Level): string {
  const isSymbol =
    isPicture || isSymbolFont(font) || /[\ue000-\uf8ff]/.test(text) || (text === 'o' && /^Courier/.test(font ?? ''));
  return isSymbol ? '-' : text;
}
