import { cm, type Section } from '../content/blocks';

const A4 = { width: 11906, height: 16838 };
/** Two lines of a header fit between this and the text. */
const HEADER_FROM_EDGE = cm(1);
const FOOTER_FROM_EDGE = cm(1.25);

/** The ids of a section's headers. `first`: the header of the first page, if it differs. */
export interface HeaderIds {
  readonly default: string;
  readonly first?: string;
}

/** A section's properties: paper, margins, headers and page numbers. */
export function pageXml({ orientation, margins }: Section, headers: HeaderIds): string {
  const references = Object.entries(headers).map(([type, id]) => `<w:headerReference w:type="${type}" r:id="${id}"/>`);
  const [width, height] = orientation === 'landscape' ? [A4.height, A4.width] : [A4.width, A4.height];
  const edges = { ...margins, header: HEADER_FROM_EDGE, footer: FOOTER_FROM_EDGE, gutter: 0 };
  return (
    `<w:sectPr>${references.join('')}` +
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/>` +
    `<w:pgMar${Object.entries(edges)
      .map(([edge, length]) => ` w:${edge}="${Math.round(length)}"`)
      .join('')}/>` +
    '<w:pgNumType w:start="1" w:fmt="thaiNumbers"/>' +
    `${headers.first === undefined ? '' : '<w:titlePg/>'}</w:sectPr>`
  );
}
