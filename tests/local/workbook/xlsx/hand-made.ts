import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { xmlFault } from '../../../../local/host/xml/xml';
import type { Sheet } from '../../../../local/sheets/sheet';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import type { WorkbookModel } from '../../../../local/workbook/model';
import { folder } from '../../support/files';
import { open } from '../../support/spreadsheet';
import { MAIN, type Parts, packed, partsOf, RELATIONS } from './packages';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The content of the parts of a small workbook; null for a part that is left out. */
export interface HandMade {
  /** Inside `<worksheet>`; one for each sheet. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  /** Inside `<workbook>`, before the sheets. */
  readonly properties?: string;
  /** Inside `<workbook>`, after the sheets. */
  readonly end?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string | null;
  /** Inside `<sst>`. */
  readonly strings?: string | null;
}

export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="d mmm yyyy"/></numFmts>' +
  '<fonts count="1"><font><sz val="11"/><name val="Tahoma"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>';

export const CELLS = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row></sheetData>';

export function handMade({
  sheets = [CELLS],
  names = sheets.map((_, index) => `ก${index + 1}`),
  properties = '',
  end = '',
  styles = STYLES,
  strings = '<si><t>หัว</t></si>',
}: HandMade = {}): Record<string, string> {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const path = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const entries = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const types = [
    override('xl/workbook.xml', 'sheet.main'),
    ...sheets.map((_, index) => override(path(index), 'worksheet')),
    ...(styles === null ? [] : [override('xl/styles.xml', 'styles')]),
    ...(strings === null ? [] : [override('xl/sharedStrings.xml', 'sharedStrings')]),
  ];
  const relations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ...(styles === null ? [] : [relation('rIdS', 'styles', 'styles.xml')]),
    ...(strings === null ? [] : [relation('rIdT', 'sharedStrings', 'sharedStrings.xml')]),
  ];
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${entries.join('')}</sheets>${end}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        path(index),
        `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet}</worksheet>`,
      ]),
    ),
    ...(styles !== null && { 'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(strings !== null && { 'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings}</sst>` }),
  };
}

/** Each part's text changed by `change`. */
export function everyPart(parts: Record<string, string>, change: (text: string, path: string) => string) {
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, change(text, path)]));
}

export function fileOf(parts: Readonly<Record<string, string | Uint8Array>> | Uint8Array): string {
  const path = `${folder()}/book.xlsx`;
  writeFileSync(path, parts instanceof Uint8Array ? parts : packed(parts));
  return path;
}

export function read(parts: Readonly<Record<string, string | Uint8Array>> | Uint8Array): Promise<WorkbookModel> {
  return readWorkbook(fileOf(parts));
}

export interface Changed {
  readonly path: string;
  readonly before: Parts;
  readonly after: Parts;
  readonly model: WorkbookModel;
  /** The first sheet, read again. */
  readonly sheet: Sheet;
}

/** Reads a file, changes its first sheet as a script would, saves it and reads it again. All XML in it must be well-formed. */
export async function changed(
  parts: Readonly<Record<string, string | Uint8Array>> | Uint8Array,
  change: (sheet: Sheet, app: ReturnType<typeof open>['app'], model: WorkbookModel) => void,
): Promise<Changed> {
  const path = fileOf(parts);
  const before = readFileSync(path);
  const model = await readWorkbook(path);
  const opened = open(model);
  change(opened.sheet, opened.app, model);
  opened.app.flush();
  await writeWorkbook(path, model).catch((error: unknown) => {
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toEqual(['book.xlsx']);
    throw error;
  });
  const after = partsOf(readFileSync(path));
  for (const [name, bytes] of Object.entries(after)) {
    const text = new TextDecoder().decode(bytes);
    const isUtf8 = !bytes.subarray(0, 2).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe;
    if (/\.(xml|rels|vml)$/i.test(name) && isUtf8 && !text.includes('<![CDATA['))
      expect([name, xmlFault(text)]).toEqual([name, null]);
  }
  const again = await readWorkbook(path);
  return { path, before: partsOf(before), after, model: again, sheet: open(again).sheet };
}

export function partText({ after }: Changed, path: string): string {
  return new TextDecoder().decode(after[path]);
}

export const SHEET1 = 'xl/worksheets/sheet1.xml';
