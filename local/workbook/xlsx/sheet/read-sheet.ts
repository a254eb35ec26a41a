import type { ColumnDef } from 'hucre';
import { type CellModel, NEW_SHEET_COLUMNS, NEW_SHEET_ROWS, newSheet, type SheetModel, usedSize } from '../../model';
import type { OpenedFile, SheetPart } from '../book/parts';
import {
  attributeOf,
  attributesOf,
  childOf,
  contentOf,
  isOn,
  prefixOf,
  rootOf,
  withoutAsides,
  type XmlElement,
} from '../package/xml';
import { FILE_COLUMNS, FILE_ROWS, rangesOf } from './cells';
import { readLinks } from './links';
import { readNotes } from './notes';
import { readCells } from './read-cells';
import { readFormats } from './rules';
import { readValidations } from './validations';

/** A sheet as it stands in the file, for changing it later. Rows and columns count from 0. */
export interface OpenedSheet {
  readonly part: SheetPart;
  readonly xml: string;
  /** The same without comments and CDATA, to find rows and cells. */
  readonly tags: string;
  readonly prefix: string;
  readonly elements: readonly XmlElement[];
  readonly formats: ReturnType<typeof readFormats>;
  readonly validations: ReturnType<typeof readValidations>;
  /** Numbers of the formats that cells without their own have. A row's wins over a column's. */
  readonly columnStyles: readonly (number | undefined)[];
  readonly rowStyles: ReadonlyMap<number, number>;
}

/** Reads a sheet. `id` becomes its gid. */
export function readSheet(file: OpenedFile, part: SheetPart, id: number): { model: SheetModel; opened: OpenedSheet } {
  const xml = file.parts.text(part.path);
  const root = rootOf(xml);
  const model = newSheet(id, part.name);
  model.origin = part.name;
  model.hidden = part.isHidden;
  if (part.kind !== 'worksheet') return { model, opened: withoutCells(part, xml) };
  const elements = contentOf(xml, root);
  const named = (name: string) => elements.find(element => element.name === name);
  const prefix = prefixOf(root);
  const data = named('sheetData');
  const tags = withoutAsides(xml);
  const reach = data ? readCells({ xml, tags }, data, prefix, model, file) : { rows: FILE_ROWS, columns: FILE_COLUMNS };
  const formats = readFormats(
    xml,
    elements.filter(({ name }) => name === 'conditionalFormatting'),
    file.styles,
  );
  const validations = readValidations(xml, named('dataValidations'));
  model.conditionalFormats = formats.map(({ ranges, rule }) => ({ ranges, rule }));
  model.validations = validations.map(({ ranges, rule }) => ({ ranges, rule }));
  model.merges = merges(xml, named('mergeCells'));
  Object.assign(model, frozen(xml, named('sheetViews')));
  model.tabColor = tabColor(xml, named('sheetPr'));
  model.groupControl = groupControl(xml, named('sheetPr'));
  readNotes(file.parts, part.path, model, reach);
  readLinks(file.parts, part.path, { xml, list: named('hyperlinks') }, model, reach);
  const used = usedSize(model);
  model.maxRows = Math.max(NEW_SHEET_ROWS, used.rows);
  model.maxColumns = Math.max(NEW_SHEET_COLUMNS, used.columns);
  const columnStyles = readColumns(xml, named('cols'), model);
  const rowStyles = readRowStyles(tags, data, prefix);
  return { model, opened: { part, xml, tags, prefix, elements, formats, validations, columnStyles, rowStyles } };
}

function withoutCells(part: SheetPart, xml: string): OpenedSheet {
  const nothing = {
    tags: '',
    prefix: '',
    elements: [],
    formats: [],
    validations: [],
    columnStyles: [],
    rowStyles: new Map(),
  };
  return { part, xml, ...nothing };
}

function merges(xml: string, list: XmlElement | undefined): SheetModel['merges'] {
  return (list ? contentOf(xml, list) : []).flatMap(merge => rangesOf(attributeOf(merge, 'ref') ?? ''));
}

function frozen(xml: string, views: XmlElement | undefined): Pick<SheetModel, 'frozenRows' | 'frozenColumns'> {
  const view = views && childOf(xml, views, 'sheetView');
  const pane = view && childOf(xml, view, 'pane');
  const values = pane ? attributesOf(pane) : new Map<string, string>();
  const isFrozen = values.get('state')?.startsWith('frozen') === true;
  const split = (name: string) => (isFrozen ? Number(values.get(name) ?? 0) : 0);
  return { frozenRows: split('ySplit'), frozenColumns: split('xSplit') };
}

function tabColor(xml: string, properties: XmlElement | undefined): string | null {
  const color = properties && childOf(xml, properties, 'tabColor');
  return (color && attributeOf(color, 'rgb')?.slice(-6)) ?? null;
}

function groupControl(xml: string, properties: XmlElement | undefined): SheetModel['groupControl'] {
  const outline = properties && childOf(xml, properties, 'outlinePr');
  const below = outline && attributeOf(outline, 'summaryBelow');
  if (below === undefined) return null;
  return isOn(below) ? 'after' : 'before';
}

/** Reads the widths of the columns that Google would have. Returns their formats. */
function readColumns(xml: string, list: XmlElement | undefined, model: SheetModel): (number | undefined)[] {
  const styles: (number | undefined)[] = [];
  for (const element of list ? contentOf(xml, list) : []) {
    const values = attributesOf(element);
    const last = Math.min(Number(values.get('max')), model.maxColumns);
    const [width, style] = [values.get('width'), Number(values.get('style') ?? 0)];
    const def: ColumnDef = {
      ...(width !== undefined && { width: Number(width) }),
      ...(isOn(values.get('hidden')) && { hidden: true }),
    };
    for (let column = Number(values.get('min')) - 1; column < last; column++) {
      model.columns[column] = def;
      if (style > 0) styles[column] = style;
    }
  }
  return styles;
}

function readRowStyles(xml: string, data: XmlElement | undefined, prefix: string): Map<number, number> {
  const styles = new Map<number, number>();
  if (data === undefined) return styles;
  const rows = new RegExp(`<${prefix}row\\b[^>]*\\bcustomFormat=[^>]*>`, 'g');
  for (const [tag] of xml.slice(data.open, data.close).matchAll(rows)) {
    const values = attributesOf({ attributes: tag });
    if (!isOn(values.get('customFormat'))) continue;
    styles.set(Number(values.get('r')) - 1, Number(values.get('s') ?? 0));
  }
  return styles;
}

/** The number of the format of a cell that has none of its own. */
export function inheritedStyle({ rowStyles, columnStyles }: OpenedSheet, row: number, column: number): number {
  return rowStyles.get(row) ?? columnStyles[column] ?? 0;
}

/**
 * Gives the blank cells of the sheet the look of their row or column, as Google shows it. All blank cells of one look are the
 * same object, so that this costs hardly any memory.
 */
export function fillInherited(model: SheetModel, opened: OpenedSheet, file: OpenedFile): void {
  if (opened.columnStyles.length === 0 && opened.rowStyles.size === 0) return;
  const blanks = new Map<number, CellModel | undefined>();
  const blank = (number: number) => {
    if (!blanks.has(number)) {
      const style = file.styles.lookOf(number);
      blanks.set(number, style && { value: '', style });
    }
    return blanks.get(number);
  };
  for (let row = 0; row < model.maxRows; row++) {
    if (opened.columnStyles.length === 0 && !opened.rowStyles.has(row)) continue;
    const columns = opened.rowStyles.has(row) ? model.maxColumns : opened.columnStyles.length;
    while (model.rows.length <= row) model.rows.push([]);
    const cells = model.rows[row] ?? [];
    for (let column = 0; column < columns; column++) {
      const own = cells[column];
      // A blank cell that is only there because of its note or link has the look of its column too.
      if (own !== undefined && (own.value !== '' || own.formula !== undefined || own.style !== undefined)) continue;
      const cell = blank(inheritedStyle(opened, row, column));
      if (cell === undefined) continue;
      while (cells.length < column) cells.push(undefined);
      cells[column] = own === undefined ? cell : { ...own, ...(cell.style && { style: cell.style }) };
    }
  }
}
