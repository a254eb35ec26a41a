import type { Report } from '../content/blocks';
import type { Part } from './package';
import { DECLARATION, xmlText } from './xml';

const NAMESPACES =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The document's title, and its day as the time of creation. Nobody's name is in it. */
export function propertiesPart({ title, date }: Report): Part {
  const times = ['created', 'modified'].map(
    name => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`,
  );
  const content = `<dc:title>${xmlText(title)}</dc:title>${times.join('')}`;
  return {
    kind: 'properties',
    path: 'docProps/core.xml',
    content: `${DECLARATION}<cp:coreProperties ${NAMESPACES}>${content}</cp:coreProperties>`,
  };
}
