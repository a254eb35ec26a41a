/** What a report may lose when it is imported into Google Docs. */
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
