import { BadInput } from '../../bad-input';
import type { SheetModel } from '../model';
import type { OpenedFile } from './book/parts';
import { Pieces, WORKBOOK_ORDER } from './package/pieces';
import {
  attributeOf,
  attributesOf,
  childOf,
  contentOf,
  encoded,
  rootOf,
  sourceOf,
  withAttribute,
  withRootAttribute,
} from './package/xml';
import { printNames } from './print-set-up';

/** A tab as it is to be. `old` is its place in the file, or null for a new sheet at `path`. */
export interface Tab {
  readonly sheet: SheetModel;
  readonly old: number | null;
  readonly path: string;
}

/** In UTF-16 units. Excel refuses a file with a longer sheet name. */
const LONGEST_NAME = 31;

/** Excel lets a workbook compute its formulas anew when it is opened. */
const COMPUTE_ON_OPENING = 'fullCalcOnLoad';

/**
 * Writes the list of sheets into the workbook's part, and what depends on their order: defined names and the open tab.
 * @throws BadInput for a name that a file cannot hold.
 */
export function writeTabs(file: OpenedFile, tabs: readonly Tab[], isComputed: boolean): void {
  const { parts, workbookPath } = file;
  const xml = parts.text(workbookPath);
  const pieces = new Pieces(xml, WORKBOOK_ORDER);
  const p = pieces.prefix;
  const root = rootOf(xml);
  const list = childOf(xml, root, 'sheets');
  const old = list ? contentOf(xml, list) : [];
  const numbers = old.map(sheet => Number(attributeOf(sheet, 'sheetId')));
  const items = tabs.map(({ sheet, old: place, path }) => {
    const source = place === null ? undefined : old[place];
    const was = file.sheets[place ?? -1];
    if (source && was) {
      const isSame = was.name === sheet.name && was.isHidden === sheet.hidden;
      return isSame ? sourceOf(xml, source) : `<${p}sheet${tabAttributes(source.attributes, sheet, was)}/>`;
    }
    const number = Math.max(0, ...numbers) + 1;
    numbers.push(number);
    const relation = ` xmlns:r="${parts.relationNamespace()}" r:id="${parts.relate(workbookPath, 'worksheet', path)}"`;
    return `<${p}sheet${tabAttributes(` name="" sheetId="${number}"${relation}`, sheet, NEW_TAB)}/>`;
  });
  const isSame = tabs.length === old.length && tabs.every(({ old: place }, index) => place === index);
  const sheets = `<${p}sheets${list?.attributes ?? ''}>${items.join('')}</${p}sheets>`;
  if (!isSame || old.some((sheet, index) => sourceOf(xml, sheet) !== items[index])) {
    pieces.put('sheets', sheets);
    pieces.put('definedNames', namesXml(file, xml, tabs, p));
    const views = childOf(xml, root, 'bookViews');
    if (views) pieces.put('bookViews', viewsXml(sourceOf(xml, views), tabs));
  }
  if (isComputed) {
    const compute = childOf(xml, root, 'calcPr');
    pieces.put('calcPr', `<${p}calcPr${withAttribute(compute?.attributes ?? '', COMPUTE_ON_OPENING, '1')}/>`);
  }
  parts.set(workbookPath, pieces.toXml());
  for (const [place, sheet] of file.sheets.entries()) {
    if (tabs.some(tab => tab.old === place)) continue;
    const relation = parts.relations(workbookPath).find(({ target }) => target === sheet.path);
    if (relation) parts.unrelate(workbookPath, relation.id);
    parts.remove(sheet.path);
  }
}

const NEW_TAB = { name: '', isHidden: false };

function tabAttributes(source: string, sheet: SheetModel, was: typeof NEW_TAB): string {
  const attributes = sheet.name === was.name ? source : withAttribute(source, 'name', nameFor(sheet));
  if (sheet.hidden === was.isHidden) return attributes;
  return withAttribute(attributes, 'state', sheet.hidden ? 'hidden' : null);
}

function nameFor({ name }: SheetModel): string {
  if (name.length <= LONGEST_NAME && !/[\\/?*[\]:]/.test(name)) return name;
  throw new BadInput(`sheet "${name}": an .xlsx file takes names up to 31 characters without \\ / ? * [ ] :`);
}

function namesXml(file: OpenedFile, xml: string, tabs: readonly Tab[], p: string): string {
  const list = childOf(xml, rootOf(xml), 'definedNames');
  const kept = (list ? contentOf(xml, list) : []).flatMap(name => {
    const source = renamed(sourceOf(xml, name), file, tabs);
    const place = attributesOf(name).get('localSheetId');
    if (place === undefined) return source;
    const now = tabs.findIndex(({ old }) => old === Number(place));
    return now < 0 ? [] : withRootAttribute(source, 'localSheetId', String(now));
  });
  const added = tabs.flatMap(({ sheet, old }, index) => (old === null ? printNames(sheet, index, p) : []));
  const items = [...kept, ...added];
  return items.length === 0 ? '' : `<${p}definedNames${list?.attributes ?? ''}>${items.join('')}</${p}definedNames>`;
}

/** A defined name follows a sheet that was renamed. */
function renamed(source: string, { sheets }: OpenedFile, tabs: readonly Tab[]): string {
  let text = source;
  for (const { sheet, old } of tabs) {
    const was = old === null ? undefined : sheets[old]?.name;
    if (was === undefined || was === sheet.name) continue;
    const quoted = (name: string) => `'${encoded(name.replaceAll("'", "''"))}'!`;
    // In XML an apostrophe may be written as &apos;
    const before = quoted(was)
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll("'", "(?:'|&apos;)");
    text = text.replace(new RegExp(before, 'g'), () => quoted(sheet.name));
    // A name of letters and digits may stand without quotes.
    if (/^[\p{L}\p{M}\p{N}_]+$/u.test(was)) {
      text = text.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_.'])${was}!`, 'gu'), () => quoted(sheet.name));
    }
  }
  return text;
}

/** The open tab stays open wherever it is now. If it is gone, the first visible one is open. */
function viewsXml(source: string, tabs: readonly Tab[]): string {
  const opened = Number(/\sactiveTab=["'](\d+)/.exec(source)?.[1] ?? 0);
  const now = tabs.findIndex(({ old }) => old === opened);
  const next =
    now >= 0
      ? now
      : Math.max(
          0,
          tabs.findIndex(({ sheet }) => !sheet.hidden),
        );
  return source
    .replace(/\sfirstSheet=(["'])\d+\1/, '')
    .replace(/<((?:\w+:)?workbookView)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/, (_, tag, attributes, end) => {
      return `<${tag}${withAttribute(attributes, 'activeTab', next === 0 ? null : String(next))}${end}>`;
    });
}
