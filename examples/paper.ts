import { type Block, cm, heading, paragraph, type Report, type TableCell } from '../src/report/content/blocks';
import { docxBytes } from '../src/report/docx/docx';
import { toThaiDigits } from '../src/thai/text/numerals';
import { type ExampleOffice, exampleTable } from './office';

/** In DXA, as the table's columns. */
const WIDTHS = [3, 5.5, 2.6, 3, 5.5, 2.6, 2.8].map(cm);

/** The office's plan as a Word file, as an office would have it: an indicator's cell is merged down over its methods. */
export function examplePaper(office: ExampleOffice): Uint8Array {
  const margins = { top: cm(2), right: cm(1.5), bottom: cm(1.5), left: cm(1.5) };
  const blocks: Block[] = [
    heading(1, 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', { align: 'center' }),
    paragraph(`${office.settings['ชื่อหน่วยงาน']} ประจำปีงบประมาณ พ.ศ. ${toThaiDigits(office.fiscalYear)}`, {
      align: 'center',
    }),
    { kind: 'table', columns: WIDTHS, borders: true, headingRows: 1, rows: rowsOf(exampleTable(office)) },
  ];
  const report: Report = {
    title: 'มาตรการ',
    fileName: 'มาตรการ',
    date: office.today,
    font: 'Sarabun',
    fontSize: 12,
    sections: [{ orientation: 'landscape', margins, header: [], firstHeader: null, blocks }],
  };
  return docxBytes(report);
}

function rowsOf(table: readonly (readonly string[])[]) {
  return table.map((cells, row) => ({
    unbroken: row === 0,
    cells: cells.map((text, column): TableCell => {
      const paragraphs = text.split('\n').map(line => paragraph(line));
      const below = table[row + 1]?.[0] === '';
      if (row === 0 || column > 0) return { paragraphs };
      if (text === '') return { paragraphs, merge: 'next' };
      return below ? { paragraphs, merge: 'first' } : { paragraphs };
    }),
  }));
}
