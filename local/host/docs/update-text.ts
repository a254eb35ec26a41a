import { onlyKeys } from '../../script/google/signature';
import type { DocumentModel, Inline, ParagraphModel, Structural } from './model';
import { Refusal } from './refusal';

interface Range {
  readonly segmentId?: string;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

/** The font of all text in the range, headings and cells alike; its weight is 400 unless given, bold or not. */
export function updateTextStyle(
  document: DocumentModel,
  request: { range: Range; textStyle: { weightedFontFamily: { fontFamily: string; weight?: number } }; fields: string },
): void {
  onlyKeys('updateTextStyle', request, ['range', 'textStyle', 'fields']);
  const { range, textStyle, fields } = request;
  if (fields !== 'weightedFontFamily') throw new Error(`not emulated: updateTextStyle of ${fields}`);
  onlyKeys('updateTextStyle', textStyle, ['weightedFontFamily']);
  const { fontFamily, weight = 400 } = textStyle.weightedFontFamily;
  if (!fontFamily) throw new Refusal('The font family must not be empty.');
  for (const inline of paragraphsIn(segment(document, range)).flatMap(({ elements }) => elements)) {
    const part = inline.textRun ?? inline.autoText;
    if (part && styles(range, inline))
      part.textStyle = { ...part.textStyle, weightedFontFamily: { fontFamily, weight } };
  }
}

/** Whether a run lies in the range; the end of its paragraph, alone outside, goes along with it. */
function styles(
  { startIndex = 0, endIndex = 0 }: Range,
  { startIndex: from = 0, endIndex: to = 0, textRun }: Inline,
): boolean {
  if (from >= endIndex || to <= startIndex) return false;
  const end = textRun?.content.endsWith('\n') ? to - 1 : to;
  if (from >= startIndex && end <= endIndex) return true;
  throw new Error('not emulated: updateTextStyle of a part of a run');
}

export function updateParagraphStyle(
  document: DocumentModel,
  request: { range: Range; paragraphStyle: { namedStyleType: string }; fields: string },
): void {
  onlyKeys('updateParagraphStyle', request, ['range', 'paragraphStyle', 'fields']);
  const { range, paragraphStyle, fields } = request;
  if (fields !== 'namedStyleType') throw new Error(`not emulated: updateParagraphStyle of ${fields}`);
  for (const { paragraph } of overlapping(segment(document, range), range)) {
    if (paragraph) paragraph.paragraphStyle = { namedStyleType: paragraphStyle.namedStyleType };
  }
}

/** The orientation of each section that the range touches. */
export function updateSectionStyle(
  document: DocumentModel,
  request: { range: Range; sectionStyle: { flipPageOrientation: boolean }; fields: string },
): void {
  onlyKeys('updateSectionStyle', request, ['range', 'sectionStyle', 'fields']);
  const { range, sectionStyle, fields } = request;
  if (fields !== 'flipPageOrientation') throw new Error(`not emulated: updateSectionStyle of ${fields}`);
  if (range.segmentId) throw new Refusal('Sections are in the body only.');
  const content = segment(document, range);
  const touched = new Set(overlapping(content, range));
  let section: Structural | null = null;
  for (const element of content) {
    if (element.sectionBreak) section = element;
    if (touched.has(element) && section?.sectionBreak) {
      section.sectionBreak.sectionStyle.flipPageOrientation = sectionStyle.flipPageOrientation;
    }
  }
}

/** The content that the range counts in. */
function segment({ body, headers }: DocumentModel, { segmentId, startIndex, endIndex }: Range): Structural[] {
  const content = segmentId ? headers[segmentId]?.content : body.content;
  if (!content) throw new Refusal(`Segment with ID ${segmentId} was not found.`);
  const end = content.at(-1)?.endIndex ?? 0;
  if (startIndex === undefined || endIndex === undefined || startIndex >= endIndex)
    throw new Refusal('The range is empty.');
  if (startIndex < 0 || endIndex > end)
    throw new Refusal(`Index ${endIndex} must be less than the end index of the referenced segment, ${end}.`);
  return content;
}

function overlapping(content: readonly Structural[], { startIndex = 0, endIndex = 0 }: Range): Structural[] {
  return content.filter(({ startIndex: from = 0, endIndex: to = 0 }) => from < endIndex && to > startIndex);
}

function paragraphsIn(content: readonly Structural[]): ParagraphModel[] {
  return content.flatMap(({ paragraph, table }) => [
    ...(paragraph ? [paragraph] : []),
    ...(table?.tableRows.flatMap(({ tableCells }) => tableCells.flatMap(cell => paragraphsIn(cell.content))) ?? []),
  ]);
}
