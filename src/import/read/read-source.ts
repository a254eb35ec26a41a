import type { Stopped } from '../../problem';
import type { Source } from '../source';
import { delimitedTable } from './delimited';
import { readDocx } from './docx/read-docx';
import { decodeText } from './file/decode';
import { fileKind, zipKind } from './file/kind';
import { XmlFault } from './file/xml';
import { readZip, ZipFault } from './file/zip';
import { checked } from './limits';
import { Unreadable } from './unreadable';

/** Reads the tables of an office's file: a Word file (.docx), a web page, or a text with separators (.csv). Its name does not matter. */
export function readSource(bytes: Uint8Array): Source | Stopped {
  try {
    return checked(sourceOf(bytes));
  } catch (fault) {
    if (fault instanceof Unreadable) return { problems: [fault.problem] };
    if (fault instanceof ZipFault && fault.kind === 'encrypted')
      return { problems: [{ code: 'fileKind', kind: 'encrypted' }] };
    if (fault instanceof ZipFault && fault.kind === 'tooBig') return { problems: [{ code: 'fileTooBig' }] };
    if (fault instanceof ZipFault || fault instanceof XmlFault)
      return { problems: [{ code: 'fileDamaged', why: fault.message }] };
    throw fault;
  }
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
  return { tables: [delimitedTable(text)], aside: [] };
}
