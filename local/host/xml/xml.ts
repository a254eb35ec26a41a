/**
 * Checks that a text is well-formed XML, as far as an importer needs it: one root, elements closed in order, attributes quoted
 * and unique, only known entities, no forbidden characters. Document types are refused.
 * @returns what is wrong, or null.
 */
export function xmlFault(text: string): string | null {
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) return `character U+${hex(forbidden[0])} is not allowed in XML`;
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, close, name = '', attributes = '', empty] = match;
    const between = text.slice(end, match.index);
    const fault = textFault(between, open.length > 0);
    if (fault) return fault;
    end = match.index + token.length;
    if (name === '') continue;
    if (close && open.pop() !== name) return `</${name}> closes an element that is not open`;
    if (!close && open.length === 0) roots += 1;
    if (!close && !empty) open.push(name);
    const attributeFault = close ? null : attributesFault(attributes);
    if (attributeFault) return attributeFault;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return textFault(text.slice(end), false) ?? (roots === 1 ? null : `${roots} root elements`);
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const TOKEN = new RegExp(
  String.raw`<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/)?(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>`,
  'g',
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*("[^"]*"|'[^']*')`, 'g');
// Control characters, U+FFFE, U+FFFF and lone surrogates.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function textFault(text: string, inside: boolean): string | null {
  if (!inside && /[^\s\ufeff]/.test(text)) return `text outside the root: ${text.trim().slice(0, 20)}`;
  if (text.includes('<')) return `not a tag: ${text.slice(text.indexOf('<')).slice(0, 20)}`;
  return entityFault(text);
}

function entityFault(text: string): string | null {
  const stray = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(text);
  return stray ? `stray & at: ${text.slice(stray.index, stray.index + 20)}` : null;
}

function attributesFault(attributes: string): string | null {
  const seen = new Set<string>();
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (seen.has(name)) return `attribute ${name} twice`;
    seen.add(name);
    const fault = entityFault(value);
    if (fault) return fault;
  }
  return null;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
