import type { Paragraph, Report, Section } from '../content/blocks';
import { type Difference, lost } from './difference';
import type { Element, GoogleDoc, SectionStyle } from './google-doc';

/** Sections that lie wrong or whose pages bear other numbers. No request puts a page number in: only an import does. */
export function sectionDifferences({ sections }: Report, found: GoogleDoc): Difference[] {
  const breaks = (found.body?.content ?? []).filter(({ sectionBreak }) => sectionBreak !== undefined);
  if (breaks.length !== sections.length) return [lost('sections')];
  const styles = inherited(found.documentStyle ?? {}, breaks);
  return sections.flatMap((section, index) => {
    const [style, at] = [styles[index], breaks[index]];
    if (style === undefined || at === undefined) return [];
    return [...turned(section, style, at, found), ...renumbered(section, style, found)];
  });
}

/** Each section's style with what it takes from the section before, the first from the document. */
function inherited(document: SectionStyle, breaks: readonly Element[]): SectionStyle[] {
  let { defaultHeaderId, firstPageHeaderId } = document;
  return breaks.map(({ sectionBreak }) => {
    const own = sectionBreak?.sectionStyle ?? {};
    defaultHeaderId = own.defaultHeaderId ?? defaultHeaderId;
    firstPageHeaderId = own.firstPageHeaderId ?? firstPageHeaderId;
    return {
      flipPageOrientation: own.flipPageOrientation ?? document.flipPageOrientation ?? false,
      useFirstPageHeaderFooter: own.useFirstPageHeaderFooter ?? document.useFirstPageHeaderFooter ?? false,
      ...(defaultHeaderId === undefined ? {} : { defaultHeaderId }),
      ...(firstPageHeaderId === undefined ? {} : { firstPageHeaderId }),
    };
  });
}

function turned(section: Section, style: SectionStyle, at: Element, { documentStyle }: GoogleDoc): Difference[] {
  const { width, height } = documentStyle?.pageSize ?? {};
  const wide = (width?.magnitude ?? 0) > (height?.magnitude ?? 0);
  const wanted = wide !== (section.orientation === 'landscape');
  if (style.flipPageOrientation === wanted) return [];
  // The first character behind the break lies in this section and in no other.
  const startIndex = at.endIndex ?? 1;
  const sectionStyle = { flipPageOrientation: wanted };
  const request = {
    updateSectionStyle: {
      range: { startIndex, endIndex: startIndex + 1 },
      sectionStyle,
      fields: 'flipPageOrientation',
    },
  };
  return [{ feature: 'orientation', mend: [request] }];
}

function renumbered({ header, firstHeader }: Section, style: SectionStyle, found: GoogleDoc): Difference[] {
  const firstId = style.useFirstPageHeaderFooter ? style.firstPageHeaderId : style.defaultHeaderId;
  const same =
    isNumbered(found, style.defaultHeaderId) === hasNumber(header) &&
    isNumbered(found, firstId) === hasNumber(firstHeader ?? header);
  return same ? [] : [lost('pageNumbers')];
}

function hasNumber(header: readonly Paragraph[]): boolean {
  return header.some(({ runs }) => runs.some(run => 'pageNumber' in run));
}

function isNumbered({ headers }: GoogleDoc, id: string | undefined): boolean {
  const content = id === undefined ? [] : (headers?.[id]?.content ?? []);
  return content.some(({ paragraph }) => paragraph?.elements?.some(({ autoText }) => autoText?.type === 'PAGE_NUMBER'));
}
