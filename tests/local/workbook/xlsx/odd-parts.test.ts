import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cellAt } from '../../../../local/workbook/model';
import { CELLS, changed, everyPart, handMade, partText, read, SHEET1, STYLES } from './hand-made';

const withMark = (text: string) => `\ufeff${text}`;
const utf16 = (text: string) => Buffer.from(text.replace('encoding="UTF-8"', 'encoding="UTF-16"'), 'utf16le');

async function excelJs(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

/** Makes a workbook strict: other namespaces. */
const strict = (text: string) =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument');

/** Gives every element of the spreadsheet's own namespace a prefix. */
const prefixed = (text: string, path: string) =>
  /\.rels$|Content_Types/.test(path) ? text : text.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="');

const singleQuoted = (text: string) => text.replace(/(\s[\w:]+=)"([^"]*)"/g, "$1'$2'");

describe('parts in UTF-16', () => {
  it.each([
    ['with a mark, low byte first', (text: string) => utf16(withMark(text))],
    ['with a mark, high byte first', (text: string) => utf16(withMark(text)).swap16()],
    ['without a mark, low byte first', utf16],
    ['without a mark, high byte first', (text: string) => utf16(text).swap16()],
  ])('%s', async (_, pack) => {
    const parts = Object.fromEntries(Object.entries(handMade()).map(([path, text]) => [path, pack(text)]));
    const result = await changed(parts, sheet => sheet.getRange('A2').setValue('ข'));
    expect(result.sheet.getRange('A1:B2').getValues()).toEqual([
      ['หัว', 5],
      ['ข', ''],
    ]);
    expect(partText(result, SHEET1)).toContain('<?xml version="1.0" encoding="UTF-8"');
    for (const path of ['_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml', '[Content_Types].xml']) {
      expect([path, result.after[path]]).toEqual([path, result.before[path]]);
    }
  });
});

describe('a workbook without styles', () => {
  const plain = (styles: string | null) => handMade({ styles });

  it.each([
    ['part', plain(null)],
    ['in its part', plain('')],
    ['in its part, an empty element', everyPart(plain(''), text => text.replace('></styleSheet>', '/>'))],
  ])('%s: only cells that are formatted look different', async (_, parts) => {
    const result = await changed(parts, sheet => sheet.getRange('B2').setValue('ข').setFontWeight('bold'));
    expect(result.sheet.getRange('A1:B2').getFontWeights()).toEqual([
      ['normal', 'normal'],
      ['normal', 'bold'],
    ]);
    const sheet = (await excelJs(result.path)).worksheets[0];
    expect([sheet?.getCell('A1').font?.bold, sheet?.getCell('B2').font?.bold]).toEqual([undefined, true]);
    expect(partText(result, 'xl/styles.xml')).toMatch(/<cellXfs count="2"><xf [^>]*\/><xf [^>]*fontId="1"/);
  });

  it('gets none if nothing is formatted', async () => {
    const result = await changed(plain(null), sheet => sheet.getRange('B2').setValue('ข'));
    expect(Object.keys(result.after)).toEqual(Object.keys(result.before));
  });
});

it('a workbook without shared texts: texts are in the cells', async () => {
  const cells = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>หัว</t></is></c></row></sheetData>';
  const result = await changed(handMade({ sheets: [cells], strings: null }), sheet =>
    sheet.getRange('B1').setValue('ข'),
  );
  expect(result.sheet.getRange('A1:B1').getValues()).toEqual([['หัว', 'ข']]);
  expect(partText(result, SHEET1)).toContain('<c r="A1" t="inlineStr"><is><t>หัว</t></is></c>');
  expect((await excelJs(result.path)).worksheets[0]?.getCell('B1').value).toBe('ข');
});

it('an empty list of shared texts', async () => {
  const parts = everyPart(handMade({ strings: '', sheets: ['<sheetData/>'] }), text => text.replace('></sst>', '/>'));
  const result = await changed(parts, sheet => sheet.getRange('B1').setValue('ข'));
  expect((await excelJs(result.path)).worksheets[0]?.getCell('B1').value).toBe('ข');
});

describe('dates that count from 1904', () => {
  const cells = '<sheetData><row r="1"><c r="A1" s="1"><v>43188</v></c><c r="B1"><v>43188</v></c></row></sheetData>';
  const parts = handMade({ sheets: [cells], properties: '<workbookPr date1904="1"/>' });
  const dayIn = async (path: string, cell: string) => (await excelJs(path)).worksheets[0]?.getCell(cell).value;

  it('are read and written as the right day', async () => {
    const result = await changed(parts, sheet => {
      expect(sheet.getRange('A1').getDisplayValue()).toBe('30/3/2022');
      expect(sheet.getRange('B1').getValue()).toBe(43188);
      sheet.getRange('A2').setNumberFormat('d/m/yyyy').setValue(44_651);
    });
    expect(await dayIn(result.path, 'A2')).toEqual(new Date('2022-03-31T00:00:00Z'));
    expect(result.sheet.getRange('A1:A2').getDisplayValues()).toEqual([['30/3/2022'], ['31/3/2022']]);
    expect(partText(result, SHEET1)).toContain('<c r="A1" s="1"><v>43188</v></c>');
  });

  it('a number that becomes a date, and a date that becomes a number, keep their value', async () => {
    const result = await changed(parts, sheet => {
      sheet.getRange('B1').setNumberFormat('d/m/yyyy');
      sheet.getRange('A1').setNumberFormat('0');
    });
    expect(result.sheet.getRange('A1:B1').getDisplayValues()).toEqual([['44650', '29/3/2018']]);
    expect(await dayIn(result.path, 'B1')).toEqual(new Date('2018-03-29T00:00:00Z'));
  });

  it('a date in ISO form is not shifted', async () => {
    const iso = '<sheetData><row r="1"><c r="A1" s="1" t="d"><v>2022-03-30</v></c></row></sheetData>';
    const model = await read(handMade({ sheets: [iso], properties: '<workbookPr date1904="1"/>' }));
    expect(model.sheets[0]?.rows[0]?.[0]?.value).toBe(44_650);
  });
});

describe('a strict workbook', () => {
  const cells =
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="d"><v>2022-03-30</v></c><c r="C1" s="1" t="d"><v>2022-03-30T12:00:00.000Z</v></c><c r="D1" s="1" t="d"><v>2022-03-30T06:00:00</v></c></row></sheetData>';

  it('is read and stays strict, with its dates', async () => {
    const result = await changed(everyPart(handMade({ sheets: [cells] }), strict), (sheet, app) => {
      sheet.getRange('A2').setValue('ข').setNote('โน้ต');
      app.getActive().insertSheet('ใหม่').getRange('A1').setValue('ค');
    });
    expect(result.model.sheets[0]?.rows[0]?.map(cell => cell?.value)).toEqual(['หัว', 44_650, 44_650.5, 44_650.25]);
    expect(partText(result, SHEET1)).toContain('<c r="B1" s="1" t="d"><v>2022-03-30</v></c>');
    const all = Object.values(result.after).map(bytes => new TextDecoder().decode(bytes));
    expect(all.filter(text => text.includes('spreadsheetml/2006/main'))).toEqual([]);
    expect(all.filter(text => text.includes('officeDocument/2006/relationships'))).toEqual([]);
    expect(result.model.sheets.map(({ name }) => name)).toEqual(['ก1', 'ใหม่']);
    expect(result.sheet.getRange('A2').getNote()).toBe('โน้ต');
  });
});

describe('other ways to write XML', () => {
  const everything = (
    sheet: Parameters<Parameters<typeof changed>[1]>[0],
    app: Parameters<Parameters<typeof changed>[1]>[1],
  ) => {
    sheet.getRange('A2').setValue('ข').setFontWeight('bold').setBackground('#cfe2f3').setNote('โน้ต');
    sheet.getRange('B2').setNumberFormat('0.00').setValue(2);
    sheet.getRange('C1:D1').merge();
    sheet.setFrozenRows(1).setColumnWidth(1, 300).setTabColor('#ff0000');
    sheet.getRange('E1').setDataValidation(app.newDataValidation().requireValueInList(['ก', 'ข']).build());
    const rule = app.newConditionalFormatRule().whenFormulaSatisfied('=$A1=1').setBold(true);
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A1')]).build()]);
    app.getActive().insertSheet('ใหม่').getRange('A1').setValue('ค');
  };

  it.each([
    ['a prefix', prefixed],
    ['single quotes', singleQuoted],
    ['both', (text: string, path: string) => singleQuoted(prefixed(text, path))],
  ])('%s', async (_, rewrite) => {
    const result = await changed(everyPart(handMade(), rewrite), everything);
    const { sheet } = result;
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['หัว', 5],
      ['ข', 2],
    ]);
    expect(sheet.getRange('A1:A2').getFontWeights()).toEqual([['normal'], ['bold']]);
    expect([sheet.getRange('A2').getNote(), sheet.getFrozenRows(), sheet.getColumnWidth(1)]).toEqual(['โน้ต', 1, 300]);
    expect(sheet.getRange('E1').getDataValidation()?.getCriteriaValues()[0]).toEqual(['ก', 'ข']);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
    expect(result.model.sheets.map(({ name }) => name)).toEqual(['ก1', 'ใหม่']);
    if (rewrite === singleQuoted) return;
    for (const path of [SHEET1, 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])
      expect([path, partText(result, path).match(/<\/?(?!x:|\?)\w[\w:]*/g)]).toEqual([path, null]);
  });

  it('rows and cells without names', async () => {
    const cells =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>';
    const result = await changed(handMade({ sheets: [cells] }), sheet => {
      sheet.getRange('B2').setValue(22);
      sheet.getRange('A4').setValue(44);
      sheet.getRange('B1').setValue('');
    });
    expect(result.sheet.getRange('A1:D5').getValues()).toEqual([
      [1, '', '', ''],
      ['', 22, '', ''],
      ['', '', '', ''],
      [44, '', 3, 4],
      [5, '', '', ''],
    ]);
  });

  it('attributes on lines of their own', async () => {
    const cells =
      '<sheetData><row\n\tr="1"\n\tspans="1:2"><c\n\tr="A1"\n\ts="1"\n\tt="n"><v>5</v></c></row></sheetData>';
    const result = await changed(handMade({ sheets: [cells] }), sheet => sheet.getRange('A1').setFontWeight('bold'));
    expect(result.sheet.getRange('A1').getFontWeights()).toEqual([['bold']]);
  });

  it('comments and CDATA, also between cells', async () => {
    const cells =
      '<!-- a > b --><sheetData><!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row r="1"><!-- <c r="D1"><v>4</v></c> --><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t><![CDATA[<c r="C1"><v>3</v></c></row>]]></t></is></c><c r="C1"><v><!-- > -->7</v></c></row></sheetData><!-- Ende -->';
    const strings = '<si><t>ก<!-- > --><![CDATA[ & <ข>]]></t></si>';
    const result = await changed(handMade({ sheets: [cells], strings }), sheet => sheet.getRange('A2').setValue(1));
    expect(result.model.sheets[0]?.rows.map(row => row.map(cell => cell?.value))).toEqual([
      ['ก & <ข>', '<c r="C1"><v>3</v></c></row>', 7],
      [1],
    ]);
    for (const kept of ['<!-- a > b -->', '<!-- <row r="9">', '<!-- <c r="D1">', '<!-- Ende -->'])
      expect(partText(result, SHEET1)).toContain(kept);
  });

  it('control characters in the notation of the standard', async () => {
    const strings = '<si><t>ก_x000D_ข_x005F_x000D_ค_x0007_</t></si>';
    const cells =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>ก_x000D_ข</v></c></row></sheetData>';
    const result = await changed(handMade({ sheets: [cells], strings }), sheet => {
      expect(sheet.getRange('A1:B1').getValues()).toEqual([['ก\rข_x000D_ค\u0007', 'ก\rข']]);
      sheet.getRange('A2').setValue('อ_x000D_');
    });
    expect(result.sheet.getRange('A1:A2').getValues()).toEqual([['ก\rข_x000D_ค\u0007'], ['อ_x000D_']]);
    expect((await excelJs(result.path)).worksheets[0]?.getCell('A2').value).toBe('อ_x000D_');
  });
});

it('number formats that stand there twice keep their numbers', async () => {
  const styles = STYLES.replace(
    /<numFmts.*<\/numFmts>/,
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>',
  ).replace('numFmtId="14"', 'numFmtId="165"');
  const cells = '<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="2"><v>5</v></c></row></sheetData>';
  const result = await changed(handMade({ sheets: [cells], styles }), sheet => {
    sheet.getRange('A1:B1').setFontWeight('bold');
    sheet.getRange('C1').setNumberFormat('0.0').setValue(5);
  });
  expect(result.sheet.getRange('A1:C1').getDisplayValues()).toEqual([['5.0', '5.0', '5.0']]);
  expect(partText(result, 'xl/styles.xml').match(/<numFmt /g)).toHaveLength(2);
  expect(partText(result, 'xl/styles.xml')).toMatch(/<xf numFmtId="165" fontId="1"/);
});

it('a value that is not a number is read as text', async () => {
  const model = await read(handMade({ sheets: [CELLS.replace('<v>5</v>', '<v>ห้า</v>')] }));
  expect(model.sheets[0] && cellAt(model.sheets[0], 0, 1)?.value).toBe('ห้า');
});
