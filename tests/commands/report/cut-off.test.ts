import { describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { ReportData } from '../../../src/commands/report/report-data';
import type { ReportState } from '../../../src/commands/report/report-state';
import { readDocx } from '../../support/docx-reader';
import { dataOf, exampleHost, exampleWorkbook, hostOver, problemOf, type TestHost } from '../../support/office';
import { runReport } from '../../support/reports';

const textOf = (host: TestHost) => {
  const { paragraphs, tables } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
  return [...paragraphs, ...tables.flat(3)].join('\n');
};

describe('the day of the data', () => {
  it.each([
    ['2026-03-20', 6, undefined, '๒๐ มีนาคม ๒๕๖๙'],
    ['2026-05-20', 6, undefined, '๓๑ มีนาคม ๒๕๖๙'],
    ['2026-05-20', 6, '2026-03-15', '๑๕ มีนาคม ๒๕๖๙'],
    ['2026-10-20', 12, undefined, '๓๐ กันยายน ๒๕๖๙'],
    ['2026-10-20', 12, '2026-09-30', '๓๐ กันยายน ๒๕๖๙'],
  ] as const)('on %s, of %i months, asked for %s', (now, round, cutOff, day) => {
    const host = exampleHost({ now });
    dataOf<ReportData>(runReport(host, { round, draft: false, ...(cutOff && { cutOff }) }));
    expect(textOf(host)).toContain(`ข้อมูล ณ วันที่ ${day}`);
  });

  it.each([
    ['tomorrow', '2026-03-20', 6, '2026-03-21', '2026-03-20'],
    ['after the round', '2026-05-20', 6, '2026-04-01', '2026-03-31'],
    ['before the round', '2026-05-20', 6, '2025-09-30', '2026-03-31'],
  ] as const)('may not be %s', (_, now, round, cutOff, last) => {
    const host = exampleHost({ now });
    const problem = problemOf(runReport(host, { round, draft: true, cutOff }));
    expect(problem).toEqual({ code: 'cutOffOutside', first: '2025-10-01', last });
    expect(host.files).toEqual([]);
  });

  it('must be a day', () => {
    for (const cutOff of ['2026-02-30', '31/3/2026', '']) {
      expect(() => runReport(exampleHost(), { round: 6, draft: true, cutOff })).toThrow('unknown options');
    }
  });

  it('decides the state: what is told of a later day is not yet so', () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E2', 'จัดทำคู่มือแล้ว เผยแพร่บนเว็บไซต์เมื่อ ๒๐ มีนาคม ๒๕๖๙');
    const doneBy = (cutOff: string) => {
      const host = hostOver(workbook, { now: '2026-03-31' });
      dataOf<ReportData>(runReport(host, { round: 6, draft: true, cutOff }));
      return Number(
        /ดำเนินการแล้ว ([๐-๙]+) รายการ/
          .exec(textOf(host))?.[1]
          ?.replace(/[๐-๙]/g, digit => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit))),
      );
    };
    expect(doneBy('2026-03-19')).toBe(doneBy('2026-03-20') - 1);
  });
});

describe('a report of 12 months before the year is over', () => {
  it('is a draft only', () => {
    const host = exampleHost({ now: '2026-09-29' });
    expect(problemOf(runReport(host, { round: 12, draft: false }))).toEqual({
      code: 'roundGoesOn',
      round: 12,
      end: '2026-09-30',
    });
    expect(host.files).toEqual([]);
    expect(dataOf<ReportData>(runReport(host, { round: 12, draft: true })).draft).toBe(true);
    expect(host.files[0]?.name).toContain('ฉบับร่าง');
  });

  it('is no draft on its last day', () => {
    const host = exampleHost({ now: '2026-09-30' });
    expect(dataOf<ReportData>(runReport(host, { round: 12, draft: false })).draft).toBe(false);
  });

  it('is announced to the page', () => {
    const stateOn = (now: string, round: 6 | 12) =>
      dataOf<ReportState>(exampleHost({ now }).call('reportState', [round], 'page'));
    expect(stateOn('2026-04-01', 12)).toMatchObject({ onlyDraft: true, cutOffs: { last: '2026-04-01' } });
    expect(stateOn('2026-04-01', 6)).toMatchObject({ onlyDraft: false, cutOffs: { last: '2026-03-31' } });
  });
});
