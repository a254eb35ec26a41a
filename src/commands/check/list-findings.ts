import type { RuleName, Severity } from '../../check/findings/finding';
import { type Advice, SEVERITY_LABELS } from '../../check/findings/messages';
import type { SettingFindingData } from '../../check/office/setting-finding';
import { HOUSE_HEADING_ROW } from '../../office/house-sheets/house-sheets';
import { housePlaces } from '../../office/house-sheets/read-rows';
import { recordedPlaces } from '../common/places';
import type { Adapters } from '../ports/adapters';
import type { CellLink } from '../ports/sheet';
import { LIST_WORDS } from './messages';

/** A finding as it is shown to people. */
export interface ShownFinding {
  /** The sheet's name. */
  readonly sheet: string;
  /** The first of `rows`. */
  readonly row: number;
  /** All rows where the same fault stands. */
  readonly rows: readonly number[];
  /** The heading as it is in the sheet; for a setting, its label. */
  readonly column: string;
  readonly rule: RuleName | keyof SettingFindingData | 'fiscalYearMissing';
  readonly severity: Severity;
  readonly advice: Advice;
  /** The correct text for the cell, or null. */
  readonly fix: string | null;
  /** Where a link to the finding leads; null if the sheet is gone. */
  readonly cell: Omit<CellLink, 'text'> | null;
}

/** Fits into the sheet as set-up makes it. Nobody reads more at once, and the rest appears once these are corrected. */
const MOST_LISTED = 900;

const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'suggestion'];

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
  const sorted = [...findings].sort((a, b) => BY_SEVERITY.indexOf(a.severity) - BY_SEVERITY.indexOf(b.severity));
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
  book.writeColumns(list.sheetId, first, columns);
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
