import { describe, expect, it } from 'vitest';
import { evaluate, hostOf, MANIFEST, without } from '../../support/host';

/** A call of each kind, and the scope it needs. */
const CALLS = [
  ['SpreadsheetApp.getActive().getName()', 'SpreadsheetApp.getActive', 'spreadsheets.currentonly'],
  ['SpreadsheetApp.getUi().alert("ก")', 'Ui.alert', 'script.container.ui'],
  ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))', 'Ui.showSidebar', 'script.container.ui'],
  ['MailApp.getRemainingDailyQuota()', 'MailApp.getRemainingDailyQuota', 'script.send_mail'],
  ['MailApp.sendEmail({})', 'MailApp.sendEmail', 'script.send_mail'],
  ['Drive.Files.list()', 'Drive.Files.list', 'drive.file'],
  ['Drive.Permissions.create({}, "x")', 'Drive.Permissions.create', 'drive.file'],
  ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
  ['ScriptApp.newTrigger("run")', 'ScriptApp.newTrigger', 'script.scriptapp'],
  ['ScriptApp.deleteTrigger(null)', 'ScriptApp.deleteTrigger', 'script.scriptapp'],
  ['Session.getEffectiveUser()', 'Session.getEffectiveUser', 'userinfo.email'],
  ['Session.getActiveUser()', 'Session.getActiveUser', 'userinfo.email'],
] as const;

it.each(CALLS)('%s is refused if its scope is not in the manifest', (call, name, scope) => {
  expect(() => evaluate(call, { manifest: without(scope) })).toThrow(
    `Specified permissions are not sufficient to call ${name}. Required permissions: `,
  );
});

it.each(CALLS)('%s is refused if the user did not tick its scope', (call, name, scope) => {
  expect(() => evaluate(call, { grantedScopes: without(scope).oauthScopes })).toThrow(
    `You do not have permission to call ${name}. Required permissions: `,
  );
});

it('the message names all scopes that would be enough', () => {
  expect(() => evaluate('MailApp.sendEmail({})', { manifest: without('script.send_mail') })).toThrow(
    'Required permissions: https://www.googleapis.com/auth/script.send_mail',
  );
  expect(() => evaluate('Drive.Files.list()', { manifest: without('drive.file') })).toThrow(
    'Required permissions: (https://www.googleapis.com/auth/drive.file || https://www.googleapis.com/auth/drive)',
  );
});

it('another spreadsheet is refused under spreadsheets.currentonly', () => {
  expect(() => evaluate('SpreadsheetApp.openById("x")')).toThrow(
    'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
  );
});

it.each([
  'PropertiesService.getDocumentProperties().getKeys()',
  'LockService.getDocumentLock().tryLock(1)',
  'Utilities.getUuid()',
  'HtmlService.createHtmlOutput("").getContent()',
  'Session.getScriptTimeZone()',
  'typeof SpreadsheetApp.getUi().createMenu("ก").addItem("ข", "run").addToUi()',
])('%s needs no scope', call => {
  expect(() => evaluate(call, { manifest: { ...MANIFEST, oauthScopes: [] } })).not.toThrow();
});

describe('a simple trigger', () => {
  const onOpen = (body: string) => hostOf(`function onOpen() { ${body} }`).call('onOpen', [], 'simpleTrigger');

  it.each([
    'MailApp.sendEmail({})',
    'Drive.Files.list()',
    'ScriptApp.getProjectTriggers()',
    'Session.getEffectiveUser()',
    'SpreadsheetApp.openById("x")',
    'SpreadsheetApp.getUi().alert("ก")',
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))',
  ])('may not call %s', call => {
    expect(() => onOpen(call)).toThrow('You do not have permission to call');
  });

  it('may build a menu, read the sheet and keep properties', () => {
    const { screen } = onOpen(`
      PropertiesService.getDocumentProperties().setProperty('a', SpreadsheetApp.getActive().getName());
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('มาตรการ').addItem('ตรวจ', 'check').addSeparator()
        .addSubMenu(ui.createMenu('รายงาน').addItem('รอบ ๖ เดือน', 'six')).addToUi();`);
    expect(screen.menus).toEqual([
      {
        caption: 'มาตรการ',
        items: [
          { caption: 'ตรวจ', functionName: 'check' },
          { separator: true },
          { menu: { caption: 'รายงาน', items: [{ caption: 'รอบ ๖ เดือน', functionName: 'six' }] } },
        ],
      },
    ]);
  });
});

describe('a time-driven run', () => {
  const daily = (body: string, options = {}) =>
    hostOf(`function daily() { return ${body} }`, options).call('daily', [], 'timeTrigger').value;

  it('cannot show anything, because there is no window', () => {
    expect(() => daily('SpreadsheetApp.getUi()')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('gets the bound spreadsheet under spreadsheets.currentonly, or a refusal, or null', () => {
    const call = 'SpreadsheetApp.getActive() === null';
    expect(daily(call)).toBe(false);
    expect(daily(call, { currentOnlyByClock: 'null' })).toBe(true);
    expect(() => daily(call, { currentOnlyByClock: 'refused' })).toThrow('You do not have permission to call');
  });

  it('always gets it under spreadsheets', () => {
    const oauthScopes = ['https://www.googleapis.com/auth/spreadsheets'];
    for (const currentOnlyByClock of ['null', 'refused'] as const) {
      const options = { currentOnlyByClock, manifest: { ...MANIFEST, oauthScopes } };
      expect(daily('SpreadsheetApp.getActive() === null', options)).toBe(false);
    }
  });
});

it('an advanced service that the manifest does not enable does not exist', () => {
  const { dependencies: _, ...manifest } = MANIFEST;
  expect(evaluate('typeof Drive + typeof Docs', { manifest })).toBe('undefinedundefined');
  expect(evaluate('typeof Drive + typeof Docs')).toBe('objectobject');
});
