import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeReport } from '../../../src/report/compose';
import type { Block, Report } from '../../../src/report/content/blocks';
import { docxBytes } from '../../../src/report/docx/docx';
import { readDocx } from '../../support/docx-reader';
import { hasProgram } from '../../support/needs';
import { pdfRawText, renderPdfs, resaved } from '../../support/render';
import { input } from '../sample';
import { everyBlock } from './every-block';

const FOLDER = 'build/tests/round-trip';
const WHY = 'LibreOffice is the independent reader of the report';
const canPrint = ['soffice', 'pdftotext'].every(program => hasProgram(program, WHY));

/** Shortest part of a cell's text that remains on a page when the cell is broken, in letters. */
const SHORTEST_PIECE = 5;

/** In DXA. LibreOffice may change a width by this much, because it counts in another unit. */
const WIDTH_TOLERANCE = 10;

const REPORTS: Readonly<Record<string, () => Report>> = {
  'the twelve-month report for the mayor': () => composeReport(input({ round: 12 })),
  'a draft of the six-month report for the web site': () => composeReport(input({ draft: true, edition: 'public' })),
  'every kind of content': everyBlock,
};

const found = (within: string, pattern: RegExp) => Array.from(within.matchAll(pattern), ([whole]) => whole);

/** For each table, the result of `read` for each of its rows. */
function rowsOf<Row>(docx: Uint8Array, read: (row: string) => Row): Row[][] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return found(xml, /<w:tbl>.*?<\/w:tbl>/gs).map(table => found(table, /<w:tr[ >].*?<\/w:tr>/gs).map(read));
}

/** Says if the row is repeated, and how each of its cells is merged. */
function mergesOf(row: string): string {
  const repeated = /<w:tblHeader(\/| w:val="(true|1)")/.test(row) ? 'repeated' : '';
  const cells = found(row, /<w:tcPr>.*?<\/w:tcPr>/gs).map(cell => {
    const merge = /<w:vMerge(?: w:val="(\w+)")?\s*\/>/.exec(cell);
    return merge ? (merge[1] ?? 'continue') : '-';
  });
  return [repeated, ...cells].join(' ');
}

/** In DXA. LibreOffice drops columns that no row separates, so spans are compared by width. */
function widthsOf(row: string): number[] {
  return Array.from(row.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g), ([, width]) => Number(width));
}

/** Texts in reading order: paragraphs and headings, and the cells of a row from left to right. */
function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(one => {
    if (one.kind === 'table')
      return one.rows.flatMap(({ cells }) => cells.flatMap(cell => sentencesOf(cell.paragraphs)));
    return one.kind === 'heading' ? [one.text] : one.runs.map(run => ('text' in run ? run.text : ''));
  });
}

/** pdftotext splits ำ, moves spaces and marks, and includes page numbers. This keeps only the letters on the line. */
const letters = (text: string) => text.replace(/ำ/g, 'า').replace(/[^ก-ะาเ-ๅฯๆ๐-๙A-Za-z]/g, '');

interface Place {
  readonly page: number;
  readonly at: number;
}

/** Where the sentence begins. It is complete there, or in a row that continues on another page, the rest is on the following pages. */
function placeOf(sentence: string, pages: readonly string[], from: Place): Place | null {
  for (let page = from.page; page < pages.length; page += 1) {
    const start = page === from.page ? from.at : 0;
    for (let length = sentence.length; length >= Math.min(SHORTEST_PIECE, sentence.length); length -= 1) {
      const at = pages[page]?.indexOf(sentence.slice(0, length), start) ?? -1;
      const rest = sentence.slice(length);
      if (at >= 0 && (rest === '' || placeOf(rest, pages, { page: page + 1, at: 0 }))) return { page, at };
    }
  }
  return null;
}

const reports = Object.entries(REPORTS).map(([name, make]) => {
  const report = make();
  return { name, report, bytes: docxBytes(report), file: join(FOLDER, `${name}.docx`) };
});
let again: readonly string[] = [];
let pdfs: readonly string[] = [];

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true });
  for (const { file, bytes } of reports) writeFileSync(file, bytes);
  const files = reports.map(({ file }) => file);
  if (canPrint) [again, pdfs] = [resaved(files), renderPdfs(files)];
}, 600_000);

describe.skipIf(!canPrint).each(reports.map((one, index) => ({ ...one, index })))(
  '$name, opened by LibreOffice',
  ({ report, bytes, index }) => {
    it('and saved again, keeps the text of all cells, the repeated rows and the merges', () => {
      const saved = readFileSync(again[index] ?? '');
      expect(readDocx(saved).tables).toEqual(readDocx(bytes).tables);
      expect(rowsOf(saved, mergesOf)).toEqual(rowsOf(bytes, mergesOf));
      const [before, after] = [bytes, saved].map(docx => rowsOf(docx, widthsOf).flat(2));
      const moved = before?.filter((width, index) => Math.abs(width - (after?.[index] ?? 0)) > WIDTH_TOLERANCE);
      expect([moved, after?.length]).toEqual([[], before?.length]);
    });

    it('and printed, has all sentences of the content in order', () => {
      const pages = pdfRawText(pdfs[index] ?? '')
        .split('\f')
        .map(letters);
      let from: Place = { page: 0, at: 0 };
      for (const sentence of report.sections.flatMap(({ blocks }) => sentencesOf(blocks)).map(letters)) {
        const found = placeOf(sentence, pages, from);
        expect([sentence, found]).not.toEqual([sentence, null]);
        // A sentence that is in the content twice must be on paper twice.
        if (found !== null && sentence !== '') from = { page: found.page, at: found.at + 1 };
      }
    });
  },
);
