import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { Run } from '../../../local/script/run-report';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { ReportData } from '../../../src/commands/report/report-data';
import type { Feature } from '../../../src/report/read-back/feature';
import { dataOf, exampleHost, MANIFEST } from '../../support/office';
import { runReport } from '../../support/reports';

/** What the conversion may lose, and the words for it. */
const LOSSES: readonly (readonly [Feature, string])[] = [
  ['sections', 'การแบ่งตอน'],
  ['orientation', 'แนวกระดาษ'],
  ['pageNumbers', 'เลขหน้า'],
  ['headings', 'หัวเรื่อง'],
  ['fonts', 'แบบอักษร'],
  ['tables', 'จำนวนตาราง'],
  ['rows', 'จำนวนแถวหรือคอลัมน์ของตาราง'],
  ['columnWidths', 'ความกว้างของคอลัมน์'],
  ['headingRows', 'หัวตารางที่แสดงซ้ำทุกหน้า'],
  ['merges', 'การผสานเซลล์'],
  ['unbrokenRows', 'แถวที่ไม่แบ่งข้ามหน้า'],
];

const built = (options: Partial<HostOptions>) => runReport(exampleHost(options));
const docsCalls = ({ trace }: Run) => trace.filter(name => name.startsWith('Docs.'));
const messageOf = (run: Run) => (run.value as Outcome<ReportData>).message;

describe('the document that Google makes of the report', () => {
  it('is read once, and not mentioned if nothing was lost', () => {
    const run = built({});
    expect(docsCalls(run)).toEqual(['Docs.Documents.get']);
    expect(dataOf<ReportData>(run).notKept).toEqual([]);
    expect(messageOf(run)).not.toContain('ต่างจากต้นฉบับ');
  });

  it.each(LOSSES)('is reported as different if it lost %s', (loss, words) => {
    const run = built({ docs: { loses: [loss] } });
    expect(docsCalls(run)).toEqual(['Docs.Documents.get']);
    expect(dataOf<ReportData>(run).notKept).toEqual([loss]);
    expect(messageOf(run)).toMatch(new RegExp(`ต่างจากต้นฉบับในเรื่อง .*${words}.* หรือใช้ไฟล์ Word`));
  });

  it('is reported with everything it lost', () => {
    const run = built({ docs: { loses: ['merges', 'fonts'] } });
    expect(dataOf<ReportData>(run).notKept).toEqual(['fonts', 'merges']);
    expect(messageOf(run)).toMatch(/แบบอักษร การผสานเซลล์ โปรดตรวจก่อนใช้/);
  });
});

describe('reading back', () => {
  const NOT_READ = 'ตรวจทานเอกสารหลังการแปลงไม่ได้';

  it.each([1, 3])('waits for a document that Docs does not find in the first %i attempts', failingGets => {
    const run = built({ docs: { failingGets } });
    expect(docsCalls(run)).toHaveLength(failingGets + 1);
    expect(dataOf<ReportData>(run).notKept).toEqual([]);
  });

  it('gives up after the fourth attempt: the report is kept, and the message says so', () => {
    const run = built({ docs: { failingGets: 99 } });
    expect(docsCalls(run)).toHaveLength(4);
    expect(dataOf<ReportData>(run)).toMatchObject({ notKept: null, docx: expect.any(String) });
    expect(messageOf(run)).toContain(NOT_READ);
  });

  it('is left out without waiting if there is no Docs service', () => {
    const enabledAdvancedServices = (MANIFEST.dependencies?.enabledAdvancedServices ?? []).filter(
      ({ userSymbol }) => userSymbol !== 'Docs',
    );
    const run = built({ manifest: { ...MANIFEST, dependencies: { enabledAdvancedServices } } });
    expect(dataOf<ReportData>(run).notKept).toBeNull();
    expect(messageOf(run)).toContain(NOT_READ);
    expect(run.trace).not.toContain('Utilities.sleep');
  });
});
