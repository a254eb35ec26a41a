import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import { typeInto } from '../../../local/sheets/people';
import { remove } from '../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { HealthData } from '../../../src/commands/health/health-data';
import { addDays } from '../../../src/thai/dates/calendar';
import { bytesOf, dataFrom, scratch } from '../../support/cli';
import {
  dataOf,
  EXAMPLE,
  exampleHost,
  exampleWorkbook,
  hostOver,
  MANIFEST,
  sheetOf,
  type TestHost,
} from '../../support/office';
import { typeBeside } from '../../support/small-office';

/** On the day of the example. */
const NOON = Date.parse(`${EXAMPLE.today}T05:00:00Z`);
const OWNER = 'officer@example.org';
const health = (host: TestHost) => dataOf<HealthData>(host.call('checkHealth'));
const without = (scope: string) => MANIFEST.oauthScopes.filter(one => !one.endsWith(scope));

const typeUnit = (workbook: WorkbookModel, unit: string, address: string) =>
  typeBeside(workbook, 'ส่วนราชการ', unit, 'D', address);

describe('the health check', () => {
  it('finds nothing wrong in a healthy office, and says so first', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    hostOver(workbook).call('runDaily', [], 'timeTrigger');
    const run = hostOver(workbook, { now: NOON }).call('checkHealth');
    expect(dataOf<HealthData>(run)).toMatchObject({
      layout: 3,
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

  it('tells a page the same, without a window', () => {
    const host = exampleHost({ grantedScopes: without('send_mail') });
    const run = host.call('readHealth', [], 'page');
    expect(run.value).toEqual(host.call('checkHealth').value);
    expect(run.screen.messages).toEqual([]);
  });

  it('changes neither sheets, log, properties nor Drive', () => {
    const host = exampleHost();
    const before = copyWorkbook(host.workbook);
    health(host);
    expect(host.workbook.sheets).toEqual(before.sheets);
    expect(host.state.properties).toEqual((before.host as typeof host.state).properties);
    expect(host.state.files).toEqual([]);
  });

  it.each<[string, () => TestHost, RegExp]>([
    ['a missing permission', () => exampleHost({ grantedScopes: without('send_mail') }), /ส่งอีเมล.*authorize/],
    ['a sheet without permission', () => exampleHost({ grantedScopes: without('currentonly') }), /อ่านและเขียนแผ่นงานนี้/],
    ['files withheld', () => exampleHost({ grantedScopes: without('drive.file') }), /เก็บรายงานในไดรฟ์.*authorize/],
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

  it.each<[string, (workbook: WorkbookModel) => Partial<HostOptions> | undefined, RegExp]>([
    ['no mail left to send today', () => ({ quota: 0 }), /ส่งอีเมลครบจำนวนของวันนี้แล้ว.*โปรดลดการส่งอีเมลอื่น/],
    [
      'an office without any address',
      workbook => {
        for (const unit of Object.keys(EXAMPLE.units)) typeUnit(workbook, unit, '');
        return undefined;
      },
      /^ยังไม่มีอีเมลที่ถูกต้องของส่วนราชการใด.*โปรดกรอกอีเมล/,
    ],
    [
      'a unit that cannot be mailed about overdue rows, also on a day off',
      workbook => {
        typeUnit(workbook, 'กองคลัง', 'ไม่มี@');
        return { now: '2026-04-04' };
      },
      /๑ ราย โปรดแก้ไขในแผ่นงานส่วนราชการ.*\n- กองคลัง: อีเมลไม่ถูกต้อง: ไม่มี@ \(แถว ๙\)$/,
    ],
    [
      'a unit without an address and with a row that is due soon',
      workbook => {
        typeUnit(workbook, 'กองคลัง', '');
        typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D9', 'ภายใน ๗ เม.ย. ๖๙');
        return undefined;
      },
      /- กองคลัง: ยังไม่มีอีเมลในแผ่นงานส่วนราชการ \(แถว ๙\)$/,
    ],
    [
      'an overdue row of an unknown unit',
      workbook => {
        typeInto({ model: workbook, sheet: 'มาตรการ' }, 'C9', 'กองที่ไม่มีอยู่');
        return undefined;
      },
      /- กองที่ไม่มีอยู่: ไม่มีส่วนราชการที่ตรงกัน/,
    ],
    [
      'a year without holidays',
      workbook => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'วันหยุด');
        return undefined;
      },
      /^ยังไม่มีวันหยุดของปี พ\.ศ\. ๒๕๖๙ .*โปรดเพิ่ม/,
    ],
    [
      'an hour changed after the daily run was turned on',
      workbook => {
        typeBeside(workbook, 'ตั้งค่า', 'เวลาทำงานประจำวัน (นาฬิกา)', 'B', '๑๓');
        return undefined;
      },
      /เวลา ๑๓ นาฬิกา แต่ตัวตั้งเวลายังเป็น ๘ นาฬิกา โปรดให้ officer@example\.org เลือกเมนู เปิดการทำงานประจำวัน/,
    ],
    [
      'a sheet in another time zone',
      workbook => {
        workbook.timeZone = 'America/Los_Angeles';
        return undefined;
      },
      /^เขตเวลาของแผ่นงานคือ America\/Los_Angeles แต่ระบบใช้ Asia\/Bangkok .*โปรด/,
    ],
    [
      'a missing column of the tool',
      workbook => {
        const register = sheetOf(workbook, 'มาตรการ');
        remove(workbook, register, 'columns', register.rows[0]?.findIndex(cell => cell?.value === 'ครบกำหนด') ?? -1, 1);
        return undefined;
      },
      /"มาตรการ" ยังไม่พร้อมใช้ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน/,
    ],
    [
      'a missing log',
      workbook => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'ประวัติการทำงาน');
        return undefined;
      },
      /"ประวัติการทำงาน" ยังไม่พร้อมใช้ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน/,
    ],
    [
      'an emptied register',
      workbook => {
        const register = sheetOf(workbook, 'มาตรการ');
        remove(workbook, register, 'rows', 1, register.rows.length - 2);
        return undefined;
      },
      /"มาตรการ" ยังไม่มีรายการ โปรดกรอก/,
    ],
    [
      'a missing sheet of units',
      workbook => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'ส่วนราชการ');
        return undefined;
      },
      /"ส่วนราชการ" ยังไม่พร้อมใช้ โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน/,
    ],
  ])('finds %s, and nothing else', (_, change, words) => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const options = change(workbook);
    const { screen, value } = hostOver(workbook, options).call('checkHealth');
    expect((value as { data: HealthData }).data.faults).toEqual([expect.stringMatching(words)]);
    expect(screen.messages[0]?.text).toMatch(/^พบสิ่งที่ต้องแก้ไข ๑ เรื่อง ดังนี้\n๑\. /);
  });

  it.each([
    ['a unit that is told by LINE', 'F', 'ไลน์'],
    ['a unit that is paused', 'G', '๓๐ เมษายน ๒๕๖๙'],
  ])('accepts %s', (_, column, text) => {
    const workbook = exampleWorkbook();
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', column, text);
    expect(health(hostOver(workbook)).faults).toEqual([]);
  });

  it.each([
    ['told by LINE', 'F', 'ไลน์', /^รอแจ้งทางอื่น: กองคลัง \(ไลน์\) โปรดคัดลอกข้อความสำหรับ LINE จากเมนู ติดตามผล$/m],
    ['told on paper and has nothing due', 'F', 'หนังสือ', null],
    ['paused', 'G', '๓๐ เมษายน ๒๕๖๙', null],
  ])('names the units that staff must tell themselves, if a unit is %s', (_, column, text, words) => {
    const workbook = exampleWorkbook();
    typeBeside(workbook, 'ส่วนราชการ', 'กองคลัง', column, text);
    if (text === 'หนังสือ') typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D9', 'ภายใน ๓๐ ก.ย. ๖๙');
    const shown = hostOver(workbook).call('checkHealth').screen.messages[0]?.text;
    if (words === null) expect(shown).not.toContain('รอแจ้งทางอื่น');
    else expect(shown).toMatch(words);
  });

  it('accepts another name for the same time zone', () => {
    const workbook = exampleWorkbook();
    workbook.timeZone = 'Asia/Jakarta';
    expect(health(hostOver(workbook)).faults).toEqual([]);
  });

  it('names the most serious fault first', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    typeUnit(workbook, 'กองคลัง', '');
    workbook.timeZone = 'America/Los_Angeles';
    const host = hostOver(workbook, { now: '2026-04-20', quota: 0 });
    const words = host.call('checkHealth').screen.messages[0]?.text.split('\n') ?? [];
    expect(words.filter(line => /^[๑-๙]\. /.test(line))).toEqual([
      expect.stringContaining('ไม่ได้ทำงานเกินสามวันทำการ'),
      expect.stringContaining('ครบจำนวน'),
      expect.stringContaining('แจ้งผู้รับผิดชอบไม่ได้'),
      expect.stringContaining('เขตเวลา'),
    ]);
  });

  it('says that the daily run stopped, and how the last one failed', () => {
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

  it('names no next run if the trigger is gone', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    const words = () => host.call('checkHealth').screen.messages[0]?.text;
    expect(words()).toContain('ครั้งต่อไป: ทุกวัน');
    host.state.triggers.length = 0;
    expect(words()).not.toContain('ครั้งต่อไป: ทุกวัน');
  });

  it('distinguishes a daily run that fails from one that does not run', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const later = addDays(EXAMPLE.today, 7);
    const refused = hostOver(workbook, { now: later, currentOnlyByClock: 'null' });
    expect(() => refused.call('runDaily', [], 'timeTrigger')).toThrow();
    const words = hostOver(workbook, { now: later }).call('checkHealth').screen.messages[0]?.text;
    expect(words).toContain('งานประจำวันไม่สำเร็จเกินสามวันทำการแล้ว');
    expect(words).not.toContain('งานประจำวันไม่ได้ทำงาน');
  });

  it('tells another account which account has not given permissions', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const failing = hostOver(workbook, { grantedScopes: without('send_mail') });
    expect(() => failing.call('runDaily', [], 'timeTrigger')).toThrow();
    const { faults } = health(hostOver(workbook, { user: 'second@example.org' }));
    expect(faults).toEqual([expect.stringContaining(`บัญชี ${OWNER} ยังไม่ได้อนุญาตให้ระบบส่งอีเมล`)]);
    expect(faults.join()).not.toContain('บัญชีนี้');
  });

  it('says only once that access to the sheet was not allowed', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const withheld = { grantedScopes: without('currentonly') };
    const host = hostOver(workbook, withheld);
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow();
    expect(host.mails.map(({ body }) => [body.includes('authorize'), body.includes('appsscript.json')])).toEqual([
      [true, false],
    ]);
    const { faults } = health(hostOver(workbook, withheld));
    expect(faults.filter(fault => fault.includes('อ่านและเขียนแผ่นงานนี้'))).toHaveLength(1);
  });

  it.each([
    ['an older build', undefined, 1],
    ['this build', { code: 'notSetUp', sheet: 'ส่วนราชการ' }, 0],
    ['this build with another problem', { code: 'notSetUp', sheet: 'ตั้งค่า' }, 1],
  ])('says once what stopped the last run; recorded by %s, its message is shown too', (_, problem, times) => {
    const workbook = exampleWorkbook();
    const host = hostOver(workbook);
    host.call('turnOnDaily');
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'ส่วนราชการ');
    const said = 'บัญชีนี้ทำงานไม่ได้';
    const run = { day: EXAMPLE.today, time: '08:10', done: false, message: said, lastDone: null, problem };
    host.state.properties.document['lastRun'] = JSON.stringify(run);
    const { faults } = health(hostOver(workbook));
    expect(faults.filter(fault => fault.endsWith(`ไม่สำเร็จ: ${said}`))).toHaveLength(times);
    expect(faults.filter(fault => fault.includes('"ส่วนราชการ" ยังไม่พร้อมใช้'))).toHaveLength(1);
  });

  it('advises only set-up for a copy that has the records of the original’s daily run', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    workbook.id = 'another';
    hostOver(workbook).state.triggers.length = 0;
    const { daily, stale, faults } = health(hostOver(workbook, { now: addDays(EXAMPLE.today, 7) }));
    expect([daily, stale, faults]).toEqual([null, false, [expect.stringContaining('เป็นสำเนา')]]);
  });

  it('runs from the command line and does not change the workbook', async () => {
    const book = `${scratch()}/book.xlsx`;
    await dataFrom('setup', book, '--fiscal-year', '2569');
    const before = bytesOf(book) + bytesOf(`${book}.state.json`);
    const data = await dataFrom<HealthData>('health', book);
    expect(data).toMatchObject({ daily: null, faults: [] });
    expect(bytesOf(book) + bytesOf(`${book}.state.json`)).toBe(before);
  });
});
