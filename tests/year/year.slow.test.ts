import { expect, it } from 'vitest';
import { typeInto } from '../../local/sheets/people';
import type { CollectData } from '../../src/commands/ask/collect/collect-data';
import type { FormData } from '../../src/commands/ask/make-form';
import type { RequestData } from '../../src/commands/ask/request-data';
import type { CheckData } from '../../src/commands/check/check-entries';
import type { ReportData } from '../../src/commands/report/report-data';
import { readRow } from '../../src/memory/row-text';
import { readDocx } from '../support/docx-reader';
import { fillForm } from '../support/fill-form';
import { bookFrom } from '../support/office';
import { cellBeside } from '../support/rounds';
import { cellsUnder, staffRows, typeBeside } from '../support/small-office';
import { EXAMPLE_YEAR } from './example-year';
import { HOSPITAL, SCHOOL, SUBDISTRICT, type YearOffice } from './offices';
import { ROW_ID, Transcript } from './transcript';

const REGISTER = 'มาตรการ';
const REPORTS = 'ทะเบียนคุมรายงาน';
const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ', 'หลักฐาน'];

it.each([SUBDISTRICT, HOSPITAL, SCHOOL, EXAMPLE_YEAR])(
  'an office goes through both rounds of a year: $name',
  async office => {
    const said = new Transcript(officeInOctober(office));
    const { workbook } = said;
    askFor6(said, office);
    answersComeBack(said, office);
    const first = roundIsReported(said);
    const revised = signerChanges(said, office, first);
    const year = yearIsReported(said, office);
    // However much was written since.
    sameReport(said, 6, revised);
    expect(staffRows(workbook)).toHaveLength(office.measures.length);
    await expect(said.toString()).toMatchFileSnapshot(`../golden/year-${office.name}.txt`);
    if (office !== EXAMPLE_YEAR) return;
    for (const [name, { paragraphs }] of [
      ['6', first],
      ['12', year],
    ] as const) {
      await expect(`${paragraphs.join('\n')}\n`).toMatchFileSnapshot(`../golden/year-example-report-${name}.txt`);
    }
  },
  300_000,
);

function officeInOctober({ settings, units, holidays = {}, measures }: YearOffice) {
  const workbook = bookFrom([HEADINGS, ...measures.map(cells => [...cells])], 2569);
  for (const [label, text] of Object.entries(settings)) typeBeside(workbook, 'ตั้งค่า', label, 'B', text);
  for (const [unit, address] of Object.entries(units)) {
    if (address === '') typeBeside(workbook, 'ส่วนราชการ', unit, 'F', 'ไลน์');
    else typeBeside(workbook, 'ส่วนราชการ', unit, 'D', address);
  }
  for (const [at, [day, name]] of Object.entries(holidays).entries()) {
    typeInto({ model: workbook, sheet: 'วันหยุด' }, `A${at + 2}`, day);
    typeInto({ model: workbook, sheet: 'วันหยุด' }, `B${at + 2}`, name);
  }
  return workbook;
}

function askFor6(said: Transcript, { name }: YearOffice): void {
  said.on('2026-03-02', 'the officer asks for the results of six months');
  said.does('setUp');
  const { data } = said.does<RequestData>('requestResults', [{ round: 6, by: '20 มีนาคม 2569' }]);
  said.notes(['to the group:', ...(data.texts.group ?? '').split('\n')]);
  for (const { unit, text } of data.texts.units) said.notes([`to ${unit}:`, ...text.replace(ROW_ID, 'r…').split('\n')]);
  expect(data.awaited.length, name).toBeGreaterThan(1);
}

function answersComeBack(said: Transcript, { form, message, typed }: YearOffice): void {
  const { workbook } = said;
  const ids = () => cellsUnder(workbook, ['รหัส']).map(([cell]) => readRow(String(cell))?.id ?? '');
  said.on('2026-03-10', `the form of ${form.unit} comes back`);
  const { host } = said.does<FormData>('makeForm', [{ round: 6, unit: form.unit }]);
  const answers = Object.entries(form.answers).map(([row, texts]) => [ids()[Number(row) - 2] ?? '', texts] as const);
  const filled = fillForm(
    host.files.find(({ name }) => name.endsWith('.docx'))?.bytes ?? new Uint8Array(),
    Object.fromEntries(answers),
  );
  const paper = { kind: 'file', name: 'แบบรายงานผล.docx', base64: Buffer.from(filled).toString('base64') };
  said.does<CollectData>('collectResults', [{ paper, channel: 'เอกสาร' }]);
  said.on('2026-03-12', 'a message comes by LINE');
  const methods = staffRows(workbook).map(([, method = '']) => method);
  const text = Object.entries(message).map(([row, result]) => `${methods[Number(row) - 2]}\nผล: ${result}`);
  said.does<CollectData>('collectResults', [{ text: text.join('\n\n'), channel: 'ไลน์' }]);
  said.on('2026-03-16', 'others type into the sheet');
  for (const [cell, text] of Object.entries(typed)) said.types(REGISTER, cell, text);
}

function roundIsReported(said: Transcript): Report {
  said.on('2026-03-26', 'who has not answered is reminded');
  said.does('sendReminders');
  said.on('2026-04-02', 'round 6 is checked, closed and reported');
  check(said);
  said.does('closeRound', [{ round: 6 }]);
  const first = report(said, 6);
  said.notes(first.table);
  return first;
}

function signerChanges(said: Transcript, { signer: [label, name] }: YearOffice, first: Report): Report {
  said.on('2026-05-20', 'somebody else signs from now on, so the report is issued again');
  said.does('listReports');
  said.types(REPORTS, 'F2', '๓ เมษายน ๒๕๖๙');
  said.types('ตั้งค่า', cellBeside(said.workbook, 'ตั้งค่า', label, 'B'), name);
  said.does('reissue', [{ round: 6 }]);
  const revised = report(said, 6);
  expect(revised.table).toEqual(first.table);
  expect(revised.paragraphs.join()).toContain(name);
  said.notes(revised.paragraphs.filter(text => !first.paragraphs.includes(text)).map(text => `now: ${text}`));
  said.notes(first.paragraphs.filter(text => !revised.paragraphs.includes(text)).map(text => `before: ${text}`));
  said.does('listReports');
  return revised;
}

function yearIsReported(said: Transcript, { later, shared, units }: YearOffice): Report {
  said.on('2026-09-01', 'the officer asks for the results of the year');
  said.does('requestResults', [{ round: 12, by: '2026-09-25' }]);
  said.on('2026-09-10', 'each unit gets its own row of what all do');
  said.does('splitRows', [{ rows: [shared.row] }]);
  const more = Object.keys(units).length - 1;
  const ofUnits = staffRows(said.workbook).slice(shared.row - 2, shared.row - 1 + more);
  expect(ofUnits.map(([, , unit]) => unit).sort()).toEqual(Object.keys(units).sort());
  for (const [at, result] of shared.results.entries())
    if (result !== '') said.types(REGISTER, `E${shared.row + at}`, result);
  said.on('2026-09-20', 'units write over what they wrote in March');
  for (const [row, result] of Object.entries(later)) {
    said.types(REGISTER, `E${Number(row) + (Number(row) > shared.row ? more : 0)}`, result);
  }
  said.on('2026-10-05', 'the year is checked, closed and reported');
  check(said);
  said.does('closeRound', [{ round: 12 }]);
  const year = report(said, 12);
  said.notes(year.table);
  said.does('listReports');
  said.on('2026-10-20', 'the rows become one again');
  said.does('joinRows', [{ rows: [shared.row] }]);
  said.notes([String(staffRows(said.workbook)[shared.row - 2]?.[4])]);
  sameReport(said, 12, year);
  return year;
}

/** Checks, and notes what is found and how each row's result is read. */
function check(said: Transcript): void {
  const { data } = said.does<CheckData>('checkEntries');
  said.notes(data.findings.map(({ rows, column, message }) => `row ${rows.join(' ')}, ${column}: ${message}`));
  const states = cellsUnder(said.workbook, ['สถานะจากผลที่รายงาน', 'ครบกำหนด']);
  said.notes(states.slice(0, staffRows(said.workbook).length).map((cells, at) => `row ${at + 2}: ${cells.join(', ')}`));
}

interface Report {
  readonly bytes: Uint8Array;
  /** All its text, from the first page to the last. */
  readonly paragraphs: readonly string[];
  /** The lines of its table of measures. */
  readonly table: readonly string[];
}

function report(said: Transcript, round: 6 | 12): Report {
  const { host } = said.does<ReportData>('buildReport', [{ round, draft: false }]);
  const bytes = host.files[0]?.bytes ?? new Uint8Array();
  const { paragraphs, tables } = readDocx(bytes);
  const measures = tables.find(([heading]) => heading?.flat().includes('ระยะเวลา')) ?? [];
  return {
    bytes,
    paragraphs,
    table: measures.map(cells => `| ${cells.map(lines => lines.join(' ¶ ')).join(' | ')} |`),
  };
}

function sameReport(said: Transcript, round: 6 | 12, before: Report): void {
  expect(report(said, round).bytes).toEqual(before.bytes);
  said.notes(['(the same bytes)']);
}
