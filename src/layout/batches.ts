import { type Block, contains, overlap } from '../grid/grid';
import { grouped } from '../grid/grouped';
import { runs } from '../grid/runs';
import type { Look, SheetChange } from './changes';

/** Changes of one sheet that are made together, with fewer calls than one by one. */
export type Batch =
  | Exclude<SheetChange, { kind: Gathered | 'write' }>
  /** `isPlain`: the cells have the format '@' already. */
  | Write
  | { readonly kind: 'looks'; readonly sheet: string; readonly looks: readonly Painted[] }
  | {
      readonly kind: 'widths';
      readonly sheet: string;
      readonly column: number;
      readonly count: number;
      readonly pixels: number;
    }
  | { readonly kind: 'hides'; readonly sheet: string; readonly column: number; readonly count: number }
  | { readonly kind: 'dropDowns'; readonly sheet: string; readonly choices: readonly Choices[] }
  /** Notes of adjacent cells of one row. */
  | {
      readonly kind: 'notes';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly texts: readonly string[];
    };

/** A rule for several blocks. Where blocks overlap, the later rule holds. */
export interface Choices {
  readonly rule: Rule;
  readonly blocks: readonly Block[];
}

/** One attribute of a look for several blocks. */
export interface Painted {
  readonly attribute: Attribute;
  readonly value: string | boolean;
  readonly blocks: readonly Block[];
}

export type Attribute = 'numberFormat' | 'fontWeight' | 'background' | 'wrap' | 'vertical' | 'horizontal' | 'line';
type Rule = Pick<ChangeOf<'dropDown'>, 'from' | 'strict' | 'help'>;
type ChangeOf<Kind extends SheetChange['kind']> = Extract<SheetChange, { kind: Kind }>;

/** Kinds that may change places among themselves, in the order in which they are made. Notes last: headings are recognized by them. */
const GATHERED = ['look', 'width', 'hide', 'dropDown', 'note'] as const;
type Gathered = (typeof GATHERED)[number];

/** The same changes in batches. Neighbours of the gathered kinds on one sheet are put together; all others keep their order. */
export function batched(changes: readonly SheetChange[]): Batch[] {
  const batches: Batch[] = [];
  const plain = new PlainCells();
  for (let at = 0; at < changes.length; ) {
    const first = changes[at] as SheetChange;
    const end = changes.findIndex(
      (change, index) => index > at && !(isGathered(change) && change.sheet === first.sheet),
    );
    if (isGathered(first)) {
      const gathered = changes.slice(at, end < 0 ? changes.length : end).filter(isGathered);
      for (const change of gathered) plain.note(change);
      batches.push(...gather(first.sheet, gathered));
      at += gathered.length;
      continue;
    }
    const last = batches[batches.length - 1];
    const write = first.kind === 'write' ? { ...first, isPlain: plain.has(first) } : null;
    const joined = last?.kind === 'write' && write ? joinedWrites(last, write) : null;
    if (joined) batches[batches.length - 1] = joined;
    else batches.push(write ?? (first as Exclude<SheetChange, { kind: Gathered | 'write' }>));
    at += 1;
  }
  return batches;
}

function isGathered(change: SheetChange): change is ChangeOf<Gathered> {
  return (GATHERED as readonly string[]).includes(change.kind);
}

/** The cells that were formatted as plain text before. */
class PlainCells {
  readonly #blocks = new Map<string, Block[]>();

  note(change: SheetChange): void {
    if (change.kind !== 'look' || change.look.numberFormat === undefined) return;
    const { sheet, block, look } = change;
    const kept = (this.#blocks.get(sheet) ?? []).filter(one => !overlap(one, block));
    this.#blocks.set(sheet, look.numberFormat === '@' ? [...(this.#blocks.get(sheet) ?? []), block] : kept);
  }

  has({ sheet, row, column, rows }: ChangeOf<'write'>): boolean {
    const block = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    return (this.#blocks.get(sheet) ?? []).some(one => contains(one, block));
  }
}

function gather(sheet: string, changes: readonly ChangeOf<Gathered>[]): Batch[] {
  const of = <Kind extends Gathered>(kind: Kind) =>
    changes.filter((change): change is ChangeOf<Gathered> & ChangeOf<Kind> => change.kind === kind);
  const looks = paintedOf(of('look'));
  return [
    ...(looks.length > 0 ? [{ kind: 'looks', sheet, looks } as const] : []),
    ...widthsOf(sheet, of('width')),
    ...columnRuns(of('hide').map(({ column }) => column)).map(run => ({ kind: 'hides', sheet, ...run }) as const),
    ...dropDownsOf(sheet, of('dropDown')),
    ...notesOf(sheet, of('note')),
  ];
}

/** Attributes do not touch each other, so each is painted by itself, and equal values in one step as far as the order allows. */
function paintedOf(changes: readonly ChangeOf<'look'>[]): Painted[] {
  const all = changes.flatMap(({ block, look }) =>
    attributesOf(look).map(([attribute, value]) => ({ attribute, value, block })),
  );
  return [...grouped(all, ({ attribute }) => attribute).values()].flatMap(steps => {
    const painted: { attribute: Attribute; value: string | boolean; blocks: Block[] }[] = [];
    for (const { attribute, value, block } of steps) {
      // The last step that this block must come after.
      const after = painted.map(({ blocks }) => blocks.some(one => overlap(one, block))).lastIndexOf(true);
      const equal = painted.slice(Math.max(0, after)).find(step => step.value === value);
      if (!equal) painted.push({ attribute, value, blocks: [block] });
      // A line is only at the side of its block.
      else if (attribute === 'line' || !equal.blocks.some(one => contains(one, block))) equal.blocks.push(block);
    }
    return painted;
  });
}

function attributesOf(look: Look): [Attribute, string | boolean][] {
  const { numberFormat, bold, background, wrap, top, center, line } = look;
  return [
    ...(numberFormat === undefined ? [] : [['numberFormat', numberFormat] as [Attribute, string]]),
    ...(bold ? [['fontWeight', 'bold'] as [Attribute, string]] : []),
    ...(background === undefined ? [] : [['background', background] as [Attribute, string]]),
    ...(wrap === undefined ? [] : [['wrap', wrap] as [Attribute, boolean]]),
    ...(center ? [['horizontal', 'center'] as [Attribute, string]] : []),
    ...(center || top ? [['vertical', center ? 'middle' : 'top'] as [Attribute, string]] : []),
    ...(line ? [['line', true] as [Attribute, boolean]] : []),
  ];
}

function widthsOf(sheet: string, changes: readonly ChangeOf<'width'>[]): Batch[] {
  const last = new Map(changes.map(({ column, pixels }) => [column, pixels]));
  const steps = [...grouped([...last], ([, pixels]) => pixels)].map(([pixels, equal]) =>
    columnRuns(equal.map(([column]) => column)).map(run => ({ kind: 'widths', sheet, ...run, pixels }) as const),
  );
  // The width that stands in most places is set for all columns first, and the others after it.
  const whole = columnRuns(last.keys());
  const most = steps.reduce((a, b) => (b.length > a.length ? b : a), []);
  const [usual] = most;
  if (usual === undefined || most.length <= whole.length) return steps.flat();
  return [...whole.map(run => ({ ...usual, ...run })), ...steps.filter(step => step !== most).flat()];
}

function columnRuns(columns: Iterable<number>): { column: number; count: number }[] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  return runs(sorted).map(({ first, count }) => ({ column: first, count }));
}

/** Neighbours with the same choices share a rule. */
function dropDownsOf(sheet: string, changes: readonly ChangeOf<'dropDown'>[]): Batch[] {
  const found: { readonly rule: Rule; readonly blocks: Block[] }[] = [];
  for (const { block, from, strict, help } of changes) {
    const rule = { from, strict, help };
    const last = found[found.length - 1];
    if (last && JSON.stringify(last.rule) === JSON.stringify(rule)) last.blocks.push(block);
    else found.push({ rule, blocks: [block] });
  }
  if (found.length === 0) return [];
  return [{ kind: 'dropDowns', sheet, choices: found.map(({ rule, blocks }) => ({ rule, blocks: stacked(blocks) })) }];
}

/** Blocks that stand on one another become one. */
function stacked(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const { row, column, rows, columns } = block;
    const continues = last?.column === column && last.columns === columns && last.row + last.rows === row;
    if (last && continues) joined[joined.length - 1] = { ...last, rows: last.rows + rows };
    else joined.push(block);
  }
  return joined;
}

function notesOf(sheet: string, changes: readonly ChangeOf<'note'>[]): Batch[] {
  return [...grouped(changes, ({ row }) => row)].flatMap(([row, line]) => {
    const texts = new Map(line.map(({ column, text }) => [column, text]));
    return columnRuns(texts.keys()).map(({ column, count }): Batch => {
      const run = Array.from({ length: count }, (_, index) => texts.get(column + index) ?? '');
      return { kind: 'notes', sheet, row, column, texts: run };
    });
  });
}

type Write = ChangeOf<'write'> & { readonly isPlain: boolean };

/** One write if the second stands right beside or below the first, else null. */
function joinedWrites(a: Write, b: Write): Write | null {
  const width = ({ rows }: Write) => rows[0]?.length ?? 0;
  if (a.sheet !== b.sheet) return null;
  const isPlain = a.isPlain && b.isPlain;
  const beside = a.row === b.row && a.rows.length === b.rows.length && a.column + width(a) === b.column;
  if (beside) return { ...a, isPlain, rows: a.rows.map((cells, row) => [...cells, ...(b.rows[row] ?? [])]) };
  const below = a.column === b.column && width(a) === width(b) && a.row + a.rows.length === b.row;
  return below ? { ...a, isPlain, rows: [...a.rows, ...b.rows] } : null;
}
