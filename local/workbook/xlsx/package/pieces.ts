import { contentOf, localName, prefixOf, rootOf, sourceOf } from './xml';

/** The elements of a part's root, to replace some and leave the others, in their order, as they came. */
export class Pieces {
  readonly prefix: string;
  readonly #head: string;
  readonly #foot: string;
  readonly #order: readonly string[];
  #pieces: { readonly name: string; readonly text: string }[] = [];

  /** `order` has the names of the elements in the order of the standard. */
  constructor(xml: string, order: readonly string[]) {
    const root = rootOf(xml);
    this.prefix = prefixOf(root);
    this.#order = order;
    this.#head = xml.slice(0, root.open);
    this.#foot = xml.slice(root.close);
    let at = root.open;
    for (const element of contentOf(xml, root)) {
      // What stands between two elements stays before the second.
      this.#pieces.push({ name: element.name, text: xml.slice(at, element.start) + sourceOf(xml, element) });
      at = element.end;
    }
    this.#foot = xml.slice(at, root.close) + this.#foot;
  }

  /** Replaces all elements of this name. '' removes them. */
  put(name: string, text: string): void {
    const first = this.#pieces.findIndex(piece => piece.name === name);
    const at = first >= 0 ? first : this.#placeFor(name);
    const before = this.#pieces.slice(0, at);
    const after = this.#pieces.slice(at).filter(piece => piece.name !== name);
    this.#pieces = text === '' ? [...before, ...after] : [...before, { name, text }, ...after];
  }

  toXml(): string {
    return this.#head + this.#pieces.map(({ text }) => text).join('') + this.#foot;
  }

  #placeFor(name: string): number {
    const rank = (one: string) => (this.#order.includes(one) ? this.#order.indexOf(one) : this.#order.length);
    const next = this.#pieces.findIndex(piece => rank(localName(piece.name)) > rank(name));
    return next < 0 ? this.#pieces.length : next;
  }
}

/** ECMA-376 part 1, 18.3.1.99. */
export const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
];

/** ECMA-376 part 1, 18.2.27. */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];
