import { formatValue } from 'hucre';
import { coerce, dateFormat } from '../../sheets/base/coerce';
import { displayValue } from '../../sheets/range/values';
import { type CellModel, isError } from '../../workbook/model';
import { serialOfDay, showsDate } from '../../workbook/serial';

export { displayValue as shownText };

/** What a person finds in the cell when the editing begins: typed again, it gives the same cell. */
export function inputText(cell: CellModel | undefined, locale: string): string {
  if (cell === undefined) return '';
  const { value, formula, style } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (isError(value)) return value.error;
  if (typeof value === 'string') return style?.numFmt === '@' || isPlain(value, locale) ? value : `'${value}`;
  if (typeof value === 'boolean') return displayValue(cell);
  if (style?.numFmt?.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  if (!showsDate(style?.numFmt)) return String(value);
  const day = dateFormat(locale);
  if (value < 1) return formatValue(value, 'h:mm:ss');
  return formatValue(value, Number.isInteger(value) ? day : `${day} h:mm:ss`);
}

/** In a leap year, every day that a text may name exists. */
const LEAP_YEAR = serialOfDay(2024, 1, 1);

/** True if Sheets would leave this text a text. */
function isPlain(text: string, locale: string): boolean {
  const typing = { locale, today: LEAP_YEAR, byScript: false };
  return text === '' || (coerce(text, typing).kind === 'text' && !text.startsWith("'"));
}
