import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/import/read/read-source';
import type { Source } from '../../src/import/source';
import { understand } from '../../src/import/understand/understand';
import { composeReport } from '../../src/report/compose';
import { docxBytes } from '../../src/report/docx/docx';
import { input, measure } from '../report/sample';

function read(source: Source) {
  const found = understand(source, { fiscalYear: 2565, today: '2022-03-30' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  const at = (key: 'method' | 'result' | 'evidence') => found.columns.indexOf(key);
  const texts = found.rows.map(({ cells }) => [cells[at('result')], cells[at('evidence')]]);
  return { texts, doubts: found.doubts, extra: found.extraHeadings, added: found.added };
}

/** The tool's own report of these measures, brought in again. */
function reportOf(measures: Parameters<typeof measure>[0][]): Source {
  const source = readSource(docxBytes(composeReport(input({ measures: measures.map(one => measure(one)) }))));
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source;
}

const MEASURES = [
  { method: '๑. จัดทำคู่มือ', result: 'จัดทำแล้ว', evidence: 'คำสั่งที่ ๑๒/๒๕๖๕' },
  { method: '๒. จัดอบรม', result: 'อบรมแล้ว', evidence: '' },
  { method: '๓. เผยแพร่คู่มือ', result: '', evidence: 'คำสั่งที่ ๑๒/๒๕๖๕' },
  { method: '๔. ประชุม', result: 'ประชุมแล้ว', evidence: 'รายงานการประชุม\nhttps://example.go.th/a?id=10' },
];
const PRINTED = [
  ['จัดทำแล้ว', 'คำสั่งที่ ๑๒/๒๕๖๕'],
  ['อบรมแล้ว', ''],
  ['', 'คำสั่งที่ ๑๒/๒๕๖๕'],
  ['ประชุมแล้ว', 'รายงานการประชุม\nhttps://example.go.th/a?id=10'],
];

describe('the evidence of a report of the tool that comes in again', () => {
  it('is in its own column, of several lines too, and no reference is left in a result', () => {
    expect(read(reportOf(MEASURES))).toEqual({ texts: PRINTED, doubts: [], extra: [], added: [] });
  });

  it('is asked for once if its list is not in the paper', () => {
    const { tables } = reportOf(MEASURES);
    const found = read({ tables, aside: [] });
    expect(found.texts).toEqual(PRINTED.map(([result]) => [result, '']));
    expect(found.doubts).toEqual([
      { kind: 'evidence', where: { table: expect.any(Number), row: 2, column: null }, rows: 3 },
    ]);
  });

  it('is not a numbered paragraph before the table, nor one with another number', () => {
    const { tables, aside } = reportOf(MEASURES.slice(0, 1));
    const paragraph = (text: string, table: number | null) => ({ kind: 'paragraph', text, table, cell: null }) as const;
    const others = [paragraph('๑.\tเรื่องเดิม', 0), paragraph('๒.\tข้อพิจารณา', null)];
    const without = aside.filter(({ text }) => !text.startsWith('๑.'));
    expect(read({ tables, aside: [...others, ...without] }).texts).toEqual([['จัดทำแล้ว', '']]);
  });

  it('an office says in its own words is its result', () => {
    const cells = [
      ['วิธีการดำเนินการ', 'ผลการดำเนินงาน'],
      ['จัดทำคู่มือ', 'ทำแล้ว ตามหลักฐานลำดับที่ ๑'],
      ['จัดอบรม', 'หลักฐานลำดับที่ ๒\nอบรมแล้ว'],
    ];
    const table = { name: '', cells, merges: [], headingRows: 0 };
    expect(read({ tables: [table], aside: [] }).texts).toEqual([
      ['ทำแล้ว ตามหลักฐานลำดับที่ ๑', ''],
      ['หลักฐานลำดับที่ ๒\nอบรมแล้ว', ''],
    ]);
  });
});
