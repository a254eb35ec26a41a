import { HEADINGS } from '../../measure/columns';
import { sameGroup } from '../../measure/indicators';
import type { Measure, MeasureWithProgress } from '../../measure/measure';
import { cm, type Paragraph, paragraph, type Row, type Table, type TableCell } from '../blocks';
import { linesOf } from '../pieces';

const SIZE = 11;
const BULLET = /^([-–•*]|[0-9๐-๙]{1,2}[.)])/;
/** Lines after the first of a bullet stand under its text. */
const HANGING = { indent: { left: 160, hanging: 160 } };

interface Column {
  readonly heading: string;
  readonly width: number;
  text(measure: Measure): string;
  /** The cell is one with the cell above it. */
  continues?(measure: Measure, above: Measure): boolean;
}

const COLUMNS: readonly Column[] = [
  {
    heading: HEADINGS.group,
    width: cm(3.4),
    text: measure => measure.groupText || measure.group,
    // Named again in other words, "(ต่อ)" most often, it is printed again: no text of the register is left out.
    continues: (measure, above) =>
      inSameGroup(measure, above) && ['', above.groupText || above.group].includes(measure.groupText),
  },
  { heading: HEADINGS.method, width: cm(6.1), text: measure => measure.method },
  {
    heading: HEADINGS.unit,
    width: cm(2.7),
    text: measure => measure.unitText,
    continues: (measure, above) => measure.inherits.unit && inSameGroup(measure, above),
  },
  {
    heading: HEADINGS.period,
    width: cm(3.5),
    text: measure => measure.periodText,
    continues: (measure, above) => measure.inherits.period && inSameGroup(measure, above),
  },
  { heading: HEADINGS.result, width: cm(6.1), text: measure => measure.result },
  { heading: HEADINGS.suggestion, width: cm(3.8), text: measure => measure.suggestion },
];

/** A row for each measure under the form's six headings; a group's name, and what blank cells inherit, are merged down. */
export function measuresTable(measures: readonly MeasureWithProgress[]): Table {
  const all = measures.map(({ measure }) => measure);
  return {
    kind: 'table',
    columns: COLUMNS.map(({ width }) => width),
    borders: true,
    headingRows: 1,
    rows: [headingRow(), ...all.map((measure, index) => measureRow(measure, all[index - 1], all[index + 1]))],
  };
}

function headingRow(): Row {
  const cells = COLUMNS.map(({ heading }) => ({
    paragraphs: [paragraph(heading, { bold: true, size: SIZE, align: 'center' })],
    shaded: true,
  }));
  return { cells, unbroken: true };
}

function measureRow(measure: Measure, above: Measure | undefined, below: Measure | undefined): Row {
  const cells = COLUMNS.map(({ text, continues }): TableCell => {
    if (above && continues?.(measure, above)) return { paragraphs: [], merge: 'next' };
    const paragraphs = cellParagraphs(text(measure));
    return below && continues?.(below, measure) ? { paragraphs, merge: 'first' } : { paragraphs };
  });
  return { cells, unbroken: false };
}

function cellParagraphs(text: string): readonly Paragraph[] {
  return linesOf(text).map(line => paragraph(line, { size: SIZE, ...(BULLET.test(line) ? HANGING : {}) }));
}

function inSameGroup(a: Measure, b: Measure): boolean {
  return a.group === b.group || sameGroup(a.group, b.group);
}
