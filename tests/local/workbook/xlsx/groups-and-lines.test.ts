import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cellAt } from '../../../../local/workbook/model';
import { CELLS, type Changed, changed, handMade, partText, read, SHEET1, STYLES } from './hand-made';
import { packed, partsOf } from './packages';

const withSheet = (xml: string, styles = STYLES) => partsOf(packed(handMade({ sheets: [xml], styles })));
const rowTags = (result: Changed) => partText(result, SHEET1).match(/<row [^>]*>/g);

async function folded(xml: string): Promise<Changed> {
  return changed(withSheet(xml), (sheet, app) => {
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
    sheet.getRange('A3:A4').shiftRowGroupDepth(1);
    sheet.collapseAllRowGroups();
  });
}

describe('row groups', () => {
  it('are written with their depth, hidden, and with the button in the row before', async () => {
    const result = await folded(CELLS);
    const xml = partText(result, SHEET1);
    expect(xml).toMatch(/<sheetPr><outlinePr summaryBelow="0"\/><\/sheetPr>.*<sheetFormatPr [^>]*outlineLevelRow="1"/);
    expect(rowTags(result)?.slice(1)).toEqual([
      '<row r="2" collapsed="1"/>',
      '<row r="3" hidden="1" outlineLevel="1"/>',
      '<row r="4" hidden="1" outlineLevel="1"/>',
    ]);
    expect([1, 2, 3, 4, 5].map(row => result.sheet.getRowGroupDepth(row))).toEqual([0, 0, 1, 1, 0]);
    expect(result.model.sheets[0]?.groupControl).toBe('before');
  });

  it('stand beside what the sheet had', async () => {
    const before = '<sheetPr filterMode="1"><tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr>';
    const result = await folded(`${before}<sheetFormatPr baseColWidth="9" defaultRowHeight="21"/>${CELLS}`);
    expect(partText(result, SHEET1)).toContain(
      '<sheetPr filterMode="1"><tabColor theme="4"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
        '<sheetFormatPr baseColWidth="9" defaultRowHeight="21" outlineLevelRow="1"/>',
    );
  });

  const OWN =
    '<sheetPr><outlinePr applyStyles="1" summaryBelow="0"/></sheetPr><sheetFormatPr defaultRowHeight="15" outlineLevelRow="2"/>' +
    '<sheetData><row r="1" collapsed="1"/><row r="2" hidden="1" outlineLevel="1"><c r="A2"><v>2</v></c></row>' +
    '<row r="3" hidden="1" outlineLevel="2"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row></sheetData>';

  it('of the office stay as they are when its cells change', async () => {
    const result = await changed(withSheet(OWN), sheet => sheet.getRange('A2:A4').setValues([[7], [8], [9]]));
    expect(partText(result, SHEET1).replace(/<dimension[^>]*>/, '')).toContain(
      OWN.replace('<v>2<', '<v>7<').replace('<v>3<', '<v>8<').replace('<v>4<', '<v>9<'),
    );
  });

  it('of the office move with their rows', async () => {
    const result = await changed(withSheet(OWN), sheet => sheet.insertRowsBefore(1, 2));
    expect([1, 2, 3, 4, 5, 6].map(row => result.sheet.getRowGroupDepth(row))).toEqual([0, 0, 0, 1, 2, 0]);
    expect(rowTags(result)?.map(tag => [/hidden/.test(tag), /collapsed/.test(tag)])).toContainEqual([false, true]);
  });

  it('are what other programs read', async () => {
    const { path } = await folded(CELLS);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const [sheet] = book.worksheets;
    expect([2, 3, 4].map(row => [sheet?.getRow(row).outlineLevel, sheet?.getRow(row).hidden])).toEqual([
      [0, false],
      [1, true],
      [1, true],
    ]);
    expect(sheet?.properties).toMatchObject({ outlineLevelRow: 1, outlineProperties: { summaryBelow: false } });
  });
});

describe('lines at the sides of cells', () => {
  it('are written and read again', async () => {
    const result = await changed(withSheet(CELLS), (sheet, app) =>
      sheet.getRange('B1:B3').setBorder(null, true, null, null, null, null, '#666666', app.BorderStyle.SOLID_MEDIUM),
    );
    expect(partText(result, 'xl/styles.xml')).toContain(
      '<border><left style="medium"><color rgb="FF666666"/></left><right/><top/><bottom/></border>',
    );
    const [sheet] = result.model.sheets;
    expect(sheet && cellAt(sheet, 2, 1)?.style?.border).toEqual({
      left: { style: 'medium', color: { rgb: '666666' } },
    });
  });

  it('of the office stay beside ours', async () => {
    const own =
      '<border diagonalUp="1"><left/><right style="thin"><color theme="1"/></right><top/><bottom/><diagonal style="thin"/></border>';
    const styles = STYLES.replace('<borders count="1"><border/>', `<borders count="2"><border/>${own}`).replace(
      '<cellXfs count="3">',
      '<cellXfs count="4">',
    );
    const more = styles.replace(
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs>',
    );
    const cells = '<sheetData><row r="1"><c r="A1" s="3"><v>1</v></c></row></sheetData>';
    const result = await changed(withSheet(cells, more), sheet =>
      sheet.getRange('A1').setBorder(null, true, null, null, null, null),
    );
    expect(partText(result, 'xl/styles.xml')).toContain(
      '<border diagonalUp="1"><left style="thin"><color rgb="FF000000"/></left><right style="thin"><color theme="1"/></right><top/><bottom/><diagonal style="thin"/></border>',
    );
    expect((await read(withSheet(cells, more))).sheets[0]?.rows[0]?.[0]?.style?.border).toEqual({
      right: { style: 'thin', color: { theme: 1 } },
    });
  });
});
