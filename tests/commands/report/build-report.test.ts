import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { DriveFileRecord } from '../../../local/host/kept/state';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { putCell, type WorkbookModel } from '../../../local/workbook/model';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { ReportData, ReportOptions } from '../../../src/commands/report/report-data';
import { readDocx } from '../../support/docx-reader';
import {
  dataOf,
  exampleHost,
  exampleWorkbook,
  hostOver,
  problemOf,
  sheetOf,
  type TestHost,
  valuesOf,
} from '../../support/office';
import { exampleWith, reportOf, runReport } from '../../support/reports';
import { typeInSetting } from '../../support/rounds';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

const creations = (trace: readonly string[]) => trace.filter(name => /^Drive\.Files\.(create|copy)$/.test(name));
const driveCalls = (trace: readonly string[]) => trace.filter(name => name.startsWith('Drive.'));
const foldersOf = (host: TestHost) => host.state.files.filter(({ mimeType }) => mimeType.endsWith('.folder'));
const documentsOf = (host: TestHost) => host.state.files.filter(({ mimeType }) => mimeType === GOOGLE_DOC);
const wordFilesOf = ({ state }: TestHost) => state.files.filter(({ mimeType }) => mimeType === DOCX);
const filesOf = (host: TestHost) => [...documentsOf(host), ...wordFilesOf(host)];

it('says where the document is, its name and how many measures it has', () => {
  const host = exampleHost({ now: '2026-10-01' });
  const run = runReport(host, { round: 12, draft: false });
  const data = dataOf<ReportData>(run);
  expect(data).toMatchObject({ rows: 25, draft: false });
  expect(data.title).toMatch(/^รายงานผลการดำเนินการ.*ปีงบประมาณ พ\.ศ\. ๒๕๖๙ รอบ ๑๒ เดือน$/);
  expect(data.file).toBe(documentsOf(host)[0]?.webViewLink);
  expect(host.files[0]?.name).toContain('๒๕๖๙ รอบ ๑๒ เดือน');
});

it.each<[string, Partial<ReportOptions>, string]>([
  ['a report for the mayor', {}, ' (ฉบับเสนอผู้บริหาร) แล้ว'],
  ['one for the web site', { edition: 'public' }, ' (ฉบับเผยแพร่) แล้ว'],
  ['a draft', { draft: true }, ' (ฉบับเสนอผู้บริหาร) แล้ว เป็นฉบับร่าง'],
])('says and logs which edition it is: %s', (_, options, words) => {
  const host = exampleHost();
  const run = runReport(host, { round: 6, draft: false, ...options });
  expect(run.value).toMatchObject({ message: expect.stringContaining(words) });
  expect(valuesOf(host.workbook, 'ประวัติการทำงาน').flat().join()).toContain(words);
});

it.each([
  ['executive', 'ฉบับเสนอผู้บริหาร', 'บันทึกข้อความ'],
  ['public', 'ฉบับเผยแพร่', 'รายงานผล'],
  ['annex', 'ภาคผนวกภายใน', 'ภาคผนวก'],
] as const)('is built in the chosen edition: %s', (edition, label, beginning) => {
  const host = exampleHost();
  dataOf<ReportData>(runReport(host, { round: 6, draft: false, edition }));
  const { paragraphs } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
  expect(paragraphs.find(text => text !== '')).toMatch(new RegExp(`^${beginning}`));
  expect(host.files[0]?.name).toContain(label);
});

it('says how many errors remain in a draft', () => {
  const run = runReport(hostOver(exampleWith(2, 2, '')), { round: 6, draft: true });
  expect(run.value).toMatchObject({ message: expect.stringContaining('เป็นฉบับร่าง ยังมีที่ต้องแก้ไข ๑ จุด') });
});

it('is marked as complete before the log mentions it', () => {
  const { trace } = runReport(exampleHost());
  const cleared = trace.lastIndexOf('Properties.setProperties');
  expect(cleared).toBeGreaterThan(-1);
  expect(trace.slice(cleared)).toContain('Range.setValues');
  expect(trace.slice(cleared)).toContain('Lock.releaseLock');
});

it('counts the warnings and says so', () => {
  const run = runReport(hostOver(exampleWith(2, 3, 'กองคลงั')));
  expect(dataOf<ReportData>(run).warnings).toBe(3);
  expect(run.value).toMatchObject({ message: expect.stringContaining('ควรตรวจสอบ ๓ จุด') });
});

it('says in one line how many states are doubtful and where they are listed, and nothing without any', () => {
  const doubtful = runReport(hostOver(exampleWith(2, 5, 'ตามเอกสารแนบ')));
  expect(dataOf<ReportData>(doubtful).doubtful).toBe(1);
  const lines = (doubtful.value as Outcome<ReportData>).message.split('\n').filter(line => line.includes('แน่ชัด'));
  expect(lines).toEqual([expect.stringMatching(/^มี ๑ รายการ.*รายการที่ต้องแก้ไข/)]);
  const clear = runReport(exampleHost());
  expect(dataOf<ReportData>(clear).doubtful).toBe(0);
  expect((clear.value as Outcome<ReportData>).message).not.toContain('แน่ชัด');
});

describe('a round that does not fit the day', () => {
  const DOUBT = 'โปรดตรวจสอบว่าเลือกรอบถูกต้อง';
  const messageOn = (now: string, round: 6 | 12) =>
    (runReport(exampleHost({ now }), { round, draft: true }).value as Outcome<ReportData>).message;

  it.each<[string, 6 | 12, boolean]>([
    ['2026-02-27', 6, true],
    ['2026-02-28', 6, false],
    ['2026-04-01', 6, false],
    ['2026-04-14', 6, false],
    ['2026-04-15', 6, true],
    ['2026-10-01', 6, true],
    ['2026-08-29', 12, true],
    ['2026-08-30', 12, false],
    ['2026-11-15', 12, false],
  ])('on %s, with %i months, is reported: %s', (day, round, told) => {
    expect(messageOn(day, round).includes(DOUBT)).toBe(told);
  });

  it('is reported if it ended long ago, because the report has what was written since', () => {
    expect(messageOn('2026-07-15', 6)).toMatch(/๓๑ มีนาคม ๒๕๖๙ แล้ว.*ผลที่บันทึกหลังจากนั้น/);
    expect(messageOn('2026-02-27', 6)).not.toContain('หลังจากนั้น');
  });
});

it.each([
  ['of the round before', '๗ เมษายน ๒๕๖๙', 12, true],
  ['of the day of the data', '๓๐ กันยายน ๒๕๖๙', 12, false],
  ['not written yet', '', 12, false],
  ['after the round', '๗ เมษายน ๒๕๖๙', 6, false],
] as const)('asks about a memo date that is %s', (_, memoDate, round, isAsked) => {
  const workbook = exampleWorkbook();
  typeInSetting(workbook, 'วันที่บันทึกข้อความ', memoDate);
  const { message } = runReport(hostOver(workbook, { now: '2026-10-05' }), { round, draft: true })
    .value as Outcome<ReportData>;
  expect(message.includes('อาจเป็นเลขที่และวันที่ของรายงานฉบับก่อน')).toBe(isAsked);
});

describe('the six-month report made in July', () => {
  const built = (edition?: 'annex') => {
    const host = exampleHost({ now: '2026-07-15' });
    runReport(host, { round: 6, draft: false, ...(edition && { edition }) });
    return readDocx(host.files[0]?.bytes ?? new Uint8Array());
  };
  const { paragraphs } = built();
  const { tables } = built('annex');
  const annex = tables[tables.length - 1]?.map(cells => cells.map(lines => lines.join(' ')).slice(2, 5)) ?? [];

  it('counts days to the last day of the round, and says so', () => {
    expect(annex[1]).toEqual(['ครบกำหนด', 'เหลือ/เกินกำหนด ณ ๓๑ มี.ค. ๖๙ (วัน)', 'สถานะ']);
    expect(annex).toContainEqual(['๓๐ มิ.ย. ๖๙', 'เหลือ ๙๑ วัน', 'อยู่ระหว่างดำเนินการ']);
    expect(annex).toContainEqual(['๓๑ มี.ค. ๖๙', 'ครบกำหนดวันที่ข้อมูล', 'อยู่ระหว่างดำเนินการ']);
    expect(annex.flat().filter(text => text.startsWith('เกินกำหนด'))).toEqual([]);
  });

  it('counts measures that begin after the round as not yet due', () => {
    expect(annex.flat()).not.toContain('ยังไม่ดำเนินการ');
    expect(paragraphs.join('\n')).toContain('ยังไม่ถึงกำหนดดำเนินการ ๒ รายการ');
  });

  it('names the last day of the round as that of its data', () => {
    expect(paragraphs.join('\n')).toContain('ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙');
  });
});

describe('the document and its folder', () => {
  it('are made by one Drive call each, the Word file with a Google Doc of it beside it', () => {
    const host = exampleHost();
    expect(creations(runReport(host).trace)).toHaveLength(3);
    const parents = [foldersOf(host)[0]?.id];
    expect(filesOf(host)).toMatchObject([
      { mimeType: GOOGLE_DOC, parents },
      { mimeType: DOCX, parents, name: `${documentsOf(host)[0]?.name}.docx` },
    ]);
    const [first, second] = host.files;
    expect(first?.bytes).toEqual(second?.bytes);
  });

  it('are in the same folder as the next report, which replaces nothing', () => {
    const host = exampleHost();
    runReport(host);
    const before = structuredClone(filesOf(host));
    expect(creations(runReport(host, { round: 12, draft: true }).trace)).toHaveLength(2);
    expect(foldersOf(host)).toHaveLength(1);
    expect(filesOf(host)).toHaveLength(4);
    expect(filesOf(host)).toEqual(expect.arrayContaining(before));
    expect(new Set(filesOf(host).map(({ parents }) => parents[0]))).toEqual(new Set([foldersOf(host)[0]?.id]));
  });

  it.each<[string, (folder: DriveFileRecord, host: TestHost) => void]>([
    ['in the bin', folder => void Object.assign(folder, { trashed: true })],
    ['gone', (folder, host) => void host.state.files.splice(host.state.files.indexOf(folder), 1)],
    ["another account's", folder => void Object.assign(folder, { owner: 'other@example.org' })],
  ])('are in a new folder if the old one is %s', (_, happens) => {
    const host = exampleHost();
    runReport(host);
    const [old] = foldersOf(host);
    if (!old) throw new Error('no folder was made');
    happens(old, host);
    dataOf<ReportData>(runReport(host));
    const now = foldersOf(host).filter(({ id }) => id !== old.id);
    expect(now).toHaveLength(1);
    expect(documentsOf(host)[1]?.parents).toEqual([now[0]?.id]);
  });
});

describe('errors in the entries', () => {
  const faulty = () => exampleWith(2, 4, 'ต.ล. ๖๘');

  it('stop the report: nothing is built, and the message says what to do', () => {
    const host = hostOver(faulty());
    const run = runReport(host);
    expect(problemOf(run)).toEqual({
      code: 'errorsInEntries',
      stops: 'report',
      count: 1,
      first: { row: 2, column: 'ระยะเวลา', message: expect.stringContaining('"ต.ล."') },
    });
    expect(run.value).toMatchObject({
      message: expect.stringMatching(/จุดแรก แถว ๒ ระยะเวลา: .*ต\.ล\..*เลือกเมนู ตรวจสอบข้อมูล.*ฉบับร่าง/),
    });
    expect([driveCalls(run.trace), host.files]).toEqual([[], []]);
  });

  it('do not stop a draft, which is marked as a draft on every page', () => {
    const host = hostOver(faulty());
    expect(dataOf<ReportData>(runReport(host, { round: 6, draft: true }))).toMatchObject({ draft: true, rows: 25 });
    const { headers } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
    expect(headers.length).toBeGreaterThan(2);
    expect(headers.filter(header => !header.includes('ฉบับร่าง'))).toEqual([]);
    expect(host.files[0]?.name).toContain('ฉบับร่าง');
  });

  it('are none in a report to sign, which has no draft mark', () => {
    expect(reportOf(exampleWorkbook()).headers.join()).not.toContain('ฉบับร่าง');
  });
});

describe('Drive', () => {
  it('keeps a document that is too long to convert as a Word file, and the message says so', () => {
    const workbook = exampleWorkbook();
    for (let row = 1; row <= 25; row += 1) putCell(sheetOf(workbook, 'มาตรการ'), row, 4, { value: 'ก'.repeat(49_000) });
    const host = hostOver(workbook);
    const run = runReport(host);
    const file = wordFilesOf(host)[0]?.webViewLink;
    expect(dataOf<ReportData>(run)).toMatchObject({ file, docx: file, pdf: null, notKept: null });
    expect(run.value).toMatchObject({ message: expect.stringMatching(/แปลงเป็น Google เอกสารไม่ได้.*เปิดด้วย/) });
    expect(filesOf(host)).toMatchObject([{ name: expect.stringMatching(/\.docx$/) }]);
    // The length is checked first, because a refused upload takes as long as an accepted one.
    expect(creations(run.trace)).toEqual(['Drive.Files.create', 'Drive.Files.create']);
  });

  it("if it refuses everything, Drive's words are reported, and the next attempt uses the folder that was made", () => {
    const host = exampleHost({
      drive: {
        save() {
          throw new Error('The user has exceeded their Drive storage quota');
        },
      },
    });
    const run = runReport(host);
    expect(problemOf(run)).toEqual({ code: 'driveRefused', why: expect.stringContaining('storage quota') });
    expect(run.value).toMatchObject({ message: expect.stringContaining('storage quota') });
    expect(filesOf(host)).toEqual([]);
    runReport(host);
    expect(foldersOf(host)).toHaveLength(1);
  });
});

let secondTrace: readonly string[] | null = null;

/** The example's second report, with an existing folder. The nth call of this name fails with these words. */
function secondReport(call: string, when: 'before' | 'after', message: string, nth = 1) {
  secondTrace ??= runReport(afterOne()).trace;
  const numbers = secondTrace.flatMap((name, index) => (name === call ? [index + 1] : []));
  const number = numbers[nth - 1] ?? 0;
  const host = afterOne({ fault: { call: number, when, message } });
  return { host, run: runReport(host) };
}

let reported: WorkbookModel | null = null;

/** The example office after it built one report. */
function afterOne(options: Partial<HostOptions> = {}): TestHost {
  if (reported === null) {
    reported = exampleWorkbook();
    runReport(hostOver(reported));
  }
  return hostOver(copyWorkbook(reported), options);
}

describe('a temporary fault of Drive', () => {
  it('after the document was made does no harm: the document is found and reported', () => {
    const { host, run } = secondReport('Drive.Files.copy', 'after', 'Internal Error');
    expect(documentsOf(host)).toHaveLength(2);
    expect(dataOf<ReportData>(run).file).toBe(documentsOf(host)[1]?.webViewLink);
    expect(run.value).toMatchObject({ message: expect.not.stringContaining('แปลงเป็น Google เอกสารไม่ได้') });
  });

  it('does not change the folder', () => {
    const { host, run } = secondReport('Drive.Files.get', 'before', 'Internal Error');
    expect(problemOf(run)).toMatchObject({ code: 'driveRefused' });
    expect(foldersOf(host)).toHaveLength(1);
  });
});

it.each([
  'Request Too Large',
  'The requested conversion is not supported.',
  'Bad Request',
  'Internal Error',
  'Backend Error',
  'Empty response',
  'User Rate Limit Exceeded',
  'การเรียก API ไปยัง drive.files.copy ล้มเหลวโดยมีข้อผิดพลาด: คำขอไม่ถูกต้อง',
])('if Drive does not convert, the Word file is kept, and the message says so: %s', message => {
  const { host, run } = secondReport('Drive.Files.copy', 'before', message);
  expect(documentsOf(host)).toHaveLength(1);
  expect(dataOf<ReportData>(run)).toMatchObject({ file: wordFilesOf(host)[1]?.webViewLink, notKept: null });
  expect(run.value).toMatchObject({ message: expect.stringContaining('แปลงเป็น Google เอกสารไม่ได้') });
});

it('if Drive refuses every file, nothing is kept, and the message has its words', () => {
  const refuse = () => {
    throw new Error('The user has exceeded their Drive storage quota');
  };
  const host = afterOne({ drive: { save: refuse } });
  expect(problemOf(runReport(host))).toEqual({ code: 'driveRefused', why: expect.stringContaining('storage quota') });
  expect(filesOf(host)).toHaveLength(2);
});

describe('a Word file that could not be stored', () => {
  it('stops the report, because the document is made of it, and the next report is whole', () => {
    const { host, run } = secondReport('Drive.Files.create', 'before', 'Internal Error');
    expect(problemOf(run)).toMatchObject({ code: 'driveRefused', why: 'Internal Error' });
    expect(filesOf(host)).toHaveLength(2);
    const next = hostOver(host.workbook);
    dataOf<ReportData>(runReport(next));
    expect(filesOf(next).filter(({ trashed }) => !trashed)).toHaveLength(4);
  });

  it('is found if it was stored although Drive reported a fault', () => {
    const { host, run } = secondReport('Drive.Files.create', 'after', 'Internal Error');
    expect(wordFilesOf(host)).toHaveLength(2);
    expect(dataOf<ReportData>(run).docx).toBe(wordFilesOf(host)[1]?.webViewLink);
  });
});

it('the files of a run that broke off are in the bin after the next one', () => {
  const { trace } = runReport(afterOne());
  const call = trace.lastIndexOf('Properties.setProperties') + 1;
  const message = 'Planted: refused for good. https://www.googleapis.com/auth/planted';
  const broken = afterOne({ fault: { call, when: 'before', message } });
  expect(() => runReport(broken)).toThrow('Planted');
  const host = hostOver(broken.workbook);
  dataOf<ReportData>(runReport(host));
  const trashed = [documentsOf(host), wordFilesOf(host)].map(files => files.map(file => file.trashed));
  expect(trashed).toEqual([
    [false, true, false],
    [false, true, false],
  ]);
});

it('document and Word file are marked with the sheet and the run that made them', () => {
  const host = afterOne();
  runReport(host);
  const runs = documentsOf(host).map(({ appProperties }) => appProperties['run']);
  expect(filesOf(host).map(({ appProperties }) => appProperties)).toEqual(
    [...runs, ...runs].map(run => ({ sheet: host.workbook.id, run })),
  );
  expect(new Set(runs).size).toBe(2);
});

describe('the message about a report in Drive', () => {
  const LINK = 'https://docs.google.com/document/d/1AbC';

  it('has links to the document, its Word file and its PDF', () => {
    const host = exampleHost({
      drive: { save: name => ({ path: name.endsWith('.docx') ? 'https://w' : `${LINK}/edit?usp=drivesdk` }) },
    });
    const run = runReport(host);
    const pdf = `${LINK}/export?format=pdf`;
    expect(dataOf<ReportData>(run)).toMatchObject({ file: `${LINK}/edit?usp=drivesdk`, docx: 'https://w', pdf });
    const message = `\nเอกสาร: ${LINK}/edit?usp=drivesdk\nไฟล์ Word: https://w\nPDF: ${pdf}`;
    expect(run.value).toMatchObject({ message: expect.stringContaining(message) });
    expect(valuesOf(host.workbook, 'ประวัติการทำงาน').flat().join()).toContain(pdf);
  });

  it('has no link to a PDF if the document is not a Google Doc', () => {
    expect(dataOf<ReportData>(runReport(exampleHost())).pdf).toBeNull();
  });
});

it('gives the same bytes for the same entries on the same day', () => {
  const [morning, evening] = ['2026-04-01T02:00:00Z', '2026-04-01T11:30:00Z'].map(time => {
    const host = exampleHost({ now: Date.parse(time) });
    dataOf<ReportData>(runReport(host));
    return Buffer.from(host.files[0]?.bytes ?? []).toString('base64');
  });
  expect(morning?.length).toBeGreaterThan(10_000);
  expect(evening).toBe(morning);
});
