import { describe, expect, it } from 'vitest';
import type { Loss } from '../../../local/host/docs/loss';
import type { HostOptions } from '../../../local/host/host-options';
import type { Run } from '../../../local/script/run-report';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { ReportData } from '../../../src/commands/report/build-report';
import { CODE, dataOf, exampleHost, MANIFEST } from '../../support/office';
import { runReport } from '../../support/reports';

const MENDED: readonly Loss[] = [
  'orientation',
  'headings',
  'fonts',
  'columnWidths',
  'headingRows',
  'merges',
  'unbrokenRows',
];
/** What no request can put into a document again, and the words it is told in. */
const TOLD: readonly (readonly [Loss, string])[] = [
  ['sections', 'การแบ่งตอน'],
  ['pageNumbers', 'เลขหน้า'],
  ['tables', 'จำนวนตาราง'],
  ['rows', 'จำนวนแถวหรือคอลัมน์ของตาราง'],
];

const built = (options: Partial<HostOptions>) => runReport(exampleHost(options));
const docsCalls = ({ trace }: Run) => trace.filter(name => name.startsWith('Docs.'));
const messageOf = (run: Run) => (run.value as Outcome<ReportData>).message;

const READ = `${CODE}\nfunction readDocument(id) { return Docs.Documents.get(id) }`;

/** The document of a report, as it is when the report is built. */
function documentAfter(loses: readonly Loss[]): unknown {
  const host = exampleHost({ code: READ, docs: { loses } });
  runReport(host);
  const document = host.state.files.find(({ mimeType }) => mimeType === 'application/vnd.google-apps.document');
  return host.call('readDocument', [document?.id]).value;
}

describe('the document that Google makes of the report', () => {
  it('is read, and left alone where all was kept', () => {
    const run = built({});
    expect(docsCalls(run)).toEqual(['Docs.Documents.get']);
    expect(dataOf<ReportData>(run).notKept).toEqual([]);
    expect(messageOf(run)).not.toContain('ต่างจากต้นฉบับ');
  });

  it.each(MENDED)('is mended in one batch where it lost: %s', loss => {
    const host = exampleHost({ docs: { loses: [loss] } });
    const run = runReport(host);
    expect(docsCalls(run)).toEqual(['Docs.Documents.get', 'Docs.Documents.batchUpdate']);
    expect(dataOf<ReportData>(run).notKept).toEqual([]);
    expect(messageOf(run)).not.toContain('ต่างจากต้นฉบับ');
  });

  it.each(MENDED.filter(loss => loss !== 'fonts'))('is afterwards as if it had never lost: %s', loss => {
    expect(documentAfter([loss])).toEqual(documentAfter([]));
  });

  it('has all of its text in the font of the report afterwards, that of headers and cells too', () => {
    const families = JSON.stringify(documentAfter(['fonts'])).match(
      /"textRun":\{"content":"[^"]*[^"\s\\n][^"]*","textStyle":\{[^}]*\}/g,
    );
    expect(families?.length).toBeGreaterThan(100);
    expect(families?.filter(run => !run.includes('"fontFamily":"Sarabun"'))).toEqual([]);
  });

  it.each(TOLD)('that lost %s is said to differ', (loss, words) => {
    const run = built({ docs: { loses: [loss] } });
    expect(dataOf<ReportData>(run).notKept).toContain(loss);
    expect(messageOf(run)).toMatch(new RegExp(`ต่างจากต้นฉบับในเรื่อง .*${words}.* หรือใช้ไฟล์ Word`));
  });

  it('that lost everything is still mended in one batch, and what is left is told', () => {
    const run = built({ docs: { loses: [...MENDED, 'pageNumbers'] } });
    expect(docsCalls(run)).toEqual(['Docs.Documents.get', 'Docs.Documents.batchUpdate']);
    expect(dataOf<ReportData>(run).notKept).toEqual(['pageNumbers']);
  });

  it('is said to lack what Docs refused to mend', () => {
    const options = { docs: { loses: ['merges', 'fonts'] } } as const;
    const number = built(options).trace.indexOf('Docs.Documents.batchUpdate') + 1;
    const run = built({ ...options, fault: { call: number, when: 'before' } });
    expect(dataOf<ReportData>(run).notKept).toEqual(['fonts', 'merges']);
    expect(messageOf(run)).toMatch(/แบบอักษร การผสานเซลล์ โปรดตรวจก่อนใช้/);
  });
});

describe('reading back', () => {
  const NOT_READ = 'ตรวจทานเอกสารหลังการแปลงไม่ได้';

  it.each([1, 3])('waits for a document that Docs does not know at the first %i tries', failingGets => {
    const run = built({ docs: { failingGets } });
    expect(docsCalls(run)).toHaveLength(failingGets + 1);
    expect(dataOf<ReportData>(run).notKept).toEqual([]);
  });

  it('is given up after the fourth try: the report stands, and the message says so', () => {
    const run = built({ docs: { failingGets: 99 } });
    expect(docsCalls(run)).toHaveLength(4);
    expect(dataOf<ReportData>(run)).toMatchObject({ notKept: null, docx: expect.any(String) });
    expect(messageOf(run)).toContain(NOT_READ);
  });

  it('is left out where there is no Docs service, without waiting for one', () => {
    const enabledAdvancedServices = (MANIFEST.dependencies?.enabledAdvancedServices ?? []).filter(
      ({ userSymbol }) => userSymbol !== 'Docs',
    );
    const run = built({ manifest: { ...MANIFEST, dependencies: { enabledAdvancedServices } } });
    expect(dataOf<ReportData>(run).notKept).toBeNull();
    expect(messageOf(run)).toContain(NOT_READ);
    expect(run.trace).not.toContain('Utilities.sleep');
  });
});
