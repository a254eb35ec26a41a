import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceTable } from '../../../../src/import/source';
import { composeReport } from '../../../../src/report/compose';
import type { Paragraph, Report, Table } from '../../../../src/report/content/blocks';
import { docxBytes } from '../../../../src/report/docx/docx';
import { printable } from '../../../../src/thai/text/text';
import { everyBlock, withAllLines } from '../../../report/docx/every-block';
import { input, measure } from '../../../report/sample';
import { anyText } from '../../../support/any-text';
import { read } from './make-docx';

/** The texts of the cells that are seen, row by row. */
interface Seen {
  readonly headingRows: number;
  readonly rows: readonly (readonly string[])[];
}

function printedTables({ sections }: Report): Seen[] {
  const tables = sections.flatMap(({ blocks }) => blocks.filter((block): block is Table => block.kind === 'table'));
  return tables.map(({ headingRows, rows }) => ({
    headingRows,
    rows: rows.map(({ cells }) =>
      cells.filter(({ merge }) => merge !== 'next').map(({ paragraphs }) => printed(paragraphs)),
    ),
  }));
}

function printed(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.map(({ runs }) =>
    runs.map(run => ('text' in run ? printable(run.text).replace(/\u00ad/g, '') : '')).join(''),
  );
  const text = lines.join('\n');
  return text.trim() === '' ? '' : text;
}

function seen({ headingRows, cells, merges }: SourceTable): Seen {
  const isCovered = (row: number, column: number) =>
    merges.some(
      one =>
        row >= one.row &&
        row < one.row + one.rows &&
        column >= one.column &&
        column < one.column + one.columns &&
        (row !== one.row || column !== one.column),
    );
  return { headingRows, rows: cells.map((line, row) => line.filter((_, column) => !isCovered(row, column))) };
}

const holdsText = ({ rows }: Seen) => rows.some(row => row.some(text => text !== ''));

describe('a report of ours, read back, has the cells that it prints', () => {
  test.each<[what: string, report: Report]>([
    ['the twelve-month report for the mayor', composeReport(input({ round: 12 }))],
    ['the six-month report for the web site', composeReport(input({ edition: 'public' }))],
    ['every kind of content', withAllLines(everyBlock())],
  ])('%s', (_, report) => {
    const printed = printedTables(report);
    expect(printed.length).toBeGreaterThan(0);
    expect(read(docxBytes(report)).tables.map(seen)).toEqual(printed);
  });

  test('of cells with any text', () => {
    fc.assert(
      fc.property(
        // A character of a symbol font is read as what it shows.
        fc.array(
          anyText().map(text => text.replace(/[\uf000-\uf0ff]/g, '')),
          { minLength: 6, maxLength: 6 },
        ),
        ([group = '', method = '', unitText = '', periodText = '', result = '', suggestion = '']) => {
          const report = composeReport(
            input({ measures: [measure({ group, method, unitText, periodText, result, suggestion })] }),
          );
          const tables = read(docxBytes(report)).tables.map(seen);
          expect(tables.filter(holdsText)).toEqual(printedTables(report).filter(holdsText));
        },
      ),
      { numRuns: 15 },
    );
  });
});
