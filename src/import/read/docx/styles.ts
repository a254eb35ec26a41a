import { childOf, childrenOf, type XmlElement } from '../file/xml';
import { numberIn, switchIn, valueIn } from './properties';

/** What decides the text of a run. Undefined: not said. */
export interface RunLook {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  /** The font of characters below and from U+0080. */
  readonly ascii: string | undefined;
  readonly ansi: string | undefined;
}

/** The numbering that a paragraph or style names. */
export interface NumberingRef {
  readonly id: string | undefined;
  readonly level: number | undefined;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly numbering: NumberingRef;
  readonly look: RunLook;
}

/** The styles of the document, with what each inherits. */
export interface Styles {
  /** The style of paragraphs that name none. */
  readonly normal: string | undefined;
  /** What all runs have unless a style or they themselves say otherwise. */
  readonly defaultLook: RunLook;
  lookOf(style: string | undefined): RunLook;
  numberingOf(style: string | undefined): NumberingRef;
  /** The style and those that it is based on, the nearest first. */
  chainOf(style: string | undefined): readonly string[];
}

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, 'w:style');
  const styles = new Map(elements.map(element => [element.attributes['w:styleId'] ?? '', styleOf(element)]));
  const normal = elements.find(isNormal)?.attributes['w:styleId'];
  const defaultLook = lookIn(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const chainOf = (style: string | undefined): string[] => {
    const chain: string[] = [];
    for (let at = style; at !== undefined && styles.has(at) && !chain.includes(at); at = styles.get(at)?.basedOn) {
      chain.push(at);
    }
    return chain;
  };
  return {
    normal,
    chainOf,
    defaultLook,
    lookOf: perStyle(style =>
      chainOf(style)
        .map(one => styles.get(one)?.look ?? NO_LOOK)
        .reduce(lookOver, NO_LOOK),
    ),
    numberingOf: perStyle(style => {
      const named = chainOf(style).map(one => styles.get(one)?.numbering);
      return {
        id: named.find(one => one?.id !== undefined)?.id,
        level: named.find(one => one?.level !== undefined)?.level,
      };
    }),
  };
}

/** Remembers the answer for each style, because it is asked for each run. */
function perStyle<Answer>(find: (style: string | undefined) => Answer): (style: string | undefined) => Answer {
  const known = new Map<string | undefined, Answer>();
  return style => {
    const answer = known.get(style) ?? find(style);
    known.set(style, answer);
    return answer;
  };
}

function isNormal({ attributes }: XmlElement): boolean {
  return attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '');
}

function styleOf(element: XmlElement): Style {
  return {
    basedOn: valueIn(element, 'w:basedOn'),
    numbering: numberingIn(childOf(element, 'w:pPr')),
    look: lookIn(childOf(element, 'w:rPr')),
  };
}

const NO_LOOK: RunLook = { hidden: undefined, struck: undefined, ascii: undefined, ansi: undefined };

/** What the first look does not say, the second does. */
export function lookOver(first: RunLook, second: RunLook): RunLook {
  return {
    hidden: first.hidden ?? second.hidden,
    struck: first.struck ?? second.struck,
    ascii: first.ascii ?? second.ascii,
    ansi: first.ansi ?? second.ansi,
  };
}

export function lookIn(properties: XmlElement | undefined): RunLook {
  if (!properties) return NO_LOOK;
  const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {};
  return {
    hidden: switchIn(properties, 'w:vanish'),
    struck: switchIn(properties, 'w:strike') ?? switchIn(properties, 'w:dstrike'),
    // A font of the theme is never one of symbols.
    ascii: fonts['w:asciiTheme'] ?? fonts['w:ascii'],
    ansi: fonts['w:hAnsiTheme'] ?? fonts['w:hAnsi'],
  };
}

export function numberingIn(properties: XmlElement | undefined): NumberingRef {
  const numbering = childOf(properties, 'w:numPr');
  return { id: valueIn(numbering, 'w:numId'), level: numberIn(numbering, 'w:ilvl') };
}
