import { describe, expect, it } from 'vitest';
import {
  type Block,
  cm,
  heading,
  paragraph,
  type Report,
  type Section,
  type Table,
} from '../../../src/report/content/blocks';
import type { Feature } from '../../../src/report/read-back/feature';
import type { DocTable, Element, GoogleDoc, SectionStyle } from '../../../src/report/read-back/google-doc';
import { lostFeatures as lostOfOutline } from '../../../src/report/read-back/lost-features';
import { outlineOf } from '../../../src/report/read-back/outline';

/** What a report lost, as it stands beside its outline. */
const lostFeatures = (report: Report, found: GoogleDoc) => lostOfOutline(outlineOf(report), found);

const NUMBER = { kind: 'paragraph', runs: [{ pageNumber: true }] } as const;
const MARGINS = { top: 0, right: 0, bottom: 0, left: 0 };

const section = (own: Partial<Section> = {}): Section => ({
  orientation: 'portrait',
  margins: MARGINS,
  header: [],
  firstHeader: null,
  blocks: [],
  ...own,
});

const reportOf = (...sections: Section[]): Report => ({
  title: '',
  fileName: '',
  date: '2026-04-01',
  font: 'Sarabun',
  fontSize: 12,
  sections,
});

const withBlocks = (...blocks: Block[]) => reportOf(section({ blocks }));

const NUMBERED = { paragraph: { elements: [{ autoText: { type: 'PAGE_NUMBER' } }] } };
const sectionBreak = (sectionStyle: SectionStyle): Element => ({ sectionBreak: { sectionStyle } });

function docOf(content: readonly Element[], own: Partial<GoogleDoc> = {}): GoogleDoc {
  return {
    body: { content },
    documentStyle: { pageSize: { width: { magnitude: 595 }, height: { magnitude: 842 } } },
    headers: { h: { content: [NUMBERED] }, none: { content: [{ paragraph: {} }] } },
    namedStyles: {
      styles: [{ namedStyleType: 'NORMAL_TEXT', textStyle: { weightedFontFamily: { fontFamily: 'Sarabun' } } }],
    },
    ...own,
  };
}

describe('sections', () => {
  it.each<[string, Section['orientation'], boolean | undefined, SectionStyle, boolean]>([
    ['in landscape as sent', 'landscape', undefined, { flipPageOrientation: true }, true],
    ['in portrait as sent, by default', 'portrait', undefined, {}, true],
    ['in portrait, sent in landscape', 'landscape', undefined, {}, false],
    ['in landscape because the whole document is', 'landscape', true, {}, true],
    ['in landscape with the document, sent in portrait', 'portrait', true, {}, false],
  ])('a section %s', (_, orientation, ofDocument, style, kept) => {
    const { pageSize } = docOf([]).documentStyle ?? {};
    const documentStyle = {
      ...(pageSize && { pageSize }),
      ...(ofDocument === undefined ? {} : { flipPageOrientation: ofDocument }),
    };
    const lost = lostFeatures(reportOf(section({ orientation })), docOf([sectionBreak(style)], { documentStyle }));
    expect(lost).toEqual(kept ? [] : ['orientation']);
  });

  it.each<[string, Partial<Section>, SectionStyle, boolean]>([
    ['on every page', { header: [NUMBER] }, { defaultHeaderId: 'h' }, true],
    ['on no page', { header: [] }, { defaultHeaderId: 'none' }, true],
    ['lost', { header: [NUMBER] }, { defaultHeaderId: 'none' }, false],
    ['on pages that should have none', { header: [] }, { defaultHeaderId: 'h' }, false],
    [
      'missing on the first page',
      { header: [NUMBER], firstHeader: [] },
      { defaultHeaderId: 'h', firstPageHeaderId: 'none', useFirstPageHeaderFooter: true },
      true,
    ],
    [
      'on the first page, which should have none',
      { header: [NUMBER], firstHeader: [] },
      { defaultHeaderId: 'h' },
      false,
    ],
  ])('page numbers %s', (_, own, style, kept) => {
    expect(lostFeatures(reportOf(section(own)), docOf([sectionBreak(style)]))).toEqual(kept ? [] : ['pageNumbers']);
  });

  it.each<[string, SectionStyle, SectionStyle, boolean]>([
    ['of the document counts for the first section, and for no later one', {}, {}, true],
    ['of a later section counts for it', {}, { useFirstPageHeaderFooter: true }, false],
    ['missing in the first section is lost', { useFirstPageHeaderFooter: false }, {}, false],
  ])('a first page without number %s', (_, first, later, kept) => {
    const report = reportOf(section({ header: [NUMBER], firstHeader: [] }), section({ header: [NUMBER] }));
    const headers = { defaultHeaderId: 'h', firstPageHeaderId: 'none' };
    const documentStyle = { ...docOf([]).documentStyle, ...headers, useFirstPageHeaderFooter: true };
    const found = docOf([sectionBreak(first), sectionBreak(later)], { documentStyle });
    expect(lostFeatures(report, found)).toEqual(kept ? [] : ['pageNumbers']);
  });

  it('of a section without headers are those of the section before', () => {
    const report = reportOf(section({ header: [NUMBER] }), section({ header: [NUMBER] }));
    expect(lostFeatures(report, docOf([sectionBreak({ defaultHeaderId: 'h' }), sectionBreak({})]))).toEqual([]);
  });
});

describe('text', () => {
  const line = (content: string, namedStyleType: string, fontFamily?: string): Element => ({
    paragraph: {
      paragraphStyle: { namedStyleType },
      elements: [{ textRun: { content, textStyle: fontFamily ? { weightedFontFamily: { fontFamily } } : {} } }],
    },
  });

  it.each([
    ['of its own level', 'HEADING_2', true],
    ['of another level', 'HEADING_1', false],
    ['that became plain text', 'NORMAL_TEXT', false],
  ])('of a heading %s', (_, namedStyleType, kept) => {
    const found = docOf([sectionBreak({}), line('สรุป ผล\n', namedStyleType)]);
    expect(lostFeatures(withBlocks(heading(2, 'สรุป  ผล')), found)).toEqual(kept ? [] : ['headings']);
  });

  it('of a missing heading is reported', () => {
    const report = withBlocks(heading(1, 'คำนำ'), heading(1, 'สรุป'));
    expect(lostFeatures(report, docOf([sectionBreak({}), line('สรุป\n', 'HEADING_1')]))).toEqual(['headings']);
  });

  it.each<[string, Element, boolean]>([
    ['in the font of the named style', line('ก\n', 'NORMAL_TEXT'), true],
    ['in another font', line('ก\n', 'NORMAL_TEXT', 'Arial'), false],
    ['that is not visible', line(' \n', 'NORMAL_TEXT', 'Arial'), true],
    ['in a heading without a font, which has the font of plain text', line('ก\n', 'HEADING_1'), true],
  ])('%s', (_, element, kept) => {
    const lost = lostFeatures(withBlocks(paragraph('ก')), docOf([sectionBreak({}), element]));
    expect(lost).toEqual(kept ? [] : ['fonts']);
  });

  it('in a font that Google Docs does not have is reported, even if the document keeps the name', () => {
    const report = { ...withBlocks(paragraph('ก')), font: 'TH Sarabun New' };
    expect(lostFeatures(report, docOf([sectionBreak({}), line('ก\n', 'NORMAL_TEXT', 'TH Sarabun New')]))).toEqual([
      'fonts',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, own: object = {}) => ({ paragraphs: text === '' ? [] : [paragraph(text)], ...own });
  /** Three rows of two columns. The heading's two cells are merged, and so are the last two cells of the first column. */
  const TABLE: Table = {
    kind: 'table',
    columns: [cm(3), cm(5)],
    borders: true,
    headingRows: 1,
    rows: [
      { cells: [cell('หัว', { span: 2 })], unbroken: true },
      { cells: [cell('ก', { merge: 'first' }), cell('ข')], unbroken: false },
      { cells: [cell('', { merge: 'next' }), cell('ค')], unbroken: false },
    ],
  };
  const spans = (...cells: readonly (readonly [number, number])[]) =>
    cells.map(([rowSpan, columnSpan]) => ({ tableCellStyle: { rowSpan, columnSpan } }));
  const width = (points: number) => ({ widthType: 'FIXED_WIDTH', width: { magnitude: points } });

  const found = (rows: readonly ReturnType<typeof spans>[]): DocTable => ({
    rows: rows.length,
    columns: 2,
    tableStyle: { tableColumnProperties: [width(85), width(141.7)] },
    tableRows: rows.map((tableCells, row) => ({
      tableCells,
      tableRowStyle: row === 0 ? { tableHeader: true, preventOverflow: true } : {},
    })),
  });
  const listed = [spans([1, 2], [1, 1]), spans([2, 1], [1, 1]), spans([1, 1], [1, 1])];

  const lostOf = (table: DocTable) => lostFeatures(withBlocks(TABLE), docOf([sectionBreak({}), { table }]));

  it.each([
    ['lists the cells covered by merged ones', listed],
    ['leaves them out', [spans([1, 2]), spans([2, 1], [1, 1]), spans([1, 1])]],
  ])('are the same if Google %s', (_, rows) => {
    expect(lostOf(found(rows))).toEqual([]);
  });

  it.each([
    ['are separate', [spans([1, 1], [1, 1]), spans([1, 1], [1, 1]), spans([1, 1], [1, 1])]],
    ['are merged differently', [spans([2, 1], [1, 1]), spans([1, 1], [1, 1]), spans([1, 1], [1, 1])]],
  ])('with merged cells that %s are reported', (_, rows) => {
    expect(lostOf(found(rows))).toEqual(['merges']);
  });

  it.each<[string, DocTable]>([
    ['a missing row', found(listed.slice(1))],
    ['an extra column', { ...found(listed), columns: 3 }],
  ])('with %s are reported, and nothing else is compared', (_, table) => {
    expect(lostOf(table)).toEqual(['rows']);
  });

  it('that are missing are reported', () => {
    expect(lostFeatures(withBlocks(TABLE), docOf([sectionBreak({})]))).toEqual(['tables']);
  });

  it.each<[string, (table: DocTable) => DocTable, Feature]>([
    ['more heading rows', withRows({ tableHeader: true, preventOverflow: true }), 'headingRows'],
    ['no heading row', withRows({ preventOverflow: true }), 'headingRows'],
    ['a row that breaks', withRows({ tableHeader: false }, { tableHeader: true }), 'unbrokenRows'],
    [
      'another width',
      table => ({ ...table, tableStyle: { tableColumnProperties: [width(85), width(143)] } }),
      'columnWidths',
    ],
    [
      'a width that is distributed evenly',
      table => ({ ...table, tableStyle: { tableColumnProperties: [width(85), { widthType: 'EVENLY_DISTRIBUTED' }] } }),
      'columnWidths',
    ],
  ])('with %s are reported', (_, change, feature) => {
    expect(lostOf(change(found(listed)))).toEqual([feature]);
  });

  it('are compared one by one, and each feature is reported once', () => {
    const apart = found([spans([1, 1], [1, 1]), spans([1, 1], [1, 1]), spans([1, 1], [1, 1])]);
    const lost = (...tables: DocTable[]) =>
      lostFeatures(
        withBlocks(...tables.map(() => TABLE)),
        docOf([sectionBreak({}), ...tables.map(table => ({ table }))]),
      );
    expect(lost(found(listed), found(listed))).toEqual([]);
    expect(lost(found(listed), apart)).toEqual(['merges']);
    expect(lost(apart, apart)).toEqual(['merges']);
  });
});

type RowStyle = NonNullable<NonNullable<DocTable['tableRows']>[number]['tableRowStyle']>;

/** Gives all rows this style, except for the first row if `first` is given. */
function withRows(style: RowStyle, first: RowStyle = style): (table: DocTable) => DocTable {
  return ({ tableRows = [], ...table }) => ({
    ...table,
    tableRows: tableRows.map((row, index) => ({ ...row, tableRowStyle: index === 0 ? first : style })),
  });
}
