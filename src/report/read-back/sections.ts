import type { Feature } from './feature';
import type { Element, GoogleDoc, SectionStyle } from './google-doc';
import type { Outline, SectionOutline } from './outline';

/** Reports sections with the wrong orientation or the wrong page numbers. */
export function lostInSections({ sections }: Outline, found: GoogleDoc): Feature[] {
  const breaks = (found.body?.content ?? []).filter(({ sectionBreak }) => sectionBreak !== undefined);
  if (breaks.length !== sections.length) return ['sections'];
  const styles = withInherited(found.documentStyle ?? {}, breaks);
  return sections.flatMap((section, index): Feature[] => {
    const style = styles[index] ?? {};
    return [
      ...(isOrientedAsSent(section, style, found) ? [] : (['orientation'] as const)),
      ...(isNumberedAsSent(section, style, found) ? [] : (['pageNumbers'] as const)),
    ];
  });
}

/**
 * Each section's style, completed from the section before; the first section's from the document. A different first page is not inherited:
 * unset in a later section, it means false (Docs API v1: SectionStyle.useFirstPageHeaderFooter).
 */
function withInherited(document: SectionStyle, breaks: readonly Element[]): SectionStyle[] {
  let { defaultHeaderId, firstPageHeaderId } = document;
  return breaks.map(({ sectionBreak }, index) => {
    const own = sectionBreak?.sectionStyle ?? {};
    defaultHeaderId = own.defaultHeaderId ?? defaultHeaderId;
    firstPageHeaderId = own.firstPageHeaderId ?? firstPageHeaderId;
    return {
      flipPageOrientation: own.flipPageOrientation ?? document.flipPageOrientation ?? false,
      useFirstPageHeaderFooter:
        own.useFirstPageHeaderFooter ?? (index === 0 && (document.useFirstPageHeaderFooter ?? false)),
      ...(defaultHeaderId === undefined ? {} : { defaultHeaderId }),
      ...(firstPageHeaderId === undefined ? {} : { firstPageHeaderId }),
    };
  });
}

function isOrientedAsSent({ orientation }: SectionOutline, style: SectionStyle, { documentStyle }: GoogleDoc): boolean {
  const { width, height } = documentStyle?.pageSize ?? {};
  const isWide = (width?.magnitude ?? 0) > (height?.magnitude ?? 0);
  const lies = isWide !== (style.flipPageOrientation ?? false);
  return lies === (orientation === 'landscape');
}

function isNumberedAsSent(section: SectionOutline, style: SectionStyle, found: GoogleDoc): boolean {
  const firstId = style.useFirstPageHeaderFooter ? style.firstPageHeaderId : style.defaultHeaderId;
  return (
    isNumbered(found, style.defaultHeaderId) === section.isNumbered &&
    isNumbered(found, firstId) === section.isFirstNumbered
  );
}

function isNumbered({ headers }: GoogleDoc, id: string | undefined): boolean {
  const content = id === undefined ? [] : (headers?.[id]?.content ?? []);
  return content.some(({ paragraph }) => paragraph?.elements?.some(({ autoText }) => autoText?.type === 'PAGE_NUMBER'));
}
