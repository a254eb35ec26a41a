import { describe, expect, it } from 'vitest';
import type { MailMessage } from '../../../../local/host/account/mail';
import { evaluate, hostOf } from '../../support/host';

const sent = (fields: string, options = {}) => {
  const outbox: MailMessage[] = [];
  const host = hostOf(`function run() { MailApp.sendEmail(${fields}); return MailApp.getRemainingDailyQuota() }`, {
    mail: message => outbox.push(message),
    ...options,
  });
  return { quota: host.call('run').value, outbox, host };
};

it('delivers a mail unchanged', () => {
  const fields = `{ to: 'a@example.org, ข <b@example.org>', cc: 'c@example.org', subject: 'เรื่อง', body: 'ก', htmlBody: '<p>ก',
    replyTo: 'r@example.org', name: 'สำนักปลัด' }`;
  const { outbox, quota } = sent(fields, { user: 'me@example.org' });
  expect(outbox).toEqual([
    {
      to: ['a@example.org', 'ข <b@example.org>'],
      cc: ['c@example.org'],
      bcc: [],
      subject: 'เรื่อง',
      body: 'ก',
      htmlBody: '<p>ก',
      replyTo: 'r@example.org',
      name: 'สำนักปลัด',
      from: 'me@example.org',
      sentAt: expect.any(Number),
    },
  ]);
  expect(quota).toBe(97);
});

it.each([
  ['no recipient', "{ subject: 's', body: 'b' }", 'Failed to send email: no recipient'],
  ['only spaces as recipients', "{ to: ' , ', subject: 's', body: 'b' }", 'Failed to send email: no recipient'],
  ['an address without @', "{ to: 'kongklang', subject: 's', body: 'b' }", 'Invalid email: kongklang'],
  ['an address in Thai', "{ to: 'คลัง@example.org', subject: 's', body: 'b' }", 'Invalid email: คลัง@example.org'],
  [
    'a wrong copy',
    "{ to: 'a@example.org', cc: 'b@@example.org', subject: 's', body: 'b' }",
    'Invalid email: b@@example.org',
  ],
  ['a wrong reply address', "{ to: 'a@example.org', replyTo: 'x', subject: 's', body: 'b' }", 'Invalid email: x'],
  [
    'a line break in the subject',
    "{ to: 'a@example.org', subject: 's\\nBcc: x', body: 'b' }",
    'Invalid argument: subject',
  ],
  [
    'a subject of 251 characters',
    "{ to: 'a@example.org', subject: 's'.repeat(251), body: 'b' }",
    'Invalid argument: subject',
  ],
  [
    '51 recipients',
    "{ to: Array(51).fill('a@example.org').join(), subject: 's', body: 'b' }",
    'Email Recipients Per Message',
  ],
  ['a body over 200 KB', "{ to: 'a@example.org', subject: 's', body: 'ก'.repeat(70000) }", 'Email Body Size'],
])('refuses %s', (_, fields, message) => {
  expect(() => sent(fields)).toThrow(message);
});

it.each(["'a@example.org', 's', 'b'", "{ to: 'a@example.org', attachments: [] }"])('does not emulate %s', args => {
  expect(() => sent(args)).toThrow('not emulated: MailApp.sendEmail');
});

describe("the day's quota", () => {
  const fields = "{ to: 'a@example.org,b@example.org', subject: 's', body: 'b' }";

  it('counts recipients and refuses a mail beyond the quota without sending it', () => {
    const { host, outbox } = sent(fields, { quota: 3 });
    expect(() => host.call('run')).toThrow('Service invoked too many times for one day: email.');
    expect(outbox).toHaveLength(1);
    expect(host.state.mail).toMatchObject({ 'officer@example.org': { recipients: 2 } });
  });

  it('restarts 24 hours after its first mail', () => {
    const { host, outbox } = sent(fields, { quota: 3 });
    host.clock.advance(23 * 3_600_000);
    expect(() => host.call('run')).toThrow('too many times');
    host.clock.advance(3_600_000);
    expect([host.call('run').value, outbox.length]).toEqual([1, 2]);
  });

  it('begins with the first mail, not when the quota was read', () => {
    const host = hostOf(
      `function ask() { MailApp.getRemainingDailyQuota() } function run() { MailApp.sendEmail(${fields}) }`,
      {
        quota: 3,
        mail: () => {},
      },
    );
    host.call('ask');
    host.clock.advance(24 * 3_600_000);
    host.call('run');
    expect(() => host.call('run')).toThrow('too many times');
  });

  it('is separate for each user', () => {
    const { host } = sent(fields, { quota: 3 });
    expect(sent(fields, { quota: 3, user: 'b@example.org', workbook: host.workbook }).quota).toBe(1);
  });

  it('is not used up by a mail that was not sent', () => {
    const refuse = () => {
      throw new Error('Mailbox unavailable');
    };
    const script = `try { MailApp.sendEmail(${fields}) } catch (e) { return [e.message, MailApp.getRemainingDailyQuota()] }`;
    expect(evaluate(script, { mail: refuse })).toEqual(['Mailbox unavailable', 100]);
  });
});

it('without a way to send, a mail is refused', () => {
  expect(() => evaluate("MailApp.sendEmail({ to: 'a@example.org', subject: 's', body: 'b' })")).toThrow(
    'Failed to send email',
  );
});
