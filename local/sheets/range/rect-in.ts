import { signatureError } from '../../script/google/signature';
import { parseRect } from '../../workbook/a1';
import type { SheetModel } from '../../workbook/model';
import type { Rect } from '../../workbook/rect';

/** The arguments of `getRange`: A1 notation, or row, column, numRows, numColumns. Rows and columns count from 1. */
export type RangeArguments = [string] | [number, number, number?, number?];

/** @throws Error with Google's message if the range is invalid or not within the sheet. */
export function rectIn(sheet: SheetModel, args: RangeArguments): Rect {
  const rect = typeof args[0] === 'string' ? rectOfName(args[0], sheet) : rectOfNumbers(args as number[]);
  if (rect.bottom >= sheet.maxRows || rect.right >= sheet.maxColumns) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return rect;
}

function rectOfName(name: string, sheet: SheetModel): Rect {
  const rect = parseRect(name, sheet.maxRows, sheet.maxColumns);
  if (!rect) throw new Error('Range not found');
  return rect;
}

function rectOfNumbers(numbers: readonly number[]): Rect {
  if (!numbers.every(Number.isInteger)) throw signatureError('SpreadsheetApp.Sheet.getRange', numbers);
  const [row = 0, column = 0, numRows = 1, numColumns = 1] = numbers;
  if (row < 1) throw new Error('The starting row of the range is too small.');
  if (column < 1) throw new Error('The starting column of the range is too small.');
  if (numRows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (numColumns < 1) throw new Error('The number of columns in the range must be at least 1.');
  return { top: row - 1, left: column - 1, bottom: row + numRows - 2, right: column + numColumns - 2 };
}
