import { DECLARATION, type Package } from '../package/package';
import { attributesOf, childOf, contentOf, isOn, prefixOf, rootOf, spreadsheetNamespace } from '../package/xml';
import type { OpenedFile, SheetPart } from './parts';
import { SharedStrings } from './strings';
import { Styles } from './styles';

/** Opens the parts of an .xlsx file. @throws Error whose message says what is wrong with it, without its name. */
export function openFile(parts: Package): OpenedFile {
  const workbookPath = parts.related('', 'officeDocument');
  if (workbookPath === undefined || !parts.has(workbookPath)) throw new Error('it has no workbook in it');
  const xml = parts.text(workbookPath);
  const root = rootOf(xml);
  if (root.name !== 'workbook') throw new Error('it has no workbook in it');
  const properties = childOf(xml, root, 'workbookPr');
  const targets = new Map(parts.relations(workbookPath).map(relation => [relation.id, relation]));
  const list = childOf(xml, root, 'sheets');
  const sheets = (list ? contentOf(xml, list) : []).map((sheet): SheetPart => {
    const values = attributesOf(sheet);
    const name = values.get('name') ?? '';
    const target = targets.get(values.get('id') ?? '');
    if (target === undefined || !parts.has(target.target))
      throw new Error(`the part of its sheet "${name}" is missing`);
    const kind = target.kind === 'worksheet' || target.kind === 'chartsheet' ? target.kind : 'other';
    return { name, path: target.target, kind, isHidden: (values.get('state') ?? 'visible') !== 'visible' };
  });
  const twice = sheets.find(({ name }, index) => sheets.findIndex(one => one.name === name) < index);
  if (twice) throw new Error(`two of its sheets are named "${twice.name}"`);
  const stylesPath = parts.related(workbookPath, 'styles');
  const stringsPath = parts.related(workbookPath, 'sharedStrings');
  const p = prefixOf(root);
  const namespace = spreadsheetNamespace(root.attributes);
  const blank = (name: string) =>
    `${DECLARATION}<${p}${name} xmlns${p && `:${p.slice(0, -1)}`}="${namespace}"></${p}${name}>`;
  return {
    parts,
    workbookPath,
    sheets,
    styles: new Styles(stylesPath ? parts.text(stylesPath) : blank('styleSheet')),
    strings: new SharedStrings(stringsPath ? parts.text(stringsPath) : blank('sst')),
    from1904: isOn(properties && attributesOf(properties).get('date1904')),
  };
}
