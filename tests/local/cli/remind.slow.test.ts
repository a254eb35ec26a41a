import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mailServer } from '../../support/mail-server';
import { newBook, run, scratch, scriptOf } from './support';

const LETTER = `{ to: 'คลัง <finance@example.org>', cc: 'head@example.org', subject: 'แจ้งรายการที่เกินกำหนด', body: 'เรียน ผู้อำนวยการกองคลัง',
  htmlBody: '<p>เรียน ผู้อำนวยการกองคลัง</p>', replyTo: 'plan@example.org', name: 'สำนักปลัด' }`;

/** Sends one letter, says in the outcome if it went, and records it in the document's properties. */
const REMIND = `
  const store = PropertiesService.getDocumentProperties();
  let sent = 0; const skipped = [];
  const known = store.getProperty('sent');
  if (known) skipped.push({ to: 'finance@example.org', why: 'known' });
  else try { const from = Date.now(); MailApp.sendEmail(${LETTER}); store.setProperty('sent', 'yes'); sent = 1; }
  catch (e) { skipped.push({ to: 'finance@example.org', why: e.name + ': ' + e.message }); }`;
const TOLD = "return { done: true, message: 'เสร็จ', data: { letters: [], sent, skipped } };";
const SCRIPT = scriptOf({ sendReminders: REMIND + TOLD });

function expectLetter(mail: ParsedMail | undefined): void {
  expect(mail?.subject).toBe('แจ้งรายการที่เกินกำหนด');
  expect(mail?.from?.value).toEqual([{ name: 'สำนักปลัด', address: 'officer@example.org' }]);
  expect([mail?.to, mail?.cc].flat().map(list => list?.value[0]?.address)).toEqual([
    'finance@example.org',
    'head@example.org',
  ]);
  expect(mail?.replyTo?.value[0]?.address).toBe('plan@example.org');
  expect(mail?.text?.trim()).toBe('เรียน ผู้อำนวยการกองคลัง');
  expect(mail?.html).toBe('<p>เรียน ผู้อำนวยการกองคลัง</p>');
  expect(mail?.date?.toISOString().slice(0, 10)).toBe('2022-04-01');
}

const remind = async (book: string, ...options: string[]) => {
  const result = await run(SCRIPT, 'remind', book, '--today', '2022-04-01', '--json', ...options);
  return { ...result, data: result.out === '' ? null : JSON.parse(result.out) };
};

describe('into a folder', () => {
  it('writes each letter as an .eml file that a mail program reads', async () => {
    const folder = scratch();
    const { data } = await remind(await newBook(), '--out', folder);
    expect(data).toMatchObject({ sent: 1, skipped: [] });
    const files = readdirSync(folder);
    expect(files).toEqual(['2022-04-01 คลัง -finance@example.org- แจ้งรายการที่เกินกำหนด.eml']);
    expectLetter(await simpleParser(readFileSync(join(folder, files[0] ?? ''))));
  });

  it('says in a few lines which letters went and which did not', async () => {
    const book = await newBook();
    const folder = scratch();
    await remind(book, '--out', folder);
    const { out } = await run(SCRIPT, 'remind', book, '--out', folder);
    expect(out).toBe('เสร็จ\n0 letters sent\n');
  });

  it('lists those who get none only once: the first ten are in the message', async () => {
    const skipped = Array.from({ length: 12 }, (_, at) => ({ to: `unit${at}`, why: 'known' }));
    const script = scriptOf({
      sendReminders: `return { done: true, message: 'เสร็จ', data: { letters: [], sent: 0, skipped: ${JSON.stringify(skipped)} } };`,
    });
    const { out } = await run(script, 'remind', await newBook(), '--out', scratch());
    expect(out).toBe('เสร็จ\n  not to unit10: known\n  not to unit11: known\n0 letters sent\n');
  });
});

describe('to a mail server', () => {
  it('sends the complete letter', async () => {
    const { url, mails } = await mailServer();
    const { data } = await remind(await newBook(), '--smtp', url);
    expect(data).toMatchObject({ sent: 1, skipped: [] });
    expect(mails).toHaveLength(1);
    expectLetter(mails[0]);
  });

  it('with --out as well, keeps a copy of what was sent', async () => {
    const { url, mails } = await mailServer();
    const folder = scratch();
    await remind(await newBook(), '--smtp', url, '--out', folder);
    expect([mails.length, readdirSync(folder).length]).toEqual([1, 1]);
  });

  it('the script waits until the server has accepted the letter', async () => {
    let taken = false;
    const { url } = await mailServer({
      onData(stream, _session, callback) {
        stream.resume();
        stream.on('end', () =>
          setTimeout(() => {
            taken = true;
            callback();
          }, 600),
        );
      },
    });
    const { data } = await remind(await newBook(), '--smtp', url);
    expect([data.sent, taken]).toEqual([1, true]);
  });

  it.each<[string, SMTPServerOptions, string]>([
    [
      'a recipient',
      { onRcptTo: (_address, _session, callback) => callback(new Error('No such mailbox')) },
      'No such mailbox',
    ],
    [
      'one recipient of two',
      {
        onRcptTo: ({ address }, _session, callback) =>
          callback(address.startsWith('head') ? new Error('No such mailbox') : null),
      },
      'head@example.org',
    ],
    [
      'the letter',
      {
        onData: (stream, _session, callback) => {
          stream.resume();
          stream.on('end', () => callback(new Error('Mailbox full')));
        },
      },
      'Mailbox full',
    ],
  ])('that refuses %s is an error in the script, and the letter does not count as sent', async (_, options, why) => {
    const { url } = await mailServer(options);
    const folder = scratch();
    const { data } = await remind(await newBook(), '--smtp', url, '--out', folder);
    expect(data.sent).toBe(0);
    expect(data.skipped).toEqual([{ to: 'finance@example.org', why: expect.stringMatching(/^Exception: /) }]);
    expect(data.skipped[0].why).toContain(why);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gets the password from the environment', async () => {
    const given: unknown[] = [];
    const { url, mails } = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, callback) {
        given.push([username, password]);
        callback(null, { user: 'officer' });
      },
    });
    process.env['MATRAKAN_SMTP_PASSWORD'] = 'ลับ';
    onTestFinished(() => {
      delete process.env['MATRAKAN_SMTP_PASSWORD'];
    });
    await remind(await newBook(), '--smtp', url.replace('//', '//officer@'));
    expect([given, mails.length]).toEqual([[['officer', 'ลับ']], 1]);
  });

  it.each<[string, SMTPServerOptions, string]>([
    ['offers no STARTTLS', { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] }, 'it does not offer STARTTLS'],
    ['cannot prove who it is', {}, 'certificate'],
  ])('away from this machine that %s is refused before the first letter', async (_, options, why) => {
    const { url, mails } = await mailServer(options);
    // Leads to this machine, but is not one of its own names.
    const server = url.replace('127.0.0.1', 'officer:geheim@0.0.0.0');
    const { code, err } = await run(SCRIPT, 'remind', await newBook(), '--smtp', server);
    expect([code, mails, err.trim().split('\n').length]).toEqual([2, [], 1]);
    expect(err).toMatch(/^--smtp smtp:\/\/officer@0\.0\.0\.0:\d+: no letter went: /);
    expect(err).toContain(why);
    expect(err).not.toContain('geheim');
  });

  it('that does not exist is an error in the script', async () => {
    const { data } = await remind(await newBook(), '--smtp', 'smtp://127.0.0.1:9');
    expect(data).toMatchObject({ sent: 0, skipped: [{ why: expect.stringContaining('ECONNREFUSED') }] });
  });
});

describe('a run that fails after a letter has gone', () => {
  it.each([
    ['throws', 'null.x', 70],
    ['ends with a problem', "return { done: false, message: '', problem: { code: 'busy' } }", 2],
  ])('%s, and the next run still knows that the letter has gone', async (_, end, code) => {
    const book = await newBook();
    const before = readFileSync(book).toString('base64');
    const folder = scratch();
    const failing = scriptOf({ sendReminders: `${REMIND} SpreadsheetApp.getActiveSheet().setName('x'); ${end}` });
    expect((await run(failing, 'remind', book, '--out', folder)).code).toBe(code);
    expect(readFileSync(book).toString('base64')).toBe(before);
    expect((await remind(book, '--out', folder)).data).toMatchObject({ sent: 0, skipped: [{ why: 'known' }] });
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

it('a letter cannot include a file of this machine', async () => {
  const folder = scratch();
  const script = scriptOf({
    sendReminders: `MailApp.sendEmail({ to: 'a@example.org', subject: 's', body: 'b', htmlBody: '<img src="file:///etc/passwd">' });
      return { done: true, message: '', data: { letters: [], sent: 1, skipped: [] } };`,
  });
  await run(script, 'remind', await newBook(), '--out', folder);
  expect(readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')).not.toContain('root:');
});
