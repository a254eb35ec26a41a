import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { insert } from '../../../local/sheets/structure/structure';
import { cellAt, putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { CollectData, CollectOptions } from '../../../src/commands/ask/collect/collect-data';
import type { UndoData } from '../../../src/commands/fix/undo-fix';
import { readRow } from '../../../src/memory/row-text';
import { editWord, fillForm } from '../../support/fill-form';
import { dataOf, hostOver, problemOf, sheetOf, valuesOf } from '../../support/office';
import { closeRound } from '../../support/rounds';
import { cellsUnder, smallOffice } from '../../support/small-office';

const NOW = { now: '2026-03-16' };
const REGISTER = 'มาตรการ';
const ROWS = [
  ['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือการให้บริการ', 'กองคลัง', 'ก.ย. ๖๙', ''],
  ['', '๒. จัดอบรมจริยธรรมประจำปี', 'กองคลัง', 'ก.ย. ๖๙', ''],
  ['', '๓. เผยแพร่แผนจัดซื้อจัดจ้าง', 'กองคลัง', 'ก.ย. ๖๙', 'เผยแพร่แล้ว ๒ ครั้ง'],
];

/** The office, and the form that its unit กองคลัง got. */
function office(rows = ROWS, byRound = false) {
  const workbook = smallOffice(rows, {}, byRound);
  const host = hostOver(workbook, NOW);
  host.call('makeForm', [{ round: 6, unit: 'กองคลัง' }], 'page');
  const form = host.files.find(({ name }) => name.endsWith('.docx'))?.bytes ?? new Uint8Array();
  const ids = cellsUnder(workbook, ['รหัส']).map(([cell]) => readRow(String(cell))?.id ?? '');
  return { workbook, form, ids: ids as [string, string, string] };
}

const fileOf = (bytes: Uint8Array): CollectOptions => ({
  paper: { kind: 'file', name: 'แบบรายงานผล.docx', base64: Buffer.from(bytes).toString('base64') },
});
const run = (workbook: WorkbookModel, options: CollectOptions) =>
  hostOver(workbook, NOW).call('collectResults', [options], 'page');
const collect = (workbook: WorkbookModel, options: CollectOptions) => dataOf<CollectData>(run(workbook, options));
const results = (workbook: WorkbookModel) => cellsUnder(workbook, ['ผลการดำเนินงาน']).map(([text]) => text);
const asked = ({ rows }: CollectData) =>
  rows.flatMap(({ row, texts }) => texts.flatMap(one => (one.ask ? [[row, one.ask]] : [])));

describe('a form that came back', () => {
  it('fills blank cells, found by รหัส wherever the rows are now, and brings the states up to date', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, {
      [ids[0]]: ['จัดทำแล้วเสร็จ เมื่อ ๑ มี.ค. ๖๙', 'คำสั่งที่ ๑/๒๕๖๙', 'ไม่มี'],
      [ids[1]]: ['อยู่ระหว่างดำเนินการ'],
    });
    insert(workbook, sheetOf(workbook, REGISTER), 'rows', 1, 2, 1);
    const data = collect(workbook, fileOf(filled));
    expect([data.saved, data.asked, data.left, data.unmatched]).toEqual([4, 0, 0, []]);
    expect(data.rows.map(({ row, by }) => [row, by])).toEqual([
      [4, 'id'],
      [5, 'id'],
    ]);
    const cells = cellsUnder(workbook, ['ผลการดำเนินงาน', 'หลักฐาน', 'ข้อเสนอแนะ', 'สถานะจากผลที่รายงาน']).slice(2);
    expect(cells).toEqual([
      ['จัดทำแล้วเสร็จ เมื่อ ๑ มี.ค. ๖๙', 'คำสั่งที่ ๑/๒๕๖๙', 'ไม่มี', 'ดำเนินการแล้ว'],
      ['อยู่ระหว่างดำเนินการ', '', '', 'อยู่ระหว่างดำเนินการ'],
      ['เผยแพร่แล้ว ๒ ครั้ง', '', '', expect.anything()],
    ]);
  });

  it('never changes a filled cell unasked; if asked, in place of the old text or below it', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, { [ids[2]]: ['เผยแพร่แล้ว ๓ ครั้ง'] });
    const first = collect(workbook, fileOf(filled));
    expect([first.saved, first.asked, asked(first)]).toEqual([0, 1, [[4, 'filled']]]);
    expect(first.rows[0]?.texts[0]).toMatchObject({ was: 'เผยแพร่แล้ว ๒ ครั้ง', answer: 'เผยแพร่แล้ว ๓ ครั้ง' });
    expect(results(workbook)[2]).toBe('เผยแพร่แล้ว ๒ ครั้ง');
    const below = { ...fileOf(filled), filled: [{ row: 4, how: 'append' }] } as const;
    expect([collect(workbook, below).saved, collect(workbook, below).saved]).toEqual([1, 0]);
    expect(results(workbook)[2]).toBe('เผยแพร่แล้ว ๒ ครั้ง\nเผยแพร่แล้ว ๓ ครั้ง');
    const other = fillForm(form, { [ids[2]]: ['เผยแพร่แล้ว ๔ ครั้ง'] });
    collect(workbook, { ...fileOf(other), filled: [{ row: 4, how: 'replace' }] });
    expect(results(workbook)[2]).toBe('เผยแพร่แล้ว ๔ ครั้ง');
  });

  it('saves from a page what the person chose, and nothing that was not shown', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, { [ids[0]]: ['จัดทำแล้ว'], [ids[1]]: ['จัดแล้ว'] });
    const chosen = [
      { row: 2, at: 5, was: '', answer: 'จัดทำแล้ว', how: 'replace' },
      { row: 3, at: 5, was: '', answer: 'อย่างอื่น', how: 'replace' },
      { row: 4, at: 5, was: 'เผยแพร่แล้ว ๒ ครั้ง', answer: 'ลบแล้ว', how: 'replace' },
    ] as const;
    expect(collect(workbook, { ...fileOf(filled), chosen }).saved).toBe(1);
    expect(results(workbook)).toEqual(['จัดทำแล้ว', '', 'เผยแพร่แล้ว ๒ ครั้ง']);
  });

  it('taken in twice changes nothing the second time', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, { [ids[0]]: ['จัดทำแล้ว'] });
    collect(workbook, fileOf(filled));
    const again = collect(workbook, fileOf(filled));
    expect([again.saved, again.same, again.asked]).toEqual([0, 1, 0]);
  });

  it('filled by two people: the second one is asked where they differ', () => {
    const { workbook, form, ids } = office();
    collect(workbook, fileOf(fillForm(form, { [ids[0]]: ['จัดทำแล้ว'], [ids[1]]: ['จัดแล้ว'] })));
    const second = collect(workbook, fileOf(fillForm(form, { [ids[0]]: ['จัดทำแล้ว'], [ids[1]]: ['ยังไม่ได้จัด'] })));
    expect([second.same, asked(second)]).toEqual([1, [[3, 'filled']]]);
    expect(results(workbook)[1]).toBe('จัดแล้ว');
  });

  it('made before its row was split goes into the row of its sender, and is asked if nobody knows that', () => {
    const addresses = { กองคลัง: 'a@x.example', กองช่าง: 'b@x.example' };
    const rows = [['๑. การปฏิบัติหน้าที่', '๑. จัดทำคู่มือการให้บริการ', 'กองคลัง, กองช่าง', 'ก.ย. ๖๙', '']];
    const workbook = smallOffice(rows, addresses);
    const host = hostOver(workbook, NOW);
    host.call('makeForm', [{ round: 6, unit: 'กองช่าง' }], 'page');
    const form = host.files.find(({ name }) => name.endsWith('.docx'))?.bytes ?? new Uint8Array();
    const id = readRow(String(cellsUnder(workbook, ['รหัส'])[0]?.[0]))?.id ?? '';
    hostOver(workbook, NOW).call('splitRows', [{ rows: [2] }]);
    expect(collect(workbook, fileOf(fillForm(form, { [id]: ['จัดทำแล้ว'] }))).asked).toBe(0);
    expect(results(workbook)).toEqual(['', 'จัดทำแล้ว']);
    for (const options of [
      { text: `รหัส ${id}\nผล: จัดทำร่างแล้ว` },
      { ...fileOf(fillForm(form, { [id]: ['ก'] })), who: 'กองคลัง' },
    ]) {
      expect(asked(collect(workbook, options))).toEqual([[2, 'unit']]);
    }
    expect(results(workbook)).toEqual(['', 'จัดทำแล้ว']);
  });

  it('with two answers for one row asks for both', () => {
    const { workbook, form, ids } = office();
    const one = fillForm(form, { [ids[0]]: ['จัดทำแล้ว'] });
    const twice = editWord(one, xml => {
      const row = /<w:tr>(?:(?!<\/w:tr>).)*จัดทำแล้ว.*?<\/w:tr>/s.exec(xml)?.[0] ?? '';
      return xml.replace(row, `${row}${row.replace('จัดทำแล้ว', 'ยังไม่ได้จัดทำ')}`);
    });
    expect(asked(collect(workbook, fileOf(twice)))).toEqual([
      [2, 'twice'],
      [2, 'twice'],
    ]);
    expect(results(workbook)[0]).toBe('');
  });

  it('of a row that is gone is listed with its answer', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, { [ids[1]]: ['จัดแล้ว ๑ ครั้ง'], [ids[0]]: ['จัดทำแล้ว'] });
    sheetOf(workbook, REGISTER).rows.splice(2, 1);
    const data = collect(workbook, fileOf(filled));
    expect(data.unmatched).toEqual([
      { why: 'gone', row: null, text: expect.stringMatching(/จัดอบรมจริยธรรมประจำปี จัดแล้ว ๑ ครั้ง$/) },
    ]);
    expect(results(workbook)).toEqual(['จัดทำแล้ว', 'เผยแพร่แล้ว ๒ ครั้ง']);
  });

  it('with a รหัส of another row than its method is asked', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, { [ids[0]]: ['จัดทำแล้ว'] });
    typeInto({ model: workbook, sheet: REGISTER }, 'B2', '๑. ตรวจสอบพัสดุคงเหลือทุกไตรมาส');
    expect(asked(collect(workbook, fileOf(filled)))).toEqual([[2, 'method']]);
    typeInto({ model: workbook, sheet: REGISTER }, 'B2', '๑. จัดทำคู่มือการให้บริการประชาชน');
    expect(collect(workbook, fileOf(filled)).saved).toBe(1);
  });

  it('without รหัส is matched by method', () => {
    const { workbook, form, ids } = office();
    const filled = editWord(fillForm(form, { [ids[0]]: ['จัดทำแล้ว'] }), xml => xml.replaceAll(ids[0], ''));
    const data = collect(workbook, fileOf(filled));
    expect(data.rows.map(({ row, by }) => [row, by])).toEqual([[2, 'method']]);
  });

  it('whose รหัส Word has changed is still known', () => {
    const { workbook, form, ids } = office();
    const changed = (id: string) => `${id[0]?.toUpperCase()}${id.slice(1).replace('-', ' – ')}`;
    const filled = editWord(fillForm(form, { [ids[0]]: ['จัดทำแล้ว'] }), xml => xml.replaceAll(ids[0], changed(ids[0])));
    expect(collect(workbook, fileOf(filled)).rows[0]?.by).toBe('id');
  });

  it('whose table was split, by a paragraph and within a row, is read whole, and the split row is asked', () => {
    const { workbook, form, ids } = office();
    const filled = fillForm(form, { [ids[0]]: ['จัดทำแล้ว'], [ids[1]]: ['จัดแล้ว'], [ids[2]]: ['เผยแพร่แล้ว ๓ ครั้ง'] });
    const broken = editWord(filled, xml => {
      const start = /<w:tbl>.*?<\/w:tblGrid>/s.exec(xml)?.[0] ?? '';
      const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      const third = rows.find(row => row.includes(ids[1])) ?? '';
      // The row goes on in a second one, which has no รหัส and no method.
      const rest = third.replace(ids[1], '').replace('๒. จัดอบรมจริยธรรมประจำปี', '').replace('จัดแล้ว', 'เมื่อ ๑ มี.ค. ๖๙');
      return xml.replace(third, `</w:tbl><w:p><w:r><w:t>หน้า ๒</w:t></w:r></w:p>${start}${third}${rest}`);
    });
    const data = collect(workbook, fileOf(broken));
    expect([data.saved, data.unmatched]).toEqual([1, []]);
    expect(asked(data)).toEqual([
      [3, 'continued'],
      [4, 'filled'],
    ]);
    collect(workbook, { ...fileOf(broken), filled: [{ row: 3, how: 'replace' }] });
    expect(results(workbook)).toEqual(['จัดทำแล้ว', 'จัดแล้ว\nเมื่อ ๑ มี.ค. ๖๙', 'เผยแพร่แล้ว ๒ ครั้ง']);
  });

  it('whose result cells were merged is asked', () => {
    const { workbook, form, ids } = office();
    const filled = editWord(fillForm(form, { [ids[0]]: ['ทั้งสองรายการแล้วเสร็จ'] }), xml => {
      let row = 0;
      return xml.replace(/<w:tr>.*?<\/w:tr>/gs, whole => {
        row += 1;
        const merge = row === 2 ? '<w:vMerge w:val="restart"/>' : row === 3 ? '<w:vMerge/>' : '';
        let cell = 0;
        return whole.replace(/<w:tcPr>.*?<\/w:tcPr>/gs, properties => {
          cell += 1;
          return cell === 6 ? properties.replace('</w:tcPr>', `${merge}</w:tcPr>`) : properties;
        });
      });
    });
    expect(asked(collect(workbook, fileOf(filled)))).toEqual([[2, 'merged']]);
    expect(results(workbook)[0]).toBe('');
  });

  it('in a register with a result a round goes into the round of the form', () => {
    const rows = [['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือการให้บริการ', 'กองคลัง', 'ก.ย. ๖๙', '', '']];
    const { workbook, form, ids } = office(rows, true);
    const filled = fillForm(form, { [ids[0]]: ['จัดทำแล้ว'] });
    dataOf(hostOver(workbook, { now: '2026-09-16' }).call('collectResults', [fileOf(filled)], 'page'));
    expect(cellsUnder(workbook, ['ผลการดำเนินงาน รอบ ๖ เดือน', 'ผลการดำเนินงาน รอบ ๑๒ เดือน'])).toEqual([['จัดทำแล้ว', '']]);
  });
});

describe('what is taken in', () => {
  const csv = (lines: readonly string[]): CollectOptions => ({
    paper: { kind: 'file', name: 'ผล.csv', base64: Buffer.from(lines.join('\r\n')).toString('base64') },
  });

  it('can be a .csv with other headings', () => {
    const { workbook } = office();
    const data = collect(workbook, csv(['กิจกรรม,ผลการดำเนินการ', '1. จัดทำคู่มือการให้บริการ,จัดทำแล้ว']));
    expect([data.saved, results(workbook)[0]]).toEqual([1, 'จัดทำแล้ว']);
  });

  it('is never a formula', () => {
    const { workbook } = office();
    collect(workbook, csv(['กิจกรรม,ผลการดำเนินการ', 'จัดทำคู่มือการให้บริการ,"=HYPERLINK(""https://evil.example"",""x"")"']));
    const cell = cellAt(sheetOf(workbook, REGISTER), 1, 4);
    expect([cell?.formula, cell?.value]).toEqual([undefined, '=HYPERLINK("https://evil.example","x")']);
  });

  it.each([
    ['a formula', { value: '', formula: 'A1' }],
    ['a date', { value: new Date('2026-03-01') }],
  ])('does not go into a cell that holds %s', (_, made) => {
    const { workbook } = office();
    putCell(sheetOf(workbook, REGISTER), 1, 4, made as never);
    const options = {
      ...csv(['กิจกรรม,ผลการดำเนินการ', 'จัดทำคู่มือการให้บริการ,จัดทำแล้ว']),
      filled: [{ row: 2, how: 'replace' as const }],
    };
    const data = collect(workbook, options);
    expect([data.saved, data.unmatched.map(({ why }) => why)]).toEqual([0, ['notText']]);
    expect(cellAt(sheetOf(workbook, REGISTER), 1, 4)).toMatchObject(made);
  });

  it('of a method that two rows have goes to the one of the unit, or is listed', () => {
    const rows = [...ROWS.slice(0, 1), ['', '๑. จัดทำคู่มือการให้บริการ', 'กองช่าง', 'ก.ย. ๖๙', '']];
    const { workbook } = office(rows);
    const lines = ['กิจกรรม,ผลการดำเนินการ', 'จัดทำคู่มือการให้บริการ,จัดทำแล้ว'];
    expect(collect(workbook, csv(lines)).unmatched).toMatchObject([{ why: 'several' }]);
    expect(collect(workbook, { ...csv(lines), who: 'กองช่าง' }).saved).toBe(1);
    expect(results(workbook)).toEqual(['', 'จัดทำแล้ว']);
  });

  it('of round 6 is asked once that is closed, if there is one column for both rounds', () => {
    const { workbook } = office([...ROWS.slice(0, 2)]);
    closeRound(workbook, '2026-04-02', { round: 6 });
    const late = (heading: string) => {
      const options = csv([`กิจกรรม,${heading}`, 'จัดทำคู่มือการให้บริการ,จัดทำแล้ว']);
      return dataOf<CollectData>(hostOver(workbook, { now: '2026-06-15' }).call('collectResults', [options], 'page'));
    };
    const data = late('ผลการดำเนินงาน รอบ ๖ เดือน');
    expect([data.saved, asked(data)]).toEqual([0, [[2, 'closedRound']]]);
    expect(late('ผลการดำเนินงาน รอบ ๑๒ เดือน').saved).toBe(1);
  });

  it('is in the log: from whom, by which way, on which day, and what it replaced', () => {
    const { workbook } = office();
    const lines = ['กิจกรรม,ผลการดำเนินการ', 'เผยแพร่แผนจัดซื้อจัดจ้าง,เผยแพร่แล้ว ๓ ครั้ง', 'ไม่มีรายการนี้,ทำแล้ว'];
    const said = { who: 'กองคลัง', channel: 'ไลน์', day: '2026-03-14', filled: [{ row: 4, how: 'replace' as const }] };
    collect(workbook, { ...csv(lines), ...said });
    const [, newest] = valuesOf(workbook, 'ประวัติการทำงาน');
    expect(newest?.[2]).toBe('บันทึกผลแทนส่วนราชการ');
    for (const part of ['จาก กองคลัง ทางไลน์ วันที่ ๑๔ มีนาคม ๒๕๖๙', 'แถว ๔', 'เดิม "เผยแพร่แล้ว ๒ ครั้ง"', 'ไม่มีรายการนี้'])
      expect(newest?.[3]).toContain(part);
  });

  it('is taken back by undo, but not what somebody has changed since', () => {
    const { workbook } = office();
    collect(workbook, csv(['กิจกรรม,ผลการดำเนินการ', 'จัดทำคู่มือการให้บริการ,จัดทำแล้ว', 'จัดอบรมจริยธรรมประจำปี,จัดแล้ว']));
    typeInto({ model: workbook, sheet: REGISTER }, 'E3', 'จัดแล้ว ๒ รุ่น');
    expect(dataOf<UndoData>(hostOver(workbook, NOW).call('undoFix'))).toMatchObject({ restored: 1, kept: 1 });
    expect(results(workbook)).toEqual(['', 'จัดแล้ว ๒ รุ่น', 'เผยแพร่แล้ว ๒ ครั้ง']);
  });

  it.each([
    ['who', { who: {} }],
    ['channel', { channel: ['ไลน์'] }],
    ['day', { day: 3 }],
    ['how', { filled: [{ row: 4, how: 'zz' }] }],
    ['how of what was shown', { chosen: [{ row: 2, at: 5, was: '', answer: 'จัดทำแล้ว', how: 'zz' }] }],
    ['text of what was shown', { chosen: [{ row: 2, at: 5, was: '', answer: 3, how: 'replace' }] }],
    ['paper', { paper: 'x' }],
  ])('is nothing if the page sends an unknown %s', (_, wrong) => {
    const { workbook } = office();
    const before = JSON.stringify(workbook.sheets);
    const options = { ...csv(['กิจกรรม,ผลการดำเนินการ', 'เผยแพร่แผนจัดซื้อจัดจ้าง,เผยแพร่แล้ว ๓ ครั้ง']), ...wrong };
    expect(() => run(workbook, options as never)).toThrow('unknown options');
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  it('is only shown with preview', () => {
    const { workbook } = office();
    const before = JSON.stringify(workbook.sheets);
    const data = collect(workbook, { ...csv(['กิจกรรม,ผลการดำเนินการ', 'จัดทำคู่มือการให้บริการ,จัดทำแล้ว']), preview: true });
    expect([data.saved, data.rows[0]?.texts]).toEqual([0, [expect.objectContaining({ was: '', answer: 'จัดทำแล้ว' })]]);
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  it('goes on with the next run if there are many cells', () => {
    const rows = Array.from({ length: 110 }, (_, at) => ['๑. การปฏิบัติหน้าที่', `จัดอบรมรุ่นที่ ${at}`, 'กองคลัง', 'ก.ย. ๖๙', '']);
    const workbook = smallOffice(rows, {});
    const options = csv(['กิจกรรม,ผลการดำเนินการ', ...rows.map(([, method], at) => `${method},จัดแล้ว ${at}`)]);
    const first = run(workbook, options);
    expect(dataOf<CollectData>(first)).toMatchObject({ saved: 100, left: 10 });
    expect((first.value as { message: string }).message).toContain('เหลืออีก ๑๐ ช่อง โปรดบันทึกอีกครั้ง');
    expect(collect(workbook, options)).toMatchObject({ saved: 10, same: 100, left: 0 });
  });

  it('is nothing of a file that cannot be read', () => {
    const { workbook } = office();
    const file = {
      paper: { kind: 'file', name: 'x.pdf', base64: Buffer.from('%PDF-1.7').toString('base64') },
    } as const;
    expect(problemOf(run(workbook, file)).code).toBe('fileKind');
    expect(problemOf(run(workbook, { ...csv(['a']), day: 'เมื่อวาน' })).code).toBe('settingUnreadable');
  });
});
