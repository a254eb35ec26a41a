import { isDeepStrictEqual } from 'node:util';
import { BadInput } from '../../../bad-input';
import { cellName, rectName } from '../../a1';
import { changedCells } from '../../changed-cells';
import { type CellModel, isEmpty, type SheetModel, usedSize, type WorkbookModel } from '../../model';
import { Pieces, SHEET_ORDER } from '../package/pieces';
import { attributeOf, contentOf, sourceOf, spreadsheetNamespace, withAttribute, type XmlElement } from '../package/xml';
import { columnsXml } from './columns';
import { linksXml } from './links';
import { writeNotes } from './notes';
import { refuseTornParts } from './refusals';
import { formatsXml } from './rules';
import { linkInFile } from './sheet-links';
import { validationsXml } from './validations';
import { dataXml, type SheetChange } from './write-cells';

/**
 * Writes what changed in a sheet into its part. Whatever else is in the part stays as it is.
 * @throws BadInput if the change cannot be made without losing something.
 */
export function writeSheet(change: SheetChange, model: WorkbookModel): void {
  const { file, opened, before, after } = change;
  if (isDeepStrictEqual(contentsOf(before), contentsOf(after))) return;
  if (opened.part.kind !== 'worksheet') {
    throw new BadInput(`sheet "${opened.part.name}": is a chart without cells, and cannot be written`);
  }
  refuseTornParts(change);
  const { parts, styles } = file;
  const { path } = opened.part;
  const p = opened.prefix;
  const pieces = new Pieces(opened.xml, SHEET_ORDER);
  const named = (name: string) => opened.elements.find(element => element.name === name);
  const styled = columnStylesOf(change);
  const data = named('sheetData');
  pieces.put('sheetData', `<${p}sheetData${data?.attributes ?? ''}>${dataXml(change, styled)}</${p}sheetData>`);
  const columns = columnsXml(change, styled);
  if (columns !== null) pieces.put('cols', columns);
  const used = usedSize(after);
  const corner = cellName(Math.max(0, used.rows - 1), Math.max(0, used.columns - 1));
  if (named('dimension')) pieces.put('dimension', `<${p}dimension ref="${corner === 'A1' ? 'A1' : `A1:${corner}`}"/>`);
  if (!isDeepStrictEqual(before.merges, after.merges)) pieces.put('mergeCells', mergesXml(after, p));
  if (!isDeepStrictEqual(before.conditionalFormats, after.conditionalFormats)) {
    pieces.put('conditionalFormatting', formatsXml(after, opened, styles, p));
  }
  if (!isDeepStrictEqual(before.validations, after.validations)) {
    pieces.put('dataValidations', validationsXml(after, opened.validations, named('dataValidations'), p));
  }
  const links = changedCells(before, after, cell => cell?.link);
  if (links.length > 0) {
    const inFile = links.map(
      ({ row, column, after: link }) => [cellName(row, column), link && linkInFile(link, model.sheets)] as const,
    );
    pieces.put('hyperlinks', linksXml(parts, path, { xml: opened.xml, list: named('hyperlinks') }, new Map(inFile), p));
  }
  if (before.frozenRows !== after.frozenRows || before.frozenColumns !== after.frozenColumns) {
    pieces.put('sheetViews', viewsXml(opened.xml, named('sheetViews'), after, p));
  }
  if (before.tabColor !== after.tabColor || before.groupControl !== after.groupControl) {
    pieces.put('sheetPr', propertiesXml(opened.xml, named('sheetPr'), change, p));
  }
  const depth = deepest(after);
  if (depth !== deepest(before)) pieces.put('sheetFormatPr', formatXml(named('sheetFormatPr'), depth, p));
  const notes = changedCells(before, after, cell => cell?.note);
  if (notes.length > 0) {
    const known = named('legacyDrawing');
    const names = { main: spreadsheetNamespace(opened.xml), drawing: known && attributeOf(known, 'id') };
    const drawing = writeNotes(parts, path, notes, names);
    const relation = `xmlns:r="${parts.relationNamespace()}"`;
    if (drawing !== null) pieces.put('legacyDrawing', `<${p}legacyDrawing ${relation} r:id="${drawing}"/>`);
  }
  parts.set(path, pieces.toXml());
}

/** What of a sheet stands in its part. */
function contentsOf({ rows, merges, validations, conditionalFormats, columns, rowDefs, ...sheet }: SheetModel) {
  const { frozenRows, frozenColumns, groupControl, tabColor } = sheet;
  const shown = { frozenRows, frozenColumns, groupControl, tabColor };
  return { rows, merges, validations, conditionalFormats, columns, rowDefs, ...shown };
}

/**
 * The format of each column: what its last cell looks like if the sheet is filled to its end, as after a whole column was
 * formatted. Then blank cells that look like it need not be written.
 */
function columnStylesOf({ file, opened, before, after }: SheetChange): (number | undefined)[] {
  const last = after.rows[after.maxRows - 1];
  const wasLast = before.rows[before.maxRows - 1];
  return Array.from({ length: Math.max(opened.columnStyles.length, last?.length ?? 0) }, (_, column) => {
    const cell: CellModel | undefined = last?.[column];
    if (cell === undefined || !isEmpty(cell) || cell === wasLast?.[column]) return opened.columnStyles[column];
    return file.styles.numberOf(cell.style);
  });
}

function mergesXml(sheet: SheetModel, p: string): string {
  if (sheet.merges.length === 0) return '';
  const items = sheet.merges.map(merge => `<${p}mergeCell ref="${rectName(merge)}"/>`);
  return `<${p}mergeCells count="${items.length}">${items.join('')}</${p}mergeCells>`;
}

/** Frozen rows and columns belong to the first view. Its selections name panes, so they go with the old ones. */
function viewsXml(xml: string, views: XmlElement | undefined, sheet: SheetModel, p: string): string {
  const pane = paneXml(sheet, p);
  const [first, ...others] = views ? contentOf(xml, views) : [];
  if (first === undefined) {
    return `<${p}sheetViews><${p}sheetView workbookViewId="0">${pane}</${p}sheetView></${p}sheetViews>`;
  }
  const kept = contentOf(xml, first).filter(({ name }) => name !== 'pane' && name !== 'selection');
  const inside = pane + kept.map(element => sourceOf(xml, element)).join('');
  const rest = others.map(element => sourceOf(xml, element)).join('');
  return `<${p}sheetViews><${p}sheetView${first.attributes}>${inside}</${p}sheetView>${rest}</${p}sheetViews>`;
}

function paneXml({ frozenRows, frozenColumns }: SheetModel, p: string): string {
  if (frozenRows + frozenColumns === 0) return '';
  const across = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const down = frozenRows > 0 ? ` ySplit="${frozenRows}"` : '';
  const active = [frozenRows > 0 ? 'bottom' : 'top', frozenColumns > 0 ? 'Right' : 'Left'].join('');
  const corner = cellName(frozenRows, frozenColumns);
  return `<${p}pane${across}${down} topLeftCell="${corner}" activePane="${active}" state="frozen"/><${p}selection pane="${active}"/>`;
}

/** `<tabColor>` and `<outlinePr>` come first, in this order (ECMA-376 part 1, 18.3.1.82). */
function propertiesXml(
  xml: string,
  properties: XmlElement | undefined,
  { before, after }: SheetChange,
  p: string,
): string {
  const old = properties ? contentOf(xml, properties) : [];
  const own = (name: string) => old.filter(element => element.name === name).map(element => sourceOf(xml, element));
  const { tabColor, groupControl } = after;
  const color = tabColor === null ? '' : `<${p}tabColor rgb="FF${tabColor}"/>`;
  const [outline] = old.filter(({ name }) => name === 'outlinePr');
  const below = groupControl === null ? null : String(Number(groupControl === 'after'));
  const groups = `<${p}outlinePr${withAttribute(outline?.attributes ?? '', 'summaryBelow', below)}/>`;
  const parts = [
    ...(before.tabColor === tabColor ? own('tabColor') : [color]),
    ...(before.groupControl === groupControl ? own('outlinePr') : [groups]),
    ...old.filter(({ name }) => name !== 'tabColor' && name !== 'outlinePr').map(element => sourceOf(xml, element)),
  ];
  return `<${p}sheetPr${properties?.attributes ?? ''}>${parts.join('')}</${p}sheetPr>`;
}

/** How many row groups are in each other at most. */
function deepest({ rowDefs }: SheetModel): number {
  return rowDefs.reduce((depth, row) => Math.max(depth, row?.outlineLevel ?? 0), 0);
}

/** Excel makes room for the buttons of row groups by this. */
function formatXml(format: XmlElement | undefined, depth: number, p: string): string {
  const attributes = format?.attributes ?? ' defaultRowHeight="15"';
  return `<${p}sheetFormatPr${withAttribute(attributes, 'outlineLevelRow', depth === 0 ? null : String(depth))}/>`;
}
