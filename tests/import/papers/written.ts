import { strToU8 } from 'fflate';
import { readPasted } from '../../../src/import/read/read-pasted';
import { readSource } from '../../../src/import/read/read-source';
import type { Source } from '../../../src/import/source';
import type { Stopped } from '../../../src/problem';
import { BEGIN, GO_ON, makeDocx, p, span, tbl, tc, tr } from '../read/docx/make-docx';
import { asSource, type Cells, cellsOf, type Paper, sourceTable } from './paper';

/** The paper as the readers of files give it. */
export function readPaper({ form, tables }: Paper): Source {
  const cells = tables.map(cellsOf);
  if (form === 'sheet') return asSource(cells.map(sourceTable));
  if (form === 'html') return read(readPasted(page(cells)));
  return read(readSource(form === 'docx' ? word(cells) : strToU8(separated(cells))));
}

function read(found: Source | Stopped): Source {
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function separated(tables: readonly Cells[]): string {
  return tables.flatMap(({ cells }) => cells.map(line => line.map(quoted).join(','))).join('\n');
}

/** The merge that begins at a cell, or null inside one that began before. */
function mergeAt({ merges }: Cells, row: number, column: number) {
  const one = merges.find(
    each =>
      row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
  );
  return one ?? { row, column, rows: 1, columns: 1 };
}

function page(tables: readonly Cells[]): string {
  const html = tables.map(table => {
    const rows = table.cells.map((line, row) => {
      const cells = line.flatMap((text, column) => {
        const merge = mergeAt(table, row, column);
        if (merge.row !== row || merge.column !== column) return [];
        return [`<td rowspan="${merge.rows}" colspan="${merge.columns}">${text.replaceAll('\n', '<br>')}</td>`];
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  });
  return `<html><body>${html.join('<p>คั่นหน้า</p>')}</body></html>`;
}

const LISTS = { '#': ['thaiNumbers', '%1.'], '•': ['bullet', '•'] } as const;

/** A Word file: a list of its own for each cell. */
function word(tables: readonly Cells[]): Uint8Array {
  const lists: string[] = [];
  const paragraphs = (text: string) => {
    const kind = text.startsWith('#') ? '#' : text.startsWith('•') ? '•' : null;
    if (kind) lists.push(list(lists.length, LISTS[kind]));
    return text
      .split('\n')
      .map(line =>
        kind && line.startsWith(kind)
          ? p(line.slice(1), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.length}"/></w:numPr>`)
          : p(line),
      )
      .join('');
  };
  const body = tables.map(table => {
    const width = Math.max(...table.cells.map(line => line.length));
    const rows = table.cells.map((line, row) =>
      tr(
        Array.from({ length: width }, (_, column) => {
          const merge = mergeAt(table, row, column);
          if (merge.column !== column) return '';
          const down = merge.rows === 1 ? '' : merge.row === row ? BEGIN : GO_ON;
          return tc(paragraphs(line[column] ?? ''), `${merge.columns === 1 ? '' : span(merge.columns)}${down}`);
        }),
      ),
    );
    return tbl(rows, new Array<number>(width).fill(900));
  });
  const numbers = lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  return makeDocx({ body: body.join(p('')), numbering: lists.join('') + numbers.join('') });
}

function list(id: number, [format, text]: readonly [string, string]): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`;
}
