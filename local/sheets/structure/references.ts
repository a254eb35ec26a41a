import { columnLetters, parseRect } from '../../workbook/a1';
import type { CellModel, ConditionalFormat, SheetModel, Validation } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';

/** Maps a block of the changed sheet to its new position; null if it was deleted. */
export type Move = (rect: Rect) => Rect | null;

const STRING = '"(?:[^"]|"")*"';
const SHEET = String.raw`('(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const BLOCK = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const REFERENCE = new RegExp(
  String.raw`${STRING}|(?<![\p{L}\p{M}\p{N}_.!$:])(?:${SHEET})?(${BLOCK})(?![\p{L}\p{M}\p{N}_(.!:])`,
  'giu',
);

/** The formula of a cell of sheet `home` after the sheet `changed` moved its cells; what was deleted becomes #REF!. */
function moveReferences(formula: string, home: string, changed: string, move: Move): string {
  return formula.replace(REFERENCE, (whole: string, sheet: string | undefined, block: string | undefined) => {
    const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : (sheet ?? home);
    if (block === undefined || name !== changed) return whole;
    return (sheet === undefined ? '' : `${sheet}!`) + moveBlock(block, move);
  });
}

const FAR = 2_000_000;

function moveBlock(block: string, move: Move): string {
  const rect = parseRect(block, FAR, FAR);
  const moved = rect && move(rect);
  if (!moved) return '#REF!';
  const [first = '', second] = block.split(':');
  const start = moveEnd(first, moved.top, moved.left);
  return second === undefined ? start : `${start}:${moveEnd(second, moved.bottom, moved.right)}`;
}

/** Moves one end of a block: `$B$3`, `B` or `3`. Keeps its dollar signs. */
function moveEnd(end: string, row: number, column: number): string {
  const [, beforeColumn = '', letters, beforeRow = '', digits] = /^(\$?)([A-Z]+)?(\$?)(\d+)?$/i.exec(end) ?? [];
  if (letters === undefined) return `${beforeColumn}${row + 1}`;
  return `${beforeColumn}${columnLetters(column)}${digits === undefined ? '' : `${beforeRow}${row + 1}`}`;
}

/** Updates the formulas of all sheets, in cells and rules, after the changed sheet's cells moved. */
export function moveAllReferences(sheets: readonly SheetModel[], changed: SheetModel, move: Move): void {
  changeFormulas(sheets, changed, sheet => formula => moveReferences(formula, sheet.name, changed.name, move));
}

/** Gives the sheet another name, also in the formulas of all sheets. */
export function renameSheet(sheets: readonly SheetModel[], renamed: SheetModel, name: string): void {
  const before = renamed.name;
  renamed.name = name;
  changeFormulas(sheets, renamed, () => formula => renameReferences(formula, before, name));
}

function renameReferences(formula: string, before: string, name: string): string {
  return formula.replace(REFERENCE, (whole: string, sheet: string | undefined, block: string | undefined) => {
    if (sheet === undefined || block === undefined) return whole;
    const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    return plain === before ? `'${name.replaceAll("'", "''")}'!${block}` : whole;
  });
}

function changeFormulas(
  sheets: readonly SheetModel[],
  changed: SheetModel,
  changeIn: (sheet: SheetModel) => (formula: string) => string,
): void {
  for (const sheet of sheets) {
    const moved = changeIn(sheet);
    for (const row of sheet.rows) {
      row.forEach((cell, column) => {
        if (cell?.formula) row[column] = moveCell(cell, cell.formula, moved, sheet === changed);
      });
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map(format => moveFormat(format, moved));
    sheet.validations = sheet.validations.map(validation => moveValidation(validation, moved));
  }
}

function moveCell(cell: CellModel, formula: string, moved: (text: string) => string, isMoving: boolean): CellModel {
  const range = cell.formulaKind?.formulaRef;
  const kind =
    isMoving && range !== undefined ? { formulaKind: { ...cell.formulaKind, formulaRef: moved(range) } } : {};
  return { ...cell, formula: moved(formula), ...kind };
}

/** A rule's formula refers to its first cell. If that cell was deleted, the formula stays as it is; Sheets would adapt it. */
function ruleFormula(formula: string, moved: (text: string) => string): string {
  const text = moved(formula);
  return text.includes('#REF!') ? formula : text;
}

function moveFormat(format: ConditionalFormat, moved: (text: string) => string): ConditionalFormat {
  const { rule } = format;
  if (rule.type === 'foreign' || rule.formula === undefined) return format;
  const formula = Array.isArray(rule.formula)
    ? rule.formula.map(text => ruleFormula(text, moved))
    : ruleFormula(rule.formula, moved);
  return { ...format, rule: { ...rule, formula } };
}

function moveValidation(validation: Validation, moved: (text: string) => string): Validation {
  const { formula1, formula2 } = validation.rule;
  if (formula1 === undefined) return validation;
  const second = formula2 === undefined ? {} : { formula2: ruleFormula(formula2, moved) };
  return { ...validation, rule: { ...validation.rule, formula1: ruleFormula(formula1, moved), ...second } };
}
