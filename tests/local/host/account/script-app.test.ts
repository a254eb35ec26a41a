import { expect, it } from 'vitest';
import { evaluate, hostOf, without } from '../../support/host';

const DAILY = "ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(8).create()";

it('installs a daily trigger as the user', () => {
  const host = hostOf(`function run() { ${DAILY} } function daily() {}`, { user: 'a@example.org' });
  host.call('run');
  expect(host.state.triggers).toEqual([
    {
      id: 'trigger-000001',
      owner: 'a@example.org',
      handler: 'daily',
      schedule: { kind: 'daily', everyDays: 1, hour: 8, minute: null, timeZone: 'Asia/Bangkok' },
    },
  ]);
});

it('installs a trigger near a minute in another time zone, and one that runs once', () => {
  const host = hostOf(
    `function run() {
    ScriptApp.newTrigger('a').timeBased().everyDays(2).atHour(8).nearMinute(30).inTimezone('Asia/Tokyo').create();
    ScriptApp.newTrigger('b').timeBased().after(60000).create(); }`,
    { now: 0 },
  );
  host.call('run');
  expect(host.state.triggers.map(({ schedule }) => schedule)).toEqual([
    { kind: 'daily', everyDays: 2, hour: 8, minute: 30, timeZone: 'Asia/Tokyo' },
    { kind: 'after', at: expect.closeTo(60_000, -4) },
  ]);
});

it("lists and deletes only the user's own triggers", () => {
  const code = `function install() { return ${DAILY}.getUniqueId() }
    function list() { return ScriptApp.getProjectTriggers().map(t => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK]) }
    function remove() { ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t)) }`;
  const first = hostOf(code, { user: 'a@example.org' });
  const second = hostOf(code, { user: 'b@example.org', workbook: first.workbook });
  first.call('install');
  expect([first.call('list').value, second.call('list').value]).toEqual([[['daily', true]], []]);
  second.call('remove');
  expect(first.state.triggers).toHaveLength(1);
  first.call('remove');
  expect(first.state.triggers).toEqual([]);
});

it("refuses a user's 21st trigger", () => {
  expect(() => evaluate(`for (let i = 0; i < 21; i++) ${DAILY}; return 1`)).toThrow('too many triggers');
});

it.each(['atHour(24)', 'atHour(7.5)', 'nearMinute(60)'])('refuses %s', call => {
  expect(() => evaluate(`ScriptApp.newTrigger('x').timeBased().everyDays(1).${call}`)).toThrow('Invalid argument');
});

it('a trigger for a function that does not exist fails when it runs', () => {
  expect(() => hostOf('var daily = 1;').call('daily', [], 'timeTrigger')).toThrow('Script function not found: daily');
});

const INFO = 'const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL';
const STATUS =
  'return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, typeof info.getAuthorizationUrl()]';

it('says if consent is missing, for all or for some scopes', () => {
  const grantedScopes = without('script.send_mail').oauthScopes;
  expect(evaluate(`${INFO}); ${STATUS}`)).toEqual([false, 'object']);
  expect(evaluate(`${INFO}); ${STATUS}`, { grantedScopes })).toEqual([true, 'string']);
  const drive = '["https://www.googleapis.com/auth/drive.file"]';
  expect(evaluate(`${INFO}, ${drive}); ${STATUS}`, { grantedScopes })).toEqual([false, 'object']);
  expect(evaluate(`${INFO}); return info.getAuthorizedScopes()`, { grantedScopes })).toEqual(grantedScopes);
});

it('requireScopes ends the run if a scope is missing', () => {
  const ask = "ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/script.send_mail'])";
  expect(evaluate(ask)).toBeUndefined();
  expect(() => evaluate(ask, { grantedScopes: without('script.send_mail').oauthScopes })).toThrow(
    'Authorization is required to perform that action.',
  );
});
