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
import type { DocTable, Element, GoogleDoc, SectionStyle } from '../../../src/report/read-back/google-doc';
import { planMending } from '../../../src/report/read-back/plan-mending';

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
const sectionBreak = (sectionStyle: SectionStyle, endIndex = 1): Element => ({
  endIndex,
  sectionBreak: { sectionStyle },
});

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

const NOTHING = { requests: [], mends: [], lost: [] };

describe('sections', () => {
  it.each<[string, Section['orientation'], boolean | undefined, SectionStyle, boolean | null]>([
    ['lies as it was sent', 'landscape', undefined, { flipPageOrientation: true }, null],
    ['stands as it was sent, nothing said of it', 'portrait', undefined, {}, null],
    ['stands where it was to lie', 'landscape', undefined, {}, true],
    ['lies because the whole document does', 'landscape', true, {}, null],
    ['lies with the document where it was to stand', 'portrait', true, {}, false],
  ])('a section %s', (_, orientation, ofDocument, style, flip) => {
    const { pageSize } = docOf([]).documentStyle ?? {};
    const documentStyle = {
      ...(pageSize && { pageSize }),
      ...(ofDocument === undefined ? {} : { flipPageOrientation: ofDocument }),
    };
    const plan = planMending(reportOf(section({ orientation })), docOf([sectionBreak(style)], { documentStyle }));
    const request = {
      updateSectionStyle: {
        range: { startIndex: 1, endIndex: 2 },
        sectionStyle: { flipPageOrientation: flip },
        fields: 'flipPageOrientation',
      },
    };
    expect(plan.requests).toEqual(flip === null ? [] : [request]);
  });

  it.each<[string, Partial<Section>, SectionStyle, boolean]>([
    ['on every page', { header: [NUMBER] }, { defaultHeaderId: 'h' }, true],
    ['on none', { header: [] }, { defaultHeaderId: 'none' }, true],
    ['lost', { header: [NUMBER] }, { defaultHeaderId: 'none' }, false],
    ['on pages that had none', { header: [] }, { defaultHeaderId: 'h' }, false],
    [
      'not on the first page',
      { header: [NUMBER], firstHeader: [] },
      { defaultHeaderId: 'h', firstPageHeaderId: 'none', useFirstPageHeaderFooter: true },
      true,
    ],
    ['on the first page, which had none', { header: [NUMBER], firstHeader: [] }, { defaultHeaderId: 'h' }, false],
  ])('page numbers %s', (_, own, style, kept) => {
    expect(planMending(reportOf(section(own)), docOf([sectionBreak(style)])).lost).toEqual(kept ? [] : ['pageNumbers']);
  });

  it('that name no header show that of the section before', () => {
    const report = reportOf(section({ header: [NUMBER] }), section({ header: [NUMBER] }));
    expect(planMending(report, docOf([sectionBreak({ defaultHeaderId: 'h' }), sectionBreak({}, 9)]))).toEqual(NOTHING);
  });
});

describe('text', () => {
  const line = (content: string, namedStyleType: string, fontFamily?: string): Element => ({
    startIndex: 1,
    endIndex: 1 + content.length,
    paragraph: {
      paragraphStyle: { namedStyleType },
      elements: [{ textRun: { content, textStyle: fontFamily ? { weightedFontFamily: { fontFamily } } : {} } }],
    },
  });

  it('that was a heading is made one again', () => {
    const plan = planMending(
      withBlocks(heading(2, 'สรุป  ผล')),
      docOf([sectionBreak({}), line('สรุป ผล\n', 'NORMAL_TEXT')]),
    );
    expect(plan.requests).toEqual([
      {
        updateParagraphStyle: {
          range: { startIndex: 1, endIndex: 9 },
          paragraphStyle: { namedStyleType: 'HEADING_2' },
          fields: 'namedStyleType',
        },
      },
    ]);
  });

  it('of a heading that is nowhere is told', () => {
    const report = withBlocks(heading(1, 'คำนำ'), heading(1, 'สรุป'));
    const plan = planMending(report, docOf([sectionBreak({}), line('สรุป\n', 'HEADING_1')]));
    expect(plan).toEqual({ ...NOTHING, lost: ['headings'] });
  });

  it.each<[string, Element, boolean]>([
    ["in the named style's font", line('ก\n', 'NORMAL_TEXT'), true],
    ['in a font of its own', line('ก\n', 'NORMAL_TEXT', 'Arial'), false],
    ['that nobody sees', line(' \n', 'NORMAL_TEXT', 'Arial'), true],
    ['in a heading, which takes the font of plain text', line('ก\n', 'HEADING_1'), true],
  ])('%s', (_, element, kept) => {
    const { mends } = planMending(withBlocks(paragraph('ก')), docOf([sectionBreak({}), element]));
    expect(mends).toEqual(kept ? [] : ['fonts']);
  });

  it('in a font that Google Docs has not is told of, and left as it is', () => {
    const report = { ...withBlocks(paragraph('ก')), font: 'TH Sarabun New' };
    const plan = planMending(report, docOf([sectionBreak({}), line('ก\n', 'NORMAL_TEXT', 'Arial')]));
    expect(plan).toEqual({ ...NOTHING, lost: ['fonts'] });
  });
});

describe('tables', () => {
  const cell = (text: string, own: object = {}) => ({ paragraphs: text === '' ? [] : [paragraph(text)], ...own });
  /** Three rows of two columns; the first column's last two are one cell, the heading's two another. */
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

  const planOf = (...tables: DocTable[]) =>
    planMending(
      withBlocks(...tables.map(() => TABLE)),
      docOf([sectionBreak({}), ...tables.map((table, index) => ({ startIndex: 10 * (index + 1), table }))]),
    );

  it.each([
    ['lists the cells behind merged ones', listed],
    ['leaves them out', [spans([1, 2]), spans([2, 1], [1, 1]), spans([1, 1])]],
  ])('are as they were sent where Google %s', (_, rows) => {
    expect(planOf(found(rows))).toEqual(NOTHING);
  });

  it('have their cells merged again, the last table first: each merge moves what follows it', () => {
    const apart = found([spans([1, 1], [1, 1]), spans([1, 1], [1, 1]), spans([1, 1], [1, 1])]);
    const merge = (index: number, rowIndex: number, rowSpan: number, columnSpan: number) => ({
      mergeTableCells: {
        tableRange: {
          tableCellLocation: { tableStartLocation: { index }, rowIndex, columnIndex: 0 },
          rowSpan,
          columnSpan,
        },
      },
    });
    const { requests } = planOf(apart, apart);
    expect(requests).toEqual([merge(20, 1, 2, 1), merge(20, 0, 1, 2), merge(10, 1, 2, 1), merge(10, 0, 1, 2)]);
  });

  it('with cells merged otherwise are told of: Google would refuse the whole batch', () => {
    const otherwise = [spans([2, 1], [1, 1]), spans([1, 1], [1, 1]), spans([1, 1], [1, 1])];
    expect(planOf(found(otherwise)).lost).toEqual(['merges']);
  });

  it.each<[string, DocTable[]]>([
    ['a row fewer', [found(listed.slice(1))]],
    ['a column more', [{ ...found(listed), columns: 3 }]],
  ])('of %s are told of, and nothing in them is guessed', (_, tables) => {
    expect(planOf(...tables)).toEqual({ ...NOTHING, lost: ['rows'] });
  });

  it('that are gone are told of', () => {
    expect(planMending(withBlocks(TABLE), docOf([sectionBreak({})]))).toEqual({ ...NOTHING, lost: ['tables'] });
  });

  it('have as many heading rows repeated as were sent', () => {
    const all = found(listed);
    const tableRows = (all.tableRows ?? []).map(row => ({
      ...row,
      tableRowStyle: { tableHeader: true, preventOverflow: true },
    }));
    expect(planOf({ ...all, tableRows }).requests).toEqual([
      { pinTableHeaderRows: { tableStartLocation: { index: 10 }, pinnedHeaderRowsCount: 1 } },
    ]);
  });
});
