import type { Report } from '../content/blocks';
import type { DocsRequest, Feature } from './difference';
import type { GoogleDoc } from './google-doc';
import { sectionDifferences } from './sections';
import { tableDifferences } from './tables';
import { fontDifferences, headingDifferences } from './texts';

export interface Mending {
  /** In an order in which none moves what a later one speaks of: one batch. */
  readonly requests: readonly DocsRequest[];
  /** What the requests set right. */
  readonly mends: readonly Feature[];
  /** What no request can set right. */
  readonly lost: readonly Feature[];
}

/** Compares the document that Google made of a report with what was sent. */
export function planMending(report: Report, found: GoogleDoc): Mending {
  const differences = [
    ...sectionDifferences(report, found),
    ...headingDifferences(report, found),
    ...fontDifferences(report, found),
    // Merging cells moves all that stands below, so tables come last, and the last of them first.
    ...tableDifferences(report, found).reverse(),
  ];
  const featuresOf = (mendable: boolean) => [
    ...new Set(differences.filter(({ mend }) => mend.length > 0 === mendable).map(({ feature }) => feature)),
  ];
  return {
    requests: differences.flatMap(({ mend }) => mend),
    mends: featuresOf(true),
    lost: featuresOf(false),
  };
}
