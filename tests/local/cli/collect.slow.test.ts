import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../local/workbook/files/xlsx';
import type { CollectData } from '../../../src/commands/ask/collect/collect-data';
import { readRow } from '../../../src/memory/row-text';
import { bytesOf, dataFrom, runCommandLine, scratch } from '../../support/cli';
import { fillForm } from '../../support/fill-form';
import { hasProgram } from '../../support/needs';
import { foreignWorkbook } from '../../support/office';
import { resaved } from '../../support/render';
import { cellsUnder, smallOffice } from '../../support/small-office';

const canOpen = hasProgram('soffice', 'a form is opened and saved with it, as a unit does');
const TODAY = ['--today', '2026-03-16'];
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือการให้บริการ', 'กองคลัง', 'ก.ย. ๖๙', ''],
  ['', '๒. จัดอบรมจริยธรรมประจำปี', 'กองคลัง', 'ก.ย. ๖๙', 'จัดแล้ว ๑ รุ่น'],
];

/** A book, the form that was made of it, and the รหัส of its rows. */
async function office() {
  const folder = scratch();
  const [book, out] = [join(folder, 'BOOK.xlsx'), join(folder, 'out')];
  await writeWorkbook(book, smallOffice(ROWS, {}));
  await dataFrom('form', book, '--round', '6', '--unit', 'กองคลัง', '--out', out, ...TODAY);
  const form = join(out, readdirSync(out)[0] ?? '');
  const ids = cellsUnder(await readWorkbook(book), ['รหัส']).map(([cell]) => readRow(String(cell))?.id ?? '');
  return { folder, book, form, ids: ids as [string, string] };
}

const resultsIn = async (book: string) =>
  cellsUnder(await readWorkbook(book), ['ผลการดำเนินงาน']).map(([text]) => String(text));

function filledForm({ folder, form, ids }: Awaited<ReturnType<typeof office>>, answers: readonly string[]): string {
  const texts = Object.fromEntries(answers.map((text, at) => [ids[at] ?? '', [text]]));
  const path = join(folder, 'ตอบ.docx');
  writeFileSync(path, fillForm(readFileSync(form), texts));
  return path;
}

describe('collect', () => {
  it.skipIf(!canOpen)('takes in a form that LibreOffice has saved', async () => {
    const made = await office();
    const [saved = ''] = resaved([filledForm(made, ['จัดทำแล้ว เมื่อ ๑ มี.ค. ๖๙'])]);
    const data = await dataFrom<CollectData>('collect', made.book, '--from', saved, ...TODAY);
    expect([data.saved, data.who, data.channel, data.day]).toEqual([1, 'กองคลัง', 'แบบรายงานผล', '2026-03-16']);
    expect(await resultsIn(made.book)).toEqual(['จัดทำแล้ว เมื่อ ๑ มี.ค. ๖๙', 'จัดแล้ว ๑ รุ่น']);
  });

  it('shows old beside new with --preview, and leaves the book as it is', async () => {
    const made = await office();
    const before = bytesOf(made.book);
    const form = filledForm(made, ['จัดทำแล้ว', 'จัดแล้ว ๒ รุ่น']);
    const { code, out } = await runCommandLine(['collect', made.book, '--from', form, '--preview', ...TODAY]);
    expect([code, bytesOf(made.book)]).toEqual([0, before]);
    expect(out).toContain('row 2 (by id), ผลการดำเนินงาน: "" -> "จัดทำแล้ว"');
    expect(out).toContain('row 3 (by id), ผลการดำเนินงาน: "จัดแล้ว ๑ รุ่น" -> "จัดแล้ว ๒ รุ่น" (filled)');
  });

  it('ends with 1 while a filled cell is asked, and with 0 once a person has said', async () => {
    const made = await office();
    const form = filledForm(made, ['จัดทำแล้ว', 'จัดแล้ว ๒ รุ่น']);
    const first = await runCommandLine(['collect', made.book, '--from', form, ...TODAY]);
    expect([first.code, await resultsIn(made.book)]).toEqual([1, ['จัดทำแล้ว', 'จัดแล้ว ๑ รุ่น']]);
    expect(first.out).toContain('1 cell saved, 1 to choose, 0 not matched');
    const then = await runCommandLine(['collect', made.book, '--from', form, '--append', '๓', ...TODAY]);
    expect([then.code, await resultsIn(made.book)]).toEqual([0, ['จัดทำแล้ว', 'จัดแล้ว ๑ รุ่น\nจัดแล้ว ๒ รุ่น']]);
  });

  it('takes in a workbook, and a message as it was copied', async () => {
    const { folder, book } = await office();
    const sheet = foreignWorkbook('ผล', [
      ['กิจกรรม', 'ผลการดำเนินงาน'],
      ['จัดทำคู่มือการให้บริการ', 'จัดทำแล้ว'],
    ]);
    await writeWorkbook(join(folder, 'ผล.xlsx'), sheet);
    await dataFrom('collect', book, '--from', join(folder, 'ผล.xlsx'), ...TODAY);
    expect((await resultsIn(book))[0]).toBe('จัดทำแล้ว');
    writeFileSync(join(folder, 'ไลน์.txt'), 'สวัสดี\n\nจัดอบรมจริยธรรมประจำปี\nจัดแล้ว ๓ รุ่น\n');
    const said = ['--who', 'กองคลัง', '--channel', 'ไลน์', '--day', '2026-03-15', '--replace', '3'];
    const { code, out } = await runCommandLine([
      'collect',
      book,
      '--from-text',
      join(folder, 'ไลน์.txt'),
      ...said,
      ...TODAY,
    ]);
    expect([code, (await resultsIn(book))[1]]).toEqual([1, 'จัดแล้ว ๓ รุ่น']);
    expect(out).toContain('จาก กองคลัง ทางไลน์ วันที่ ๑๕ มีนาคม ๒๕๖๙');
    expect(out).toContain('ข้อความที่ไม่ตรงกับรายการใด: "สวัสดี"');
  });

  it.each([
    [[], 'give the form that came back as --from FILE, or a message as --from-text FILE'],
    [['--from', 'a.docx', '--from-text', 'b.txt'], 'give the form that came back'],
    [['--from', 'a.docx', '--day', 'เมื่อวาน'], '--day เมื่อวาน: is not a date'],
    [['--from', 'a.docx', '--replace', 'x'], '--replace x: is no list of rows'],
  ])('refuses %j', async (options, why) => {
    const { code, err } = await runCommandLine(['collect', 'BOOK.xlsx', ...options]);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });

  it('says of a file that it is none of a kind that is read', async () => {
    const { folder, book } = await office();
    writeFileSync(join(folder, 'x.docx'), '%PDF-1.7');
    const { code, err } = await runCommandLine(['collect', book, '--from', join(folder, 'x.docx'), ...TODAY]);
    expect([code, err]).toEqual([2, expect.stringContaining('x.docx')]);
  });
});
