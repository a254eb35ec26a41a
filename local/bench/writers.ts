import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { ExampleOffice } from '../../examples/office';
import { readSettings } from '../../src/office/settings/read-settings';
import { HEADINGS } from '../../src/register/columns';
import type { MeasureWithProgress } from '../../src/register/measure';
import { progressOf } from '../../src/register/progress/progress';
import { readRegister } from '../../src/register/read-register';
import { composeReport } from '../../src/report/compose';
import { docxBytes } from '../../src/report/docx/docx';

type Table = readonly (readonly string[])[];
type Writer = (office: ExampleOffice, table: Table) => () => Uint8Array;

const COLUMNS = ['group', 'method', 'unit', 'period', 'result', 'suggestion'] as const;
const DOCUMENT = 'word/document.xml';

/** Each does its one-time preparation, and returns a function that makes a report. The table's first row is its headings. */
export const WRITERS: Readonly<Record<'matrakan' | 'docxtemplater', Writer>> = {
  matrakan: (office, table) => {
    const measures = measuresOf(office, table);
    return () => reportOf(office, measures);
  },
  docxtemplater: (office, [, ...rows]) => {
    const template = templateOf(reportOf(office, []));
    const data = rows.map(cells => Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? ''])));
    return () => {
      const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
      filled.render({ rows: data });
      return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
  },
};

/** Composes, writes and zips the whole report. */
function reportOf({ today }: ExampleOffice, measures: readonly MeasureWithProgress[]): Uint8Array {
  const settings = readSettings(undefined, today);
  const occasion = { round: 12, cutOff: today, today, time: '09:00', draft: false, edition: 'public' } as const;
  return docxBytes(composeReport({ settings, wording: new Map(), measures, ...occasion }));
}

function measuresOf({ fiscalYear, today }: ExampleOffice, cells: Table): MeasureWithProgress[] {
  const { kind, indicators } = readSettings(undefined, today);
  const register = readRegister(
    { sheetId: 0, name: 'bench', cells },
    { fiscalYear, kind, units: [], indicators, round: 6 },
  );
  if ('problems' in register) throw new Error('the example has no register');
  return register.measures.map(measure => ({ measure, progress: progressOf(measure, today) }));
}

/** Our report without rows, plus one row below the register's headings that docxtemplater repeats for each data row. */
function templateOf(empty: Uint8Array): Uint8Array {
  const parts = unzipSync(empty);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const table = xml.lastIndexOf('<w:tbl>', xml.indexOf(`>${HEADINGS.method}<`));
  const end = xml.indexOf('</w:tbl>', table);
  const widths = Array.from(xml.slice(table, end).matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => width);
  const cells = COLUMNS.map((column, at) => templateCell(column, widths[at] ?? '0'));
  const withRow = `${xml.slice(0, end)}<w:tr>${cells.join('')}</w:tr>${xml.slice(end)}`;
  return zipSync({ ...parts, [DOCUMENT]: strToU8(withRow) });
}

function templateCell(column: (typeof COLUMNS)[number], width: string): string {
  const text = `${column === COLUMNS[0] ? '{#rows}' : ''}{${column}}${column === 'suggestion' ? '{/rows}' : ''}`;
  const run = `<w:r><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr><w:t>${text}</w:t></w:r>`;
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr><w:p>${run}</w:p></w:tc>`;
}
