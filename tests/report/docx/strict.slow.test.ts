import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../../support/cli';
import { hasSchemas, heldAgainstSchemas } from '../../support/schemas';
import { STRICT_REPORTS } from './strict-reports';

/** The content of each element with that name. The elements must not be nested. */
function elements(xml: string, name: string): string[] {
  return Array.from(
    xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, 'gs')),
    ([, inner]) => inner ?? '',
  );
}

function values(xml: string, element: string, attribute = 'val'): string[] {
  const tags = xml.matchAll(new RegExp(`<${element}(?=[\\s/>])(?:[^>]*? w:${attribute}="([^"]*)")?[^>]*>`, 'g'));
  return Array.from(tags, ([, value]) => value ?? 'true');
}

interface Cell {
  readonly xml: string;
  /** First column of the grid that the cell takes, from 0. */
  readonly column: number;
  readonly span: number;
}

function cellsOf(row: string): Cell[] {
  let next = 0;
  return elements(row, 'w:tc').map(xml => {
    const span = Number(values(xml, 'w:gridSpan')[0] ?? 1);
    next += span;
    return { xml, column: next - span, span };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const numbers = (texts: readonly string[]) => texts.map(Number);

describe.each(Object.entries(STRICT_REPORTS))('the .docx of %s', (_, make) => {
  let bytes: Uint8Array;
  let parts: Record<string, string>;
  let body: string;
  let tables: string[];

  beforeAll(() => {
    bytes = make();
    parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
    body = parts['word/document.xml'] ?? '';
    tables = elements(body, 'w:tbl');
  });

  it.skipIf(!hasSchemas)('is valid against the schemas, in all parts', () => {
    const file = join(scratch(), 'strict.docx');
    writeFileSync(file, bytes);
    expect(heldAgainstSchemas(file)).toContain('all valid');
  });

  it('has the same bytes if it is composed again', () => {
    expect(Buffer.compare(make(), bytes)).toBe(0);
  });

  it('has tables whose cells are as wide as the columns that they span', () => {
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const grid = numbers(values(table, 'w:gridCol', 'w'));
      expect(grid.filter(width => !Number.isInteger(width) || width <= 0)).toEqual([]);
      expect([values(table, 'w:tblW', 'type'), numbers(values(table, 'w:tblW', 'w'))]).toEqual([['dxa'], [sum(grid)]]);
      const wrong = elements(table, 'w:tr').filter(row => {
        const cells = cellsOf(row);
        const isRight = ({ xml, column, span }: Cell) =>
          `${values(xml, 'w:tcW', 'type')} ${values(xml, 'w:tcW', 'w')}` ===
          `dxa ${sum(grid.slice(column, column + span))}`;
        return !cells.every(isRight) || sum(cells.map(({ span }) => span)) !== grid.length;
      });
      expect(wrong).toEqual([]);
    }
  });

  it('continues a merged cell only below one in the same column, and ends every cell with a paragraph', () => {
    for (const table of tables) {
      let above: readonly string[] = [];
      for (const row of elements(table, 'w:tr')) {
        const merged = cellsOf(row).flatMap(({ xml, column, span }) => {
          const [merge] = values(xml, 'w:vMerge');
          if (merge === 'continue') expect(above).toContain(`${column} ${span}`);
          expect(xml).toMatch(/(<\/w:p>|<w:p\/>)$/);
          return merge === undefined ? [] : [`${column} ${span}`];
        });
        above = merged;
      }
    }
  });

  it('repeats only the first rows of a table, and these do not continue on another page', () => {
    for (const table of tables) {
      const rows = elements(table, 'w:tr');
      const repeated = rows.map(row => row.includes('<w:tblHeader/>'));
      expect(repeated.lastIndexOf(true)).toBe(repeated.filter(Boolean).length - 1);
      expect(rows.filter((row, index) => repeated[index] && !row.includes('<w:cantSplit/>'))).toEqual([]);
    }
  });

  it('has a paragraph after every table', () => {
    expect(body.match(/<\/w:tbl>(?!<w:p[ />])/g)).toBeNull();
  });

  it('has font, size and bold for both Latin and Thai wherever it has one of them', () => {
    for (const [path, xml] of Object.entries(parts).filter(([name]) => /^word\/[^/]+\.xml$/.test(name))) {
      for (const look of elements(xml, 'w:rPr')) {
        expect([path, values(look, 'w:szCs')]).toEqual([path, values(look, 'w:sz')]);
        expect([path, values(look, 'w:bCs')]).toEqual([path, values(look, 'w:b')]);
        expect([path, values(look, 'w:rFonts', 'cs')]).toEqual([path, values(look, 'w:rFonts', 'ascii')]);
        expect([path, values(look, 'w:rFonts', 'hAnsi')]).toEqual([path, values(look, 'w:rFonts', 'ascii')]);
      }
    }
  });

  it('never leaves a single line of a paragraph alone, and has headings in the built-in styles', () => {
    const styles = parts['word/styles.xml'] ?? '';
    expect(elements(styles, 'w:pPrDefault')[0]).toContain('<w:widowControl/>');
    expect(values(styles + body, 'w:widowControl')).toEqual(['true']);
    expect(values(body, 'w:pStyle').filter(style => !/^Heading[123]$/.test(style))).toEqual([]);
    for (const level of [1, 2, 3]) {
      const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`).exec(styles)?.[0] ?? '';
      expect(values(style, 'w:outlineLvl')).toEqual([String(level - 1)]);
    }
  });

  it('has A4 pages in both orientations', () => {
    for (const section of elements(body, 'w:sectPr')) {
      const sides = [values(section, 'w:pgSz', 'w')[0], values(section, 'w:pgSz', 'h')[0]];
      expect(sides.sort()).toEqual(['11906', '16838']);
    }
  });
});
