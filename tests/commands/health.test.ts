import { describe, expect, it } from 'vitest';
import type { HealthData } from '../../src/commands/health';
import { addDays } from '../../src/thai/calendar';
import { bytesOf, dataFrom, scratch } from '../support/cli';
import { dataOf, EXAMPLE, exampleHost, exampleWorkbook, hostOver, MANIFEST, type TestHost } from '../support/office';

const OWNER = 'officer@example.org';
const health = (host: TestHost) => dataOf<HealthData>(host.call('checkHealth'));
const without = (scope: string) => MANIFEST.oauthScopes.filter(one => !one.endsWith(scope));

describe('the health check', () => {
  it('finds nothing wrong where all is well, and says so first', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    hostOver(workbook).call('runDaily', [], 'timeTrigger');
    const run = hostOver(workbook).call('checkHealth');
    expect(dataOf<HealthData>(run)).toMatchObject({
      layout: 1,
      missingPermissions: [],
      daily: { owner: OWNER, hour: 8 },
      lastRun: { day: EXAMPLE.today, done: true },
      stale: false,
      quotaLeft: 97,
      faults: [],
    });
    expect(run.screen.messages[0]?.text).toMatch(/^ระบบพร้อมใช้งาน\n/);
    expect(run.screen.messages[0]?.text).toContain(`เปิดโดย ${OWNER} ตั้งแต่ ๑ เมษายน ๒๕๖๙`);
  });

  it('leaves sheets, log and properties as they are, and its document in the bin', () => {
    const host = exampleHost();
    const before = structuredClone(host.workbook);
    health(host);
    expect(host.workbook.sheets).toEqual(before.sheets);
    expect(host.state.properties).toEqual((before.host as typeof host.state).properties);
    expect(host.state.files.map(({ trashed }) => trashed)).toEqual([true]);
  });

  it.each<[string, () => TestHost, RegExp]>([
    ['a permission that is missing', () => exampleHost({ grantedScopes: without('send_mail') }), /ส่งอีเมล.*authorize/],
    ['a sheet withheld', () => exampleHost({ grantedScopes: without('currentonly') }), /อ่านและเขียนแผ่นงานนี้/],
    [
      'a Drive that refuses',
      () =>
        exampleHost({
          beforeCall: (_, name) => {
            if (name === 'Drive.Files.create') throw new Error('The storage is full.');
          },
        }),
      /The storage is full/,
    ],
    ['a document that reads otherwise', () => exampleHost({ docs: { failingGets: 9 } }), /Internal error/],
    [
      'a copy',
      () => {
        const workbook = exampleWorkbook();
        workbook.id = 'another';
        return hostOver(workbook);
      },
      /เป็นสำเนา/,
    ],
  ])('names %s and what to do', (_, make, words) => {
    const { faults } = health(make());
    expect(faults.join('\n')).toMatch(words);
    expect(faults.join('\n')).toContain('โปรด');
  });

  it('says when the daily run stopped, and how its last one failed', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const later = hostOver(workbook, { now: addDays(EXAMPLE.today, 7) });
    expect(health(later)).toMatchObject({ stale: true, lastRun: null });
    const refused = hostOver(workbook, { currentOnlyByClock: 'null' });
    expect(() => refused.call('runDaily', [], 'timeTrigger')).toThrow();
    expect(health(hostOver(workbook)).faults.join('\n')).toContain('appsscript.json');
  });

  it('tells the owner of the daily run that its trigger is gone', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    expect(health(host).faults).toEqual([]);
    host.state.triggers.length = 0;
    expect(health(host).faults).toEqual([expect.stringMatching(/โปรดเลือกเมนู เปิดการทำงานประจำวัน/)]);
    expect(health(hostOver(host.workbook, { user: 'second@example.org' })).faults).toEqual([]);
  });

  it('bins what an earlier check could not', () => {
    const workbook = exampleWorkbook();
    const failing = hostOver(workbook, {
      beforeCall: (_, name) => {
        if (name === 'Drive.Files.update') throw new Error('refused');
      },
    });
    health(failing);
    expect(failing.state.files.map(({ trashed }) => trashed)).toEqual([false]);
    health(hostOver(workbook));
    expect(failing.state.files.map(({ trashed }) => trashed)).toEqual([true, true]);
  });

  it('runs from the command line and leaves the workbook as it is', async () => {
    const book = `${scratch()}/book.xlsx`;
    await dataFrom('setup', book, '--fiscal-year', '2569');
    const before = bytesOf(book) + bytesOf(`${book}.state.json`);
    const data = await dataFrom<HealthData>('health', book);
    expect(data).toMatchObject({ daily: null, faults: [] });
    expect(bytesOf(book) + bytesOf(`${book}.state.json`)).toBe(before);
  });
});
