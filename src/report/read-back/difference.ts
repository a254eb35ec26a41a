/** What an import may lose of a report. */
export type Feature =
  | 'sections'
  | 'orientation'
  | 'pageNumbers'
  | 'headings'
  | 'fonts'
  | 'tables'
  | 'rows'
  | 'columnWidths'
  | 'headingRows'
  | 'merges'
  | 'unbrokenRows';

/** One request of the Docs service's batchUpdate: its kind and what it says. */
export type DocsRequest = Readonly<Record<string, object>>;

/** Where the document is not what was sent. `mend` is empty where no request can set it right. */
export interface Difference {
  readonly feature: Feature;
  readonly mend: readonly DocsRequest[];
}

/** A difference that only a person can mend, or nobody. */
export function lost(feature: Feature): Difference {
  return { feature, mend: [] };
}
