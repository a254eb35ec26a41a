import { sum } from '../../grid/sum';
import { type Counts, shareDone } from '../../register/progress/counts';
import { STATE_LABELS, type State } from '../../register/states';
import { toThaiDigits } from '../../thai/text/numerals';
import { cm, paragraph, type Row, type Table, type TableCell } from '../content/blocks';
import { linesOf, TABLE_WIDTHS } from '../content/pieces';
import { STATES } from '../wording/fields';
import type { Context } from './context';
import { headingRow } from './measures/heading-row';

/** Number of cells in a bar. Bars are filled cells because every program shows those. Google Docs allows no column narrower than 5 pt. */
const BAR_STEPS = 10;
const BAR_COLOUR = '8EA9DB';
const WIDTHS = {
  landscape: { all: cm(2), states: cm(11), share: cm(1.8), step: cm(0.45) },
  portrait: { all: cm(1.6), states: cm(9), share: cm(1.6), step: cm(0.18) },
};
/** A table with more rows may continue on the next page. */
const MOST_ROWS_TOGETHER = 16;

interface CountsRow {
  readonly name: string;
  readonly counts: Counts;
}

/**
 * For each row: the number of measures, how many are in each state, and if the part shows it, the percentage done with its bar. `total` is the last row, in bold.
 * The column of cancelled measures is there only if there are any.
 */
export function countsTable(
  part: 'summary' | 'units',
  of: string,
  rows: readonly CountsRow[],
  total: CountsRow | null,
  { choices, look, summary }: Context,
): Table {
  const anyCancelled = summary.states.cancelled > 0;
  const states = STATES.filter(state => state !== 'cancelled' || anyCancelled);
  const widths = WIDTHS[choices.orientation];
  const ofState = Math.floor(widths.states / states.length);
  const hasShares = choices.shares.has(part);
  const share = hasShares ? [widths.share, ...Array.from({ length: BAR_STEPS }, () => widths.step)] : [];
  const others = [widths.all, ...states.map(() => ofState), ...share];
  const name = TABLE_WIDTHS[choices.orientation] - sum(others);
  const labels = states.map(state => STATE_LABELS[state].replace(/(?<=.)ดำเนินการ/, '\nดำเนินการ'));
  const all = [...rows, ...(total ? [total] : [])];
  // All with the same decimals, so that the figures stand below each other.
  const decimals = all.some(({ counts }) => !Number.isInteger(perCent(counts))) ? 2 : 0;
  const together = all.length <= MOST_ROWS_TOGETHER;
  return {
    kind: 'table',
    columns: [name, ...others],
    borders: true,
    headingRows: 1,
    rows: [
      headingRow(
        [
          of,
          'ทั้งหมด',
          ...labels,
          ...(hasShares ? [`ร้อยละที่ดำเนินการแล้ว${anyCancelled ? '\n(ไม่นับรายการที่ยกเลิก)' : ''}`] : []),
        ],
        look.small,
        hasShares ? 1 + BAR_STEPS : 1,
      ),
      ...all.map((row, index) =>
        countsRow(row, states, {
          size: look.small,
          bold: row === total,
          decimals: hasShares ? decimals : null,
          keepNext: together && index < all.length - 1,
        }),
      ),
    ],
  };
}

interface CellLook {
  readonly size: number;
  readonly bold: boolean;
  readonly keepNext: boolean;
  /** Of the percentage; null without one. */
  readonly decimals: number | null;
}

function countsRow({ name, counts }: CountsRow, states: readonly State[], look: CellLook): Row {
  const numbers = [counts.total, ...states.map(state => counts.states[state])];
  const { decimals } = look;
  const share = shareDone(counts);
  const cells: TableCell[] = [
    textCell(linesOf(name).join(' '), 'left', look),
    ...numbers.map(number => textCell(number === 0 ? '-' : toThaiDigits(number), 'center', look)),
    ...(decimals === null
      ? []
      : [
          textCell(share === null ? '-' : toThaiDigits(perCent(counts).toFixed(decimals)), 'center', look),
          ...barOf(share),
        ]),
  ];
  return { cells, unbroken: true };
}

function textCell(text: string, align: 'left' | 'center', { decimals: _, ...look }: CellLook): TableCell {
  return { paragraphs: [paragraph(text, { ...look, align })], shaded: look.bold };
}

/** Rounded to two decimals. */
function perCent(counts: Counts): number {
  return Math.round((shareDone(counts) ?? 0) * 10_000) / 100;
}

/** A bar is full only if everything is done, and never empty if anything is done. */
function barOf(share: number | null): TableCell[] {
  const filled = share === null ? 0 : share % 1 === 0 ? share * BAR_STEPS : partFilled(share);
  const cells = [
    { paragraphs: [], span: filled, fill: BAR_COLOUR },
    { paragraphs: [], span: BAR_STEPS - filled },
  ];
  return cells.filter(({ span }) => span > 0);
}

function partFilled(share: number): number {
  return Math.min(BAR_STEPS - 1, Math.max(1, Math.round(share * BAR_STEPS)));
}
