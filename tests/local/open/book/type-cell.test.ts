import { expect, it } from 'vitest';
import { typeCell } from '../../../../local/open/book/type-cell';
import type { Edit } from '../../../../local/open/view';
import { sortBlock, typeInto } from '../../../../local/sheets/people';
import { insert } from '../../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../../local/workbook/copy-workbook';
import { cellAt, type WorkbookModel } from '../../../../local/workbook/model';
import { foreignWorkbook } from '../../../support/office';

const SHEET = 'งาน';

function workbook(): WorkbookModel {
  return foreignWorkbook(SHEET, [
    ['ข้อ', 'ผล', 'หน่วย'],
    ['จัดอบรม', '', 'สำนักปลัด'],
    ['ทำคู่มือ', 'ทำแล้ว', 'กองคลัง'],
    ['ตรวจสอบ', '', 'กองช่าง'],
  ]);
}

/** Types into B2, or elsewhere, when `meanwhile` has happened since the person looked. */
function typing(edit: Partial<Edit>, meanwhile: (model: WorkbookModel) => void = () => {}) {
  const model = workbook();
  const before = copyWorkbook(model).sheets;
  meanwhile(model);
  const whole: Edit = { sheet: 7, row: 1, column: 1, text: 'อบรมแล้ว', version: 1, seen: '', sure: false, ...edit };
  const outcome = typeCell(whole, { workbook: model, seen: before, user: 'a@example.org', now: Date.UTC(2026, 3, 1) });
  return { outcome, model, value: () => cellAt(sheetIn(model), whole.row, whole.column)?.value ?? '' };
}

function sheetIn({ sheets: [sheet] }: WorkbookModel) {
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

it('types as a person does', () => {
  const { outcome, value } = typing({});
  expect(outcome).toEqual({ sheet: SHEET, cell: 'B2' });
  expect(value()).toBe('อบรมแล้ว');
  expect(typing({ text: '1/4/2026' }).value()).toBe(46113);
});

it('a cell that another tab changed since keeps its text, and both are known', () => {
  const { outcome, value } = typing({}, model => typeInto({ model, sheet: SHEET }, 'B2', 'ยังไม่ได้อบรม'));
  expect(outcome).toEqual({ kind: 'conflict', now: 'ยังไม่ได้อบรม' });
  expect(value()).toBe('ยังไม่ได้อบรม');
});

it('a row whose short cells became like those of another row has not moved', () => {
  const model = foreignWorkbook(SHEET, [
    ['จัดอบรมเจ้าหน้าที่ทุกคน', '', 'กองคลัง', 'ไตรมาส ๑', 'ค้าง'],
    ['ทำคู่มือ', '', 'กองคลัง', 'ไตรมาส ๑', 'เสร็จ'],
  ]);
  const seen = copyWorkbook(model).sheets;
  typeInto({ model, sheet: SHEET }, 'E1', 'เสร็จ');
  const edit: Edit = { sheet: 7, row: 0, column: 1, text: 'ก', version: 1, seen: '', sure: false };
  expect(typeCell(edit, { workbook: model, seen, user: '', now: 0 })).toEqual({ sheet: SHEET, cell: 'B1' });
});

it('a change of another cell of the row, or of a row below, is no conflict', () => {
  const others = (model: WorkbookModel) => {
    for (const cell of ['C2', 'B3', 'D2']) typeInto({ model, sheet: SHEET }, cell, 'อื่น');
  };
  expect(typing({}, others).outcome).toEqual({ sheet: SHEET, cell: 'B2' });
});

it.each<[string, (model: WorkbookModel) => void]>([
  ['a row inserted above', model => insert(model, sheetIn(model), 'rows', 1, 1, 0)],
  ['a sort', model => sortBlock({ model, sheet: SHEET }, 'A2:C4', 'C', true)],
  ['the row removed', model => void sheetIn(model).rows.splice(1, 1)],
  ['the row removed, and the next one as blank', model => void sheetIn(model).rows.splice(1, 2)],
  ['the sheet removed', model => void model.sheets.splice(0, 1)],
])('after %s the text goes nowhere, even if the cell there is as blank', (_, meanwhile) => {
  const { outcome, model } = typing({ row: 1 }, meanwhile);
  expect(outcome).toEqual({ kind: 'moved' });
  expect(JSON.stringify(model)).not.toContain('อบรมแล้ว');
});

it('what the person saw may be too long ago to know', () => {
  const edit: Edit = { sheet: 7, row: 1, column: 1, text: 'ก', version: 1, seen: '', sure: false };
  expect(typeCell(edit, { workbook: workbook(), seen: null, user: '', now: 0 })).toEqual({ kind: 'moved' });
});

const withRule = (rule: object) => (model: WorkbookModel) => {
  sheetIn(model).validations = [
    { ranges: [{ top: 1, left: 1, bottom: 9, right: 1 }], rule: { type: 'list', ...rule } as never },
  ];
};
const STRICT = { showErrorMessage: true, errorStyle: 'stop' };

it.each([
  ['a list', { values: ['ใช่', 'ไม่'], ...STRICT }, ['ใช่', 'ไม่']],
  ['a range of this sheet', { formula1: '$C$2:$C$9', ...STRICT }, ['สำนักปลัด', 'กองคลัง', 'กองช่าง']],
  ['a range of a sheet', { formula1: `'${SHEET}'!$A$2:$A$3`, ...STRICT }, ['จัดอบรม', 'ทำคู่มือ']],
])('a strict rule with %s refuses others', (_, rule, values) => {
  const { outcome, value } = typing({}, withRule({ ...rule, inputMessage: 'เลือก' }));
  expect(outcome).toEqual({ kind: 'refused', values, help: 'เลือก' });
  expect(value()).toBe('');
  expect(typing({ text: values[0] ?? '' }, withRule(rule)).outcome).toEqual({ sheet: SHEET, cell: 'B2' });
  expect(typing({ row: 2, text: '', seen: 'ทำแล้ว' }, withRule(rule)).outcome).toEqual({ sheet: SHEET, cell: 'B3' });
});

it('a rule that only warns takes anything', () => {
  expect(typing({}, withRule({ values: ['ใช่'], showErrorMessage: true, errorStyle: 'warning' })).outcome).toEqual({
    sheet: SHEET,
    cell: 'B2',
  });
});

const protect = (protection: object) => (model: WorkbookModel) => {
  sheetIn(model).protections = [{ id: 1, range: null, description: '', warningOnly: false, ...protection }];
};

it('where a warning protects, the person is asked first', () => {
  expect(typing({}, protect({ warningOnly: true })).outcome).toEqual({ kind: 'guarded' });
  expect(typing({ sure: true }, protect({ warningOnly: true })).outcome).toEqual({ sheet: SHEET, cell: 'B2' });
});

it('where others may not edit, nobody else can', () => {
  expect(typing({ sure: true }, protect({ editors: ['b@example.org'] })).outcome).toEqual({ kind: 'protected' });
  expect(typing({}, protect({ editors: ['a@example.org'] })).outcome).toEqual({ sheet: SHEET, cell: 'B2' });
});
