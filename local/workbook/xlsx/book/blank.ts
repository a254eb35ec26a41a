import { NEW_ROW_HEIGHT } from '../../model';
import { DECLARATION, Package } from '../package/package';
import { SPREADSHEET } from '../package/xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Formats of a new Google Sheet, but in Tahoma 10: it has Thai letters, with room for their marks, on every Windows and Mac. Arial has none,
 * so that each program takes another font. The second fill is fixed by the standard.
 */
const STYLES = `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><fonts count="1"><font><sz val="10"/><name val="Tahoma"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const STRINGS = `${DECLARATION}<sst xmlns="${SPREADSHEET}" count="0" uniqueCount="0"></sst>`;

/** A file without sheets, to put some in. */
export function blankPackage(): Package {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return Package.of({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('xl/workbook.xml', `${TYPE}.sheet.main+xml`)}${part('xl/styles.xml', `${TYPE}.styles+xml`)}${part('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`)}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
  });
}

/** A4, as wide as one page, on its side; as many pages long as needed. With lines, because a table without them is hard to read. */
const PAGE =
  '<printOptions gridLines="1"/>' +
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/** In digits of the default font: 100 pixels, as in a new Google Sheet. */
const COLUMN_WIDTH = (100 - 5) / 7;

/** An empty sheet, added to the package. Returns its path. */
export function addSheetPart(parts: Package, main: string): string {
  const xml = `${DECLARATION}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="${NEW_ROW_HEIGHT}" defaultColWidth="${COLUMN_WIDTH}"/><sheetData/>${PAGE}</worksheet>`;
  return parts.add('xl/worksheets', 'sheet', 'xml', `${TYPE}.worksheet+xml`, xml);
}
