import type { Report } from '../content/blocks';
import type { Feature } from './feature';
import type { GoogleDoc } from './google-doc';
import { lostInSections } from './sections';
import { lostInTables } from './tables';
import { lostFonts, lostHeadings } from './texts';

/** What the document that Google made of a report lacks of it, each feature once. */
export function lostFeatures(report: Report, found: GoogleDoc): readonly Feature[] {
  const lost = [
    ...lostInSections(report, found),
    ...lostHeadings(report, found),
    ...lostFonts(report, found),
    ...lostInTables(report, found),
  ];
  return [...new Set(lost)];
}
