import { describe, expect, it } from 'vitest';
import { evaluate, hostOf } from '../support/host';

const PROPERTIES = 'const p = PropertiesService.getDocumentProperties();';

describe('PropertiesService', () => {
  it('keeps values as strings, and returns null if there is none', () => {
    expect(evaluate(`${PROPERTIES} p.setProperty('n', 5); return [p.getProperty('n'), p.getProperty('m')]`)).toEqual([
      '5',
      null,
    ]);
  });

  it('sets several values, lists and deletes them', () => {
    const script = `${PROPERTIES} p.setProperties({ a: '1', b: '2' }).deleteProperty('a'); return [p.getKeys(), p.getProperties()]`;
    expect(evaluate(script)).toEqual([['b'], { b: '2' }]);
  });

  it('deletes all others on request', () => {
    const script = `${PROPERTIES} p.setProperty('a', '1'); p.setProperties({ b: '2' }, true); return p.getKeys()`;
    expect(evaluate(script)).toEqual(['b']);
  });

  it('accepts a value of 9 KB and refuses a longer one, measured in bytes', () => {
    expect(evaluate(`${PROPERTIES} p.setProperty('a', 'ก'.repeat(3072)); return 1`)).toBe(1);
    expect(() => evaluate(`${PROPERTIES} p.setProperty('a', 'ก'.repeat(3073)); return 1`)).toThrow(
      'Argument too large: value',
    );
  });

  it('refuses more than 500 KB in total, and keeps the old values', () => {
    const host = hostOf(`function run() { ${PROPERTIES}
      for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000)); }`);
    expect(() => host.call('run')).toThrow('exceeded the property storage quota');
    expect(Object.keys(host.state.properties.document)).toHaveLength(56);
  });

  it('refuses null as a value', () => {
    expect(() => evaluate(`${PROPERTIES} p.setProperty('a', null); return 1`)).toThrow(
      "don't match the method signature for Properties.setProperty",
    );
  });

  it("keeps values between runs, and hides a user's own from other users", () => {
    const code = `function set() { PropertiesService.getUserProperties().setProperty('folder', 'f1') }
      function get() { return PropertiesService.getUserProperties().getProperty('folder') }`;
    const first = hostOf(code, { user: 'a@example.org' });
    first.call('set');
    const second = hostOf(code, { user: 'b@example.org', workbook: first.workbook });
    expect([first.call('get').value, second.call('get').value]).toEqual(['f1', null]);
  });
});

describe('LockService', () => {
  const LOCK = 'const lock = LockService.getDocumentLock();';

  it('grants the lock and releases it', () => {
    const script = `${LOCK} const got = lock.tryLock(1000); const had = lock.hasLock(); lock.releaseLock(); return [got, had, lock.hasLock()]`;
    expect(evaluate(script)).toEqual([true, true, false]);
  });

  it('waits in vain while another run has it', () => {
    const script = `${LOCK} const from = Date.now(); return [lock.tryLock(10000), Date.now() - from >= 10000]`;
    expect(evaluate(script, { lockedByOther: () => true })).toEqual([false, true]);
  });

  it('waitLock throws instead', () => {
    expect(() => evaluate(`${LOCK} lock.waitLock(10); return 1`, { lockedByOther: () => true })).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('is not granted for a negative time', () => {
    expect(evaluate(`${LOCK} return [lock.tryLock(-100), lock.hasLock(), lock.tryLock(0)]`)).toEqual([
      false,
      false,
      true,
    ]);
    expect(() => evaluate(`${LOCK} lock.waitLock(-100); return 1`)).toThrow('Lock timeout');
  });

  it('is free again in the next run', () => {
    const host = hostOf(
      `function run() { return LockService.getDocumentLock().hasLock() || LockService.getDocumentLock().tryLock(1) && 'new' }`,
    );
    expect([host.call('run').value, host.call('run').value]).toEqual(['new', 'new']);
  });
});

describe('Utilities', () => {
  it('makes distinct ids of the usual form, other ones for each spreadsheet', () => {
    const ids = evaluate('[Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    expect(ids).not.toContain(evaluate('Utilities.getUuid()'));
  });

  it('bytes are signed', () => {
    expect(evaluate('Utilities.newBlob("ก").getBytes()')).toEqual([-32, -72, -127]);
  });

  it('a blob keeps name, type and text', () => {
    const script = `const b = Utilities.newBlob([-32, -72, -127], 'text/plain').setName('n');
      return [b.getName(), b.getContentType(), b.getDataAsString()]`;
    expect(evaluate(script)).toEqual(['n', 'text/plain', 'ก']);
  });

  it.each([
    ['"ก"', 'text/plain'],
    ['"ก", "text/csv"', 'text/csv'],
    ['[1]', null],
    ['[1], "text/csv"', 'text/csv'],
  ])('the blob of %s has the type %s', (args, type) => {
    expect(evaluate(`Utilities.newBlob(${args}).getContentType()`)).toBe(type);
  });

  it.each(['"rubbish"', 'undefined', '{}', 'NaN'])('does not sleep for %s', milliseconds => {
    expect(() => evaluate(`Utilities.sleep(${milliseconds})`)).toThrow(/^Cannot convert .* to int\.$/);
  });

  it('does not sleep for a negative time', () => {
    expect(() => evaluate('Utilities.sleep(-1)')).toThrow('not emulated');
  });

  it.each(['[200]', '[1.5]', '["a"]', 'new Uint8Array(2)', '5'])('a blob is not made of %s', data => {
    expect(() => evaluate(`Utilities.newBlob(${data})`)).toThrow(
      "don't match the method signature for Utilities.newBlob",
    );
  });

  it('a blob of more than 50 MB is refused', () => {
    expect(() => evaluate('Utilities.newBlob("x".repeat(50 * 1024 * 1024 + 1)).getName()')).toThrow(
      'maximum file size',
    );
  });

  it('base64 encodes and decodes', () => {
    expect(evaluate('Utilities.base64Encode("ก")')).toBe('4LiB');
    expect(evaluate('Utilities.base64Decode("4LiB")')).toEqual([-32, -72, -127]);
    expect(() => evaluate('Utilities.base64Decode("!")')).toThrow('Could not decode string.');
  });

  it.each([
    ['Asia/Bangkok', 'yyyy-MM-dd HH:mm:ss', '2022-04-01 01:02:03'],
    ['Asia/Tokyo', "yyyy-MM-dd'T'HH:mm:ssXXX", '2022-04-01T03:02:03+09:00'],
    ['America/St_Johns', 'd/M/yy h:mm a Z', '31/3/22 3:32 PM -0230'],
    ['UTC', "EEE, d MMM yyyy 'o''clock' SSS X", "Thu, 31 Mar 2022 o'clock 004 Z"],
    ['GMT', 'EEEE u MMMM', 'Thursday 4 March'],
  ])('formatDate in %s as %s', (zone, pattern, expected) => {
    const date = 'new Date(Date.UTC(2022, 2, 31, 18, 2, 3, 4))';
    expect(evaluate(`Utilities.formatDate(${date}, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`)).toBe(
      expected,
    );
  });

  it.each([
    ['"2022-04-01", "UTC", "yyyy"', "don't match the method signature"],
    ['new Date(), "Asia/Bankok", "yyyy"', 'is not a time zone'],
    ['new Date(), "UTC", "YYYY"', 'not emulated: Utilities.formatDate with YYYY'],
  ])('formatDate refuses %s', (args, message) => {
    expect(() => evaluate(`Utilities.formatDate(${args})`)).toThrow(message);
  });
});

it.each([
  ['Session.getActiveUser()', 'a@example.org'],
  ['Session.getEffectiveUser()', 'a@example.org'],
  ['Docs', 'AdvancedServiceIdentifier{name=docs, version=v1}'],
  ['Docs.Documents', 'AdvancedServiceIdentifier{name=docs, version=v1}'],
  ['Drive', 'AdvancedServiceIdentifier{name=drive, version=v3}'],
  ['Drive.Files', 'AdvancedServiceIdentifier{name=drive, version=v3}'],
  ['Session', 'Session'],
])('%s as text is %s', (object, text) => {
  expect(evaluate(`[String(${object}), '' + ${object}, ${object}.toString()]`, { user: 'a@example.org' })).toEqual([
    text,
    text,
    text,
  ]);
});

it("Session names the user and the script's zone", () => {
  const script =
    '[Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), Session.getScriptTimeZone()]';
  expect(evaluate(script, { user: 'a@example.org' })).toEqual(['a@example.org', 'a@example.org', 'Asia/Bangkok']);
});

it('HtmlService keeps a page', () => {
  const script = `const page = HtmlService.createHtmlOutput('<p>ก').setTitle('t').setWidth(300).setHeight(200);
    return [page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()]`;
  expect(evaluate(script)).toEqual(['<p>ก', 't', 300, 200]);
  expect(() => evaluate('HtmlService.createTemplate("x")')).toThrow('not emulated: HtmlService.createTemplate');
});
