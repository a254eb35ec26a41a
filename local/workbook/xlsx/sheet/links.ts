import { cellName, rectName } from '../../a1';
import { type CellModel, cellAt, putCell, type SheetModel } from '../../model';
import { subtract } from '../../rect';
import type { Package } from '../package/package';
import { attributesOf, attributesXml, contentOf, sourceOf, withRootAttribute, type XmlElement } from '../package/xml';
import { rangesOf } from './cells';
import type { Reach } from './read-cells';

type Link = NonNullable<CellModel['link']>;

/** Where the links of a sheet stand in its part. */
interface LinkSource {
  readonly xml: string;
  readonly list: XmlElement | undefined;
}

// A link out of the workbook is a relation of its sheet. The part of the address after # stands beside it (ECMA-376 part 1, 18.3.1.47).

export function readLinks(
  parts: Package,
  path: string,
  { xml, list }: LinkSource,
  sheet: SheetModel,
  reach: Reach,
): void {
  if (list === undefined) return;
  const targets = new Map(parts.relations(path).map(({ id, target }) => [id, target]));
  for (const element of contentOf(xml, list)) {
    const values = attributesOf(element);
    const [range] = rangesOf(values.get('ref') ?? '');
    if (range === undefined || range.top >= reach.rows || range.left >= reach.columns) continue;
    const address = targets.get(values.get('id') ?? '');
    const location = values.get('location');
    const tooltip = values.get('tooltip');
    // A place in this workbook, unless it is one of Google's whose sheet is gone.
    const isPlace = address === undefined && location !== undefined && !location.startsWith('gid=');
    const link: Link = {
      target: (address ?? '') + (isPlace || location === undefined ? '' : `#${location}`),
      ...(isPlace && { location }),
      ...(tooltip !== undefined && { tooltip }),
    };
    putCell(sheet, range.top, range.left, { ...(cellAt(sheet, range.top, range.left) ?? { value: '' }), link });
  }
}

/** The links of a sheet as XML, '' if there are none. Those of cells whose link did not change stay as they were. */
export function linksXml(
  parts: Package,
  path: string,
  source: LinkSource,
  changed: ReadonlyMap<string, Link | undefined>,
  p: string,
): string {
  const kept = (source.list ? contentOf(source.xml, source.list) : []).flatMap(element => {
    const text = sourceOf(source.xml, element);
    const [range] = rangesOf(attributesOf(element).get('ref') ?? '');
    if (range === undefined || !changed.has(cellName(range.top, range.left))) return [text];
    // The model knows a link of several cells only at the first.
    const first = { ...range, bottom: range.top, right: range.left };
    return subtract(range, first).map(rest => withRootAttribute(text, 'ref', rectName(rest)));
  });
  const added = [...changed].flatMap(([place, link]) => (link ? [linkXml(parts, path, place, link, p)] : []));
  const items = [...kept, ...added];
  return items.length === 0 ? '' : `<${p}hyperlinks>${items.join('')}</${p}hyperlinks>`;
}

function linkXml(parts: Package, path: string, place: string, link: Link, p: string): string {
  const { target, location, tooltip } = link;
  const [address = '', fragment] =
    target === '' ? ['', location] : [target.replace(/#.*$/s, ''), target.split('#').slice(1).join('#')];
  const id = address === '' ? undefined : parts.relate(path, 'hyperlink', address, true);
  const attributes = attributesXml({
    ref: place,
    ...(fragment !== undefined && fragment !== '' && { location: fragment }),
    ...(tooltip !== undefined && { tooltip }),
  });
  const relation = id === undefined ? '' : ` xmlns:r="${parts.relationNamespace()}" r:id="${id}"`;
  return `<${p}hyperlink${attributes}${relation}/>`;
}
