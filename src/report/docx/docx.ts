import type { Paragraph, Report, Section } from '../content/blocks';
import { Links, type Part, zipPackage } from './package';
import { type HeaderIds, pageXml } from './page-xml';
import { paragraphXml } from './paragraph-xml';
import { newPictures } from './pictures';
import { propertiesPart } from './properties';
import { sectionXml } from './section-xml';
import { SETTINGS } from './settings';
import { stylesPart } from './styles';
import { wordXml } from './xml';

/** The report as a .docx file. The same report always gives the same bytes. */
export function docxBytes(report: Report): Uint8Array {
  return zipPackage([documentPart(report), propertiesPart(report)]);
}

function documentPart(report: Report): Part {
  const links = new Links([stylesPart(report), SETTINGS]);
  const drawIn = newPictures();

  let headers = 0;
  const headerId = (paragraphs: readonly Paragraph[]) => {
    headers += 1;
    const own = new Links();
    // A header must have at least one paragraph to be valid.
    const content = paragraphs.length === 0 ? '<w:p/>' : paragraphs.map(one => paragraphXml(one, drawIn(own))).join('');
    const xml = wordXml('w:hdr', content);
    return links.idOf({ kind: 'header', path: `word/header${headers}.xml`, content: xml, links: own.parts });
  };
  // A section without its own header would show the header of the section before.
  const headerIds = ({ header, firstHeader }: Section): HeaderIds => ({
    default: headerId(header),
    ...(firstHeader ? { first: headerId(firstHeader) } : {}),
  });

  const draw = drawIn(links);
  const sections = report.sections.map((section, index) => {
    const page = pageXml(section, headerIds(section));
    return sectionXml(section.blocks, draw, { page, isLast: index + 1 === report.sections.length });
  });
  const content = wordXml('w:document', `<w:body>${sections.join('')}</w:body>`);
  return { kind: 'document', path: 'word/document.xml', content, links: links.parts };
}
