import type { Feature } from './feature';
import type { GoogleDoc } from './google-doc';
import type { Outline } from './outline';
import { lostInSections } from './sections';
import { lostInTables } from './tables';
import { lostFonts, lostHeadings } from './texts';

/** Features of the report that are missing in Google's document, without duplicates. */
export function lostFeatures(report: Outline, found: GoogleDoc): readonly Feature[] {
  const lost = [
    ...lostInSections(report, found),
    ...lostHeadings(report, found),
    ...lostFonts(report, found),
    ...lostInTables(report, found),
  ];
  return [...new Set(lost)];
}
