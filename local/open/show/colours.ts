import type { CellStyle } from 'hucre';
import { cssOf } from '../../sheets/base/look';
import { type Cells, calculate, FormulaError, isTrue } from '../../sheets/formula/calculate';
import { type Formula, NotCalculated, parseFormula, type Value } from '../../sheets/formula/parse';
import { type ConditionalFormat, cellAt, isError, type SheetModel, type WorkbookModel } from '../../workbook/model';
import { contains } from '../../workbook/rect';
import type { Look } from '../view';

/** How the sheet's conditional formats show a cell now; null if none of them applies. The first that applies wins. */
export type Colours = (row: number, column: number) => Look | null;

/** @param today the serial number of the day. Rules that only other programs know (scales, icons) show nothing. */
export function coloursOf(workbook: WorkbookModel, sheet: SheetModel, today: number): Colours {
  const rules = sheet.conditionalFormats.flatMap(format => ruleOf(format) ?? []);
  const valueAt = (row: number, column: number, name?: string) => {
    const place = name === undefined ? sheet : workbook.sheets.find(one => one.name === name);
    if (place === undefined) throw new FormulaError('#REF!');
    return filledWith(place, row, column);
  };
  return (row, column) => {
    for (const { ranges, home, formula, look } of rules) {
      if (!ranges.some(range => contains(range, row, column))) continue;
      if (applies(formula, { row, column, home, today, valueAt })) return look;
    }
    return null;
  };
}

interface Rule {
  readonly ranges: ConditionalFormat['ranges'];
  readonly home: Cells['home'];
  readonly formula: Formula;
  readonly look: Look;
}

/** A file gives nearly every kind of rule its formula, in which the first range's first cell stands for all. */
function ruleOf({ ranges, rule }: ConditionalFormat): Rule | null {
  const [first] = ranges;
  if (rule.type === 'foreign' || first === undefined || rule.style === undefined) return null;
  const [text] = [rule.formula].flat();
  if (text === undefined || (rule.type === 'cellIs' && OPERATORS[rule.operator ?? ''] === undefined)) return null;
  try {
    const read = parseFormula(text);
    const formula = rule.type === 'cellIs' ? comparison(rule.operator ?? '', first, read) : read;
    return { ranges, home: { row: first.top, column: first.left }, formula, look: lookOf(rule.style) };
  } catch (error) {
    if (error instanceof NotCalculated) return null;
    throw error;
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function comparison(operator: string, { top, left }: { top: number; left: number }, value: Formula): Formula {
  const cell: Formula = { kind: 'cell', row: top, column: left, isRowFixed: false, isColumnFixed: false };
  return { kind: 'call', name: OPERATORS[operator] ?? '=', args: [cell, value] };
}

/** A formula that cannot be calculated, or whose outcome is an error, colours nothing. */
function applies(formula: Formula, cells: Cells): boolean {
  try {
    return isTrue(calculate(formula, cells));
  } catch (error) {
    if (error instanceof FormulaError || error instanceof NotCalculated) return false;
    throw error;
  }
}

function filledWith(sheet: SheetModel, row: number, column: number): Value {
  const value = cellAt(sheet, row, column)?.value ?? '';
  if (isError(value)) throw new FormulaError(value.error);
  return value;
}

/** In such a style the fill's colour is `bgColor`. */
function lookOf({ font, fill }: CellStyle): Look {
  const background = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor)?.rgb : undefined;
  const color = font?.color?.rgb;
  return {
    ...(background !== undefined && { background: cssOf(background) }),
    ...(color !== undefined && { color: cssOf(color) }),
    ...(font?.bold && { bold: true as const }),
    ...(font?.italic && { italic: true as const }),
    ...(font?.strikethrough && { strike: true as const }),
  };
}
