import { printable } from '../../thai/text/text';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMESPACES = [
  ['w', 'wordprocessingml/2006/main'],
  ['r', 'officeDocument/2006/relationships'],
  ['wp', 'drawingml/2006/wordprocessingDrawing'],
  ['a', 'drawingml/2006/main'],
  ['pic', 'drawingml/2006/picture'],
].map(([prefix, path]) => ` xmlns:${prefix}="http://schemas.openxmlformats.org/${path}"`);

/** Escapes text for an element or attribute. */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>"]/g, character => ENTITIES[character] ?? character);
}

/** The whole XML of a part in WordprocessingML, such as `w:document`. */
export function wordXml(root: string, content: string): string {
  return `${DECLARATION}<${root}${NAMESPACES.join('')}>${content}</${root}>`;
}
