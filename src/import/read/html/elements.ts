import { type OpenList, openList } from './lists';
import type { HtmlToken } from './tokens';

/** An element that is open at a place of a page. */
export interface OpenElement {
  readonly name: string;
  readonly font: string | undefined;
  /** Word writes a list's number as text in such an element. */
  readonly isLabel: boolean;
  readonly keepsSpaces: boolean;
  readonly list: OpenList | null;
  readonly link: { readonly address: string; text: string } | null;
  /** Its text, if it is struck through. */
  readonly struck: { text: string } | null;
}

/** Elements that begin lines of their own. */
export const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol dl dt dd blockquote pre address section article header footer main nav figure hr form center'.split(
    ' ',
  ),
);
/** Elements that have no end. */
export const VOID = new Set('br hr img input col meta link wbr area base embed source'.split(' '));
export function openElement(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  const style = attributes.get('style') ?? '';
  // The second: font: 7pt "Times New Roman"
  const family = /font-family\s*:\s*["']?([^"';,]+)/i.exec(style) ?? /\bfont\s*:[^;]*?["']([^"']+)["']/i.exec(style);
  const font = name === 'font' ? attributes.get('face') : family?.[1];
  const address = name === 'a' ? attributes.get('href') : undefined;
  return {
    name,
    font: font?.trim(),
    isLabel: /mso-list\s*:\s*ignore/i.test(style),
    keepsSpaces: name === 'pre' || /white-space\s*:\s*(pre|break-spaces)\b/i.test(style),
    list: name === 'ul' || name === 'ol' ? openList(name === 'ol', attributes) : null,
    link: address === undefined ? null : { address, text: '' },
    struck: /^(s|strike)$/.test(name) || /text-decoration[^;]*line-through/i.test(style) ? { text: '' } : null,
  };
}

/** Not shown, or a deletion that Word tracks. */
export function isHidden({ name, attributes }: Extract<HtmlToken, { kind: 'open' }>): boolean {
  const style = attributes.get('style') ?? '';
  return (
    name === 'del' ||
    name === 'select' ||
    attributes.has('hidden') ||
    /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(field-begin|comment-list)/i.test(style)
  );
}
