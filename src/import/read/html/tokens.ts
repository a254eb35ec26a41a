import { decodeEntities } from './entities';

/** A piece of a web page. Names are in small letters. Nothing of a page is ever run. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** A tag holds no `<` but between quotation marks, and not for long there: otherwise tags that are never closed take cubic time. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([a-z][^\s/><]*)(?=[\s/>])((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}')*)>|[^<]+|</gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** What these hold is not text to read. */
const RAW = new Set(['script', 'style', 'title', 'template', 'noscript', 'xml']);

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const token = new RegExp(TOKEN);
  for (let match = token.exec(html); match !== null; match = token.exec(html)) {
    const [whole, closing, tag, written = ''] = match;
    const name = tag?.toLowerCase();
    if (name === undefined) {
      if (!/^<[!?]/.test(whole)) yield { kind: 'text', text: decodeEntities(whole) };
    } else if (closing === '/') yield { kind: 'close', name };
    else if (RAW.has(name)) token.lastIndex = rawEnd(html, name, token.lastIndex);
    else yield { kind: 'open', name, attributes: attributesOf(written) };
  }
}

function rawEnd(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b[^>]*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html) === null ? html.length : end.lastIndex;
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}
