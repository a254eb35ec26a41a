import type { UnreadKind } from '../../../problem';
import type { ZipEntry } from './zip';

const START_LENGTH = 4096;

/**
 * What a file is, by its first bytes: 'zip' is to be looked into with `zipKind`, 'html' and 'text' are texts. A file's name says
 * nothing: systems of offices give web pages as .doc.
 */
export function fileKind(bytes: Uint8Array): UnreadKind | 'html' | 'text' {
  if (bytes.length === 0) return 'empty';
  const hex = Array.from(bytes.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('');
  const marked = MARKS.find(([mark]) => mark.test(hex))?.[1];
  if (marked === 'doc') return oldOfficeKind(bytes);
  return marked ?? textKind(latin1(bytes.subarray(0, START_LENGTH)));
}

/** The first bytes in hexadecimal. */
const MARKS: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^504b(0304|0506)/, 'zip'],
  [/^d0cf11e0a1b11ae1/, 'doc'],
  [
    /^(89504e47|ffd8ff|47494638|424d.{8}00000000|49492a00|4d4d002a|52494646.{8}57454250|.{8}66747970(68656963|68656978|6d696631|61766966))/,
    'picture',
  ],
];

function textKind(bytes: string): UnreadKind | 'html' | 'text' {
  // Letters of one byte each, whatever the encoding.
  const start = bytes
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .split('\0')
    .join('');
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  if (/^\s*\{\s*"[^{}]*"(doc_id|resource_id|url)"\s*:/.test(start)) return 'googleLink';
  if (/progid="Word\.Document"|<pkg:package|<w:wordDocument/.test(start)) return 'wordXml';
  if (/^\s*(From:.*\s+)?MIME-Version:/i.test(start)) return 'webArchive';
  return isHtml(start) ? 'html' : 'text';
}

export function isHtml(text: string): boolean {
  return /^<(?:!doctype html|html|head|body|meta|style|table|div|p|span)\b/i.test(withoutProlog(text));
}

/** Without the XML declaration and comments at the start. A loop, because an expression for all of them takes exponential time. */
function withoutProlog(text: string): string {
  let rest = text
    .trimStart()
    .replace(/^<\?xml[^>]*>/, '')
    .trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + '-->'.length).trimStart();
  }
  return rest;
}

/** The old container of Word and Excel also holds encrypted new files. Its entries have names in UTF-16. */
function oldOfficeKind(bytes: Uint8Array): UnreadKind {
  const holds = (name: string) => indexOf(bytes, utf16(name)) >= 0;
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('WordDocument')) return 'doc';
  if (holds('PowerPoint Document')) return 'presentation';
  return holds('Workbook') || holds('Book') ? 'xls' : 'unknown';
}

/** What an archive is, by the names of its files: 'docx' if it may be a Word file. */
export function zipKind(entries: readonly ZipEntry[]): UnreadKind | 'docx' {
  const has = (name: RegExp) => entries.some(entry => name.test(entry.name));
  if (has(/^mimetype$/)) return 'openDocument';
  if (!has(/^\/?\[Content_Types\]\.xml$/i)) return 'zip';
  if (has(/^\/?xl[\\/]workbook\./i)) return 'workbook';
  return has(/^\/?ppt[\\/]presentation\./i) ? 'presentation' : 'docx';
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
}

function utf16(text: string): number[] {
  return Array.from(text).flatMap(letter => [letter.charCodeAt(0), 0]);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
