import { formatNumber } from '../number-formats';

/** The list that is open at a place of a page. */
export interface OpenList {
  /** By `formatNumber`; null for bullets. */
  readonly format: string | null;
  /** The next item's number. */
  next: number;
  readonly step: 1 | -1;
}

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  }),
);
const STYLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    thai: 'thaiNumbers',
    'lower-alpha': 'lowerLetter',
    'lower-latin': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'upper-latin': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
    'decimal-leading-zero': 'decimalZero',
    none: 'none',
  }),
);

export function openList(isOrdered: boolean, attributes: ReadonlyMap<string, string>): OpenList {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.get('style') ?? '')?.[1]?.toLowerCase();
  const named = STYLES.get(style ?? '') ?? TYPES.get(attributes.get('type') ?? '');
  const format = isOrdered ? (named ?? 'decimal') : named === 'none' ? 'none' : null;
  return {
    format,
    next: Number.parseInt(attributes.get('start') ?? '1', 10) || 0,
    step: attributes.has('reversed') ? -1 : 1,
  };
}

/** The number or bullet of the list's next item, with the space after it. An item outside a list has a bullet. */
export function itemLabel(list: OpenList | undefined, value: string | undefined): string {
  if (!list || list.format === null) return '- ';
  const number = Number.parseInt(value ?? '', 10);
  if (!Number.isNaN(number)) list.next = number;
  const label = formatNumber(list.next, list.format);
  list.next += list.step;
  return label === '' ? '' : `${label}. `;
}
