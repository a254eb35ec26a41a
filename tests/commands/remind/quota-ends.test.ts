import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { HealthData } from '../../../src/commands/health/health-data';
import type { RemindData } from '../../../src/commands/remind/send-reminders';
import { readLedger } from '../../../src/memory/letter-record';
import { dataOf, hostOver, type TestHost } from '../../support/office';
import { smallOffice, typeBeside } from '../../support/small-office';

const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา'];
const MONDAY = '2026-01-12';
const TUESDAY = '2026-01-13';

/** Four units, each with an overdue row. */
const office = () =>
  smallOffice(
    UNITS.map(unit => ['๑. การเปิดเผย', `งานของ${unit}`, unit, 'ไตรมาส ๑', '']),
    Object.fromEntries(UNITS.map((unit, at) => [unit, `unit${at}@x.go.th`])),
  );

/** Google refuses every mail after the first `most`, in these words. */
const refusingAfter = (most: number, words: string): Partial<HostOptions> => {
  let asked = 0;
  return {
    beforeCall(_, name) {
      if (name !== 'MailApp.sendEmail') return;
      asked += 1;
      if (asked > most) throw new Error(words);
    },
  };
};

const ledgerOf = (host: TestHost) => readLedger(host.state.properties.document);
const wordsOf = (run: { readonly value: unknown }) => (run.value as { message: string }).message;

const KEPT = 'ครบจำนวนอีเมลที่ส่งได้ในวันนี้';

describe('the quota ends while letters go', () => {
  it.each([
    'Service invoked too many times for one day: email.',
    'Exception: Service invoked too many times for one day: premium email.',
    'มีการเรียกใช้บริการหลายครั้งเกินไปในหนึ่งวัน: email',
    'เรียกใช้บริการอีเมลมากเกินไปสำหรับ 1 วัน',
  ])('the rest is kept for the next working day, if Google says: %s', words => {
    const workbook = office();
    const host = hostOver(workbook, { now: MONDAY, ...refusingAfter(2, words) });
    const run = host.call('sendReminders');
    const data = dataOf<RemindData>(run);
    expect(data).toMatchObject({ sent: 2, failed: 2, mailFault: 'noQuota' });
    expect(data.newlyRefused).toBeUndefined();
    expect(data.skipped.map(({ why }) => why)).toEqual([expect.stringContaining(KEPT), expect.stringContaining(KEPT)]);
    expect(run.trace.filter(name => name === 'MailApp.sendEmail')).toHaveLength(3);
    expect([...ledgerOf(host).values()].map(({ told, uncertain, refused }) => [told, uncertain, refused])).toEqual([
      [MONDAY, null, undefined],
      [MONDAY, null, undefined],
      [null, null, undefined],
    ]);
    const next = hostOver(workbook, { now: TUESDAY }).call('sendReminders');
    expect(dataOf<RemindData>(next)).toMatchObject({ sent: 2, failed: 0 });
    expect(wordsOf(next)).not.toContain('ไม่ทราบว่าหนังสือ');
  });

  it('also if only the count tells it, because other mail of the account used it up', () => {
    const host = hostOver(office(), {
      now: MONDAY,
      beforeCall: (_, name) => {
        if (name !== 'MailApp.sendEmail' || host.mails.length < 1) return;
        host.state.mail['officer@example.org'] = { since: host.clock.now(), recipients: 100 };
        throw new Error('1 日にサービス email を実行した回数が多すぎます。');
      },
    });
    const data = dataOf<RemindData>(host.call('sendReminders'));
    expect(data).toMatchObject({ sent: 1, failed: 3, mailFault: 'noQuota' });
    expect([...ledgerOf(host).values()].map(({ uncertain }) => uncertain)).toEqual([null, null]);
  });

  it('but a letter that may have been the last one stays uncertain', () => {
    const host = hostOver(office(), {
      now: MONDAY,
      quota: 1,
      beforeCall: (_, name) => {
        if (name !== 'MailApp.sendEmail') return;
        host.state.mail['officer@example.org'] = { since: host.clock.now(), recipients: 1 };
        throw new Error('เกิดข้อผิดพลาดภายใน');
      },
    });
    expect(dataOf<RemindData>(host.call('sendReminders'))).toMatchObject({ sent: 0, failed: 4 });
    expect([...ledgerOf(host).values()]).toMatchObject([{ uncertain: MONDAY }]);
  });

  it('a fault of the service is not taken for the quota', () => {
    const host = hostOver(office(), { now: MONDAY, ...refusingAfter(1, 'Service error: email') });
    const data = dataOf<RemindData>(host.call('sendReminders'));
    expect(data).toMatchObject({ sent: 1, failed: 3 });
    expect(data.mailFault).toBeUndefined();
    expect(host.mails).toHaveLength(1);
  });

  it('a count below zero means that nothing is left', () => {
    const host = hostOver(office(), { now: MONDAY, quota: -1 });
    expect(dataOf<RemindData>(host.call('sendReminders'))).toMatchObject({ sent: 0, failed: 4, mailFault: 'noQuota' });
    expect(wordsOf(host.call('sendTestLetter'))).toContain('ครบจำนวนอีเมล');
    const health = dataOf<HealthData>(host.call('checkHealth'));
    expect(health.quotaLeft).toBe(0);
    expect(health.faults.join()).toContain('ส่งอีเมลครบจำนวนของวันนี้แล้ว');
  });
});

it.each(['Service invoked too many times for one day: email.', 'มีการเรียกใช้บริการหลายครั้งเกินไปในหนึ่งวัน: email'])(
  'a test letter that the quota stops says so: %s',
  words => {
    const host = hostOver(office(), { now: MONDAY, ...refusingAfter(0, words) });
    expect(wordsOf(host.call('sendTestLetter'))).toBe('ครบจำนวนอีเมลที่ส่งได้ในวันนี้แล้ว โปรดทดสอบอีกครั้งในวันถัดไป');
  },
);

describe('an address that Google refuses', () => {
  it.each(['Invalid email: unit1@x.go.th', 'อีเมลไม่ถูกต้อง: unit1@x.go.th'])(
    'is named, and its letter counts as not sent: %s',
    words => {
      const workbook = office();
      const host = hostOver(workbook, {
        now: MONDAY,
        mail({ to: [to] }) {
          if (to === 'unit1@x.go.th') throw new Error(words);
        },
      });
      const data = dataOf<RemindData>(host.call('sendReminders'));
      expect(data).toMatchObject({ sent: 3, failed: 1 });
      expect(data.skipped).toEqual([
        { to: 'unit1@x.go.th', why: 'ระบบอีเมลไม่รับที่อยู่ unit1@x.go.th โปรดแก้ไขในแผ่นงานส่วนราชการ' },
      ]);
    },
  );
});

describe('a contact address that Google refuses', () => {
  const withContact = () => {
    const workbook = office();
    typeBeside(workbook, 'ตั้งค่า', 'ผู้ประสานงาน: อีเมล', 'B', 'plan@x.go.th');
    return workbook;
  };

  it.each(['Invalid email: plan@x.go.th', 'อีเมลไม่ถูกต้อง: plan@x.go.th'])('stops no letter: %s', words => {
    const workbook = withContact();
    const host = hostOver(workbook, { now: MONDAY, mail: refusingReplyTo(words) });
    const run = host.call('sendReminders');
    const data = dataOf<RemindData>(run);
    expect(data).toMatchObject({ sent: 4, failed: 0, skipped: [] });
    expect(run.trace.filter(name => name === 'MailApp.sendEmail')).toHaveLength(5);
    expect(wordsOf(run)).toContain('"ผู้ประสานงาน: อีเมล" ในแผ่นงานตั้งค่า');
    expect(wordsOf(run)).not.toContain('แผ่นงานส่วนราชการ');
    const health = dataOf<HealthData>(hostOver(workbook, { now: TUESDAY }).call('checkHealth'));
    expect(health.faults.join()).not.toContain('unit0@x.go.th');
  });

  it('stops no test letter either', () => {
    const workbook = withContact();
    const run = hostOver(workbook, { now: MONDAY, mail: refusingReplyTo('Invalid email: plan@x.go.th') }).call(
      'sendTestLetter',
    );
    expect(wordsOf(run)).toContain('ส่งหนังสือทดสอบฉบับที่');
    expect(wordsOf(run)).toContain('"ผู้ประสานงาน: อีเมล" ในแผ่นงานตั้งค่า');
  });
});

function refusingReplyTo(words: string): NonNullable<HostOptions['mail']> {
  return ({ replyTo }) => {
    if (replyTo !== null) throw new Error(words);
  };
}
