import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { newWorkbook, type WorkbookModel } from '../../../../local/workbook/model';
import { folder } from '../../support/files';
import { open } from '../../support/spreadsheet';

/** A workbook with everything that a register may contain, made with the emulated Sheets. */
export function filled(): WorkbookModel {
  const model = newWorkbook('ทดสอบ');
  open(model).sheet.setName('มาตรการ');
  fillSheet(model);
  return model;
}

/** Puts it into the first sheet of a workbook, and adds another sheet. */
export function fillSheet(model: WorkbookModel): void {
  const { app, sheet } = open(model);
  sheet.getRange('A1:F1').setValues([['มาตรการ', 'เลข', 'วันที่', 'สูตร', 'เท็จ', 'ข้อความ']]);
  sheet
    .getRange('A1:F1')
    .setFontWeight('bold')
    .setBackground('#cfe2f3')
    .setNotes([['โน้ต', '', '', '', '', '']]);
  sheet.getRange('A2:F2').setValues([['๑. การปฏิบัติหน้าที่', 12.5, '30/9/2569', '=B2*2', false, "'=1+1"]]);
  sheet.getRange('F3').setNumberFormat('@').setValue('1/2');
  sheet.getRange('F4').setValue("'0812345678");
  sheet.getRange('A2:A4').merge();
  const list = app.newDataValidation().requireValueInList(['กองคลัง', 'กองช่าง']).setHelpText('เลือก');
  sheet.getRange('E2:E9').setDataValidation(list.setAllowInvalid(true).build());
  const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=$B2>10').setBackground('#f4cccc').setBold(true);
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A2:F9')]).build()]);
  sheet.setFrozenRows(1).setColumnWidth(1, 300).hideColumns(6);
  sheet.getRange('B2:B9').protect().setDescription('ระบบ').setWarningOnly(true);
  app.getActive().insertSheet('ตั้งค่า').hideSheet();
  app.flush();
}

export async function saved(model: WorkbookModel): Promise<string> {
  const path = join(folder(), 'book.xlsx');
  await writeWorkbook(path, model);
  return path;
}

/** Somebody's existing workbook, with much that the emulated Sheets does not know. */
export async function foreign(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('มาตรการ');
  sheet.getCell('A1').value = 'หัวข้อ';
  sheet.getCell('A2').value = { richText: [{ text: 'หนา', font: { bold: true } }, { text: 'บาง' }] };
  sheet.getCell('B2').value = { text: 'ลิงก์', hyperlink: 'https://example.go.th/' };
  sheet.getCell('D2').value = { formula: 'C2+1', result: 2 };
  sheet.getCell('F2').value = { sharedFormula: 'D2', result: 3 } as ExcelJS.CellSharedFormulaValue;
  sheet.getCell('G2').value = { error: '#N/A' };
  sheet.getCell('H2').border = { top: { style: 'double' } };
  sheet.autoFilter = 'A1:E1';
  sheet.pageSetup = { orientation: 'landscape', paperSize: 9, printArea: 'A1:E9' };
  sheet.headerFooter.oddHeader = '&Cหัวกระดาษ';
  const image = book.addImage({ base64: PIXEL, extension: 'png' });
  sheet.addImage(image, 'H8:I9');
  const bold = { font: { bold: true } };
  sheet.addConditionalFormatting({
    ref: 'A1:A9 C1:C9',
    rules: [
      { type: 'expression', priority: 2, formulae: ['$A1=1'], style: bold },
      { type: 'timePeriod', priority: 1, timePeriod: 'last7Days', style: { font: { italic: true } } },
      { type: 'top10', priority: 3, rank: 3, percent: false, bottom: true, style: bold },
      {
        type: 'iconSet',
        priority: 4,
        iconSet: '3Arrows',
        cfvo: [
          { type: 'percent', value: 0 },
          { type: 'percent', value: 33 },
        ],
      },
    ],
  });
  await sheet.protect('รหัสผ่าน', {});
  const other = book.addWorksheet('อื่น');
  other.addTable({
    name: 'Units',
    ref: 'B2',
    headerRow: true,
    columns: [{ name: 'a' }, { name: 'b' }],
    rows: [[1, 2]],
  });
  book.definedNames.add("'มาตรการ'!$A$1:$B$2", 'ชื่อ');
  await book.xlsx.writeFile(path);
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What must still be in it, read with ExcelJS. */
export async function inventory(path: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet('มาตรการ');
  const model = sheet?.model as unknown as {
    conditionalFormattings: { ref: string; rules: Record<string, unknown>[] }[];
    sheetProtection?: unknown;
    media: unknown[];
  };
  const rules = model.conditionalFormattings.flatMap(({ ref, rules: all }) =>
    all.map(({ type, priority, rank, bottom, timePeriod, iconSet, style }) => ({
      ref,
      type,
      priority: Number(priority),
      rank: rank || undefined,
      bottom: bottom || undefined,
      timePeriod,
      iconSet,
      font: (style as { font?: unknown } | undefined)?.font,
    })),
  );
  return {
    rules: rules.sort((a, b) => a.priority - b.priority),
    protection: model.sheetProtection,
    pictures: model.media.length,
    richText: sheet?.getCell('A2').value,
    link: sheet?.getCell('B2').hyperlink,
    formulas: [sheet?.getCell('D2').formula, sheet?.getCell('F2').formula],
    error: sheet?.getCell('G2').value,
    border: sheet?.getCell('H2').border,
    filter: sheet?.autoFilter,
    orientation: sheet?.pageSetup.orientation,
    printArea: sheet?.pageSetup.printArea,
    header: sheet?.headerFooter.oddHeader,
    tables: book
      .getWorksheet('อื่น')
      ?.getTables()
      .map(table => (table as unknown as { table: { name: string } }).table.name),
    names: book.definedNames.getRanges('ชื่อ').ranges,
  };
}
