import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import { EXAMPLE, exampleWorkbook, setUpWith, valuesOf } from '../../support/office';
import { exampleWith, reportOf } from '../../support/reports';
import { TYPED } from './typed';

/** The example with a sentence of the report rewritten by the office. */
function rewritten(key: string, text: string): WorkbookModel {
  const workbook = exampleWorkbook();
  const row = valuesOf(workbook, 'ข้อความในรายงาน').findIndex(cells => cells[0] === key) + 1;
  typeInto({ model: workbook, sheet: 'ข้อความในรายงาน' }, `C${row}`, text);
  return workbook;
}

describe('what staff typed', () => {
  it.each(TYPED)('%s: is in the document, which Google takes', (_, typed, printed) => {
    const { paragraphs } = reportOf(exampleWith(2, 5, typed));
    expect(paragraphs).toContain(printed);
  });
});

describe('the wording', () => {
  it('is the office’s text, with its fields filled in', () => {
    const { paragraphs } = reportOf(rewritten('memo.request', 'จึงเรียนมาเพื่อโปรดพิจารณา ปี {{ปีงบประมาณ}}'));
    expect(paragraphs).toContain('จึงเรียนมาเพื่อโปรดพิจารณา ปี ๒๕๖๙');
    expect(paragraphs.join('\n')).not.toContain('จึงเรียนมาเพื่อโปรดทราบ');
  });

  it('leaves out a sentence that the office emptied', () => {
    expect(reportOf(rewritten('memo.request', '')).paragraphs.join('\n')).not.toContain('จึงเรียนมา');
  });

  it('prints dots, and never a field, if the office has given no value', () => {
    const workbook = newWorkbook('ใหม่');
    setUpWith(
      workbook,
      [
        ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'],
        ['๑. การปฏิบัติหน้าที่', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', '- จัดทำแล้ว'],
      ],
      EXAMPLE.fiscalYear,
    );
    const text = reportOf(workbook).paragraphs.join('\n');
    expect(text).not.toContain('{{');
    expect(text).toMatch(/อำเภอ\.{10,} จังหวัด\.{10,}/);
  });
});
