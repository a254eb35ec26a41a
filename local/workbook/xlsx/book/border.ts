import { isDeepStrictEqual } from 'node:util';
import type { CellStyle } from 'hucre';
import { attributesOf, childOf, contentOf, rootOf, sourceOf, type XmlElement } from '../package/xml';
import { colorFrom, colorXml } from './look';

type Borders = NonNullable<CellStyle['border']>;
type Line = NonNullable<Borders['left']>;

/** In the order of the standard (ECMA-376 part 1, 18.8.4). */
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The lines at the sides of a cell; undefined if there are none. Diagonals stay in the file and are not read. */
export function borderFrom(xml: string, border: XmlElement): Borders | undefined {
  const lines = SIDES.flatMap(side => {
    const element = childOf(xml, border, side);
    const style = element && attributesOf(element).get('style');
    if (element === undefined || style === undefined || style === 'none') return [];
    const color = childOf(xml, element, 'color');
    const line: Line = { style: style as Line['style'], ...(color && { color: colorFrom(attributesOf(color)) }) };
    return [[side, line] as const];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

/** The `<border>` with some of its sides changed; the rest stays as it was. */
export function changedBorder(source: string, before: Borders, after: Borders, p: string): string {
  const root = rootOf(source);
  const parts = contentOf(source, root).map(part => [part.name, sourceOf(source, part)] as const);
  const sides = SIDES.map(side => {
    const isSame = isDeepStrictEqual(before[side], after[side]);
    const own = parts.find(([name]) => name === side)?.[1];
    return isSame && own !== undefined ? own : lineXml(side, after[side], p);
  });
  const others = parts.filter(([name]) => !(SIDES as readonly string[]).includes(name)).map(([, text]) => text);
  return `<${p}border${root.attributes}>${[...sides, ...others].join('')}</${p}border>`;
}

function lineXml(side: string, line: Line | undefined, p: string): string {
  if (line === undefined) return `<${p}${side}/>`;
  const color = line.color ? colorXml('color', line.color, p) : '';
  return `<${p}${side} style="${line.style}">${color}</${p}${side}>`;
}
