import { sameGroup } from '../../../office/kinds/indicators';
import { HEADINGS, type StaffColumn } from '../../../register/columns';
import type { PrintedRow } from '../../../register/measure';
import { EVIDENCE_AT, RESULT_OF_ROUND_6 } from '../../../register/states';
import { toThaiDigits } from '../../../thai/text/numerals';
import { cm, type Paragraph, paragraph, type Table, type TableCell } from '../../content/blocks';
import type { Look } from '../../content/look';
import { numberedByGroup } from '../../content/numbering';
import { linesOf } from '../../content/pieces';
import { printedResult } from '../../content/printed-result';
import type { Context } from '../context';
import { cutRows } from './cut-rows';
import { headingRow } from './heading-row';
import { keepGroups } from './keep-groups';

const BULLET = /^([-–•*]|[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}(?= )|[.)]))/;
/** Further lines of an item begin under its text. In DXA. */
const HANGING = { indent: { left: 160, hanging: 160 } };
/** Lines in about half a page. */
const MOST_LINES = { landscape: 16, portrait: 26 };

/** A measure with what its row shows. */
interface Shown {
  readonly measure: PrintedRow['measure'];
  readonly result: string;
  readonly method: string;
  /** Number of its evidence in the list, from 1. */
  readonly evidence: number | null;
  /** True if a ข้อเสนอแนะ further up in the group also applies to this row. */
  readonly suggestionGoesOn: boolean;
}

interface Column {
  readonly key: StaffColumn;
  readonly widths: Readonly<Record<'landscape' | 'portrait', number>>;
  paragraphs(shown: Shown, look: Look): readonly Paragraph[];
  /** True if the cell continues the cell above. */
  continues?(shown: Shown, above: PrintedRow['measure']): boolean;
}

const COLUMNS: readonly Column[] = [
  {
    key: 'group',
    widths: { landscape: cm(3.4), portrait: cm(2.6) },
    paragraphs: ({ measure }, look) => inCell(measure.groupText || measure.group, look),
    // If the group is named again in other words, usually with "(ต่อ)", it is printed again, so that no text of the register is lost.
    continues: ({ measure }, above) =>
      inSameGroup(measure, above) && ['', above.groupText || above.group].includes(measure.groupText),
  },
  {
    key: 'method',
    widths: { landscape: cm(6.1), portrait: cm(3.7) },
    paragraphs: ({ method }, look) => inCell(method, look),
  },
  {
    key: 'unit',
    widths: { landscape: cm(2.8), portrait: cm(2.4) },
    paragraphs: ({ measure }, look) => inCell(measure.units.official ?? measure.unitText, look),
    continues: ({ measure }, above) =>
      measure.inherits.unit && measure.unitText === above.unitText && inSameGroup(measure, above),
  },
  {
    key: 'period',
    widths: { landscape: cm(3.4), portrait: cm(2) },
    paragraphs: ({ measure }, look) => inCell(measure.periodText, look),
    continues: ({ measure }, above) =>
      measure.inherits.period && measure.periodText === above.periodText && inSameGroup(measure, above),
  },
  {
    key: 'result',
    widths: { landscape: cm(6.4), portrait: cm(3.7) },
    paragraphs: ({ measure, result, evidence }, look) => [
      ...inCell(result, look),
      ...(measure.fromRound6 ? [paragraph(`(${RESULT_OF_ROUND_6})`, { size: look.small })] : []),
      ...(evidence === null ? [] : [paragraph(`${EVIDENCE_AT} ${toThaiDigits(evidence)}`, { size: look.small })]),
    ],
  },
  {
    key: 'suggestion',
    widths: { landscape: cm(3.6), portrait: cm(2.6) },
    paragraphs: ({ measure }, look) => inCell(measure.suggestion, look),
    continues: ({ suggestionGoesOn }) => suggestionGoesOn,
  },
];

/** One row per measure under the form's six headings. Cells with a group's name, and blank cells that inherit, are merged vertically. */
export function measuresTable(context: Context): Table {
  const { choices, look } = context;
  const widths = COLUMNS.map(column => column.widths[choices.orientation]);
  const cut = { widths, mostLines: MOST_LINES[choices.orientation], look };
  const all = shownRows(context);
  return {
    kind: 'table',
    columns: widths,
    borders: true,
    headingRows: 1,
    rows: [
      headingRow(
        COLUMNS.map(({ key }) => HEADINGS[key]),
        look.table,
      ),
      ...keepGroups(
        cutRows(
          all.map((shown, index) => cellsOf(shown, all[index - 1], all[index + 1], look)),
          cut,
        ),
        cut,
      ),
    ],
  };
}

function shownRows({ measures, choices, evidence }: Context): readonly Shown[] {
  const all = measures.map(({ measure }) => measure);
  const methods = choices.numbering === 'byGroup' ? numberedByGroup(all) : all.map(({ method }) => method);
  let suggested = false;
  return measures.map((row, index) => {
    const { measure } = row;
    const above = all[index - 1];
    const isBlank = measure.suggestion.trim() === '';
    const suggestionGoesOn = isBlank && suggested && above !== undefined && inSameGroup(measure, above);
    suggested = !isBlank || suggestionGoesOn;
    const method = methods[index] ?? '';
    const result = printedResult(row);
    return { measure, result, method, evidence: evidence.numbers[index] ?? null, suggestionGoesOn };
  });
}

function cellsOf(shown: Shown, above: Shown | undefined, below: Shown | undefined, look: Look): readonly TableCell[] {
  return COLUMNS.map(({ paragraphs, continues }): TableCell => {
    if (above && continues?.(shown, above.measure)) return { paragraphs: [], merge: 'next' };
    const own = paragraphs(shown, look);
    return below && continues?.(below, shown.measure) ? { paragraphs: own, merge: 'first' } : { paragraphs: own };
  });
}

function inCell(text: string, look: Look): readonly Paragraph[] {
  return linesOf(text).map(line => paragraph(line, { size: look.table, ...(BULLET.test(line) ? HANGING : {}) }));
}

function inSameGroup(a: PrintedRow['measure'], b: PrintedRow['measure']): boolean {
  return a.group === b.group || sameGroup(a.group, b.group);
}
