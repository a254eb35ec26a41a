import { unzipSync } from 'fflate';
import { xmlFault } from '../xml/xml';

/** Google's limit for a document: about 1.02 million characters. */
const MAX_CHARACTERS = 1_020_000;
const REQUIRED_PARTS = ['[Content_Types].xml', 'word/document.xml'];

/** Why Google's importer would refuse these bytes as a Word document; null if it would not. */
export function docxFault(bytes: Uint8Array): string | null {
  const parts = unzip(bytes);
  if (!parts) return 'Bad Request: not a .docx (not a zip archive)';
  const missing = REQUIRED_PARTS.find(name => !parts.has(name));
  if (missing !== undefined) return `Bad Request: not a .docx (${missing} is missing)`;
  for (const [name, part] of parts) {
    const fault = /\.(?:xml|rels)$/.test(name) ? partFault(part) : null;
    if (fault) return `Bad Request: ${name}: ${fault}`;
  }
  const text = new TextDecoder().decode(parts.get('word/document.xml'));
  return characters(text) > MAX_CHARACTERS ? 'Request Too Large' : null;
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return null;
  }
}

function partFault(part: Uint8Array): string | null {
  try {
    return xmlFault(new TextDecoder('utf-8', { fatal: true }).decode(part));
  } catch {
    return 'not UTF-8';
  }
}

function characters(documentXml: string): number {
  let sum = 0;
  for (const [, text = ''] of documentXml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)) sum += text.length;
  return sum;
}
