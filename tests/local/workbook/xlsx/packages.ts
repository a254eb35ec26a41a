import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package by their paths. */
export type Parts = Record<string, Uint8Array>;

export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = '[Content_Types].xml';

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}

/** @throws Error if there is no such part. */
export function textOf(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error(`no part ${path}`);
  return strFromU8(bytes);
}

export function setText(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

/** Changes a part's text. @throws Error if that changes nothing. */
export function edit(parts: Parts, path: string, from: string | RegExp, to: string): void {
  const text = textOf(parts, path);
  const edited = text.replace(from, () => to);
  if (edited === text) throw new Error(`${path} has no ${from}`);
  setText(parts, path, edited);
}

export function addPart(parts: Parts, path: string, text: string, type: string): void {
  setText(parts, path, text);
  edit(parts, TYPES, '</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`);
}

/** Adds a relation, whose type is given by its last word or as a whole. Returns its id. */
export function relate(parts: Parts, from: string, type: string, target: string, isExternal = false): string {
  const path = from.replace(/([^/]*)$/, '_rels/$1.rels');
  if (!parts[path]) setText(parts, path, `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`);
  const id = `rIdOf${textOf(parts, path).split('<Relationship ').length}`;
  const whole = type.includes('/') ? type : `${RELATIONS}/${type}`;
  const mode = isExternal ? ' TargetMode="External"' : '';
  const relation = `<Relationship Id="${id}" Type="${whole}" Target="${target}"${mode}/>`;
  edit(parts, path, '</Relationships>', `${relation}</Relationships>`);
  return id;
}

/** The elements of a worksheet and of a workbook in the order of the standard. */
export const ORDERS = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
      ' ',
    ),
};

/** Adds an element at its place by the standard. `as` is the element whose place it takes. */
export function insertIn(parts: Parts, path: string, xml: string, as = /^<(\w+)/.exec(xml)?.[1] ?? ''): void {
  const text = textOf(parts, path);
  const order = text.includes('<worksheet') ? ORDERS.worksheet : ORDERS.workbook;
  const later = order.slice(order.indexOf(as) + 1);
  const next = elementsOf(text).find(({ name }) => later.includes(name));
  const at = next ? next.start : text.lastIndexOf('</');
  setText(parts, path, text.slice(0, at) + xml + text.slice(at));
}

/** The elements directly below the root of a part without CDATA or comments, as they are written. */
export function elementsOf(xml: string): { name: string; source: string; start: number }[] {
  const found: { name: string; source: string; start: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xml.matchAll(/<(\/?)([\w:.-]+)[^>]*?(\/?)>/g)) {
    const [whole, closing = '', name = '', empty = ''] = tag;
    if (!closing && depth === 1) start = tag.index;
    if (closing) depth -= 1;
    else if (!empty) depth += 1;
    if (depth === 1 && (closing || empty)) {
      found.push({ name: name.replace(/^.*:/, ''), source: xml.slice(start, tag.index + whole.length), start });
    }
  }
  return found;
}
