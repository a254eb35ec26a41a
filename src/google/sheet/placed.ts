import { reasonOf, WriteRefused } from '../../problem';
import { isRefusal } from '../retry';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/**
 * Writes to a range. If Google refuses that, as for protected cells and typed columns, the error names the place: Google's own words do
 * not, and the owner of the file must know where to look.
 * @throws WriteRefused, or any other fault as it is.
 */
export function placed<Place extends Range | RangeList, Answer>(range: Place, write: (range: Place) => Answer): Answer {
  try {
    return write(range);
  } catch (fault) {
    throw isRefusal(fault) ? (refusalAt(range, fault) ?? fault) : fault;
  }
}

/** Null if Google does not tell the place either. */
function refusalAt(range: Range | RangeList, fault: unknown): WriteRefused | null {
  try {
    const [first] = 'getRanges' in range ? range.getRanges() : [range];
    return first ? new WriteRefused(first.getSheet().getName(), first.getA1Notation(), reasonOf(fault)) : null;
  } catch {
    return null;
  }
}
