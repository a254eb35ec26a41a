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
