import type { Package } from '../package/package';
import type { SharedStrings } from './strings';
import type { Styles } from './styles';

/** What all sheets of a file share. */
export interface OpenedParts {
  readonly styles: Styles;
  readonly strings: SharedStrings;
  /** True if dates count from 1904, as in old Mac files. The model counts from 1900. */
  readonly from1904: boolean;
}

/** A sheet of the file, in the order of the tabs. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  /** A worksheet has cells. A chart sheet is kept as it is. */
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  readonly isHidden: boolean;
}

export interface OpenedFile extends OpenedParts {
  readonly parts: Package;
  readonly workbookPath: string;
  readonly sheets: readonly SheetPart[];
}
