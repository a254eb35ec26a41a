import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { ReportData } from '../../../src/commands/report/report-data';
import { dataOf, exampleHost, exampleWorkbook, hostOver, sheetOf, type TestHost } from '../../support/office';
import { runReport } from '../../support/reports';

const OFFICER = 'officer@example.org';
const EDITORS = [OFFICER, 'a@example.org', 'B@example.org'];

const sharesOf = ({ state }: TestHost) =>
  state.files.flatMap(({ mimeType, permissions }) =>
    permissions.map(({ role, type, emailAddress, notified }) => ({
      ofFolder: mimeType.endsWith('.folder'),
      role,
      type,
      emailAddress,
      notified,
    })),
  );

const messageOf = (host: TestHost) => (runReport(host).value as Outcome<ReportData>).message;

describe("the reports' folder", () => {
  it("is shared for reading with the sheet's other editors, without a mail", () => {
    const host = exampleHost({ editors: EDITORS });
    expect(dataOf<ReportData>(runReport(host)).notShared).toEqual([]);
    expect(sharesOf(host)).toEqual(
      ['a@example.org', 'B@example.org'].map(emailAddress => ({
        ofFolder: true,
        role: 'reader',
        type: 'user',
        emailAddress,
        notified: false,
      })),
    );
  });

  it('is shared with nobody twice, however the address is written', () => {
    const workbook = exampleWorkbook();
    runReport(hostOver(workbook, { editors: EDITORS }));
    const second = hostOver(workbook, { editors: [...EDITORS, 'A@example.org', 'c@example.org'] });
    expect(runReport(second).trace.filter(name => name === 'Drive.Permissions.create')).toHaveLength(1);
    expect(sharesOf(second).map(({ emailAddress }) => emailAddress)).toEqual([
      'a@example.org',
      'B@example.org',
      'c@example.org',
    ]);
  });

  it('writes no address of an editor into the log', () => {
    const host = exampleHost({
      editors: EDITORS,
      withoutAccount: ['a@example.org'],
      beforeCall: (_, name) => {
        if (name === 'Drive.Permissions.create')
          throw new Error(
            "User message: You are trying to invite B@example.org, <a@example.org>. 'officer@example.org'",
          );
      },
    });
    const { log } = runReport(host);
    expect(log.map(({ text }) => text)).toContainEqual(expect.stringContaining('not shared with an editor'));
    expect(log.filter(({ text }) => /example\.org/i.test(text))).toEqual([]);
  });

  it('is not shared if the office does not want it', () => {
    const workbook = exampleWorkbook();
    const rows = sheetOf(workbook, 'ตั้งค่า').rows;
    const row = rows.find(cells => String(cells[0]?.value).includes('แชร์'));
    if (!row) throw new Error('no such setting');
    row[1] = { value: 'ไม่' };
    const host = hostOver(workbook, { editors: EDITORS });
    const { trace } = runReport(host);
    expect(trace.filter(name => name.startsWith('Drive.Permissions') || name.endsWith('getEditors'))).toEqual([]);
    expect(sharesOf(host)).toEqual([]);
  });
});

describe('an editor with whom the folder could not be shared', () => {
  it.each<[string, Partial<HostOptions>, readonly string[], RegExp]>([
    [
      'has no Google account',
      { editors: EDITORS, withoutAccount: ['a@example.org'] },
      ['a@example.org'],
      /ไม่ได้บางคน: a@example\.org$/,
    ],
    ['hides the address', { editors: [OFFICER, ''] }, [''], /ไม่ได้บางคน: ผู้ไม่เปิดเผยอีเมล$/],
  ])('%s: the report is kept, and the message says so', (_, options, without, message) => {
    const host = exampleHost(options);
    expect(messageOf(host)).toMatch(message);
    expect(dataOf<ReportData>(runReport(host)).notShared).toEqual(without);
  });

  it('is one of many: some are named, and the rest are counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => `n${index}@example.org`);
    const message = messageOf(exampleHost({ editors: many, withoutAccount: many }));
    expect(message).toMatch(/n0@example\.org .*n4@example\.org และอีก ๔ คน$/);
  });

  it.each(['Spreadsheet.getEditors', 'Drive.Permissions.list'])('is every editor if %s is refused', call => {
    const number = runReport(exampleHost({ editors: EDITORS })).trace.indexOf(call) + 1;
    const host = exampleHost({ editors: EDITORS, fault: { call: number, when: 'before', message: 'no access' } });
    const run = runReport(host);
    expect(dataOf<ReportData>(run)).toMatchObject({ notShared: null, notKept: [] });
    expect(run.value).toMatchObject({
      message: expect.stringContaining('แชร์โฟลเดอร์รายงานให้ผู้แก้ไขแผ่นงานไม่ได้: no access'),
    });
    expect(sharesOf(host)).toEqual([]);
  });
});
