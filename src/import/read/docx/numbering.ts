import { childOf, childrenOf, type XmlElement } from '../file/xml';
import { numberIn, switchIn, valueIn } from './properties';
import type { Styles } from './styles';

/** One level of a list, as the file defines it. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as "%1.%2", with the number of each level in place of its %. */
  readonly text: string;
  /** What stands between number and text. */
  readonly gap: '' | ' ';
  /** After which level (from 1) it starts again; 0: never; undefined: after any above it. */
  readonly restartAfter: number | undefined;
  /** All numbers are written in Western digits. */
  readonly isLegal: boolean;
  readonly font: string | undefined;
  readonly isPicture: boolean;
  readonly isHidden: boolean;
  /** The paragraph style that is numbered so. */
  readonly style: string | undefined;
}

/** A list that paragraphs name by its id. Lists with the same `counter` count on together. */
export interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list starts anew, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists by their ids. */
export function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const outlines = new Map(
    childrenOf(root, 'w:abstractNum').map(one => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(childrenOf(root, 'w:num').map(one => [one.attributes['w:numId'] ?? '', one]));
  /** A list may leave its levels to a style, which names another list. */
  const outlineOf = (
    num: XmlElement | undefined,
    seen: readonly (XmlElement | undefined)[],
  ): XmlElement | undefined => {
    const outline = outlines.get(valueIn(num, 'w:abstractNumId') ?? '');
    const style = valueIn(outline, 'w:numStyleLink');
    if (style === undefined || seen.includes(num)) return outline;
    return outlineOf(nums.get(styles.numberingOf(style).id ?? ''), [...seen, num]) ?? outline;
  };
  return new Map([...nums].map(([id, num]) => [id, listOf(num, outlineOf(num, []))]));
}

function listOf(num: XmlElement, outline: XmlElement | undefined): List {
  const overrides = childrenOf(num, 'w:lvlOverride');
  const own = overrides.flatMap(one => childrenOf(one, 'w:lvl'));
  const starts = overrides.flatMap(one => {
    const start = numberIn(one, 'w:startOverride');
    return start === undefined ? [] : [[levelNumber(one), start] as const];
  });
  return {
    counter: outline?.attributes['w:abstractNumId'] ?? '',
    levels: new Map([...childrenOf(outline, 'w:lvl'), ...own].map(one => [levelNumber(one), levelOf(one)])),
    starts: new Map(starts),
  };
}

function levelNumber({ attributes }: XmlElement): number {
  return Number(attributes['w:ilvl'] ?? 0);
}

function levelOf(element: XmlElement): Level {
  const look = childOf(element, 'w:rPr');
  const fonts = childOf(look, 'w:rFonts')?.attributes ?? {};
  return {
    // The standard says 0, but Word always writes the element, and others who leave it out mean 1.
    start: numberIn(element, 'w:start') ?? 1,
    format: formatOf(element),
    text: valueIn(element, 'w:lvlText') ?? '',
    gap: valueIn(element, 'w:suff') === 'nothing' ? '' : ' ',
    restartAfter: numberIn(element, 'w:lvlRestart'),
    isLegal: switchIn(element, 'w:isLgl') ?? false,
    font: fonts['w:ascii'] ?? fonts['w:hAnsi'],
    isPicture: childOf(element, 'w:lvlPicBulletId') !== undefined,
    isHidden: switchIn(look, 'w:vanish') ?? false,
    style: valueIn(element, 'w:pStyle'),
  };
}

/** A format that only newer programs know stands in a choice; its fallback is for the older ones. */
function formatOf(level: XmlElement): string {
  const choice = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Choice');
  const { 'w:val': name, 'w:format': sample } =
    (childOf(level, 'w:numFmt') ?? childOf(choice, 'w:numFmt'))?.attributes ?? {};
  // The only custom format that Word's own list has: 01, 001, 0001, …
  return name === 'custom' && /^0+1\b/.test(sample ?? '')
    ? `zeros${sample?.split(',')[0]?.length}`
    : (name ?? 'decimal');
}
