import type { CellStyle } from 'hucre';
import { attributesOf, childOf, isOn, rootOf, withAttribute, type XmlElement } from '../package/xml';

/** Of a format (`xf`); undefined if it sets none. Only what Google shows is read. */
export function alignmentFrom(xml: string, xf: XmlElement): CellStyle['alignment'] {
  const element = childOf(xml, xf, 'alignment');
  if (element === undefined) return undefined;
  const values = attributesOf(element);
  const wrap = values.get('wrapText');
  return {
    ...(values.has('horizontal') && { horizontal: values.get('horizontal') as 'left' }),
    ...(values.has('vertical') && { vertical: values.get('vertical') as 'top' }),
    ...(wrap !== undefined && { wrapText: isOn(wrap) }),
  };
}

/** The `<alignment>` with the changes; turned or indented text stays so. */
export function alignmentXml(
  source: string | undefined,
  alignment: NonNullable<CellStyle['alignment']>,
  p: string,
): string {
  let attributes = source === undefined ? '' : rootOf(source).attributes;
  const set = (name: string, value: string | null) => {
    attributes = withAttribute(attributes, name, value);
  };
  set('horizontal', alignment.horizontal ?? null);
  set('vertical', alignment.vertical ?? null);
  set('wrapText', alignment.wrapText === undefined ? null : String(Number(alignment.wrapText)));
  return `<${p}alignment${attributes}/>`;
}
