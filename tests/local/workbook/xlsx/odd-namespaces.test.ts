import { describe, expect, it } from 'vitest';
import { changed, everyPart, handMade, partText, read, SHEET1, STYLES } from './hand-made';

/** Gives every element of a part's own namespace a prefix, also in the parts that list parts and relations. */
const prefixed = (text: string) => text.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="');

/** The tags of a part that have no prefix. */
const plainTags = (text: string) => text.match(/<\/?(?!x:|\?)\w[\w:]*/g) ?? [];

describe('a workbook whose elements have a prefix', () => {
  it('gets it in new parts of styles and texts', async () => {
    const parts = everyPart(handMade({ styles: null, strings: null, sheets: ['<sheetData/>'] }), (text, path) =>
      /\.rels$|Content_Types/.test(path) ? text : prefixed(text),
    );
    const result = await changed(parts, sheet => sheet.getRange('A1').setValue('ก').setFontWeight('bold'));
    expect([result.sheet.getRange('A1').getValue(), result.sheet.getRange('A1').getFontWeights()]).toEqual([
      'ก',
      [['bold']],
    ]);
    for (const path of ['xl/styles.xml', SHEET1]) expect([path, plainTags(partText(result, path))]).toEqual([path, []]);
  });

  it('gets it in notes that are added to notes', async () => {
    const first = await changed(handMade(), sheet => sheet.getRange('A1').setNote('หนึ่ง'));
    const path = Object.keys(first.after).find(one => /comments\d*\.xml$/.test(one)) ?? '';
    const parts = { ...first.after, [path]: Buffer.from(prefixed(partText(first, path))) };
    const result = await changed(parts, sheet => sheet.getRange('B1').setNote('สอง'));
    expect(result.sheet.getRange('A1:B1').getNotes()).toEqual([['หนึ่ง', 'สอง']]);
    expect(plainTags(partText(result, path))).toEqual([]);
  });

  it('gets it in the lists of parts and relations', async () => {
    const result = await changed(everyPart(handMade(), prefixed), (sheet, app) => {
      sheet.getRange('A1').setNote('โน้ต');
      app.getActive().insertSheet('ใหม่').getRange('A1').setValue('ค');
    });
    expect(result.model.sheets.map(({ name }) => name)).toEqual(['ก1', 'ใหม่']);
    expect(result.sheet.getRange('A1').getNote()).toBe('โน้ต');
    for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      expect([path, plainTags(partText(result, path))]).toEqual([path, []]);
    }
  });

  it('gets the names of its cells where they had none', async () => {
    const cells = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>';
    const parts = everyPart(handMade({ sheets: [cells] }), (text, path) =>
      /\.rels$|Content_Types/.test(path) ? text : prefixed(text),
    );
    const result = await changed(parts, sheet => {
      sheet.getRange('A1').clearContent();
      sheet.getRange('D1').setValue(4);
    });
    expect(result.sheet.getRange('A1:D1').getValues()).toEqual([['', 2, '', 4]]);
  });
});

describe('very hidden sheets', () => {
  const parts = everyPart(handMade({ names: ['ก', 'ข', 'ค'], sheets: ['', '', ''].map(() => '<sheetData/>') }), text =>
    text.replace('sheetId="2"', 'sheetId="2" state="veryHidden"'),
  );
  const stateOf = (book: string, name: string) => new RegExp(`<sheet [^>]*name="${name}"[^>]*`).exec(book)?.[0];

  it('are hidden like others', async () => {
    expect((await read(parts)).sheets.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  });

  it('stay very hidden when they are renamed, and can be shown', async () => {
    const renamed = await changed(parts, (_, app) => app.getActive().getSheetByName('ข')?.setName('ลับ'));
    expect(stateOf(partText(renamed, 'xl/workbook.xml'), 'ลับ')).toContain('state="veryHidden"');
    const shown = await changed(parts, (_, app) => app.getActive().getSheetByName('ข')?.showSheet());
    expect(stateOf(partText(shown, 'xl/workbook.xml'), 'ข')).not.toContain('state');
  });

  it('are not opened in place of a tab that is gone', async () => {
    const views = '<bookViews><workbookView activeTab="2"/></bookViews>';
    const hidden = everyPart(
      handMade({ names: ['ก', 'ข', 'ค'], sheets: ['', '', ''].map(() => '<sheetData/>'), properties: views }),
      text => text.replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
    );
    const result = await changed(hidden, (_, app) => {
      const third = app.getActive().getSheetByName('ค');
      if (third) app.getActive().deleteSheet(third);
    });
    expect(partText(result, 'xl/workbook.xml')).toContain('activeTab="1"');
  });
});

it.each(['1', 'true'])('dates count from 1904 if the workbook says %j', async said => {
  const cells = '<sheetData><row r="1"><c r="A1" s="1"><v>43188</v></c></row></sheetData>';
  const parts = handMade({ sheets: [cells], styles: STYLES, properties: `<workbookPr date1904="${said}"/>` });
  const result = await changed(parts, sheet => sheet.getRange('B1').setNumberFormat('d/m/yyyy').setValue(44_651));
  expect(result.sheet.getRange('A1:B1').getDisplayValues()).toEqual([['30/3/2022', '31/3/2022']]);
  expect(partText(result, SHEET1)).toMatch(/r="B1"[^>]*><v>43189</);
});
