import { displayValue } from '../../sheets/range/values';
import { validationAt } from '../../sheets/rules/validations';
import { parseRect } from '../../workbook/a1';
import { isEmpty, type SheetModel, type ValidationRule, type WorkbookModel } from '../../workbook/model';

/** What a cell's rule offers. */
export interface Choices {
  readonly values: readonly string[];
  /** Other values are refused. */
  readonly isStrict: boolean;
  readonly help: string | null;
}

/** Null if the cell has no list. Rules of other kinds (a formula, numbers, dates) are not checked here. */
export function choicesAt(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): Choices | null {
  const rule = validationAt(sheet, row, column);
  return rule === null ? null : choicesOf(workbook, sheet, rule);
}

export function choicesOf(workbook: WorkbookModel, sheet: SheetModel, rule: ValidationRule): Choices | null {
  if (rule.type !== 'list') return null;
  const values = rule.values ?? valuesIn(workbook, sheet, rule.formula1 ?? '');
  if (values === null) return null;
  const isStrict = rule.showErrorMessage === true && (rule.errorStyle ?? 'stop') === 'stop';
  return { values, isStrict, help: rule.inputMessage ?? null };
}

/** The filled cells of `'ส่วนราชการ'!$A$2:$A$50`; null if there is no such range. */
function valuesIn(workbook: WorkbookModel, own: SheetModel, formula: string): string[] | null {
  const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(formula) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = name === undefined ? own : workbook.sheets.find(one => one.name === name);
  const rect = sheet && parseRect(cells, sheet.maxRows, sheet.maxColumns);
  if (!sheet || !rect) return null;
  const values = sheet.rows
    .slice(rect.top, rect.bottom + 1)
    .flatMap(row => row.slice(rect.left, rect.right + 1).flatMap(cell => (isEmpty(cell) ? [] : displayValue(cell))));
  return [...new Set(values)];
}
