import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/import/read/read-source';
import { BEGIN, firstTable, GO_ON, makeDocx, p, run, span, tbl, tc, tr } from './make-docx';

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table divided into blocks at random: each cell's block by row and column. */
const tables = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    columns: fc.integer({ min: 1, max: 7 }),
    cuts: fc.array(fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 1,
      maxLength: 60,
    }),
  })
  .map(({ rows, columns, cuts }) => divided(rows, columns, cuts));

function divided(rows: number, columns: number, cuts: readonly { rows: number; columns: number }[]): Block[][] {
  const grid: (Block | undefined)[][] = Array.from({ length: rows }, () => Array(columns).fill(undefined));
  let cut = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (grid[row]?.[column]) continue;
      const size = cuts[cut++ % cuts.length] ?? { rows: 1, columns: 1 };
      let wide = 1;
      while (wide < size.columns && column + wide < columns && !grid[row]?.[column + wide]) wide += 1;
      const block = { row, column, rows: Math.min(size.rows, rows - row), columns: wide };
      for (let at = row; at < row + block.rows; at++) grid[at]?.fill(block, column, column + wide);
    }
  }
  return grid.map(line => line.map(block => block ?? { row: 0, column: 0, rows: 1, columns: 1 }));
}

/** The table as Word writes it. Each block's text is its place, cut into runs and paragraphs. */
function wordTable(grid: readonly (readonly Block[])[]): string {
  const rows = grid.map((line, row) => {
    const cells = line.filter((block, column) => block.column === column);
    return tr(
      cells.map(block => {
        const merge = block.rows === 1 ? '' : block.row === row ? BEGIN : GO_ON;
        return tc(block.row === row ? content(block) : '', (block.columns > 1 ? span(block.columns) : '') + merge);
      }),
    );
  });
  return tbl(rows, grid[0]?.map((_, column) => 900 + 37 * column) ?? []);
}

const textOf = ({ row, column }: Block) => `แถว ${row}\nคอลัมน์ ${column}`;
const content = (block: Block) =>
  textOf(block)
    .split('\n')
    .map(line => p(run(line.slice(0, 3)) + run(line.slice(3))))
    .join('');

/** Borders that no row has are not seen, so the columns between them are one. */
function seenColumns(grid: readonly (readonly Block[])[]): number[] {
  const borders = new Set(grid.flatMap(line => line.map(({ column }) => column)));
  return [...borders].sort((a, b) => a - b);
}

test('every cell of a random table is a block’s first, or covered by exactly one merge', () => {
  fc.assert(
    fc.property(tables, grid => {
      const { cells, merges } = firstTable({ body: wordTable(grid) });
      const columns = seenColumns(grid);
      const place = (column: number) => columns.indexOf(column);
      expect(cells.map(row => row.length)).toEqual(grid.map(() => columns.length));
      const blocks = [...new Set(grid.flat())];
      const expected = blocks.map(block => ({
        ...block,
        column: place(block.column),
        columns: columns.filter(column => column >= block.column && column < block.column + block.columns).length,
      }));
      const isMerged = ({ rows, columns: wide }: Block) => rows > 1 || wide > 1;
      const inOrder = (a: Block, b: Block) => a.row - b.row || a.column - b.column;
      expect([...merges].sort(inOrder)).toEqual(expected.filter(isMerged).sort(inOrder));
      for (const [index, block] of blocks.entries()) {
        expect(cells[block.row]?.[expected[index]?.column ?? -1]).toBe(textOf(block));
      }
      expect(cells.flat().filter(text => text !== '')).toHaveLength(blocks.length);
    }),
    { numRuns: 50 },
  );
});

test('any text comes back as it is', () => {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // Neither control characters nor the soft hyphen, and none of the places where fonts of symbols have theirs.
  const letters = fc.string({ unit: fc.constantFrom(...'กขฃ๑๙ำแ่้a&<>"\'/=;#x ()–✓“😀'), minLength: 1 });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), lines => {
      const body = tbl([tr([tc(lines.map(line => p(run(escaped(line)))).join('')), tc('x')])]);
      const text = lines.join('\n');
      expect(firstTable({ body }).cells[0]?.[0]).toBe(text.trim() === '' ? '' : text);
    }),
    { numRuns: 100 },
  );
});

test('any arrangement of Word’s elements is read without a fault', () => {
  const names =
    'tbl tr tc p r t pPr rPr tcPr trPr sdt sdtContent sdtPr ins del hyperlink fldChar instrText br tab sym pict drawing txbxContent vMerge gridSpan numPr'.split(
      ' ',
    );
  const attributes = fc.constantFrom(
    '',
    ' w:val="1"',
    ' w:val="restart"',
    ' w:fldCharType="begin"',
    ' w:fldCharType="separate"',
    ' w:fldCharType="end"',
    ' w:char="F0FC" w:font="Wingdings"',
    ' w:val="x"',
  );
  const { xml } = fc.letrec<{ xml: string }>(tie => ({
    xml: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('ก', ' ', ''),
      fc
        .tuple(fc.constantFrom(...names), attributes, fc.array(tie('xml'), { maxLength: 4 }))
        .map(([name, own, inside]) => `<w:${name}${own}>${inside.join('')}</w:${name}>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(xml, { maxLength: 6 }), parts => {
      const source = readSource(makeDocx({ body: parts.join('') + tbl([tr([tc(parts.join('')), tc('x')])]) }));
      const table = 'tables' in source ? source.tables.at(-1) : undefined;
      const width = table?.cells[0]?.length;
      for (const row of table?.cells ?? []) expect(row).toHaveLength(width ?? -1);
    }),
    { numRuns: 100 },
  );
});
