import { isDeepStrictEqual } from 'node:util';
import type { CellStyle, FontStyle } from 'hucre';
import { attributesOf, childOf, contentOf, encoded, isOn, rootOf, sourceOf, type XmlElement } from '../package/xml';

type Color = NonNullable<FontStyle['color']>;

/** Reads the `<font>` of a cell, of a part of a text (`<rPr>`) or of a differential format. */
export function fontFrom(xml: string, element: XmlElement): FontStyle {
  const font: { -readonly [Key in keyof FontStyle]: FontStyle[Key] } = {};
  for (const child of contentOf(xml, element)) {
    const values = attributesOf(child);
    const value = values.get('val');
    if (child.name === 'b') font.bold = isSet(value);
    else if (child.name === 'i') font.italic = isSet(value);
    else if (child.name === 'strike') font.strikethrough = isSet(value);
    else if (child.name === 'u') font.underline = value === undefined || (value as 'single' | 'double');
    else if (child.name === 'sz') font.size = Number(value);
    else if (child.name === 'color') font.color = colorFrom(values);
    else if (child.name === 'name' || child.name === 'rFont') font.name = value ?? '';
  }
  if (font.underline === ('none' as never)) delete font.underline;
  return font;
}

/** `<b/>` without a value is bold. */
function isSet(value: string | undefined): boolean {
  return value === undefined || isOn(value);
}

export function colorFrom(values: ReadonlyMap<string, string>): Color {
  const color: Color = {};
  const rgb = values.get('rgb');
  if (rgb !== undefined) color.rgb = rgb.slice(-6).toUpperCase();
  for (const key of ['theme', 'tint', 'indexed'] as const) {
    if (values.has(key)) color[key] = Number(values.get(key));
  }
  return color;
}

export function colorXml(name: string, color: Color, p: string): string {
  const { rgb, ...others } = color;
  const all = { ...(rgb !== undefined && { rgb: rgb.length === 6 ? `FF${rgb}` : rgb }), ...others };
  return `<${p}${name} ${Object.entries(all)
    .map(([key, value]) => `${key}="${value}"`)
    .join(' ')}/>`;
}

/** In the order in which Excel writes them. */
const FONT_PARTS = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color'];
const FONT_NAMES = ['name', 'family', 'charset', 'scheme'];
const RUN_PARTS = ['rFont', 'charset', 'family', ...FONT_PARTS, 'scheme'];

/** The parts of a font as XML, by their names. */
function fontParts(font: FontStyle, p: string, nameTag: 'name' | 'rFont' = 'name'): Map<string, string> {
  const parts = new Map<string, string>();
  const flag = (tag: string, isSet: boolean | undefined) => {
    if (isSet !== undefined) parts.set(tag, isSet ? `<${p}${tag}/>` : `<${p}${tag} val="0"/>`);
  };
  flag('b', font.bold);
  flag('i', font.italic);
  flag('strike', font.strikethrough);
  if (font.underline === true) parts.set('u', `<${p}u/>`);
  else if (font.underline !== undefined) parts.set('u', `<${p}u val="${font.underline || 'none'}"/>`);
  if (font.size !== undefined) parts.set('sz', `<${p}sz val="${font.size}"/>`);
  if (font.color !== undefined && Object.keys(font.color).length > 0)
    parts.set('color', colorXml('color', font.color, p));
  if (font.name !== undefined) parts.set(nameTag, `<${p}${nameTag} val="${encoded(font.name)}"/>`);
  return parts;
}

/** The `<font>` with some of its parts changed; the rest stays as it was. */
export function changedFont(source: string, before: FontStyle, after: FontStyle, p: string): string {
  const root = rootOf(source);
  const parts = new Map(contentOf(source, root).map(child => [child.name, sourceOf(source, child)]));
  const [was, is] = [fontParts(before, p), fontParts(after, p)];
  for (const tag of was.keys()) if (!is.has(tag)) parts.delete(tag);
  for (const [tag, text] of is) if (text !== was.get(tag)) parts.set(tag, text);
  // A scheme would win over the name.
  if (before.name !== after.name) for (const tag of ['scheme', 'family', 'charset']) parts.delete(tag);
  return `<${p}font>${inOrder(parts, [...FONT_PARTS, ...FONT_NAMES])}</${p}font>`;
}

export function runFont(font: FontStyle, p: string): string {
  const parts = inOrder(fontParts(font, p, 'rFont'), RUN_PARTS);
  return parts === '' ? '' : `<${p}rPr>${parts}</${p}rPr>`;
}

function inOrder(parts: ReadonlyMap<string, string>, order: readonly string[]): string {
  const place = (tag: string) => (order.indexOf(tag) + order.length + 1) % (order.length + 1);
  return [...parts]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([, text]) => text)
    .join('');
}

/** Only a solid or a pattern fill is read. A gradient stays in the file and is not shown. */
export function fillFrom(xml: string, element: XmlElement): CellStyle['fill'] {
  const pattern = childOf(xml, element, 'patternFill');
  if (pattern === undefined) return undefined;
  const kind = attributesOf(pattern).get('patternType') ?? 'solid';
  if (kind === 'none') return undefined;
  const colorOf = (name: string) => {
    const child = childOf(xml, pattern, name);
    return child && colorFrom(attributesOf(child));
  };
  const [fgColor, bgColor] = [colorOf('fgColor'), colorOf('bgColor')];
  return { type: 'pattern', pattern: kind as 'solid', ...(fgColor && { fgColor }), ...(bgColor && { bgColor }) };
}

export function fillXml(fill: CellStyle['fill'], p: string): string {
  if (fill?.type !== 'pattern') return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  const colors = [
    fill.fgColor ? colorXml('fgColor', fill.fgColor, p) : '',
    fill.bgColor ? colorXml('bgColor', fill.bgColor, p) : '',
  ].join('');
  return `<${p}fill><${p}patternFill patternType="${fill.pattern}">${colors}</${p}patternFill></${p}fill>`;
}

/** A differential format. `source` is its XML if it sets more than this, such as a border. */
interface DifferentialLook extends CellStyle {
  readonly source?: string;
}

/** A differential format: only what it changes. */
export function dxfFrom(xml: string): DifferentialLook {
  const parts = contentOf(xml, rootOf(xml));
  const [font, fill] = ['font', 'fill'].map(name => parts.find(part => part.name === name));
  const filled = fill && fillFrom(xml, fill);
  const hasMore = parts.some(({ name }) => name !== 'font' && name !== 'fill');
  return {
    ...(font && { font: fontFrom(xml, font) }),
    ...(filled && { fill: filled }),
    ...(hasMore && { source: xml }),
  };
}

export function dxfXml(look: DifferentialLook, p: string): string {
  const { font, fill, source } = look;
  if (source !== undefined && isDeepStrictEqual(dxfFrom(source), look)) return source;
  const parts = font ? inOrder(fontParts(font, p), [...FONT_PARTS, ...FONT_NAMES]) : '';
  const fontXml = parts === '' ? '' : `<${p}font>${parts}</${p}font>`;
  return `<${p}dxf>${fontXml}${fill ? fillXml(fill, p) : ''}</${p}dxf>`;
}
