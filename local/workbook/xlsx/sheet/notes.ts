import { cellName, parseRect } from '../../a1';
import type { CellChange } from '../../changed-cells';
import { type CellModel, cellAt, putCell, type SheetModel } from '../../model';
import { textFrom, textXml } from '../book/strings';
import { DECLARATION, type Package } from '../package/package';
import {
  attributeOf,
  attributesOf,
  contentOf,
  encoded,
  prefixOf,
  rootOf,
  sourceOf,
  textIn,
  type XmlElement,
} from '../package/xml';
import { FILE_COLUMNS, FILE_ROWS } from './cells';
import type { Reach } from './read-cells';

type Note = NonNullable<CellModel['note']>;

// A note's text is in one part and its box in another, a drawing in VML (ECMA-376 part 4, 19).

export function readNotes(parts: Package, sheetPath: string, sheet: SheetModel, reach: Reach): void {
  const path = parts.related(sheetPath, 'comments');
  if (path === undefined || !parts.has(path)) return;
  const xml = parts.text(path);
  const lists = new Map(contentOf(xml, rootOf(xml)).map(list => [list.name, list]));
  const authors = itemsOf(xml, lists.get('authors')).map(author => textIn(xml, author.open, author.close));
  for (const comment of itemsOf(xml, lists.get('commentList'))) {
    const values = attributesOf(comment);
    const place = parseRect(values.get('ref') ?? '', FILE_ROWS, FILE_COLUMNS);
    const text = contentOf(xml, comment).find(({ name }) => name === 'text');
    if (place === null || text === undefined || place.top >= reach.rows || place.left >= reach.columns) continue;
    const author = authors[Number(values.get('authorId') ?? 0)];
    const note: Note = { text: textFrom(xml, text).text, ...(author && { author }) };
    putCell(sheet, place.top, place.left, { ...(cellAt(sheet, place.top, place.left) ?? { value: '' }), note });
  }
}

function itemsOf(xml: string, list: XmlElement | undefined): XmlElement[] {
  return list ? contentOf(xml, list) : [];
}

type NoteChange = CellChange<Note>;

/**
 * Changes the notes of a sheet. `drawing` is the id of the relation that the sheet's `<legacyDrawing>` names: pictures of headers
 * are in VML too. Returns the id of a new one, which the sheet must name, or null.
 */
export function writeNotes(
  parts: Package,
  sheetPath: string,
  changes: readonly NoteChange[],
  { main, drawing }: { readonly main: string; readonly drawing: string | undefined },
): string | null {
  const textsPath = parts.related(sheetPath, 'comments') ?? newTexts(parts, sheetPath, main);
  const boxes = parts.relations(sheetPath).find(({ id }) => id === drawing);
  const made = boxes ? null : newBoxes(parts, sheetPath);
  const boxesPath = boxes?.target ?? made?.path ?? '';
  parts.set(textsPath, changedTexts(parts.text(textsPath), changes));
  parts.set(boxesPath, changedBoxes(parts.text(boxesPath), changes));
  return made?.id ?? null;
}

function changedTexts(xml: string, changes: readonly NoteChange[]): string {
  const root = rootOf(xml);
  const p = prefixOf(root);
  const lists = new Map(contentOf(xml, root).map(list => [list.name, list]));
  const [authors, list] = [lists.get('authors'), lists.get('commentList')];
  if (!authors || !list) throw new Error('the notes of a sheet have no list');
  const gone = new Set(changes.map(({ row, column }) => cellName(row, column)));
  const comments = itemsOf(xml, list)
    .filter(comment => !gone.has(attributeOf(comment, 'ref') ?? ''))
    .map(comment => sourceOf(xml, comment));
  const names = itemsOf(xml, authors).map(one => textIn(xml, one.open, one.close));
  const newNames: string[] = [];
  for (const { row, column, after } of changes) {
    if (after === undefined) continue;
    const author = after.author ?? '';
    const all = [...names, ...newNames];
    const number = all.includes(author) ? all.indexOf(author) : all.length;
    if (number === all.length) newNames.push(author);
    // As one run, because that is what other programs expect in a note.
    const inside = textXml('text', { text: after.text, runs: [{ text: after.text }] }, p);
    comments.push(`<${p}comment ref="${cellName(row, column)}" authorId="${number}">${inside}</${p}comment>`);
  }
  const added = newNames.map(name => `<${p}author>${encoded(name)}</${p}author>`).join('');
  const whole = ({ tag, attributes }: XmlElement, inside: string) => `<${tag}${attributes}>${inside}</${tag}>`;
  return [
    xml.slice(0, authors.start),
    whole(authors, xml.slice(authors.open, authors.close) + added),
    xml.slice(authors.end, list.start),
    whole(list, comments.join('')),
    xml.slice(list.end),
  ].join('');
}

// VML need not be well-formed XML, so it is read as text.
const BOX = /<((?:\w+:)?)shape\b(?:(?!<(?:\w+:)?shape\b)[\s\S])*?<\/\1shape>/g;

/** A note that only changed its text keeps its box. */
function changedBoxes(boxes: string, changes: readonly NoteChange[]): string {
  const gone = new Set(changes.filter(({ after }) => after === undefined).map(placeOf));
  const kept = boxes.replace(BOX, box => {
    const isNote = /ObjectType=["']Note["']/.test(box);
    return isNote && gone.has(`${numberIn(box, 'Row')},${numberIn(box, 'Column')}`) ? '' : box;
  });
  const first = freeId(boxes);
  // The root of another program's drawing may call them otherwise.
  const root = /<(?:\w+:)?xml\b[^>]*>/.exec(boxes)?.[0] ?? '';
  const missing = VML_NAMESPACES.filter(name => !root.includes(name.slice(1, name.indexOf('"')))).join('');
  const added = changes
    .filter(({ before, after }) => before === undefined && after !== undefined)
    .map(({ row, column }, index) => boxXml(first + index, row, column).replace('<v:shape', `<v:shape${missing}`));
  return kept.replace(/<\/(?:\w+:)?xml>\s*$/, end => added.join('') + end);
}

function placeOf({ row, column }: NoteChange): string {
  return `${row},${column}`;
}

function numberIn(box: string, name: string): number {
  return Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)`).exec(box)?.[1] ?? -1);
}

function freeId(boxes: string): number {
  let last = 1024;
  for (const [, id] of boxes.matchAll(/_s(\d+)/g)) last = Math.max(last, Number(id));
  return last + 1;
}

/** Hidden until the mouse is over the cell, three columns wide. */
function boxXml(id: number, row: number, column: number): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function newTexts(parts: Package, sheetPath: string, main: string): string {
  const xml = `${DECLARATION}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
  const path = parts.add('xl', 'comments', 'xml', type, xml);
  parts.relate(sheetPath, 'comments', path);
  return path;
}

function newBoxes(parts: Package, sheetPath: string): { path: string; id: string } {
  const type = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
  const path = parts.add('xl/drawings', 'vmlDrawing', 'vml', type, NO_BOXES);
  return { path, id: parts.relate(sheetPath, 'vmlDrawing', path) };
}

const VML_NAMESPACES = [
  ' xmlns:v="urn:schemas-microsoft-com:vml"',
  ' xmlns:o="urn:schemas-microsoft-com:office:office"',
  ' xmlns:x="urn:schemas-microsoft-com:office:excel"',
];

const NO_BOXES =
  `<xml${VML_NAMESPACES.join('')}>` +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
