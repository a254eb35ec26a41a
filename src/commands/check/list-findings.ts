import type { Severity } from '../../check/findings/finding';
import { SEVERITY_LABELS } from '../../check/findings/messages';
import { HOUSE_HEADING_ROW } from '../../office/house-sheets/house-sheets';
import { housePlaces } from '../../office/house-sheets/read-rows';
import { recordedPlaces } from '../common/places';
import type { Adapters } from '../ports/adapters';
import { LIST_WORDS, type ShownFinding } from './messages';

/** Fits into the sheet as set-up makes it. Nobody reads more at once, and the rest appears once these are corrected. */
const MOST_LISTED = 900;

const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** Errors first; otherwise in the order of the sheets. */
export function bySeverity(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return [...findings].sort((a, b) => BY_SEVERITY.indexOf(a.severity) - BY_SEVERITY.indexOf(b.severity));
}

/** Many row numbers would make the line too high. */
const MOST_ROWS = 12;

function placesText(rows: readonly number[]): string {
  return (
    rows.slice(0, MOST_ROWS).join(', ') + (rows.length > MOST_ROWS ? LIST_WORDS.moreRows(rows.length - MOST_ROWS) : '')
  );
}

/**
 * Replaces the former list, errors first. Writes only the list's own columns, so notes that an officer keeps beside it stay. False if
 * the list's sheet is gone.
 */
export function listFindings({ book, documentStore }: Adapters, findings: readonly ShownFinding[]): boolean {
  const sheetId = recordedPlaces(documentStore).findings;
  const list = sheetId === undefined ? null : book.readSheet(sheetId);
  if (list === null) return false;
  const sorted = bySeverity(findings);
  const shown = sorted.slice(0, MOST_LISTED);
  const rows = shown.map(({ severity, rows: places, column, advice: { found, mend } }) => [
    SEVERITY_LABELS[severity],
    placesText(places),
    column,
    found,
    mend,
  ]);
  if (sorted.length > MOST_LISTED) rows.push(['', '', '', LIST_WORDS.moreFindings(sorted.length - MOST_LISTED)]);
  const first = HOUSE_HEADING_ROW + 1;
  const length = Math.max(rows.length, list.cells.length - HOUSE_HEADING_ROW);
  const lines = Array.from({ length }, (_, index) => index);
  const [links, ...texts] = [...housePlaces(list, 'findings')].reverse();
  const columns = texts
    .reverse()
    .flatMap((column, index) =>
      column === null ? [] : [{ column, values: lines.map(line => rows[line]?.[index] ?? '') }],
    );
  book.writeOwnColumns(list.sheetId, first, columns);
  if (links === null || links === undefined) return true;
  const linkOf = (cell: ShownFinding['cell'] | undefined) => (cell ? { text: LIST_WORDS.jump, ...cell } : null);
  book.writeLinks(
    list.sheetId,
    first,
    links,
    lines.map(line => linkOf(shown[line]?.cell)),
  );
  return true;
}
