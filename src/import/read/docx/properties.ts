import { childOf, type XmlElement } from '../file/xml';

/** The value of a property such as `<w:ilvl w:val="1"/>` of an element; undefined if it has none. */
export function valueIn(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes['w:val'];
}

/** A whole number that a property gives; undefined if it has none. */
export function numberIn(properties: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseInt(valueIn(properties, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A property such as `<w:vanish/>` is on unless its value says no; undefined if there is none. */
export function switchIn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name);
  return property && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '');
}
