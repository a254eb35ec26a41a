import type { Stopped } from '../../problem';
import type { Source } from '../source';
import { delimitedTable } from './delimited';
import { readDocx } from './docx/read-docx';
import { decodeText } from './file/decode';
import { fileKind, zipKind } from './file/kind';
import { readZip } from './file/zip';
import { readHtml } from './html/read-html';
import { checked } from './limits';
import { stopped, Unreadable } from './unreadable';

/** Reads the tables of an office's file: a Word file (.docx), a web page, or a text with separators (.csv). Its name does not matter. */
export function readSource(bytes: Uint8Array): Source | Stopped {
  return stopped(() => checked(sourceOf(bytes)));
}

function sourceOf(bytes: Uint8Array): Source {
  const kind = fileKind(bytes);
  if (kind === 'zip') {
    const entries = readZip(bytes);
    const inside = zipKind(entries);
    if (inside !== 'docx') throw new Unreadable({ code: 'fileKind', kind: inside });
    return readDocx(entries);
  }
  if (kind !== 'html' && kind !== 'text') throw new Unreadable({ code: 'fileKind', kind });
  const text = decodeText(bytes);
  if (text === null) throw new Unreadable({ code: 'fileKind', kind: 'unknown' });
  return kind === 'html' ? readHtml(text) : { tables: [delimitedTable(text)], aside: [] };
}
