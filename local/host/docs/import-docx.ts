import { unzipSync } from 'fflate';
import type { Feature } from '../../../src/report/read-back/feature';
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml/xml-tree';
import { tableOf } from './import-table';
import { isOn, namedStyles, paragraphOf, styleFontsOf, type TextContext } from './import-text';
import { type DocumentModel, points, type SectionStyle, type Structural } from './model';

const A4 = { width: points(595.3), height: points(841.9) };

/** The Google Doc that a Word document becomes. Places (`startIndex`), pictures, lists, colours and sizes of text are left out: they are not emulated. */
export function importDocx(bytes: Uint8Array, losses: readonly Feature[]): DocumentModel {
  const parts = unzipSync(bytes);
  const part = (path: string) => {
    const found = parts[path];
    return found && parseXml(new TextDecoder().decode(found));
  };
  const lose = new Set(losses);
  const context = { styleFonts: styleFontsOf(part('word/styles.xml')), lose };
  return {
    body: { content: bodyOf(childOf(part('word/document.xml'), 'w:body'), context) },
    headers: headersOf(part('word/_rels/document.xml.rels'), part, context),
    documentStyle: { pageSize: A4 },
    namedStyles: namedStyles(context),
  };
}

/** In Word a section's style is at its end, in Docs at its beginning. */
function bodyOf(body: XmlElement | undefined, context: TextContext): Structural[] {
  const content: Structural[] = [];
  let section: Structural[] = [];
  const close = (style: XmlElement | undefined) => {
    if (content.length === 0 || !context.lose.has('sections')) content.push(breakOf(style, context));
    content.push(...section);
    section = [];
  };
  for (const element of body?.children ?? []) {
    if (element.name === 'w:tbl' && !context.lose.has('tables')) section.push(tableOf(element, context));
    if (element.name === 'w:p') section.push(paragraphOf(element, context));
    if (element.name === 'w:sectPr') close(element);
    const inner = childOf(childOf(element, 'w:pPr'), 'w:sectPr');
    if (inner) close(inner);
  }
  if (section.length > 0) close(undefined);
  return content;
}

function breakOf(style: XmlElement | undefined, { lose }: TextContext): Structural {
  const turned = childOf(style, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
  const header = (type: string) =>
    childrenOf(style, 'w:headerReference').find(({ attributes }) => attributes['w:type'] === type)?.attributes['r:id'];
  const [usual, first] = [header('default'), header('first')];
  const sectionStyle: SectionStyle = {
    sectionType: 'NEXT_PAGE',
    flipPageOrientation: turned && !lose.has('orientation'),
    useFirstPageHeaderFooter: isOn(style, 'w:titlePg'),
    ...(usual === undefined ? {} : { defaultHeaderId: usual }),
    ...(first === undefined ? {} : { firstPageHeaderId: first }),
  };
  return { sectionBreak: { sectionStyle } };
}

/** The headers by the ids that sections use for them. */
function headersOf(
  relations: XmlElement | undefined,
  part: (path: string) => XmlElement | undefined,
  context: TextContext,
): DocumentModel['headers'] {
  const found = childrenOf(relations, 'Relationship').filter(({ attributes }) =>
    attributes['Type']?.endsWith('/header'),
  );
  return Object.fromEntries(
    found.map(({ attributes: { Id: headerId = '', Target = '' } }) => {
      const content = childrenOf(part(`word/${Target.replace(/^\/word\//, '')}`), 'w:p').map(p =>
        paragraphOf(p, context),
      );
      return [headerId, { headerId, content }];
    }),
  );
}
