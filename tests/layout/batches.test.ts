import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Batch, batched } from '../../src/layout/batches';
import type { Look, SheetChange } from '../../src/layout/changes';

const SIZE = 5;
const at = fc.integer({ min: 1, max: SIZE });
const block = fc.record({ row: at, column: at, rows: at, columns: at });
const look: fc.Arbitrary<Look> = fc.record(
  {
    numberFormat: fc.constantFrom('@', '0'),
    bold: fc.constant(true),
    background: fc.constantFrom('#fff', '#000'),
    wrap: fc.boolean(),
    top: fc.constant(true),
    center: fc.constant(true),
  },
  { requiredKeys: [] },
);

const change: fc.Arbitrary<SheetChange> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('look' as const), sheet: fc.constant('ก'), block, look }) },
  fc.record({
    kind: fc.constant('width' as const),
    sheet: fc.constant('ก'),
    column: at,
    pixels: fc.constantFrom(100, 200),
  }),
  fc.record({ kind: fc.constant('hide' as const), sheet: fc.constant('ก'), column: at }),
  fc.record({
    kind: fc.constant('note' as const),
    sheet: fc.constant('ก'),
    row: at,
    column: at,
    text: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    kind: fc.constant('dropDown' as const),
    sheet: fc.constant('ก'),
    block,
    from: fc.constantFrom(['ก'], ['ข']),
    strict: fc.boolean(),
    help: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('write' as const),
    sheet: fc.constant('ก'),
    row: at,
    column: at,
    rows: fc.array(fc.tuple(fc.constantFrom('x', 'y'), fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 2 }),
  }),
);

/** What a sheet is like after the changes: each attribute of each cell and column. */
class Painted {
  readonly cells = new Map<string, unknown>();

  set(
    what: string,
    { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
    value: unknown,
  ) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) this.cells.set(`${what} ${r} ${c}`, value);
    }
  }

  write(row: number, column: number, rows: readonly (readonly string[])[]) {
    rows.forEach((cells, down) => {
      cells.forEach((text, across) => {
        this.set('text', { row: row + down, column: column + across, rows: 1, columns: 1 }, text);
      });
    });
  }
}

function oneByOne(changes: readonly SheetChange[]): Painted {
  const sheet = new Painted();
  for (const one of changes) {
    if (one.kind === 'look') {
      const { numberFormat, bold, background, wrap, top, center } = one.look;
      if (numberFormat) sheet.set('numberFormat', one.block, numberFormat);
      if (bold) sheet.set('fontWeight', one.block, 'bold');
      if (background) sheet.set('background', one.block, background);
      if (wrap !== undefined) sheet.set('wrap', one.block, wrap);
      if (top) sheet.set('vertical', one.block, 'top');
      if (center) sheet.set('vertical', one.block, 'middle');
      if (center) sheet.set('horizontal', one.block, 'center');
    }
    if (one.kind === 'width') sheet.cells.set(`width ${one.column}`, one.pixels);
    if (one.kind === 'hide') sheet.cells.set(`hidden ${one.column}`, true);
    if (one.kind === 'note') sheet.cells.set(`note ${one.row} ${one.column}`, one.text);
    if (one.kind === 'dropDown') sheet.set('rule', one.block, `${one.from} ${one.strict}`);
    if (one.kind === 'write') {
      sheet.set('numberFormat', { ...one, rows: one.rows.length, columns: 2 }, '@');
      sheet.write(one.row, one.column, one.rows);
    }
  }
  return sheet;
}

function together(batches: readonly Batch[]): Painted {
  const sheet = new Painted();
  for (const one of batches) {
    if (one.kind === 'looks') {
      for (const { attribute, value, blocks } of one.looks)
        for (const block of blocks) sheet.set(attribute, block, value);
    }
    const columns = (count: number, column: number) => Array.from({ length: count }, (_, index) => column + index);
    if (one.kind === 'widths')
      for (const c of columns(one.count, one.column)) sheet.cells.set(`width ${c}`, one.pixels);
    if (one.kind === 'hides') for (const c of columns(one.count, one.column)) sheet.cells.set(`hidden ${c}`, true);
    if (one.kind === 'notes')
      one.texts.forEach((text, index) => void sheet.cells.set(`note ${one.row} ${one.column + index}`, text));
    if (one.kind === 'dropDowns') {
      for (const { rule, blocks } of one.choices) {
        for (const block of blocks) sheet.set('rule', block, `${rule.from} ${rule.strict}`);
      }
    }
    if (one.kind === 'write') {
      const block = { ...one, rows: one.rows.length, columns: one.rows[0]?.length ?? 0 };
      if (!one.isPlain) sheet.set('numberFormat', block, '@');
      sheet.write(one.row, one.column, one.rows);
    }
  }
  return sheet;
}

it('a sheet is the same whether changes are made one by one or together', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), changes => {
      const sorted = (sheet: Painted) => [...sheet.cells].sort(([a], [b]) => a.localeCompare(b));
      expect(sorted(together(batched(changes)))).toEqual(sorted(oneByOne(changes)));
    }),
    { numRuns: 300 },
  );
});

it('other changes stay where they are, and the changes before and after them apart', () => {
  const width = (column: number): SheetChange => ({ kind: 'width', sheet: 'ก', column, pixels: 100 });
  const grow: SheetChange = { kind: 'grow', sheet: 'ก', rows: 1, columns: 9 };
  expect(batched([width(1), width(2), grow, width(9)])).toEqual([
    { kind: 'widths', sheet: 'ก', column: 1, count: 2, pixels: 100 },
    grow,
    { kind: 'widths', sheet: 'ก', column: 9, count: 1, pixels: 100 },
  ]);
});
