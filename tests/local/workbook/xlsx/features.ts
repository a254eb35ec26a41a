import { addPart, edit, insertIn, MAIN, type Parts, RELATIONS, relate, setText, textOf } from './packages';

// What offices' files hold and the libraries that make our test files cannot write. Each function puts one thing into a package
// whose first sheet is the register and whose second sheet is somebody's own.

export const REGISTER_PART = 'xl/worksheets/sheet1.xml';
export const OTHER_PART = 'xl/worksheets/sheet2.xml';
const BOOK = 'xl/workbook.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MS = 'http://schemas.microsoft.com/office';
const X14 = `xmlns:x14="${MS}/spreadsheetml/2009/9/main" xmlns:xm="${MS}/excel/2006/main"`;
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const R = `xmlns:r="${RELATIONS}"`;

export const FEATURES = {
  chartSheet(parts: Parts) {
    const path = 'xl/chartsheets/sheet1.xml';
    const drawing =
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>';
    addPart(parts, path, `<chartsheet xmlns="${MAIN}">${drawing}</chartsheet>`, `${TYPE}.chartsheet+xml`);
    const id = relate(parts, BOOK, 'chartsheet', 'chartsheets/sheet1.xml');
    edit(parts, BOOK, '</sheets>', `<sheet ${R} name="แผนภูมิ" sheetId="77" r:id="${id}"/></sheets>`);
  },
  /** The register as a table (ListObject), as many offices have it. */
  tableOfRegister(parts: Parts) {
    const headings = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ', 'หลักฐาน'];
    const columns = headings.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join('');
    const table = `<table xmlns="${MAIN}" id="41" name="แผน" displayName="แผน" ref="A1:G2" totalsRowShown="0"><autoFilter ref="A1:G2"/><tableColumns count="7">${columns}</tableColumns></table>`;
    addPart(parts, 'xl/tables/table41.xml', table, `${TYPE}.table+xml`);
    const id = relate(parts, REGISTER_PART, 'table', '../tables/table41.xml');
    insertIn(parts, REGISTER_PART, `<tableParts ${R} count="1"><tablePart r:id="${id}"/></tableParts>`);
  },
  customXml(parts: Parts) {
    setText(parts, 'customXml/item1.xml', '<ความลับ xmlns="urn:office">ก&amp;ข</ความลับ>');
    relate(parts, '', 'customXml', 'customXml/item1.xml');
  },
  printerSettings(parts: Parts) {
    parts['xl/printerSettings/printerSettings1.bin'] = Uint8Array.from(
      { length: 300 },
      (_, index) => (index * 7) % 256,
    );
    edit(
      parts,
      '[Content_Types].xml',
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/></Types>',
    );
    const id = relate(parts, REGISTER_PART, 'printerSettings', '../printerSettings/printerSettings1.bin');
    if (textOf(parts, REGISTER_PART).includes('<pageSetup'))
      edit(parts, REGISTER_PART, '<pageSetup ', `<pageSetup ${R} r:id="${id}" `);
    else insertIn(parts, REGISTER_PART, `<pageSetup ${R} orientation="landscape" r:id="${id}"/>`);
  },
  pivot(parts: Parts) {
    const cache = `<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="อื่น"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`;
    addPart(parts, 'xl/pivotCache/pivotCacheDefinition1.xml', cache, `${TYPE}.pivotCacheDefinition+xml`);
    const id = relate(parts, BOOK, 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
    insertIn(parts, BOOK, `<pivotCaches ${R}><pivotCache cacheId="9" r:id="${id}"/></pivotCaches>`);
    const table = `<pivotTableDefinition xmlns="${MAIN}" name="สรุป" cacheId="9" dataCaption="ค่า"><location ref="K1:L4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`;
    addPart(parts, 'xl/pivotTables/pivotTable1.xml', table, `${TYPE}.pivotTable+xml`);
    relate(parts, 'xl/pivotTables/pivotTable1.xml', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml');
    relate(parts, REGISTER_PART, 'pivotTable', '../pivotTables/pivotTable1.xml');
  },
  externalLink(parts: Parts) {
    const path = 'xl/externalLinks/externalLink1.xml';
    const link = `<externalLink xmlns="${MAIN}"><externalBook ${R} r:id="rIdOf1"><sheetNames><sheetName val="ก"/></sheetNames></externalBook></externalLink>`;
    addPart(parts, path, link, `${TYPE}.externalLink+xml`);
    relate(parts, path, 'externalLinkPath', 'file:///C:/งบ%20ประมาณ.xlsx', true);
    const id = relate(parts, BOOK, 'externalLink', 'externalLinks/externalLink1.xml');
    insertIn(parts, BOOK, `<externalReferences ${R}><externalReference r:id="${id}"/></externalReferences>`);
  },
  threadedComment(parts: Parts) {
    const comment = `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A30" id="{A}" personId="{B}"><text>ดูด้วย</text></threadedComment></ThreadedComments>`;
    addPart(
      parts,
      'xl/threadedComments/threadedComment1.xml',
      comment,
      'application/vnd.ms-excel.threadedcomments+xml',
    );
    relate(
      parts,
      REGISTER_PART,
      `${MS}/2017/10/relationships/threadedComment`,
      '../threadedComments/threadedComment1.xml',
    );
    addPart(
      parts,
      'xl/persons/person.xml',
      `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="ก" id="{B}"/></personList>`,
      'application/vnd.ms-excel.person+xml',
    );
    relate(parts, BOOK, `${MS}/2017/10/relationships/person`, 'persons/person.xml');
  },
  newerRules(parts: Parts) {
    const formats = `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="2" id="{C}"><x14:iconSet iconSet="3Stars"/></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`;
    const lists = `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${X14}><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>อื่น!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`;
    insertIn(parts, REGISTER_PART, `<extLst>${formats}${lists}</extLst>`);
  },
  slicer(parts: Parts) {
    addPart(
      parts,
      'xl/slicers/slicer1.xml',
      `<slicers xmlns="${MS}/spreadsheetml/2009/9/main"><slicer name="ก" cache="ข" rowHeight="241300"/></slicers>`,
      'application/vnd.ms-excel.slicer+xml',
    );
    const id = relate(parts, OTHER_PART, `${MS}/2007/relationships/slicer`, '../slicers/slicer1.xml');
    insertIn(
      parts,
      OTHER_PART,
      `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" ${X14}><x14:slicerList><x14:slicer ${R} r:id="${id}"/></x14:slicerList></ext></extLst>`,
    );
  },
  control(parts: Parts) {
    addPart(
      parts,
      'xl/ctrlProps/ctrlProp1.xml',
      `<formControlPr xmlns="${MS}/spreadsheetml/2009/9/main" objectType="CheckBox"/>`,
      'application/vnd.ms-excel.controlproperties+xml',
    );
    const id = relate(parts, REGISTER_PART, 'ctrlProp', '../ctrlProps/ctrlProp1.xml');
    const control = `<control shapeId="5001" ${R} r:id="${id}" name="กล่อง"/>`;
    insertIn(
      parts,
      REGISTER_PART,
      `<mc:AlternateContent ${MC}><mc:Choice Requires="x14" ${X14}><controls>${control}</controls></mc:Choice></mc:AlternateContent>`,
      'controls',
    );
  },
  localNames(parts: Parts) {
    const names =
      '<definedName name="ช่วง" localSheetId="1">อื่น!$A$1:$B$2</definedName><definedName name="ทั้งหมด" hidden="1">มาตรการ!$A$1:$G$9</definedName>';
    if (textOf(parts, BOOK).includes('<definedNames>')) edit(parts, BOOK, '</definedNames>', `${names}</definedNames>`);
    else insertIn(parts, BOOK, `<definedNames>${names}</definedNames>`);
  },
  customViews(parts: Parts) {
    const guid = '{11111111-2222-3333-4444-555555555555}';
    insertIn(
      parts,
      BOOK,
      `<customWorkbookViews><customWorkbookView name="ของฉัน" guid="${guid}" windowWidth="9" windowHeight="9" activeSheetId="1"/></customWorkbookViews>`,
    );
    insertIn(
      parts,
      REGISTER_PART,
      `<customSheetViews><customSheetView guid="${guid}" scale="80"><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></customSheetView></customSheetViews>`,
    );
  },
  filterWithCriteria(parts: Parts) {
    const filter =
      '<autoFilter ref="A1:G9"><filterColumn colId="2"><filters><filter val="กองคลัง"/></filters></filterColumn></autoFilter>';
    insertIn(parts, REGISTER_PART, filter);
  },
  headerPicture(parts: Parts) {
    const vml =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="LH" style="width:1pt;height:1pt"><v:imagedata/></v:shape></xml>';
    addPart(parts, 'xl/drawings/vmlDrawing9.vml', vml, 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    const id = relate(parts, REGISTER_PART, 'vmlDrawing', '../drawings/vmlDrawing9.vml');
    insertIn(parts, REGISTER_PART, `<legacyDrawingHF ${R} r:id="${id}"/>`);
  },
  calculationChain(parts: Parts) {
    addPart(
      parts,
      'xl/calcChain.xml',
      `<calcChain xmlns="${MAIN}"><c r="D2" i="2"/></calcChain>`,
      `${TYPE}.calcChain+xml`,
    );
    relate(parts, BOOK, 'calcChain', 'calcChain.xml');
  },
  hiddenEnd(parts: Parts) {
    const tail = '<col min="17" max="16384" width="9.140625" hidden="1" customWidth="1"/>';
    if (textOf(parts, REGISTER_PART).includes('</cols>')) edit(parts, REGISTER_PART, '</cols>', `${tail}</cols>`);
    else insertIn(parts, REGISTER_PART, `<cols>${tail}</cols>`);
  },
  /** As Excel writes every file that was saved to a folder. */
  absolutePath(parts: Parts) {
    const path = `<mc:AlternateContent ${MC}><mc:Choice Requires="x15" xmlns:x15="${MS}/spreadsheetml/2010/11/main"><x15ac:absPath url="C:\\งาน\\" xmlns:x15ac="${MS}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr revIDLastSave="0" xmlns:xr="${MS}/spreadsheetml/2014/revision"/>`;
    insertIn(parts, BOOK, path, 'workbookPr');
  },
  veryHidden(parts: Parts) {
    addPart(
      parts,
      'xl/worksheets/sheet9.xml',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData></worksheet>`,
      `${TYPE}.worksheet+xml`,
    );
    const id = relate(parts, BOOK, 'worksheet', '/xl/worksheets/sheet9.xml');
    edit(
      parts,
      BOOK,
      '</sheets>',
      `<sheet ${R} name="ของผู้ดูแล" sheetId="78" state="veryHidden" r:id="${id}"/></sheets>`,
    );
  },
} as const satisfies Record<string, (parts: Parts) => void>;

export type Feature = keyof typeof FEATURES;
