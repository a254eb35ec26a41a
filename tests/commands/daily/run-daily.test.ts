import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import { hostStateOf } from '../../../local/host/kept/state';
import { moveRows, typeInto } from '../../../local/sheets/people';
import { remove } from '../../../local/sheets/structure/structure';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { addDays } from '../../../src/thai/dates/calendar';
import {
  dataOf,
  EXAMPLE,
  exampleHost,
  exampleWorkbook,
  hostOver,
  MANIFEST,
  problemOf,
  sheetOf,
  type TestHost,
  valuesOf,
} from '../../support/office';
import { typeBeside } from '../../support/small-office';

const FIRST = 'first@office.example';
const SECOND = 'second@office.example';
/** The account of a host if the test names no other. */
const OWNER = 'officer@example.org';
/** A Wednesday, a week after the example's. */
const DAYS_LATER = addDays(EXAMPLE.today, 7);

function writeSetting(workbook: WorkbookModel, label: string, value: string): void {
  const row = valuesOf(workbook, 'ตั้งค่า').findIndex(([name]) => name === label) + 1;
  typeInto({ model: workbook, sheet: 'ตั้งค่า' }, `B${row}`, value);
}

function emptyRegister(workbook: WorkbookModel): void {
  const register = sheetOf(workbook, 'มาตรการ');
  remove(workbook, register, 'rows', 1, register.rows.length - 2);
}

const as = (user: string, workbook: WorkbookModel, options: Partial<HostOptions> = {}) =>
  hostOver(workbook, { user, ...options });
const ownersOf = ({ state }: TestHost) => state.triggers.map(({ owner }) => owner);
const newestLine = (workbook: WorkbookModel) => valuesOf(workbook, 'ประวัติการทำงาน')[1]?.slice(0, 4) ?? [];

describe('turning the daily run on', () => {
  it('installs it only once if asked twice', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    host.call('turnOnDaily');
    expect(host.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily']);
  });

  it('makes a new trigger if asked again, because Google may have disabled the old one', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    const [before] = host.state.triggers.map(({ id }) => id);
    host.call('turnOnDaily');
    const after = host.state.triggers.map(({ id }) => id);
    expect(after).toHaveLength(1);
    expect(after).not.toContain(before);
  });

  it('installs it at the hour in the settings, and moves it when the hour changes', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    writeSetting(host.workbook, 'เวลาทำงานประจำวัน (นาฬิกา)', '๑๓');
    const run = host.call('turnOnDaily');
    expect(host.state.triggers.map(({ schedule }) => schedule)).toEqual([expect.objectContaining({ hour: 13 })]);
    expect(run.screen.messages[0]?.text).toContain('๑๓ นาฬิกา');
  });

  it('records the owner, the day and the build', () => {
    const host = as(FIRST, exampleWorkbook());
    host.call('turnOnDaily');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(JSON.parse(host.state.properties.document['daily'] ?? '')).toEqual({
      owner: FIRST,
      since: EXAMPLE.today,
      hour: 8,
      version,
    });
  });

  it('refuses a second account and names the owner, without a question', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook);
    const run = second.call('turnOnDaily');
    expect(run.screen.messages.map(({ buttons }) => buttons)).toEqual(['OK']);
    expect(run.screen.messages[0]?.text).toContain(`${FIRST} เปิดการทำงานประจำวันไว้แล้ว`);
    expect(problemOf(run)).toEqual({ code: 'triggerElsewhere', owner: FIRST, lastRun: EXAMPLE.today });
    expect(ownersOf(second)).toEqual([FIRST]);
  });

  it('asks a second account if there was no run for days, and refuses if the answer is no', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook, { now: DAYS_LATER, answers: [{ button: 'NO' }] });
    expect(problemOf(second.call('turnOnDaily'))).toMatchObject({ code: 'triggerElsewhere', owner: FIRST });
    expect(ownersOf(second)).toEqual([FIRST]);
  });

  it('gives it to a second account that says yes, and asks before taking the lock', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook, { now: DAYS_LATER });
    const { trace } = second.call('turnOnDaily');
    expect(ownersOf(second)).toEqual([FIRST, SECOND]);
    expect(trace.indexOf('Ui.alert')).toBeLessThan(trace.indexOf('Lock.tryLock'));
    const run = as(SECOND, workbook, { now: DAYS_LATER }).call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run).sent).toBeGreaterThan(0);
  });
});

it.each(['send_mail', 'script.scriptapp', 'userinfo.email'])('is not turned on if %s was not allowed', scope => {
  const host = exampleHost({ grantedScopes: MANIFEST.oauthScopes.filter(one => !one.endsWith(scope)) });
  const run = host.call('turnOnDaily');
  expect(problemOf(run)).toMatchObject({ code: 'consentMissing', permissions: [expect.stringContaining(scope)] });
  expect(run.screen.messages).toHaveLength(1);
  expect([host.state.triggers, host.state.properties.document['daily']]).toEqual([[], undefined]);
});

describe('turning it off', () => {
  it('removes it, and another account can install it', () => {
    const workbook = exampleWorkbook();
    const first = as(FIRST, workbook);
    first.call('turnOnDaily');
    first.call('turnOffDaily');
    expect(first.state.triggers).toEqual([]);
    const run = as(SECOND, workbook).call('turnOnDaily');
    expect(run.screen.messages).toHaveLength(1);
    expect(ownersOf(first)).toEqual([SECOND]);
  });

  it('is refused to another account', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook);
    expect(problemOf(second.call('turnOffDaily'))).toMatchObject({ code: 'triggerElsewhere', owner: FIRST });
    expect(ownersOf(second)).toEqual([FIRST]);
  });

  it.each([
    ['YES', undefined],
    ['NO', expect.any(String)],
  ] as const)('is possible for another account after a question if there was no run for days (%s)', (button, left) => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    const second = as(SECOND, workbook, { now: DAYS_LATER, answers: [{ button }] });
    second.call('turnOffDaily');
    expect(second.state.properties.document['daily']).toEqual(left);
  });
});

describe('the daily run', () => {
  it('flags and mails with nobody at the screen, and logs it', () => {
    const host = exampleHost();
    host.call('turnOnDaily');
    const run = host.call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run).sent).toBe(3);
    expect(run.screen.messages).toEqual([]);
    expect(newestLine(host.workbook)).toEqual([
      '๑ เมษายน ๒๕๖๙ ๐๙:๐๐ น.',
      'officer@example.org',
      'งานประจำวัน',
      expect.stringContaining('ส่งหนังสือแจ้งแล้ว ๓ ฉบับ'),
    ]);
  });

  it.each<[string, (workbook: WorkbookModel) => void]>([
    ['another account took over', workbook => void as(SECOND, workbook, { now: DAYS_LATER }).call('turnOnDaily')],
    [
      'another account took over and turned off',
      workbook => {
        as(SECOND, workbook, { now: DAYS_LATER }).call('turnOnDaily');
        as(SECOND, workbook).call('turnOffDaily');
      },
    ],
  ])("removes its account's trigger and mails nobody if %s", (_, happens) => {
    const workbook = exampleWorkbook();
    const first = as(FIRST, workbook);
    first.call('turnOnDaily');
    happens(workbook);
    const register = valuesOf(workbook, 'มาตรการ');
    const run = first.call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run)).toEqual({ letters: [], sent: 0, failed: 0, skipped: [] });
    expect(ownersOf(first)).not.toContain(FIRST);
    expect(first.mails).toEqual([]);
    expect(valuesOf(workbook, 'มาตรการ')).toEqual(register);
    expect(newestLine(workbook)).toEqual([expect.any(String), FIRST, 'งานประจำวัน', expect.stringContaining('ยกเลิก')]);
  });

  it.each(['null', 'refused'] as const)('throws if Google gives it no spreadsheet (%s)', currentOnlyByClock => {
    const host = exampleHost({ currentOnlyByClock });
    host.call('turnOnDaily');
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow();
    expect(host.mails).toEqual([expect.objectContaining({ to: [OWNER], cc: [] })]);
    expect(host.mails[0]?.subject).toContain('งานประจำวันไม่สำเร็จ');
    expect(host.mails[0]?.body).toMatch(/แสดงไฟล์ appsscript\.json .*เปลี่ยน spreadsheets\.currentonly เป็น spreadsheets/);
    // Google does not tell which spreadsheet it is, but the script has recorded its id.
    expect(host.mails[0]?.body).toContain(`https://docs.google.com/spreadsheets/d/${host.workbook.id}/edit`);
  });

  it('mails its owner about a failure once a day, and says what to do', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    writeSetting(workbook, 'ปีงบประมาณ', '');
    const told = [0, 0, 1].map(days => {
      const host = hostOver(workbook, { now: addDays(EXAMPLE.today, days) });
      expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('ปีงบประมาณ');
      return host.mails.map(({ to, body }) => [to, body.includes('"ปีงบประมาณ"')]);
    });
    expect(told).toEqual([[[[OWNER], true]], [], [[[OWNER], true]]]);
  });

  it('tells its owner which spreadsheet it is, what happened and what to do', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    writeSetting(workbook, 'ปีงบประมาณ', '');
    const host = hostOver(workbook);
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow();
    const [mail] = host.mails;
    expect(mail?.subject).toBe('ระบบมาตรการ ITA: งานประจำวันไม่สำเร็จ ๑ เมษายน ๒๕๖๙ (ตัวอย่าง)');
    expect(mail?.body.split('\n\n')).toEqual([
      'เรียน ผู้ดูแลแผ่นงานมาตรการ',
      `เมื่อวันที่ ๑ เมษายน ๒๕๖๙ งานประจำวันของแผ่นงาน "ตัวอย่าง" ซึ่งเปิดไว้ด้วยบัญชี ${OWNER} ไม่สำเร็จ ดังนี้`,
      'แผ่นงาน "ตั้งค่า" ยังไม่ได้กรอก "ปีงบประมาณ" หรือกรอกไว้แต่อ่านไม่ได้ โปรดกรอกให้ถูกต้องก่อน',
      expect.stringMatching(/^โปรดเปิดแผ่นงานด้วยบัญชีนี้ แล้วเลือกเมนู .*ตรวจสอบความพร้อมของระบบ/),
      `แผ่นงาน: https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
      expect.stringMatching(/^ระบบจะลองใหม่/),
    ]);
  });

  it('mails its owner about a failure even if it cannot record it', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    writeSetting(workbook, 'ปีงบประมาณ', '');
    let isFirst = true;
    const host = hostOver(workbook, {
      beforeCall(_, name) {
        if (name !== 'Properties.setProperty' || !isFirst) return;
        isFirst = false;
        throw new Error('Planted');
      },
    });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('ปีงบประมาณ');
    expect(host.mails.map(({ to }) => to)).toEqual([[OWNER]]);
  });

  it('says which permission is missing and where to give it', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const host = hostOver(workbook, {
      grantedScopes: MANIFEST.oauthScopes.filter(scope => !scope.endsWith('userinfo.email')),
    });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow();
    expect(host.mails.map(({ to }) => to)).toEqual([[OWNER]]);
    expect(host.mails[0]?.body).toContain('ยังไม่ได้อนุญาตให้ระบบทราบที่อยู่อีเมลของบัญชี');
    expect(host.mails[0]?.body).toContain('https://script.google.com/macros/authorize');
  });

  it('is repeated later, once, if another command holds the lock', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const host = hostOver(workbook, { lockedByOther: () => true });
    for (const _ of [1, 2]) expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('ระบบตั้งเวลาทำต่อไว้');
    expect(host.mails).toEqual([]);
    expect(host.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily', 'resumeDaily']);
    // Google may never start a trigger that a trigger's run has made, so nothing is promised, and the health check knows.
    expect(dataOf<HealthData>(hostOver(workbook).call('checkHealth'))).toMatchObject({
      lastRun: { done: false, lastDone: null, message: expect.stringContaining('หากไม่ได้ทำต่อ') },
      faults: expect.arrayContaining([expect.stringContaining('งานประจำวันครั้งล่าสุดไม่สำเร็จ')]),
    });
    const later = hostOver(workbook);
    expect(dataOf<RemindData>(later.call('resumeDaily', [], 'timeTrigger')).sent).toBe(3);
    expect(later.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily']);
  });
});

describe('a daily run whose letters do not go', () => {
  const refuseLetters: HostOptions['mail'] = ({ to }) => {
    if (to[0] !== OWNER) throw new Error('Mail service not enabled');
  };
  const beatOf = (workbook: WorkbookModel) => sheetOf(workbook, 'ประวัติการทำงาน').rows[0]?.[4]?.value ?? '';
  const withDaily = () => {
    const workbook = exampleWorkbook();
    hostOver(workbook, { now: addDays(EXAMPLE.today, -1) }).call('turnOnDaily');
    return workbook;
  };
  const faultsOf = (workbook: WorkbookModel, now = EXAMPLE.today) =>
    dataOf<HealthData>(hostOver(workbook, { now }).call('checkHealth')).faults;

  it('fails if all are refused: the owner is mailed, the log and the health check say so, and there is no heartbeat', () => {
    const workbook = withDaily();
    const beat = beatOf(workbook);
    const warned: unknown[] = [];
    const host = hostOver(workbook, {
      mail(message) {
        if (message.to[0] !== OWNER) throw new Error('Mail service not enabled');
        warned.push(message.body.includes('Mail service not enabled'));
      },
    });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('Mail service not enabled');
    expect(warned).toEqual([true]);
    expect(newestLine(workbook)[3]).toContain('ส่งไม่ได้เลย');
    expect(faultsOf(workbook).join()).toContain('ส่งไม่ได้เลย');
    expect(beatOf(workbook)).toBe(beat);
  });

  it.each([
    ['a weekend', '2026-04-03', '2026-04-04', '2026-04-07'],
    ['a holiday within the week', '2026-04-10', '2026-04-13', '2026-04-16'],
  ])('stays failed on %s, when no letter is due, and recovers when a letter goes', (_, day, dayOff, next) => {
    const workbook = withDaily();
    const beat = beatOf(workbook);
    const run = (now: string, mail?: HostOptions['mail']) =>
      hostOver(workbook, { now, ...(mail && { mail }) }).call('runDaily', [], 'timeTrigger');
    expect(() => run(day, refuseLetters)).toThrow();
    expect(dataOf<RemindData>(run(dayOff))).toMatchObject({ sent: 0, dayOff: true });
    expect([beatOf(workbook), faultsOf(workbook).join()]).toEqual([beat, expect.stringContaining('ส่งไม่ได้เลย')]);
    expect(dataOf<RemindData>(run(next)).sent).toBeGreaterThan(0);
    expect([beatOf(workbook) === beat, faultsOf(workbook, next)]).toEqual([false, []]);
  });

  it('recovers on a working day on which no letter is due', () => {
    const workbook = withDaily();
    const beat = beatOf(workbook);
    expect(() => hostOver(workbook, { mail: refuseLetters }).call('runDaily', [], 'timeTrigger')).toThrow();
    for (const unit of ['กองคลัง', 'สำนักปลัด', 'กองช่าง']) typeBeside(workbook, 'ส่วนราชการ', unit, 'F', 'ไลน์');
    const later = hostOver(workbook, { now: '2026-04-02' }).call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(later).sent).toBe(0);
    expect(beatOf(workbook) === beat).toBe(false);
  });

  it('succeeds if the only address is invalid: it names the address, and the letter is not uncertain', () => {
    const workbook = withDaily();
    const beat = beatOf(workbook);
    const [finance, office, works] = ['กองคลัง', 'สำนักปลัด', 'กองช่าง'].map(unit => EXAMPLE.units[unit] ?? '');
    const run = (refused: (to: string) => string | null) => {
      const copy = copyWorkbook(workbook);
      const host = hostOver(copy, {
        mail({ to: [to = ''] }) {
          const word = refused(to);
          if (word !== null) throw new Error(word);
        },
      });
      const ledger = () =>
        Object.entries(host.state.properties.document).flatMap(([key, text]) =>
          key.startsWith('letter:') && !text.includes('"uncertain":null') ? [key.slice(7)] : [],
        );
      return { copy, ledger, call: () => dataOf<RemindData>(host.call('runDaily', [], 'timeTrigger')) };
    };
    const bad = run(to => (to === OWNER ? null : `Invalid email: ${to}`));
    expect(bad.call()).toMatchObject({ sent: 0, failed: 3 });
    expect(newestLine(bad.copy)[3]).toContain(`- กองคลัง: ระบบอีเมลไม่รับที่อยู่ ${finance} โปรดแก้ไขในแผ่นงานส่วนราชการ`);
    expect([bad.ledger(), beatOf(bad.copy) === beat]).toEqual([[], false]);
    expect(faultsOf(bad.copy)).toEqual([expect.stringMatching(/^ส่งหนังสือแจ้งไม่ได้ ๓ ราย/)]);
    // The next run tries again, and the letter goes once the address is corrected.
    expect(dataOf<RemindData>(hostOver(bad.copy).call('runDaily', [], 'timeTrigger')).sent).toBe(3);
    // An invalid reply address is refused in every letter.
    const all = run(to => (to === OWNER ? null : 'Invalid email: contact@office.example'));
    expect(all.call).toThrow('ส่งไม่ได้เลย');
    expect(all.ledger().sort()).toEqual([finance, office, works].sort());
  });

  it('sends as many letters as without the invalid address', () => {
    const workbook = withDaily();
    const host = hostOver(workbook, {
      quota: 2,
      mail({ to: [to = ''] }) {
        if (to === EXAMPLE.units['สำนักปลัด']) throw new Error(`Invalid email: ${to}`);
      },
    });
    expect(dataOf<RemindData>(host.call('runDaily', [], 'timeTrigger'))).toMatchObject({ sent: 2, failed: 1 });
  });

  it('fails on the second day in a row on which the quota is too small', () => {
    const workbook = withDaily();
    const run = (day: string) => hostOver(workbook, { now: day, quota: 1 }).call('runDaily', [], 'timeTrigger');
    expect(dataOf<RemindData>(run('2026-04-01'))).toMatchObject({ sent: 1, failed: 2 });
    expect(() => run('2026-04-02')).toThrow('ติดต่อกันสองวัน');
  });

  it.each([
    ['then keeps one mail for the owner', 2, 1, 1],
    ['sends a letter if only one mail is left', 1, 1, 0],
  ])('%s', (_, quota, letters, warnings) => {
    const workbook = withDaily();
    hostOver(workbook, { now: '2026-04-01', quota: 0 }).call('runDaily', [], 'timeTrigger');
    const host = hostOver(workbook, { now: '2026-04-02', quota });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('ติดต่อกันสองวัน');
    const owned = host.mails.filter(({ to }) => to[0] === OWNER);
    expect([host.mails.length - owned.length, owned.length]).toEqual([letters, warnings]);
  });
});

describe("a daily run if one of the tool's columns is gone", () => {
  const GREY = ['สถานะจากผลที่รายงาน', 'ครบกำหนด', 'วันครบกำหนด', 'เหลือ/เกินกำหนด (วัน)', 'แจ้งล่าสุด', 'รหัส'];
  const without = (heading: string) => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const register = sheetOf(workbook, 'มาตรการ');
    remove(workbook, register, 'columns', register.rows[0]?.findIndex(cell => cell?.value === heading) ?? -1, 1);
    return workbook;
  };
  const run = (workbook: WorkbookModel, now: string) => {
    const host = hostOver(workbook, { now });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('ตั้งค่าและซ่อมแซมแผ่นงาน');
    const [warnings, letters] = [true, false].map(own => host.mails.filter(({ to }) => (to[0] === OWNER) === own));
    return { warnings, letters };
  };

  it.each(GREY)('still sends the letters and tells its owner what to do: %s', heading => {
    const workbook = without(heading);
    const { warnings, letters } = run(workbook, EXAMPLE.today);
    expect(letters).toHaveLength(3);
    expect(warnings?.map(({ body }) => body)).toEqual([
      expect.stringMatching(/ปรับสถานะ.*ไม่ได้: .*โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน[\s\S]*ส่งหนังสือแจ้งแล้ว ๓ ฉบับ/),
    ]);
    expect(newestLine(workbook)[3]).toContain('ส่งหนังสือแจ้งแล้ว ๓ ฉบับ');
  });

  it.each(GREY)('does not tell people again the next day although it could not note the letters: %s', heading => {
    const workbook = without(heading);
    for (const [cell, text] of Object.entries({ A: '๙. การใหม่', B: 'ทำการใหม่', C: 'กองคลัง', D: 'ภายใน ๓๑ มี.ค. ๖๙' })) {
      typeInto({ model: workbook, sheet: 'มาตรการ' }, `${cell}40`, text);
    }
    expect([EXAMPLE.today, '2026-04-02'].map(day => run(workbook, day).letters?.length)).toEqual([3, 0]);
    hostOver(workbook, { now: '2026-04-02' }).call('setUp', [{}]);
    expect(
      dataOf<RemindData>(hostOver(workbook, { now: '2026-04-03' }).call('runDaily', [], 'timeTrigger')),
    ).toBeTruthy();
  });
});

it('a daily run succeeds if the register was emptied, and tells its owner once', () => {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  emptyRegister(workbook);
  const mailed = [0, 0, 1, 2, 3].map(days => {
    const host = hostOver(workbook, { now: addDays(EXAMPLE.today, days) });
    expect(dataOf<RemindData>(host.call('runDaily', [], 'timeTrigger')).sent).toBe(0);
    return host.mails.map(({ to, subject, body }) => [to, subject.includes('ไม่มีรายการ'), body.includes('ประวัติเวอร์ชัน')]);
  });
  expect(mailed).toEqual([[[[OWNER], true, true]], [], [], [], []]);
});

it('a daily run on an empty register does not depend on the message of an earlier run', () => {
  const workbook = exampleWorkbook();
  const host = hostOver(workbook);
  host.call('turnOnDaily');
  emptyRegister(workbook);
  const problem = { code: 'noMeasures', sheet: 'มาตรการ' };
  const run = {
    day: addDays(EXAMPLE.today, -1),
    time: '08:10',
    done: true,
    message: 'อย่างอื่น',
    lastDone: null,
    problem,
  };
  host.state.properties.document['lastRun'] = JSON.stringify(run);
  expect(dataOf<RemindData>(host.call('runDaily', [], 'timeTrigger')).sent).toBe(0);
  expect(host.mails).toEqual([]);
  expect(JSON.parse(host.state.properties.document['lastRun'] ?? '')).toMatchObject({ done: true, problem });
});

it('a failed daily run records its problem, and a message that other accounts can read', () => {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  const host = hostOver(workbook, {
    grantedScopes: MANIFEST.oauthScopes.filter(scope => !scope.endsWith('send_mail')),
  });
  expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('บัญชีนี้ยังไม่ได้อนุญาต');
  expect(JSON.parse(host.state.properties.document['lastRun'] ?? '')).toMatchObject({
    done: false,
    message: expect.stringContaining(`บัญชี ${OWNER} ยังไม่ได้อนุญาต`),
    problem: { code: 'consentMissing', permissions: ['script.send_mail'] },
  });
});

it('a daily run continues if Google does not tell which permissions it has', () => {
  const workbook = exampleWorkbook();
  hostOver(workbook, { scopesUnknown: true }).call('turnOnDaily');
  const run = hostOver(workbook, { scopesUnknown: true }).call('runDaily', [], 'timeTrigger');
  expect(dataOf<RemindData>(run).sent).toBe(3);
});

it('a daily run that cannot ask for its permissions tells its owner', () => {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  const host = hostOver(workbook, {
    beforeCall(_, name) {
      if (name === 'ScriptApp.getAuthorizationInfo') throw new Error('Planted');
    },
  });
  expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('Planted');
  expect(host.mails.map(({ to }) => to)).toEqual([[OWNER]]);
});

it("a daily run uses the day in the script's time zone, whatever the sheet's time zone", () => {
  const workbook = exampleWorkbook();
  workbook.timeZone = 'America/Los_Angeles';
  hostOver(workbook).call('turnOnDaily');
  // Saturday, 08:20 in Bangkok; Friday evening in Los Angeles.
  const saturday = hostOver(workbook, { now: Date.parse('2026-04-04T01:20:00Z') });
  expect(dataOf<RemindData>(saturday.call('runDaily', [], 'timeTrigger')).sent).toBe(0);
  const tuesday = hostOver(workbook, { now: Date.parse('2026-04-07T01:20:00Z') });
  expect(dataOf<RemindData>(tuesday.call('runDaily', [], 'timeTrigger')).sent).toBe(3);
  expect(newestLine(workbook)[0]).toBe('๗ เมษายน ๒๕๖๙ ๐๘:๒๐ น.');
});

describe('if Google refuses changes to triggers', () => {
  const refusing = (workbook: WorkbookModel, refused: string, options: Partial<HostOptions> = {}) =>
    hostOver(workbook, {
      ...options,
      beforeCall(_, name) {
        if (name === refused) throw new Error('Planted');
      },
    });
  const withDaily = () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    return workbook;
  };

  it('the owner is mailed about a run that found the lock taken and cannot be repeated', () => {
    const host = refusing(withDaily(), 'ClockTriggerBuilder.create', { lockedByOther: () => true });
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow('โปรด');
    expect(host.mails.map(({ to, body }) => [to, body.includes('Planted')])).toEqual([[[OWNER], true]]);
  });

  it('a continued run still does its work, and can be continued again', () => {
    const workbook = withDaily();
    const kept = { lockedByOther: () => true };
    expect(() => hostOver(workbook, kept).call('runDaily', [], 'timeTrigger')).toThrow('ระบบตั้งเวลาทำต่อไว้');
    const [first] = resumedOf(workbook);
    const host = refusing(workbook, 'ScriptApp.deleteTrigger', { ...kept });
    expect(() => host.call('resumeDaily', [], 'timeTrigger')).toThrow('โปรด');
    expect(() => hostOver(workbook, kept).call('resumeDaily', [], 'timeTrigger')).toThrow('ระบบตั้งเวลาทำต่อไว้');
    expect(resumedOf(workbook)).toEqual([expect.not.stringMatching(`^${first}$`)]);
    const later = refusing(workbook, 'ScriptApp.deleteTrigger');
    expect(dataOf<RemindData>(later.call('resumeDaily', [], 'timeTrigger')).sent).toBe(3);
  });
});

const resumedOf = (workbook: WorkbookModel) =>
  hostStateOf(workbook).triggers.flatMap(({ handler, id }) => (handler === 'resumeDaily' ? [id] : []));

it('a daily run that is out of time continues by itself with the letters that are left', () => {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  const slow: TestHost = hostOver(workbook, {
    beforeCall: (_, name) => {
      if (name === 'MailApp.sendEmail') slow.clock.advance(4 * 60_000);
    },
  });
  const first = slow.call('runDaily', [], 'timeTrigger');
  expect(dataOf<RemindData>(first).sent).toBe(1);
  expect(slow.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily', 'resumeDaily']);
  const later = hostOver(workbook);
  expect(dataOf<RemindData>(later.call('resumeDaily', [], 'timeTrigger')).sent).toBe(2);
  expect(later.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily']);
});

describe('the heartbeat at the register’s head', () => {
  const heading = (workbook: WorkbookModel) =>
    sheetOf(workbook, 'มาตรการ').rows[0]?.find(cell => cell?.value === 'แจ้งล่าสุด')?.style?.numFmt;
  const beatOf = (workbook: WorkbookModel) => sheetOf(workbook, 'ประวัติการทำงาน').rows[0]?.[4]?.value ?? '';
  const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

  it('is blank until the daily run is on, then the day of its last run, and blank again when it is off', () => {
    const workbook = exampleWorkbook();
    expect(beatOf(workbook)).toBe('');
    hostOver(workbook).call('turnOnDaily');
    expect(beatOf(workbook)).toBe(serial(EXAMPLE.today));
    hostOver(workbook, { now: DAYS_LATER }).call('runDaily', [], 'timeTrigger');
    expect(beatOf(workbook)).toBe(serial(DAYS_LATER));
    expect(heading(workbook)).toBe('@"\nทำงานล่าสุด ๘ เม.ย. ๖๙ ๐๙:๐๐ น."');
    hostOver(workbook).call('turnOffDaily');
    expect([beatOf(workbook), heading(workbook)]).toEqual(['', '@']);
  });

  it('also shows a run that found the register emptied', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    emptyRegister(workbook);
    hostOver(workbook, { now: DAYS_LATER }).call('runDaily', [], 'timeTrigger');
    expect(beatOf(workbook)).toBe(serial(DAYS_LATER));
    expect(heading(workbook)).toContain('๘ เม.ย. ๖๙');
  });

  it('shows no run before the first one, and stays red if the daily run is only turned on again', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    expect(heading(workbook) ?? '@').toBe('@');
    hostOver(workbook).call('runDaily', [], 'timeTrigger');
    const [beat, caption] = [beatOf(workbook), heading(workbook)];
    hostOver(workbook, { now: DAYS_LATER }).call('turnOnDaily');
    expect([beatOf(workbook), heading(workbook)]).toEqual([beat, caption]);
  });

  it('starts again with the account that takes over', () => {
    const workbook = exampleWorkbook();
    as(FIRST, workbook).call('turnOnDaily');
    as(SECOND, workbook, { now: DAYS_LATER }).call('turnOnDaily');
    expect(beatOf(workbook)).toBe(serial(DAYS_LATER));
  });

  it('does not change if a run fails', () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    writeSetting(workbook, 'ปีงบประมาณ', '');
    const later = hostOver(workbook, { now: DAYS_LATER });
    expect(() => later.call('runDaily', [], 'timeTrigger')).toThrow();
    expect(beatOf(workbook)).toBe(serial(EXAMPLE.today));
  });

  it('is never left on another cell if people move the heading during the run', () => {
    const workbook = exampleWorkbook();
    const hands = { model: workbook, sheet: 'มาตรการ' };
    hostOver(workbook).call('turnOnDaily');
    let formats = 0;
    const host = hostOver(workbook, {
      beforeCall: (_, name) => {
        if (name !== 'Range.setNumberFormat') return;
        formats += 1;
        // The first call is for the log.
        if (formats === 2) moveRows(hands, '1:1', 3);
      },
    });
    host.call('runDaily', [], 'timeTrigger');
    const shown = sheetOf(workbook, 'มาตรการ').rows.flatMap(row => row.map(cell => cell?.style?.numFmt ?? ''));
    expect(shown.filter(format => format.includes('ทำงานล่าสุด'))).toEqual([]);
    expect(formats).toBeGreaterThan(2);
  });
});

describe('if the register is gone', () => {
  /** With a copy of the register, as of last year, that was never set up. */
  const withoutRegister = () => {
    const workbook = exampleWorkbook();
    hostOver(workbook).call('turnOnDaily');
    const register = sheetOf(workbook, 'มาตรการ');
    workbook.sheets = workbook.sheets.map(sheet => (sheet === register ? { ...sheet, id: 4711, name: 'ปีก่อน' } : sheet));
    return workbook;
  };

  it('nobody is mailed about another sheet with such headings, and the owner is told', () => {
    const host = hostOver(withoutRegister());
    expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow(/ไม่พบแผ่นงานมาตรการที่ใช้อยู่/);
    expect(host.mails.map(({ to }) => to)).toEqual([['officer@example.org']]);
  });

  it.each(['flagProgress', 'checkEntries', 'sendReminders'])('%s says so and changes nothing', command => {
    const workbook = withoutRegister();
    const before = structuredClone(sheetOf(workbook, 'ปีก่อน').rows);
    expect(problemOf(hostOver(workbook).call(command))).toEqual({ code: 'registerGone' });
    expect(sheetOf(workbook, 'ปีก่อน').rows).toEqual(before);
  });

  it('set-up takes the other sheet', () => {
    const workbook = withoutRegister();
    hostOver(workbook).call('setUp', [{}]);
    expect(hostOver(workbook).call('flagProgress').value).toMatchObject({ done: true });
  });
});
