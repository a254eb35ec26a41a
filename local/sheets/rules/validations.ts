import { cellName } from '../../workbook/a1';
import type { SheetModel, ValidationRule } from '../../workbook/model';
import { contains, intersect, type Rect, subtract } from '../../workbook/rect';

/** The rule for a cell. In Sheets a cell has at most one. */
export function validationAt(sheet: SheetModel, row: number, column: number): ValidationRule | null {
  const isThere = (range: Rect) => contains(range, row, column);
  return sheet.validations.findLast(({ ranges }) => ranges.some(isThere))?.rule ?? null;
}

/** Sets one rule, or none, for a block; rules there before end at its edges. */
function setValidation(sheet: SheetModel, rect: Rect, rule: ValidationRule | null): void {
  sheet.validations = sheet.validations
    .map(validation =>
      validation.ranges.some(range => intersect(range, rect))
        ? { ...validation, ranges: validation.ranges.flatMap(range => subtract(range, rect)) }
        : validation,
    )
    .filter(({ ranges }) => ranges.length > 0);
  if (rule !== null) sheet.validations.push({ ranges: [rect], rule });
}

/** Sets one rule for each cell. Consecutive cells of a column with the same rule become one range. */
export function setValidations(
  sheet: SheetModel,
  rect: Rect,
  rules: readonly (readonly (ValidationRule | null)[])[],
): void {
  for (let column = rect.left; column <= rect.right; column++) {
    const ruleOf = (row: number) => rules[row - rect.top]?.[column - rect.left] ?? null;
    let top = rect.top;
    for (let row = rect.top; row <= rect.bottom; row++) {
      if (row < rect.bottom && ruleOf(row + 1) === ruleOf(top)) continue;
      setValidation(sheet, { top, left: column, bottom: row, right: column }, ruleOf(top));
      top = row + 1;
    }
  }
}

/**
 * @throws Error with Google's message if the cell's list rejects other values and does not contain this one. Lists in a
 * range, and other kinds of rules, are not checked.
 */
export function refuseInvalid(sheet: SheetModel, row: number, column: number, value: unknown): void {
  const rule = validationAt(sheet, row, column);
  const isRefusing = rule?.showErrorMessage && (rule.errorStyle ?? 'stop') === 'stop';
  if (!isRefusing || !rule.values || value === null || value === '' || rule.values.includes(String(value))) return;
  throw new Error(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.\n` +
      `Please enter one of the following values: ${rule.values.join(', ')}.`,
  );
}
