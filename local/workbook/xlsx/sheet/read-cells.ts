import { BadInput } from '../../../bad-input';
import { cellName } from '../../a1';
import { type CellModel, type CellValue, isEmpty, putCell, type SheetModel } from '../../model';
import { DAY_MS, DAYS_TO_1970, showsDate } from '../../serial';
import type { OpenedParts } from '../book/parts';
import { spelled, textFrom } from '../book/strings';
import { attributesOf, childrenOf, isOn, textIn, type XmlElement } from '../package/xml';
import { type CellXml, cellsOf, FILE_COLUMNS, FILE_ROWS, partOf, type RowXml, rowsOf } from './cells';

/** Days from the start of 1900 to the start of 1904, where old Mac files count from. */
export const DAYS_1904 = 1462;

/** Formatted blank cells, notes, links and row heights beyond both are not read: they would only take memory. */
const NEAR_ROWS = 20_000;
const NEAR_COLUMNS = 702;

/** Google's limit for a spreadsheet. */
const MOST_CELLS = 10_000_000;

/** How many rows and columns of a sheet are read. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reads the cells of a sheet and the heights of its rows. Cells without content far outside stay in the file only: Excel and
 * LibreOffice format the last of 1,048,576 rows.
 * @throws BadInput if cells with content stand so far apart that the sheet would be too big for Google.
 */
export function readCells(
  { xml, tags }: { readonly xml: string; readonly tags: string },
  data: XmlElement,
  prefix: string,
  sheet: SheetModel,
  parts: OpenedParts,
): Reach {
  let [rows, columns] = [0, 0];
  const far: { row: number; column: number; cell: CellModel }[] = [];
  for (const row of rowsOf(tags, data, prefix)) {
    readRow(row, sheet);
    for (const cell of cellsOf(tags, row, prefix)) {
      if (row.row >= FILE_ROWS || cell.column >= FILE_COLUMNS) throw new Error(`it has a cell in row ${row.row + 1}`);
      const read = readCell(xml, tags, cell, prefix, parts);
      if (read === undefined) continue;
      if (isEmpty(read) && (row.row >= NEAR_ROWS || cell.column >= NEAR_COLUMNS)) {
        far.push({ row: row.row, column: cell.column, cell: read });
        continue;
      }
      if (!isEmpty(read)) [rows, columns] = [Math.max(rows, row.row + 1), Math.max(columns, cell.column + 1)];
      putCell(sheet, row.row, cell.column, read);
    }
  }
  if (rows * columns > MOST_CELLS) {
    throw new BadInput(
      `sheet "${sheet.name}": its cells reach to ${cellName(rows - 1, columns - 1)}, more than the 10 million cells that Google Sheets takes; delete the rows or columns that stand apart`,
    );
  }
  const reach = { rows: Math.max(rows, NEAR_ROWS), columns: Math.max(columns, NEAR_COLUMNS) };
  for (const { row, column, cell } of far) {
    if (row < reach.rows && column < reach.columns) putCell(sheet, row, column, cell);
  }
  sheet.rowDefs.length = Math.min(sheet.rowDefs.length, reach.rows);
  return reach;
}

function readRow({ row, attributes }: RowXml, sheet: SheetModel): void {
  if (!/\b(ht|hidden|outlineLevel|collapsed)=/.test(attributes)) return;
  const values = attributesOf({ attributes });
  // Without this a program measured the height itself, and may measure again.
  const height = isOn(values.get('customHeight')) ? values.get('ht') : undefined;
  const depth = Number(values.get('outlineLevel') ?? 0);
  const def = {
    ...(height !== undefined && { height: Number(height) }),
    ...(isOn(values.get('hidden')) && { hidden: true }),
    ...(depth > 0 && { outlineLevel: depth }),
    ...(isOn(values.get('collapsed')) && { collapsed: true }),
  };
  if (Object.keys(def).length > 0) sheet.rowDefs[row] = def;
}

/** Undefined for a cell that has neither content nor a format. */
function readCell(xml: string, tags: string, cell: CellXml, p: string, parts: OpenedParts): CellModel | undefined {
  // Quicker than to read all attributes, for a million cells.
  const style = parts.styles.lookOf(Number(/\ss=["'](\d+)/.exec(cell.attributes)?.[1] ?? 0));
  const inside = xml.slice(cell.open, cell.close);
  if (inside === '') return style && { value: '', style };
  const type = /\st=["'](\w+)/.exec(cell.attributes)?.[1] ?? 'n';
  const insideTags = xml === tags ? inside : tags.slice(cell.open, cell.close);
  const formula = partOf(insideTags, `${p}f`);
  const content = readContent(inside, insideTags, type, p, parts);
  const { value } = content;
  // A date in ISO form is the same day in both counts.
  const isOld = type === 'n' && typeof value === 'number' && parts.from1904 && showsDate(style?.numFmt);
  if (value === '' && formula === undefined && style === undefined) return undefined;
  return {
    ...content,
    ...(isOld && { value: value + DAYS_1904 }),
    ...(formula && readFormula(inside, formula)),
    ...(style && { style }),
  };
}

function readContent(
  inside: string,
  tags: string,
  type: string,
  p: string,
  parts: OpenedParts,
): Pick<CellModel, 'value' | 'richText'> {
  if (type === 'inlineStr') {
    const text = childrenOf(inside, 0, inside.length).find(({ name }) => name === 'is');
    return text ? textValue(textFrom(inside, text)) : { value: '' };
  }
  const value = partOf(tags, `${p}v`);
  const text = value ? textIn(inside, value.open, value.close) : '';
  if (text === '') return { value: '' };
  if (type === 's') return textValue(parts.strings.get(Number(text)));
  return { value: plainValue(text, type) };
}

function plainValue(text: string, type: string): CellValue {
  if (type === 'str') return spelled(text);
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  const number = type === 'd' ? Date.parse(`${text.replace(/Z$/, '')}Z`) / DAY_MS + DAYS_TO_1970 : Number(text);
  return Number.isFinite(number) ? number : text;
}

function textValue({
  text,
  runs,
}: {
  text: string;
  runs?: CellModel['richText'];
}): Pick<CellModel, 'value' | 'richText'> {
  return { value: text, ...(runs && { richText: runs }) };
}

function readFormula(inside: string, formula: { attributes: string; open: number; close: number }) {
  const values = attributesOf(formula);
  const kind = values.get('t');
  const [index, range] = [values.get('si'), values.get('ref')];
  const isKept = kind === 'shared' || kind === 'array';
  return {
    formula: textIn(inside, formula.open, formula.close),
    ...(isKept && {
      formulaKind: {
        formulaType: kind,
        ...(index !== undefined && { formulaSharedIndex: Number(index) }),
        ...(range !== undefined && { formulaRef: range }),
      } as NonNullable<CellModel['formulaKind']>,
    }),
  };
}
