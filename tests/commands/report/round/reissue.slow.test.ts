import { describe, expect, it } from 'vitest';
import { hostStateOf } from '../../../../local/host/kept/state';
import { typeInto } from '../../../../local/sheets/people';
import { copyWorkbook } from '../../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../../local/workbook/model';
import type { ReissueOptions } from '../../../../src/commands/report/round/reissue';
import type { ReissueResult } from '../../../../src/commands/report/round/reissue-messages';
import { toThaiDigits } from '../../../../src/thai/text/numerals';
import { readDocx } from '../../../support/docx-reader';
import { dataOf, exampleWorkbook, hostOver, problemOf, valuesOf } from '../../../support/office';
import {
  CLOSED_ON,
  CLOSED_SHEET,
  cellBeside,
  closedExample,
  closeRound,
  reportOn,
  typeInSetting,
} from '../../../support/rounds';

const [APRIL, MAY] = [CLOSED_ON, '2026-05-20'];
const MAYOR = 'นางสาวใหม่ ใจดี';

const set = (workbook: WorkbookModel, sheet: string, label: string, column: string, text: string) =>
  typeInto({ model: workbook, sheet }, cellBeside(workbook, sheet, label, column), text);
const reissue = (workbook: WorkbookModel, now: string, options: ReissueOptions = { round: 6 }) =>
  hostOver(workbook, { now }).call('reissue', [options]);
const reissued = (workbook: WorkbookModel, now: string, options?: ReissueOptions) =>
  dataOf<ReissueResult>(reissue(workbook, now, options));
const textOf = (workbook: WorkbookModel, now: string) => {
  const { paragraphs, tables } = readDocx(reportOn(workbook, now).bytes);
  return [...paragraphs, ...tables.flat(3)].join('\n');
};

describe('a report issued again', () => {
  it('takes another signer, date, number and sentence, and nothing else', () => {
    const workbook = closedExample();
    const before = textOf(workbook, APRIL);
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    typeInSetting(workbook, 'เลขที่บันทึกข้อความ', 'ตย ๐๐๐๐๑/๑๒๓');
    typeInSetting(workbook, 'วันที่บันทึกข้อความ', '๘ เมษายน ๒๕๖๙');
    set(workbook, 'ข้อความในรายงาน', 'memo.request', 'C', 'จึงเรียนมาเพื่อโปรดพิจารณา');
    // What staff write is of the next round.
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E2', 'เขียนใหม่แล้ว');
    expect(textOf(workbook, MAY)).toBe(before);
    const { changes, revision } = reissued(workbook, MAY);
    expect(revision).toBe(0);
    expect(changes.map(({ key }) => key).sort()).toEqual([
      'setting:mayorName',
      'setting:memoDate',
      'setting:memoNumber',
      'wording:memo.request',
    ]);
    const after = textOf(workbook, MAY);
    for (const text of [MAYOR, '๑๒๓', '๘ เมษายน ๒๕๖๙', 'จึงเรียนมาเพื่อโปรดพิจารณา']) expect(after).toContain(text);
    expect(after).not.toContain('เขียนใหม่แล้ว');
    expect(after).not.toContain('ฉบับแก้ไข');
  });

  it('is a new edition after the day of signing, counted on', () => {
    const workbook = closedExample('๓ เมษายน ๒๕๖๙');
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    // On that day it may be signed again.
    expect(reissued(copyWorkbook(workbook), '2026-04-03').revision).toBe(0);
    expect(reissued(workbook, MAY).revision).toBe(1);
    expect(textOf(workbook, MAY).split('(ฉบับแก้ไขครั้งที่ ๑)').length - 1).toBe(3);
    expect(reportOn(workbook, MAY).data.title).toMatch(/รอบ ๖ เดือน \(ฉบับแก้ไขครั้งที่ ๑\)$/);
    // Its own day does not make it another one, and the day of the one before is not its own.
    expect(textOf(workbook, MAY)).not.toContain('๓ เมษายน ๒๕๖๙');
    expect(reissued(copyWorkbook(workbook), MAY).changes).toEqual([]);
    typeInSetting(workbook, 'วันที่บันทึกข้อความ', '๒๐ พฤษภาคม ๒๕๖๙');
    expect(reissued(workbook, MAY).revision).toBe(1);
    typeInSetting(workbook, 'ปลัด: ชื่อ-สกุล', 'นายอื่น');
    expect(reissued(workbook, '2026-06-01', { round: 6, only: ['setting:chiefName'] }).revision).toBe(2);
  });

  it('asks for the day of signing if nobody knows it, and takes it', () => {
    const workbook = closedExample();
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    expect(reissue(copyWorkbook(workbook), MAY).value).toMatchObject({
      message: expect.stringContaining('ยังไม่ทราบวันที่ลงนาม'),
    });
    expect(reissued(workbook, MAY, { round: 6, signedOn: '2026-04-10' }).revision).toBe(1);
  });

  it('puts one closed result right, from the kept sheet’s own column, with a line in the log', () => {
    const workbook = closedExample();
    const row = valuesOf(workbook, CLOSED_SHEET).findIndex(cells => cells[7] === 'อยู่ระหว่างดำเนินการ') + 1;
    const text = 'สรุปผลแบบสำรวจครบทุกไตรมาสแล้วเสร็จ และรายงานผู้บริหารแล้ว เมื่อ ๓๐ มีนาคม ๒๕๖๙';
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, text);
    const open = Number(reportOn(workbook, MAY).data.rows);
    const { changes } = reissued(workbook, MAY);
    expect(changes).toMatchObject([{ text, found: { state: expect.any(String) } }]);
    expect(textOf(workbook, MAY)).toContain(text);
    expect(reportOn(workbook, MAY).data.rows).toBe(open);
    expect(JSON.stringify(valuesOf(workbook, 'ประวัติการทำงาน'))).toContain('ออกฉบับแก้ไข');
    expect(JSON.stringify(valuesOf(workbook, 'ประวัติการทำงาน'))).toContain('สรุปผลแบบสำรวจ');
    // It is taken once.
    expect(reissued(workbook, MAY).changes).toEqual([]);
    expect(staff(workbook)).toEqual(staff(exampleWorkbook()));
  });

  it('never guesses that a corrected result is done', () => {
    const workbook = closedExample();
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, 'I3', 'ตามที่ประชุมรับทราบ');
    const run = reissue(workbook, MAY);
    expect(dataOf<ReissueResult>(run).changes).toMatchObject([{ found: { state: 'inProgress', sure: false } }]);
    expect(run.value).toMatchObject({ message: expect.stringContaining('ไม่บอกสถานะแน่ชัด') });
    expect(reportOn(workbook, MAY).data.doubtful).toBe(1);
  });

  it('keeps the state that somebody chose if only a date is put right', () => {
    const text = (day: string) => `จัดประชุมชี้แจงแล้วเสร็จ เมื่อ ${day} ธันวาคม ๒๕๖๘`;
    const { workbook, row } = closedWith(text('๑๕'), 'อยู่ระหว่างดำเนินการ');
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, text('๑๖'));
    expect(reissued(workbook, MAY).changes).toMatchObject([{ found: { state: 'inProgress', sure: true } }]);
  });

  it('shows a corrected result beside staff’s own, and takes neither text for one of round 12', () => {
    const text = (day: string) => `จัดประชุมชี้แจงแล้วเสร็จ เมื่อ ${day} ธันวาคม ๒๕๖๘`;
    const { workbook, row } = closedWith(text('๑๕'), '');
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, text('๑๖'));
    reissued(workbook, MAY);
    const shown = () => {
      const [headings = [], cells = []] = valuesOf(workbook, 'มาตรการ');
      return cells[headings.indexOf('ผลที่รายงานไว้เมื่อปิดรอบ')];
    };
    const printed = () =>
      JSON.stringify(readDocx(reportOn(workbook, MAY, { round: 12, draft: true }).bytes).paragraphs);
    const isAsReported = () => {
      expect(shown()).toBe(text('๑๖'));
      expect(printed()).toContain(`${text('๑๖')}","(ผลรอบ ๖ เดือน)"`);
      expect(printed()).not.toContain(text('๑๕'));
    };
    isAsReported();
    closeRound(workbook, MAY);
    isAsReported();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, sheetCell(workbook, 'ผล'), text('๑๖'));
    isAsReported();
    // Corrected twice, staff's text is that of the edition between.
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, text('๑๗'));
    reissued(workbook, MAY);
    expect(shown()).toBe(text('๑๗'));
    expect(printed()).toContain(text('๑๗'));
    expect(printed()).not.toContain(text('๑๖'));
  });

  it('asks where another text speaks against the state that was chosen, and shows it', () => {
    const { workbook, row } = closedWith('ยังไม่ได้ดำเนินการ', 'ดำเนินการแล้ว');
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, 'อยู่ระหว่างจัดประชุม');
    const state = 'สถานะ: เดิม ดำเนินการแล้ว เป็น อยู่ระหว่างดำเนินการ';
    const { screen } = hostOver(workbook, { now: MAY, answers: [{ button: 'NO' }] }).call('reissue');
    expect(screen.messages[0]?.text).toContain(state);
    expect(screen.messages[0]?.text).toContain('ไม่บอกสถานะแน่ชัด');
    const run = reissue(workbook, MAY);
    expect(dataOf<ReissueResult>(run).changes).toMatchObject([{ found: { state: 'inProgress', sure: false } }]);
    expect(run.value).toMatchObject({ message: expect.stringContaining(state) });
  });

  it('never makes a row done that was not', () => {
    const { workbook, row } = closedWith('อยู่ระหว่างจัดประชุม', '');
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, 'จัดประชุมชี้แจงแล้วเสร็จ เมื่อ ๑๕ ธันวาคม ๒๕๖๘');
    expect(reissued(workbook, MAY).changes).toMatchObject([{ found: { state: 'inProgress', sure: false } }]);
  });

  it('takes a dash before the row’s period for not due yet', () => {
    const { workbook, row } = closedWith('จัดประชุมแล้ว', '', 'มิถุนายน - กันยายน ๒๕๖๙');
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, `I${row}`, '-');
    expect(reissued(workbook, MAY).changes).toMatchObject([{ found: { state: 'notYet', sure: true } }]);
  });

  it('says which texts in the kept sheet it does not take, and where to change a setting or a sentence', () => {
    const workbook = closedExample();
    const cell = cellBeside(workbook, CLOSED_SHEET, 'นายก: ชื่อ-สกุล', 'I');
    expect(cell).not.toBe('I0');
    typeInto({ model: workbook, sheet: CLOSED_SHEET }, cell, MAYOR);
    const row = Number(cell.slice(1));
    expect(reissued(workbook, MAY)).toMatchObject({ changes: [], ignored: [row] });
    expect(reissue(workbook, MAY).value).toMatchObject({
      message: expect.stringContaining(`แถว ${toThaiDigits(row)} ไม่ใช้`),
    });
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    expect(reissued(workbook, MAY)).toMatchObject({ changes: [{ text: MAYOR }], ignored: [row] });
  });

  it('shows days in B.E., and takes only a list of keys', () => {
    const workbook = closedExample('๓ เมษายน ๒๕๖๙');
    typeInSetting(workbook, 'วันที่บันทึกข้อความ', '๒๒ พฤษภาคม ๒๕๖๙');
    const only = 'setting:memoDateAndMore' as unknown as readonly string[];
    expect(() => reissue(workbook, MAY, { round: 6, only })).toThrow('unknown options');
    expect(reissue(workbook, MAY).value).toMatchObject({
      message: expect.stringContaining('เดิม "๓ เมษายน ๒๕๖๙" เป็น "๒๒ พฤษภาคม ๒๕๖๙"'),
    });
  });

  it('says that what was written into the document by hand is not carried over', () => {
    const workbook = closedExample();
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    expect(reissue(workbook, MAY).value).toMatchObject({
      message: expect.stringMatching(/เขียนเพิ่มด้วยมือใน Google เอกสาร.*ไม่ติดมาด้วย/),
    });
  });

  it('is only shown in a preview, and asked for at the menu', () => {
    const workbook = closedExample();
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    const before = JSON.stringify(workbook.sheets);
    expect(reissued(workbook, MAY, { round: 6, preview: true })).toMatchObject({
      written: false,
      changes: [{ text: MAYOR }],
    });
    const run = hostOver(workbook, { now: MAY, answers: [{ button: 'NO' }] }).call('reissue');
    expect(run.screen.messages[0]?.text).toContain(MAYOR);
    expect(JSON.stringify(workbook.sheets)).toBe(before);
    hostOver(workbook, { now: MAY, answers: [{ button: 'YES' }] }).call('reissue');
    expect(textOf(workbook, MAY)).toContain(MAYOR);
  });

  it('takes nothing if nothing differs, and needs a closed round', () => {
    expect(reissued(closedExample(), MAY)).toMatchObject({ changes: [] });
    expect(problemOf(reissue(exampleWorkbook(), MAY))).toEqual({ code: 'roundNotClosed', round: 6, year: 2569 });
  });

  it('of last year does not take over this year’s name or item of the assessment', () => {
    const workbook = closedExample();
    typeInSetting(workbook, 'ปีงบประมาณ', '๒๕๗๐');
    typeInSetting(workbook, 'จังหวัด', 'จังหวัดใหม่');
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    expect(reissued(workbook, MAY, { round: 6, year: 2569 }).changes.map(({ key }) => key)).toEqual([
      'setting:mayorName',
    ]);
  });

  it('that broke off has changed nothing, and the next one leaves no trace of it', () => {
    const workbook = closedExample();
    const before = textOf(workbook, APRIL);
    typeInSetting(workbook, 'นายก: ชื่อ-สกุล', MAYOR);
    typeInSetting(workbook, 'ปลัด: ชื่อ-สกุล', 'นายอื่น ใดเล่า');
    const { trace } = reissue(copyWorkbook(workbook), MAY);
    const writes = trace.flatMap((name, at) => (name === 'Range.setValues' ? [at + 1] : []));
    // The head is written after all lines; the last write is the log's.
    const head = writes.at(-2) ?? 0;
    const fault = { call: head, when: 'before', message: 'Planted. https://www.googleapis.com/auth/planted' } as const;
    expect(() => hostOver(workbook, { now: MAY, fault }).call('reissue', [{ round: 6 }])).toThrow('Planted');
    expect(textOf(workbook, MAY)).toBe(before);
    reissued(workbook, MAY, { round: 6, only: ['setting:mayorName'] });
    expect(textOf(workbook, MAY)).toContain(MAYOR);
    expect(textOf(workbook, MAY)).not.toContain('นายอื่น');
    expect(hostStateOf(workbook).properties.document).toHaveProperty('closed');
  });
});

/** Round 6 closed with this result in the register's first row, and where that row stands in the kept sheet. */
function closedWith(result: string, state: string, period = ''): { workbook: WorkbookModel; row: number } {
  const workbook = exampleWorkbook();
  const type = (heading: string, text: string) =>
    typeInto({ model: workbook, sheet: 'มาตรการ' }, sheetCell(workbook, heading), text);
  type('ผล', result);
  type('สถานะ', state);
  if (period !== '') type('ระยะเวลา', period);
  closeRound(workbook, APRIL);
  return { workbook, row: valuesOf(workbook, CLOSED_SHEET).findIndex(cells => cells[4] === result) + 1 };
}

/** The cell of the register's first row under a heading that begins so. */
function sheetCell(workbook: WorkbookModel, heading: string): string {
  const [headings = []] = valuesOf(workbook, 'มาตรการ');
  return `${String.fromCharCode(65 + headings.findIndex(cell => String(cell).startsWith(heading)))}2`;
}

function staff(workbook: WorkbookModel): unknown[][] {
  return valuesOf(workbook, 'มาตรการ').map(cells => cells.slice(0, 8));
}
