import { strFromU8, unzipSync } from 'fflate';

/** The texts of a .docx, read from its XML without code of the product. */
export interface DocxText {
  /** Every paragraph of the body in order, including those in tables. */
  readonly paragraphs: readonly string[];
  /** Tables, their rows, the rows' cells, and the cells' paragraphs. */
  readonly tables: readonly (readonly (readonly (readonly string[])[])[])[];
  /** The text of each page header. */
  readonly headers: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function readDocx(bytes: Uint8Array): DocxText {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const headers = Object.keys(parts).filter(path => /^word\/header\d+\.xml$/.test(path));
  return {
    paragraphs: paragraphsOf(xml),
    // Our reports have no nested tables.
    tables: elements(xml, 'w:tbl').map(table =>
      elements(table, 'w:tr').map(row => elements(row, 'w:tc').map(paragraphsOf)),
    ),
    headers: headers.map(path => paragraphsOf(strFromU8(parts[path] ?? new Uint8Array())).join('\n')),
  };
}

function paragraphsOf(xml: string): string[] {
  return elements(xml, 'w:p').map(paragraph =>
    Array.from(paragraph.matchAll(/<w:tab\/>|<w:br\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g), ([tag, text]) =>
      text === undefined ? (tag === '<w:tab/>' ? '\t' : '\n') : unescaped(text),
    ).join(''),
  );
}

/** The contents of all elements of that name. An element must not contain another of the same name. */
function elements(xml: string, name: string): string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g')),
    match => match[1] ?? '',
  );
}

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}
