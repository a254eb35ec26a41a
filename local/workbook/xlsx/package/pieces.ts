import { contentOf, prefixOf, rootOf, sourceOf } from './xml';

interface Piece {
  readonly name: string;
  /** What stands between the element before and this one, such as a comment. */
  readonly gap: string;
  readonly text: string;
}

/** The elements of a part's root, to replace some and leave the others, in their order, as they came. */
export class Pieces {
  readonly prefix: string;
  readonly #head: string;
  readonly #foot: string;
  readonly #order: readonly string[];
  #pieces: readonly Piece[];

  /** `order` has the names of the elements in the order of the standard. */
  constructor(xml: string, order: readonly string[]) {
    const root = rootOf(xml);
    this.prefix = prefixOf(root);
    this.#order = order;
    let at = root.open;
    this.#pieces = contentOf(xml, root).map(element => {
      const gap = xml.slice(at, element.start);
      at = element.end;
      return { name: element.name, gap, text: sourceOf(xml, element) };
    });
    const isEmptyTag = root.open === root.end;
    this.#head = isEmptyTag ? `${xml.slice(0, root.start)}<${root.tag}${root.attributes}>` : xml.slice(0, root.open);
    this.#foot = isEmptyTag ? `</${root.tag}>${xml.slice(root.end)}` : xml.slice(at);
  }

  /** Replaces all elements of this name. '' removes them. */
  put(name: string, text: string): void {
    const first = this.#pieces.findIndex(piece => piece.name === name);
    const at = first >= 0 ? first : this.#placeFor(name);
    const gap = this.#pieces[first]?.gap ?? '';
    const before = this.#pieces.slice(0, at);
    const after = this.#pieces.slice(at).filter(piece => piece.name !== name);
    this.#pieces = text === '' ? [...before, ...after] : [...before, { name, gap, text }, ...after];
  }

  toXml(): string {
    return this.#head + this.#pieces.map(({ gap, text }) => gap + text).join('') + this.#foot;
  }

  /** After the last element that stands before it in the standard. Elements that the standard does not know may be anywhere. */
  #placeFor(name: string): number {
    const earlier = this.#order.slice(0, this.#order.indexOf(name));
    return this.#pieces.findLastIndex(piece => earlier.includes(piece.name)) + 1;
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
