import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../../local/bad-input';
import type { Sheet } from '../../../../local/sheets/sheet';
import { FEATURES } from './features';
import { CELLS, changed, handMade, partText, read, SHEET1, STYLES } from './hand-made';
import { addPart, MAIN, packed, partsOf, relate, textOf } from './packages';

const withSheet = (xml: string) => partsOf(packed(handMade({ sheets: [xml] })));

describe('notes', () => {
  const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

  it('do not go into the drawing of the header', async () => {
    const parts = withSheet(CELLS);
    FEATURES.headerPicture(parts);
    const header = textOf(parts, 'xl/drawings/vmlDrawing9.vml');
    const result = await changed(parts, sheet => sheet.getRange('B1').setNote('โน้ต'));
    expect(partText(result, 'xl/drawings/vmlDrawing9.vml')).toBe(header);
    expect(partText(result, SHEET1)).toMatch(/<legacyDrawing [^>]*r:id="(?!rIdOf1")[^>]*\/><legacyDrawingHF/);
    expect(partText(result, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>0</x:Row><x:Column>1</x:Column>');
  });

  it('of a program that calls the namespaces otherwise are moved and deleted with their boxes', async () => {
    const parts = withSheet(`${CELLS}<legacyDrawing r:id="rIdOf1"/>`);
    const box = (row: number) =>
      `<n0:shape id="_x0000_s000${row}" type="#_x0000_t202"><n1:ClientData ObjectType="Note"><n1:Row>${row}</n1:Row><n1:Column>0</n1:Column></n1:ClientData></n0:shape>`;
    addPart(
      parts,
      'xl/drawings/legacy.vml',
      `<xml xmlns:n0="urn:schemas-microsoft-com:vml" xmlns:n1="urn:schemas-microsoft-com:office:excel">${box(0)}${box(4)}</xml>`,
      VML,
    );
    relate(parts, SHEET1, 'vmlDrawing', '../drawings/legacy.vml');
    const comment = (cell: string) => `<comment ref="${cell}" authorId="0"><text><t>${cell}</t></text></comment>`;
    const texts = `<comments xmlns="${MAIN}"><authors/><commentList>${comment('A1')}${comment('A5')}</commentList></comments>`;
    addPart(
      parts,
      'xl/comments/c.xml',
      texts,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
    );
    relate(parts, SHEET1, 'comments', '../comments/c.xml');
    const result = await changed(parts, sheet => {
      sheet.getRange('A1').setNote('');
      sheet.insertRowsBefore(3, 2);
      sheet.getRange('B1').setNote('ใหม่');
    });
    expect(result.sheet.getRange('A1:B7').getNotes().flat().filter(Boolean)).toEqual(['ใหม่', 'A5']);
    expect(result.sheet.getRange('A7').getNotes()).toEqual([['A5']]);
    const boxes = partText(result, 'xl/drawings/legacy.vml');
    const places = [...boxes.matchAll(/Row>(\d+)<\/\w+:Row>\s*<\w+:Column>(\d+)/g)].map(([, row, column]) => [
      row,
      column,
    ]);
    expect(places.sort()).toEqual([
      ['0', '1'],
      ['6', '0'],
    ]);
    expect(boxes).toContain('xmlns:v="urn:schemas-microsoft-com:vml"');
  });
});

describe('links', () => {
  it('of several cells stay on the others if one gets another or none', async () => {
    const links = '<hyperlinks><hyperlink ref="A1:B3" location="\'ก1\'!A9" display="ก"/></hyperlinks>';
    const result = await changed(withSheet(CELLS + links), (_, __, model) => {
      const [row] = model.sheets[0]?.rows ?? [];
      if (row?.[0]) row[0] = { value: row[0].value };
    });
    const refs = [...partText(result, SHEET1).matchAll(/<hyperlink ref="([^"]*)"/g)].map(([, ref]) => ref);
    expect(refs).toEqual(['A2:B3', 'B1']);
  });

  it('with any letters are written as they are', async () => {
    const target = 'https://example.go.th/?a=1&b=$&c=%20\'<>"#ส่วน&$1';
    const result = await changed(withSheet(CELLS), (_, __, model) => {
      const [row] = model.sheets[0]?.rows ?? [];
      if (row) row[0] = { value: 'ลิงก์', link: { target } };
    });
    expect(result.model.sheets[0]?.rows[0]?.[0]?.link?.target).toBe(target);
  });
});

describe('conditional formats', () => {
  const rule = (priority: number, more = '') =>
    `<cfRule type="expression" dxfId="0" priority="${priority}"${more}><formula>$A1="priority='9'"</formula></cfRule>`;
  const styles = `${STYLES}<cellStyles count="1"><cellStyle name="Normal" xfId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font><border><left style="thin"/></border></dxf></dxfs>`;
  const block = (ref: string, rules: string, more = '') =>
    `<conditionalFormatting${more} sqref="${ref}">${rules}</conditionalFormatting>`;
  const addOurs = (sheet: Sheet, app: Parameters<Parameters<typeof changed>[1]>[1]) => {
    const ours = app.newConditionalFormatRule().whenFormulaSatisfied('=B1=1').setBold(true);
    const built = ours.setRanges([sheet.getRange('B1')]).build();
    sheet.setConditionalFormatRules([built, ...sheet.getConditionalFormatRules()]);
  };
  const blocksIn = (xml: string) =>
    [...xml.matchAll(/<conditionalFormatting([^>]*)>.*?priority="(\d+)"/g)].map(([, attributes, priority]) => [
      attributes?.trim(),
      priority,
    ]);

  it('that are equal keep each their own cells and attributes', async () => {
    const xml = block('A1:A9', rule(1)) + block('C1:C9', rule(2), ' pivot="1"') + block('E1', rule(3));
    const parts = packed(handMade({ sheets: [CELLS + xml], styles }));
    const result = await changed(parts, (sheet, app) => {
      const [first, second, third] = sheet.getConditionalFormatRules();
      if (first && second && third) sheet.setConditionalFormatRules([third, second, first]);
      addOurs(sheet, app);
    });
    expect(blocksIn(partText(result, SHEET1))).toEqual([
      ['sqref="B1"', '1'],
      ['sqref="E1"', '2'],
      ['pivot="1" sqref="C1:C9"', '3'],
      ['sqref="A1:A9"', '4'],
    ]);
    expect(partText(result, SHEET1).match(/priority='9'/g)).toHaveLength(3);
  });

  it('leave the priorities of newer rules to those', async () => {
    const newer = `<extLst><ext><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="2" id="{A}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const parts = packed(handMade({ sheets: [CELLS + block('A1', rule(1)) + block('C1', rule(3)) + newer], styles }));
    const result = await changed(parts, addOurs);
    expect(blocksIn(partText(result, SHEET1)).map(([, priority]) => priority)).toEqual(['1', '3', '4']);
  });

  it('keep a border that we do not know when rows above are inserted', async () => {
    const parts = packed(handMade({ sheets: [CELLS + block('A1:A9', rule(1))], styles }));
    const result = await changed(parts, sheet => sheet.insertRowsBefore(1, 1));
    expect(partText(result, SHEET1)).toContain('sqref="A2:A10"');
    expect(partText(result, SHEET1)).toMatch(/<cfRule type="expression" dxfId="0"[^>]*><formula>\$A2=/);
    expect(result.after['xl/styles.xml']).toEqual(result.before['xl/styles.xml']);
  });
});

it('columns that stand in the file as one run keep what did not change', async () => {
  const columns =
    '<cols><col min="1" max="4" width="20" customWidth="1" outlineLevel="1"/><col min="5" max="16384" width="9" hidden="1" s="x"/></cols>';
  const result = await changed(withSheet(columns + CELLS), sheet => {
    sheet.setColumnWidth(2, 300);
    sheet.showColumns(6);
    sheet.getRange('F1').setValue('ก');
  });
  expect(
    [1, 2, 3, 5, 6, 7].map(column => [result.sheet.getColumnWidth(column), result.sheet.isColumnHiddenByUser(column)]),
  ).toEqual([
    [145, false],
    [300, false],
    [145, false],
    [68, true],
    [68, false],
    [68, true],
  ]);
  expect(partText(result, SHEET1)).toMatch(/<col min="7" max="16384" width="9" hidden="1" s="x"\/>/);
  expect(partText(result, SHEET1)).toMatch(/<col min="2" max="2" width="[\d.]+" customWidth="1" outlineLevel="1"\/>/);
});

it('validations that are equal keep each their own attributes', async () => {
  const list = (ref: string, more: string) =>
    `<dataValidation type="list"${more} sqref="${ref}"><formula1>"ก,ข"</formula1></dataValidation>`;
  const lists = `<dataValidations count="2">${list('A1', ' imeMode="on"')}${list('B1', " imeMode='off'")}</dataValidations>`;
  const result = await changed(withSheet(CELLS + lists), (sheet, app) =>
    sheet.getRange('C1').setDataValidation(app.newDataValidation().requireValueInList(['ค']).build()),
  );
  expect(partText(result, SHEET1)).toContain('imeMode="on" sqref="A1"');
  expect(partText(result, SHEET1)).toContain(`imeMode='off' sqref="B1"`);
});

describe('before anything is written, it is refused to', () => {
  const refusalOf = async (parts: Record<string, string | Uint8Array>, change: Parameters<typeof changed>[1]) => {
    const error = await changed(parts, change).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BadInput);
    const { message } = error as BadInput;
    expect(message).toMatch(/; nothing was written$/);
    expect(message.split('\n')).toHaveLength(1);
    return message;
  };
  const formulas = (cells: string) => withSheet(`<sheetData>${cells}</sheetData>`);
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>';
  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>6</v></c></row>';

  it('overwrite the first cell of a shared formula', async () => {
    const message = await refusalOf(formulas(shared), sheet => sheet.getRange('A1').setValue(5));
    expect(message).toContain('sheet "ก1": cell A2 shares the formula');
    const all = await changed(formulas(shared), sheet => sheet.getRange('A1:A2').setValues([[5], [6]]));
    expect(all.sheet.getRange('A1:A2').getValues()).toEqual([[5], [6]]);
  });

  it.each(['A1', 'A2', 'A3', 'A1:A2'])('overwrite %s of an array formula', async cells => {
    const message = await refusalOf(formulas(array), sheet => sheet.getRange(cells).setValue(5));
    expect(message).toContain('sheet "ก1": cells of A1:A3 would be overwritten');
  });

  it('overwrite a cell of an array formula that says that it is in every cell of the file', async () => {
    const everywhere = array.replace('ref="A1:A3"', 'ref="A1:XFD1048576"');
    const message = await refusalOf(formulas(everywhere), sheet => sheet.getRange('A2').setValue(5));
    expect(message).toContain('would be overwritten');
  });

  it('but not to overwrite a whole array formula, to move it, or to write beside it', async () => {
    const whole = await changed(formulas(array), sheet => sheet.getRange('A1:A3').setValue(5));
    expect(whole.sheet.getRange('A1:A3').getFormulas()).toEqual([[''], [''], ['']]);
    const moved = await changed(formulas(array), sheet => sheet.insertRowsBefore(1, 1));
    expect(partText(moved, SHEET1)).toContain('<c r="A2"><f t="array" ref="A2:A4">B2:B4*2</f><v>2</v></c>');
    const beside = await changed(formulas(array), sheet => sheet.getRange('B1:B3').setValue(5));
    expect(partText(beside, SHEET1)).toContain('<f t="array" ref="A1:A3">B1:B3*2</f>');
  });

  it('change a heading of a table, because Excel would call the file damaged', async () => {
    const cells =
      '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>ก</t></is></c><c r="C2" t="inlineStr"><is><t>ข</t></is></c></row></sheetData><tableParts count="1"><tablePart r:id="rIdOf1"/></tableParts>';
    const parts = withSheet(cells);
    const columns =
      '<tableColumns count="2"><tableColumn id="1" name="ก"/><tableColumn id="2" name="ข"/></tableColumns>';
    addPart(
      parts,
      'xl/tables/table1.xml',
      `<table xmlns="${MAIN}" id="1" name="T" displayName="Plan" ref="B2:C5">${columns}</table>`,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
    );
    relate(parts, SHEET1, 'table', '../tables/table1.xml');
    for (const change of [
      (sheet: Sheet) => sheet.getRange('C2').setValue('ค'),
      (sheet: Sheet) => sheet.getRange('B2').setValue(''),
      (sheet: Sheet) => sheet.insertRowsBefore(1, 1),
    ])
      expect(await refusalOf({ ...parts }, change)).toMatch(/sheet "ก1": cell [BC]2 is a heading of the table "Plan"/);
    const result = await changed(parts, sheet => {
      sheet.getRange('B3').setValue(1);
      sheet.getRange('D2').setValue('ใหม่');
      sheet.getRange('B2').setFontWeight('bold');
    });
    expect(result.sheet.getRange('B2:D3').getValues()).toEqual([
      ['ก', 'ข', 'ใหม่'],
      [1, '', ''],
    ]);
  });

  it('write cells of a chart sheet', async () => {
    const parts = withSheet(CELLS);
    FEATURES.chartSheet(parts);
    const model = await read(parts);
    const message = await refusalOf(parts, (_, app) =>
      app.getActive().getSheetByName('แผนภูมิ')?.getRange('A1').setValue(1),
    );
    expect(message).toContain('sheet "แผนภูมิ": is a chart without cells');
    expect(model.sheets.map(({ name }) => name)).toEqual(['ก1', 'แผนภูมิ']);
  });
});
