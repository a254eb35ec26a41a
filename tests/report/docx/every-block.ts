import {
  cm,
  heading,
  type Paragraph,
  type Picture,
  paragraph,
  pt,
  type Report,
  type Table,
} from '../../../src/report/content/blocks';
import { greyPng } from '../../support/picture';

export const EMBLEM: Picture = {
  png: greyPng(64),
  width: cm(1.5),
  height: cm(1.5),
  left: cm(3),
  top: cm(1.5),
  alt: 'ตรา <& "ก">',
};

const MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(2), left: cm(3) };

const emblem: Paragraph = { kind: 'paragraph', runs: [{ picture: EMBLEM }, { text: 'มีตรา', bold: true, size: 29 }] };

const number: Paragraph = {
  kind: 'paragraph',
  align: 'center',
  runs: [{ text: '- ' }, { pageNumber: true }, { text: ' -' }],
};

/** Cells that span columns, are merged vertically, do both, are filled, shaded or empty; and widths that are not whole numbers. */
export const SPANS: Table = {
  kind: 'table',
  columns: [cm(5) + 0.4, cm(3.3), cm(2.2), cm(4)],
  borders: true,
  headingRows: 2,
  rows: [
    {
      unbroken: true,
      cells: [
        { paragraphs: [paragraph('ส่วนราชการ', { bold: true })], merge: 'first', shaded: true },
        { paragraphs: [paragraph('จำนวน', { bold: true, align: 'center' })], span: 3, shaded: true },
      ],
    },
    {
      unbroken: true,
      cells: [
        { paragraphs: [], merge: 'next', shaded: true },
        { paragraphs: [paragraph('แล้ว', { bold: true })], shaded: true },
        { paragraphs: [paragraph('ร้อยละ', { bold: true })], span: 2, shaded: true },
      ],
    },
    {
      unbroken: false,
      cells: [
        { paragraphs: [paragraph('กองคลัง', { size: 11 }), paragraph('กองช่าง', { bold: false })] },
        { paragraphs: [], fill: '4472C4', span: 2, merge: 'first' },
        { paragraphs: [emblem] },
      ],
    },
    {
      unbroken: false,
      cells: [
        { paragraphs: [], joined: true },
        { paragraphs: [], fill: '4472C4', span: 2, merge: 'next' },
        { paragraphs: [paragraph('ต่อ')], joined: true },
      ],
    },
  ],
};

/** The same report with a line between all rows. */
export function withAllLines(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (key, value) => (key === 'joined' ? undefined : value));
}

/** Everything that content can contain, including tables at the end of a section and two tables in a row. */
export function everyBlock(): Report {
  return {
    title: 'ทุก <แบบ> & "อื่น"',
    fileName: 'ทุกแบบ',
    date: '2022-03-30',
    font: 'TH Sarabun New',
    fontSize: 16,
    sections: [
      {
        orientation: 'portrait',
        margins: MARGINS,
        header: [paragraph('ฉบับร่าง', { bold: true, align: 'right' }), number],
        firstHeader: [emblem],
        blocks: [
          emblem,
          heading(1, 'หัวข้อ', { align: 'center', pageBreakBefore: true }),
          heading(2, 'หัวข้อรอง', { spacing: { before: pt(18), after: pt(6) } }),
          heading(3, 'หัวข้อย่อย', { indent: { left: 100 } }),
          {
            kind: 'paragraph',
            keepNext: true,
            indent: { left: cm(1.7), hanging: cm(1.7) },
            spacing: { before: 10, after: 10.5, exactLine: pt(35) },
            tabs: [
              { at: cm(8) / 2, align: 'left', dots: true },
              { at: cm(16), align: 'right', dots: false },
            ],
            runs: [{ text: 'ที่' }, { tab: true }, { text: ' วันที่ ' }, { tab: true }, { text: 'ก\nข' }],
          },
          SPANS,
        ],
      },
      { orientation: 'landscape', margins: MARGINS, header: [], firstHeader: null, blocks: [SPANS, SPANS] },
      { orientation: 'portrait', margins: MARGINS, header: [number], firstHeader: [], blocks: [] },
      {
        orientation: 'portrait',
        margins: MARGINS,
        header: [number],
        firstHeader: null,
        blocks: [{ ...SPANS, borders: false, headingRows: 0 }],
      },
    ],
  };
}
