import { dateToSerial, type Cell as FileCell, type Sheet as FileSheet, type CellValue as FileValue } from 'hucre';
import { parseRect } from '../a1';
import {
  type CellModel,
  type CellValue,
  type ConditionalFormat,
  cellAt,
  NEW_SHEET_COLUMNS,
  NEW_SHEET_ROWS,
  newSheet,
  putCell,
  type SheetModel,
  usedSize,
  type Validation,
} from '../model';
import type { Rect } from '../rect';
import { DAY_MS } from '../serial';
import type { RawRule, RawSheet } from './raw-parts';

type Style = NonNullable<CellModel['style']>;

/** Converts a sheet of the .xlsx library to our model. `id` becomes its gid. */
export function sheetFromFile(file: FileSheet, raw: RawSheet | undefined, id: number): SheetModel {
  const sheet = newSheet(id, file.name);
  sheet.origin = file.name;
  sheet.hidden = file.hidden === true || file.veryHidden === true;
  readCells(file, sheet);
  sheet.merges = (file.merges ?? []).map(merge => ({
    top: merge.startRow,
    left: merge.startCol,
    bottom: merge.endRow,
    right: merge.endCol,
  }));
  sheet.validations = readValidations(file);
  sheet.conditionalFormats = readConditionalFormats(file, raw?.rules ?? []);
  sheet.columns = [...(file.columns ?? [])];
  for (const [row, def] of file.rowDefs ?? []) sheet.rowDefs[row] = def;
  sheet.frozenRows = file.freezePane?.rows ?? 0;
  sheet.frozenColumns = file.freezePane?.columns ?? 0;
  sheet.tabColor = file.view?.tabColor?.rgb ?? null;
  const used = usedSize(sheet);
  sheet.maxRows = Math.max(NEW_SHEET_ROWS, used.rows);
  sheet.maxColumns = Math.max(NEW_SHEET_COLUMNS, used.columns);
  return sheet;
}

function readCells(file: FileSheet, sheet: SheetModel): void {
  for (const [row, values] of file.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null && value !== '') putCell(sheet, row, column, { value: readValue(value) });
    }
  }
  const shared = new Map<string, Style>();
  for (const [place, cell] of file.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const plain = cellAt(sheet, row, column)?.value ?? '';
    putCell(sheet, row, column, readCell(cell, plain, shared));
  }
}

function readCell(cell: FileCell, plain: CellValue, shared: Map<string, Style>): CellModel {
  const value = cell.value === null || cell.value === undefined ? plain : readValue(cell.value);
  const isError =
    typeof value === 'string' && (cell.type === 'error' || cell.formula !== undefined) && ERROR.test(value);
  return {
    value: isError ? { error: value } : value,
    ...(cell.formula !== undefined && { formula: cell.formula, ...formulaKind(cell) }),
    ...(cell.style && Object.keys(cell.style).length > 0 && { style: sharedStyle(cell.style, shared) }),
    ...(cell.comment && { note: readNote(cell.comment) }),
    ...(cell.richText && { richText: cell.richText }),
    ...(cell.hyperlink && { link: cell.hyperlink }),
  };
}

const ERROR = /^#(N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV\/0!|ERROR!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * Turns a date back into its serial number: the number format makes it a date. The library rounds to ten digits, so 15:30
 * would show as 15:29. Rounding to whole milliseconds restores it.
 */
function readValue(value: FileValue): CellValue {
  return value instanceof Date ? Math.round(dateToSerial(value) * DAY_MS) / DAY_MS : (value ?? '');
}

function formulaKind(cell: FileCell): Pick<CellModel, 'formulaKind'> {
  const { formulaType, formulaSharedIndex, formulaRef, formulaDynamic } = cell;
  if (formulaType === undefined && formulaDynamic === undefined) return {};
  return {
    formulaKind: {
      ...(formulaType && { formulaType }),
      ...(formulaSharedIndex !== undefined && { formulaSharedIndex }),
      ...(formulaRef && { formulaRef }),
      ...(formulaDynamic && { formulaDynamic }),
    },
  };
}

function readNote(comment: NonNullable<FileCell['comment']>): NonNullable<CellModel['note']> {
  return { text: comment.text, ...(comment.author && { author: comment.author }) };
}

/** The library makes one style object for each cell. Equal ones are shared here, which saves memory in big sheets. */
function sharedStyle(style: Style, shared: Map<string, Style>): Style {
  const key = JSON.stringify(style);
  const known = shared.get(key);
  if (known) return known;
  shared.set(key, style);
  return style;
}

function readValidations(file: FileSheet): Validation[] {
  return (file.dataValidations ?? []).map(({ range, ...rule }) => ({ ranges: readRanges(range), rule }));
}

/** Sorted by priority, including rules of kinds we do not know. */
function readConditionalFormats(file: FileSheet, foreign: readonly RawRule[]): ConditionalFormat[] {
  const known = (file.conditionalRules ?? []).filter(({ priority }) =>
    foreign.every(rule => rule.priority !== priority),
  );
  const ours = known.map(({ range, priority, ...rule }) => ({ range, priority, rule }));
  const rules: (Pick<ConditionalFormat, 'rule'> & { range: string; priority: number })[] = [...ours, ...foreign];
  rules.sort((a, b) => a.priority - b.priority);
  return rules.map(({ range, rule }) => ({ ranges: readRanges(range), rule }));
}

const FILE_ROWS = 1_048_576;
const FILE_COLUMNS = 16_384;

/** Parses the ranges of a rule: A1 names separated by spaces. */
function readRanges(text: string): Rect[] {
  return text.split(/\s+/).flatMap(part => parseRect(part, FILE_ROWS, FILE_COLUMNS) ?? []);
}
