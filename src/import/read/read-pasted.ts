import type { Stopped } from '../../problem';
import type { Source } from '../source';
import { delimitedTable } from './delimited';
import { isHtml } from './file/kind';
import { readHtml } from './html/read-html';
import { checked } from './limits';
import { stopped } from './unreadable';

/** Reads what a person copied and pasted: a table of a web page or mail as HTML, or cells of a spreadsheet with tabs between them. */
export function readPasted(text: string): Source | Stopped {
  // Windows puts lines that count bytes before HTML.
  const html = text.replace(/^Version:[\d.]+\s[^<]*/, '');
  return stopped(() => checked(isHtml(html) ? readHtml(html) : { tables: [delimitedTable(text)], aside: [] }));
}
