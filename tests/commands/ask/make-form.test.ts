import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../local/script/screen';
import type { FormData } from '../../../src/commands/ask/make-form';
import { readSource } from '../../../src/import/read/read-source';
import { readRow } from '../../../src/memory/row-text';
import { dataOf, exampleHost, exampleWorkbook, hostOver, problemOf, type TestHost } from '../../support/office';
import { cellsUnder, smallOffice } from '../../support/small-office';

const make = (host: TestHost, options: object) => host.call('makeForm', [{ round: 6, ...options }], 'page');

/** The tables of the Word file that was kept, as our own reader reads them. */
function tablesOf(host: TestHost) {
  const [file] = host.files.filter(({ name }) => name.endsWith('.docx')).slice(-1);
  const source = readSource(file?.bytes ?? new Uint8Array());
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source.tables.map(({ cells }) => cells);
}

describe('at the menu', () => {
  const [yes, no] = [{ button: 'YES' }, { button: 'NO' }] as const;
  const atMenu = (answers: readonly Answer[], now = '2026-03-16') => {
    const host = exampleHost({ answers, now });
    const run = host.call('makeForm', [], 'menu');
    return { host, run, texts: run.screen.messages.map(({ text }) => text) };
  };

  it('makes the forms of all units for the running round', () => {
    const { host, run, texts } = atMenu([yes]);
    expect(dataOf<FormData>(run).forms.length).toBeGreaterThan(3);
    expect(texts[1]).toMatch(/^จัดทำแบบรายงานผล รอบ ๖ เดือน .*แล้ว .* รายการ รวมที่ได้รับผลแล้ว/);
    expect(tablesOf(host).length).toBe(dataOf<FormData>(run).forms.length);
  });

  it('makes that of the unit whose name is typed', () => {
    const { run } = atMenu([{ button: 'YES', text: ' กองคลัง ' }]);
    expect(dataOf<FormData>(run).forms.map(({ unit }) => unit)).toEqual(['กองคลัง']);
    expect(problemOf(atMenu([{ button: 'YES', text: 'กองทัพ' }]).run)).toMatchObject({ code: 'unitUnknown' });
  });

  it('offers the year once the first half is over, and makes none if the person wants none', () => {
    const none = atMenu([no, no], '2026-09-14');
    expect([none.texts, none.host.files]).toEqual([
      [
        expect.stringContaining('จัดทำแบบรายงานผล รอบ ๖ เดือน'),
        expect.stringContaining('จัดทำแบบรายงานผล รอบ ๑๒ เดือน'),
        'ไม่ได้จัดทำแบบรายงานผล',
      ],
      [],
    ]);
    expect(atMenu([no]).texts.at(-1)).toBe('ไม่ได้จัดทำแบบรายงานผล');
    expect(atMenu([no, yes], '2026-09-14').texts.at(-1)).toContain('จัดทำแบบรายงานผล รอบ ๑๒ เดือน ของ');
  });
});

describe('the form of a unit', () => {
  it('has its rows, with the รหัส of each, and room for the answer', () => {
    const host = exampleHost();
    const { forms } = dataOf<FormData>(make(host, { unit: 'กองคลัง' }));
    const rows = forms[0]?.rows ?? [];
    expect(forms.map(({ unit }) => unit)).toEqual(['กองคลัง']);
    const [table = []] = tablesOf(host);
    expect(table[0]).toEqual([
      ...['รหัส', 'มาตรการ', 'วิธีการดำเนินการ', 'ระยะเวลา', 'ผลที่รายงานไว้'],
      ...['ผลการดำเนินงาน รอบ ๖ เดือน', 'หลักฐาน', 'ปัญหา/ข้อเสนอแนะ'],
    ]);
    const cells = cellsUnder(host.workbook, ['รหัส', 'วิธีการดำเนินการ', 'ผลการดำเนินงาน']);
    const wanted = rows.map(row => cells[row - 2]?.map(String) ?? []);
    expect(table.slice(1).map(([id, , method, , before]) => [id, method, before])).toEqual(
      wanted.map(([id = '', method, result]) => [readRow(id)?.id, method, result]),
    );
    for (const [, , , , , result = '', evidence, problems] of table.slice(1))
      expect([result.trim(), evidence, problems]).toEqual(['', '', '']);
  });

  it('gives a row that has no รหัส yet one, which the form shows', () => {
    const workbook = smallOffice([['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'ก.ย. ๖๙', '']], {});
    const host = hostOver(workbook);
    make(host, { unit: 'กองคลัง' });
    const [[cell]] = cellsUnder(workbook, ['รหัส']) as [[unknown]];
    expect(tablesOf(host)[0]?.[1]?.[0]).toBe(readRow(String(cell))?.id);
  });

  it('has rows of all units in each form', () => {
    const rows = [
      ['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'ก.ย. ๖๙', ''],
      ['', 'จัดประชุม', 'ทุกส่วนราชการ', 'ก.ย. ๖๙', ''],
      ['', 'ซ่อมถนน', 'กองช่าง', 'ก.ย. ๖๙', ''],
    ];
    const host = hostOver(smallOffice(rows, {}));
    const { forms } = dataOf<FormData>(make(host, {}));
    expect(forms).toEqual([
      { unit: 'กองคลัง', rows: [2, 3] },
      { unit: 'กองช่าง', rows: [3, 4] },
    ]);
    expect(tablesOf(host)).toHaveLength(2);
  });

  it('shows in round 12 what was reported in round 6', () => {
    const rows = [['๑. การปฏิบัติหน้าที่', 'จัดอบรม', 'กองคลัง', 'ก.ย. ๖๙', 'จัดแล้วหนึ่งครั้ง', '']];
    const host = hostOver(smallOffice(rows, {}, true));
    make(host, { round: 12, unit: 'กองคลัง' });
    expect(tablesOf(host)[0]?.[1]?.[4]).toBe('จัดแล้วหนึ่งครั้ง\n(ผลรอบ ๖ เดือน)');
  });

  it('says the day by which the office has asked', () => {
    const host = hostOver(exampleWorkbook());
    host.call('requestResults', [{ round: 12, by: '2026-09-30' }], 'page');
    make(host, { round: 12, unit: 'สำนักปลัด' });
    const [file] = host.files.filter(({ name }) => name.startsWith('แบบรายงานผล') && name.endsWith('.docx'));
    const source = readSource(file?.bytes ?? new Uint8Array());
    expect(JSON.stringify(source)).toContain('โปรดส่งภายในวันที่ ๓๐ กันยายน ๒๕๖๙');
  });

  it('is refused for a unit that is unknown or has no rows', () => {
    const host = exampleHost();
    expect(problemOf(make(host, { unit: 'กองทัพ' }))).toMatchObject({ code: 'unitUnknown', unit: 'กองทัพ' });
    expect(problemOf(make(host, { unit: 'ปลัด' }))).toMatchObject({ code: 'unitWithoutRows' });
    expect(host.files).toEqual([]);
  });
});
