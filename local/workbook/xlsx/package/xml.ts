/**
 * A part of a workbook as text, read by its places: to change an element and leave every other byte as it came, its place in the
 * text must be known. Parsers that build a tree forget it.
 */
export interface XmlElement {
  /** With its prefix, as in the text. */
  readonly tag: string;
  /** Without its prefix. */
  readonly name: string;
  /** The text between the tag's name and its end. */
  readonly attributes: string;
  readonly start: number;
  /** Where its content begins and ends. Both are `end` for an empty element. */
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

// Comments, CDATA and instructions are skipped whole; `>` may stand in an attribute.
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** The root element. What is in it is not looked at, because parts are long. @throws Error if there is none or it is not closed. */
export function rootOf(xml: string): XmlElement {
  for (const match of xml.matchAll(TOKEN)) {
    const [text, closing, tag, attributes = '', empty] = match;
    if (tag === undefined) continue;
    if (closing === '/') throw new Error(`</${tag}> closes nothing`);
    const [start, open, name] = [match.index, match.index + text.length, localName(tag)];
    if (empty === '/') return { tag, name, attributes, start, open, close: open, end: open };
    const close = xml.lastIndexOf(`</${tag}`);
    if (close < open) throw new Error(`<${tag}> is not closed`);
    return { tag, name, attributes, start, open, close, end: xml.indexOf('>', close) + 1 };
  }
  throw new Error('a part of the workbook has no root element');
}

/** The elements directly between two places. @throws Error if one is not closed. */
export function childrenOf(xml: string, from: number, to: number): XmlElement[] {
  const found: XmlElement[] = [];
  const token = new RegExp(TOKEN);
  token.lastIndex = from;
  let depth = 0;
  let first: { tag: string; attributes: string; start: number; open: number } | null = null;
  for (let match = token.exec(xml); match !== null && match.index < to; match = token.exec(xml)) {
    const [text, closing, tag, attributes = '', empty] = match;
    if (tag === undefined) continue;
    const [start, end] = [match.index, match.index + text.length];
    if (closing === '/') {
      depth -= 1;
      if (depth < 0) throw new Error(`</${tag}> closes nothing`);
      if (depth > 0 || first === null) continue;
      found.push({ ...first, name: localName(first.tag), close: start, end });
      first = null;
    } else if (empty === '/') {
      if (depth === 0) found.push({ tag, name: localName(tag), attributes, start, open: end, close: end, end });
    } else {
      if (depth === 0) {
        first = { tag, attributes, start, open: end };
        // The cells of a sheet may be most of a part: nothing in them is a child.
        const close = localName(tag) === 'sheetData' ? xml.lastIndexOf(`</${tag}>`, to) : -1;
        if (close >= end) token.lastIndex = close;
      }
      depth += 1;
    }
  }
  if (depth !== 0) throw new Error(`<${first?.tag}> is not closed`);
  return found;
}

export function contentOf(xml: string, element: XmlElement): XmlElement[] {
  return childrenOf(xml, element.open, element.close);
}

export function childOf(xml: string, element: XmlElement, name: string): XmlElement | undefined {
  return contentOf(xml, element).find(child => child.name === name);
}

export function sourceOf(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/** The text in an element and below it. */
export function textIn(xml: string, from: number, to: number): string {
  const inside = xml.slice(from, to);
  if (!inside.includes('<')) return decoded(inside);
  const parts = inside.match(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|[^<]+|<[^>]*>/g) ?? [];
  return parts
    .map(part => {
      if (part.startsWith('<![CDATA[')) return part.slice(9, -3);
      return part.startsWith('<') ? '' : decoded(part);
    })
    .join('');
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By local names: `id` for `r:id`. Declarations of namespaces are left out. */
export function attributesOf({ attributes }: Pick<XmlElement, 'attributes'>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (!name.startsWith('xmlns')) found.set(localName(name), decoded(double ?? single ?? ''));
  }
  return found;
}

export function attributeOf(element: Pick<XmlElement, 'attributes'>, name: string): string | undefined {
  return attributesOf(element).get(name);
}

/** The text of a start tag's attributes with one of them set, or removed (null). `name` is without a prefix. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const text = value === null ? '' : ` ${name}="${encoded(value)}"`;
  // Read one by one, because the same words may stand in another attribute's value.
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const before = attributes.slice(0, match.index).trimEnd();
    return before + text + attributes.slice(match.index + match[0].length);
  }
  return text === '' ? attributes : attributes.trimEnd() + text;
}

/** An element's source with one attribute of its start tag set, or removed (null). */
export function withRootAttribute(source: string, name: string, value: string | null): string {
  const { start, tag, attributes } = rootOf(source);
  const at = start + 1 + tag.length;
  return source.slice(0, at) + withAttribute(attributes, name, value) + source.slice(at + attributes.length);
}

/** The text of a start tag's attributes. */
export function attributesXml(attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${encoded(String(value))}"`)
    .join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:` for `x:row`, '' for `row`. */
export function prefixOf({ tag }: Pick<XmlElement, 'tag'>): string {
  return tag.slice(0, tag.indexOf(':') + 1);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!plain.includes('&')) return plain;
  return plain.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16));
  });
}

const MARKUP: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** For texts and attributes. Drops the control characters and lone surrogates that XML does not allow. */
export function encoded(text: string): string {
  return text.replace(NOT_XML, '').replace(/[<>&"\r]/g, letter => MARKUP[letter] ?? letter);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text of a part: UTF-8, or UTF-16 with its mark, or without it if it begins with `<`. */
export function xmlOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return asUtf8(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return asUtf8(new TextDecoder('utf-16be').decode(bytes));
  if (first === 0x3c && second === 0) return asUtf8(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0 && second === 0x3c) return asUtf8(new TextDecoder('utf-16be').decode(bytes));
  // Three times as fast as a TextDecoder, but leaves the mark.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** A changed part is written as UTF-8. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml\b[^>]*?encoding=)(["'])[^"']*\2/, '$1"UTF-8"');
}

/** The same text with blanks instead of comments and CDATA, so that it can be searched for tags. Places stay the same. */
export function withoutAsides(xml: string): string {
  if (!xml.includes('<!')) return xml;
  return xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, aside => ' '.repeat(aside.length));
}

/** True for the standard's `1` and `true`. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The usual namespace of spreadsheets (transitional). */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The namespace of spreadsheets that a part declares, which differs between the two standards. */
export function spreadsheetNamespace(xml: string): string {
  return /\bxmlns(?::\w+)?\s*=\s*["']([^"']*spreadsheetml\/(?:2006\/)?main)["']/.exec(xml)?.[1] ?? SPREADSHEET;
}
