import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import { typeInto } from '../../../local/sheets/people';
import type { WorkbookModel } from '../../../local/workbook/model';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { addDays } from '../../../src/thai/dates/calendar';
import { dataOf, hostOver, problemOf } from '../../support/office';
import { REGISTER, smallOffice, typeBeside } from '../../support/small-office';

const OWNER = 'officer@example.org';
const ADDRESSES = { สำนักปลัด: 'office@x.go.th', กองคลัง: 'finance@x.go.th', กองช่าง: 'works@x.go.th' };
/** A Monday. */
const MONDAY = '2026-01-12';
const TWO_WEEKS = Array.from({ length: 14 }, (_, days) => addDays(MONDAY, days));

/** An office with one overdue row for each of these units, and with the daily run on. */
function officeOf(...units: readonly (keyof typeof ADDRESSES)[]): WorkbookModel {
  const workbook = smallOffice(
    units.map(unit => ['๑. การเปิดเผย', `งานของ${unit}`, unit, 'ไตรมาส ๑', '']),
    Object.fromEntries(units.map(unit => [unit, ADDRESSES[unit]])),
  );
  hostOver(workbook, { now: addDays(MONDAY, -3) }).call('turnOnDaily');
  return workbook;
}

/** Refuses letters to these addresses, but not with Google's words for an invalid address. */
const refusing =
  (...refused: readonly string[]): HostOptions['mail'] =>
  ({ to: [to = ''] }) => {
    if (refused.includes(to)) throw new Error('บริการไม่พร้อมใช้งาน');
  };

/** How the daily run of each day ended, and what its owner was mailed. */
function runDays(workbook: WorkbookModel, days: readonly string[], mail: HostOptions['mail']) {
  const owned: { readonly day: string; readonly subject: string; readonly body: string }[] = [];
  const failed = days.filter(now => {
    const host = hostOver(workbook, {
      now,
      mail(message) {
        mail?.(message);
        if (message.to[0] === OWNER) owned.push({ day: now, subject: message.subject, body: message.body });
      },
    });
    try {
      host.call('runDaily', [], 'timeTrigger');
      return false;
    } catch {
      return true;
    }
  });
  return { failed, owned };
}

const healthOn = (workbook: WorkbookModel, now: string, user = OWNER) =>
  dataOf<HealthData>(hostOver(workbook, { now, user }).call('checkHealth'));

describe('a person whose letters are refused while others’ letters go', () => {
  it.each([
    ['in any words', refusing(ADDRESSES.กองช่าง)],
    [
      'as an invalid address',
      (({ to: [to = ''] }) => {
        if (to === ADDRESSES.กองช่าง) throw new Error(`Invalid email: ${to}`);
      }) satisfies HostOptions['mail'],
    ],
  ])('is named to the owner once, and the daily run succeeds (%s)', (_, mail) => {
    const workbook = officeOf('สำนักปลัด', 'กองคลัง', 'กองช่าง');
    const { failed, owned } = runDays(workbook, TWO_WEEKS, mail);
    expect(failed).toEqual([]);
    expect(owned.map(({ day }) => day)).toEqual([MONDAY]);
    expect(owned[0]?.subject).toContain('ส่งหนังสือแจ้งถึงบางส่วนราชการไม่ได้');
    expect(owned[0]?.body).toContain(`- กองช่าง (${ADDRESSES.กองช่าง})`);
    expect(owned[0]?.body).not.toContain('กองคลัง');
    expect(healthOn(workbook, '2026-01-25')).toMatchObject({ stale: false, lastRun: { done: true } });
    const second = hostOver(workbook, { now: '2026-01-25', user: 'second@example.org' });
    expect(problemOf(second.call('turnOnDaily'))).toMatchObject({ code: 'triggerElsewhere' });
    expect(second.state.triggers).toHaveLength(1);
  });

  it('is named by the health check until the address is corrected', () => {
    const workbook = officeOf('สำนักปลัด', 'กองคลัง', 'กองช่าง');
    runDays(workbook, TWO_WEEKS, refusing(ADDRESSES.กองช่าง));
    const words = expect.stringMatching(/ส่งหนังสือแจ้งไม่ได้ ๑ ราย[\s\S]*- กองช่าง: .*works@x\.go\.th/);
    expect(healthOn(workbook, '2026-01-25').faults).toContainEqual(words);
    typeBeside(workbook, 'ส่วนราชการ', 'กองช่าง', 'D', 'build@x.go.th');
    expect(healthOn(workbook, '2026-01-25').faults).not.toContainEqual(words);
  });

  it('is named again after a letter went in between', () => {
    const workbook = officeOf('สำนักปลัด', 'กองช่าง');
    const refused = refusing(ADDRESSES.กองช่าง);
    expect(runDays(workbook, TWO_WEEKS.slice(0, 1), refused).owned).toHaveLength(1);
    expect(runDays(workbook, TWO_WEEKS.slice(1, 2), () => {}).owned).toHaveLength(0);
    expect(runDays(workbook, TWO_WEEKS.slice(2), refused).owned).toHaveLength(1);
  });
});

it('a letter that was refused takes nothing from the quota of the others', () => {
  const workbook = officeOf('สำนักปลัด', 'กองคลัง', 'กองช่าง');
  const first: string[] = [];
  const host = hostOver(workbook, {
    now: MONDAY,
    quota: 2,
    mail({ to: [to = ''] }) {
      first.push(to);
      if (first.length === 1) throw new Error('บริการไม่พร้อมใช้งาน');
    },
  });
  const { sent, skipped } = dataOf<RemindData>(host.call('sendReminders'));
  expect([sent, first.length, skipped.map(({ to }) => to)]).toEqual([2, 3, first.slice(0, 1)]);
});

it('two people who were refused before others were told are not the account’s fault on any later day', () => {
  const workbook = officeOf('สำนักปลัด', 'กองคลัง', 'กองช่าง');
  const { failed } = runDays(workbook, TWO_WEEKS, refusing(ADDRESSES.กองช่าง, ADDRESSES.กองคลัง));
  expect(failed).toEqual([]);
});

describe('a single letter that is refused', () => {
  /** An office that was told on a Monday. `day`: when a row is new, and its letter is refused. */
  const failedOn = (day: string, every: string) => {
    const workbook = officeOf('สำนักปลัด', 'กองช่าง');
    typeBeside(workbook, 'ตั้งค่า', 'แจ้งซ้ำเมื่อเกินกำหนด ทุกกี่วันทำการ', 'B', every);
    expect(runDays(workbook, [MONDAY], () => {}).failed).toEqual([]);
    for (const [cell, text] of Object.entries({ A4: '๒. การใหม่', B4: 'งานใหม่', C4: 'กองช่าง', D4: 'ไตรมาส ๑' })) {
      typeInto({ model: workbook, sheet: REGISTER }, cell, text);
    }
    return runDays(workbook, [day], refusing(ADDRESSES.กองช่าง)).failed;
  };

  // From Monday the 12th to Monday the 19th there are five working days.
  it.each([
    ['ไม่แจ้ง', '2026-01-16', false],
    ['ไม่แจ้ง', '2026-01-19', true],
    ['๑๐', '2026-01-19', false],
    ['๓', '2026-01-14', false],
  ])('is the account’s fault only after a wait without letters (%s, %s)', (every, day, isFailed) => {
    expect(failedOn(day, every)).toEqual(isFailed ? [day] : []);
  });
});

describe('an account whose mail no longer goes', () => {
  it('fails the daily run on the first day on which several letters are due', () => {
    const workbook = officeOf('สำนักปลัด', 'กองคลัง', 'กองช่าง');
    expect(runDays(workbook, [MONDAY], () => {}).failed).toEqual([]);
    const { failed } = runDays(workbook, TWO_WEEKS.slice(1), refusing(...Object.values(ADDRESSES)));
    expect(failed).toEqual(['2026-01-19', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23']);
  });

  it('fails the daily run at once if there is only one person and nobody was ever told', () => {
    const workbook = officeOf('กองช่าง');
    expect(runDays(workbook, [MONDAY], refusing(ADDRESSES.กองช่าง)).failed).toEqual([MONDAY]);
  });
});

it('the health check of any account names letters kept by a small quota, also over the weekend', () => {
  const workbook = officeOf('สำนักปลัด', 'กองคลัง', 'กองช่าง');
  const friday = addDays(MONDAY, 4);
  hostOver(workbook, { now: friday, quota: 2 }).call('runDaily', [], 'timeTrigger');
  hostOver(workbook, { now: addDays(friday, 1), quota: 2 }).call('runDaily', [], 'timeTrigger');
  expect(healthOn(workbook, addDays(friday, 1), 'second@example.org').faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(new RegExp(`ส่งหนังสือแจ้งได้ไม่ครบ.*${OWNER}[\\s\\S]*- กองช่าง: ครบจำนวนอีเมล`)),
    ]),
  );
  hostOver(workbook, { now: addDays(friday, 3) }).call('runDaily', [], 'timeTrigger');
  expect(healthOn(workbook, addDays(friday, 3)).faults.join()).not.toContain('ส่งหนังสือแจ้งได้ไม่ครบ');
});
