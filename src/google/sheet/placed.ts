import { reasonOf, WriteRefused } from '../../problem';
import { isRefusal } from '../retry';

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Writes to a range. If Google refuses that, as for protected cells and typed columns, the error names the place: Google's own words do
 * not, and the owner of the file must know where to look.
 * @throws WriteRefused, or any other fault as it is.
 */
export function placed<Answer>(range: Range, write: (range: Range) => Answer): Answer {
  try {
    return write(range);
  } catch (fault) {
    throw isRefusal(fault) ? (refusalAt(range, fault) ?? fault) : fault;
  }
}

/** Null if Google does not tell the place either. */
function refusalAt(range: Range, fault: unknown): WriteRefused | null {
  try {
    return new WriteRefused(range.getSheet().getName(), range.getA1Notation(), reasonOf(fault));
  } catch {
    return null;
  }
}
