import type { CellModel, CellValue, SheetModel } from '../../model';
import { putCell } from '../../model';
import { DAY_MS, DAYS_TO_1970, showsDate } from '../../serial';
import type { OpenedParts } from '../book/parts';
import { textFrom } from '../book/strings';
import { attributesOf, childrenOf, isOn, textIn, type XmlElement } from '../package/xml';
import { type CellXml, cellsOf, partOf, type RowXml, rowsOf } from './cells';

/** Days from the start of 1900 to the start of 1904, where old Mac files count from. */
export const DAYS_1904 = 1462;

/** Reads the cells of a sheet and the heights of its rows. */
export function readCells(xml: string, data: XmlElement, prefix: string, sheet: SheetModel, parts: OpenedParts): void {
  for (const row of rowsOf(xml, data, prefix)) {
    readRow(row, sheet);
    for (const cell of cellsOf(xml, row, prefix)) {
      const read = readCell(xml, cell, prefix, parts);
      if (read !== undefined) putCell(sheet, row.row, cell.column, read);
    }
  }
}

function readRow({ row, attributes }: RowXml, sheet: SheetModel): void {
  if (!/\b(ht|hidden)=/.test(attributes)) return;
  const values = attributesOf({ attributes });
  const height = values.get('ht');
  sheet.rowDefs[row] = {
    ...(height !== undefined && { height: Number(height) }),
    ...(isOn(values.get('hidden')) && { hidden: true }),
  };
}

/** Undefined for a cell that has neither content nor a format. */
function readCell(xml: string, cell: CellXml, p: string, parts: OpenedParts): CellModel | undefined {
  const values = attributesOf(cell);
  const style = parts.styles.lookOf(Number(values.get('s') ?? 0));
  const inside = xml.slice(cell.open, cell.close);
  if (inside === '') return style && { value: '', style };
  const formula = partOf(inside, `${p}f`);
  const content = readContent(inside, values.get('t') ?? 'n', p, parts);
  const { value } = content;
  const isDate = typeof value === 'number' && parts.from1904 && showsDate(style?.numFmt);
  if (value === '' && formula === undefined && style === undefined) return undefined;
  return {
    ...content,
    ...(isDate && { value: value + DAYS_1904 }),
    ...(formula && readFormula(inside, formula)),
    ...(style && { style }),
  };
}

function readContent(
  inside: string,
  type: string,
  p: string,
  parts: OpenedParts,
): Pick<CellModel, 'value' | 'richText'> {
  if (type === 'inlineStr') {
    const text = childrenOf(inside, 0, inside.length).find(({ name }) => name === 'is');
    return text ? textValue(textFrom(inside, text)) : { value: '' };
  }
  const value = partOf(inside, `${p}v`);
  const text = value ? textIn(inside, value.open, value.close) : '';
  if (text === '') return { value: '' };
  if (type === 's') return textValue(parts.strings.get(Number(text)));
  return { value: plainValue(text, type) };
}

function plainValue(text: string, type: string): CellValue {
  if (type === 'str') return text;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  if (type === 'd') return Date.parse(`${text.replace(/Z$/, '')}Z`) / DAY_MS + DAYS_TO_1970;
  return Number(text);
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
