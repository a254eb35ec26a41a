import { describe, expect, it } from 'vitest';
import type { HostOptions } from '../../../local/host/host-options';
import type { Entry } from '../../../local/script/calls/permission';
import type { Outcome } from '../../../src/commands/common/outcome';
import { exampleWorkbook, hostOver, MANIFEST, type TestHost, valuesOf } from '../../support/office';
import { greyPng } from '../../support/picture';

type Call = readonly [command: string, args: readonly unknown[], entry: Entry];

const EMBLEM = Buffer.from(greyPng(9)).toString('base64');

const CALLS = {
  onOpen: ['onOpen', [], 'simpleTrigger'],
  setUp: ['setUp', [], 'menu'],
  checkEntries: ['checkEntries', [], 'menu'],
  flagProgress: ['flagProgress', [], 'menu'],
  openReportDialog: ['openReportDialog', [], 'menu'],
  buildReport: ['buildReport', [{ round: 6, draft: false }], 'page'],
  readFollowUp: ['readFollowUp', [], 'page'],
  openEmblemDialog: ['openEmblemDialog', [], 'menu'],
  saveEmblem: ['saveEmblem', [EMBLEM], 'page'],
  sendTestLetter: ['sendTestLetter', [], 'menu'],
  sendReminders: ['sendReminders', [], 'menu'],
  turnOnDaily: ['turnOnDaily', [], 'menu'],
  turnOffDaily: ['turnOffDaily', [], 'menu'],
  runDaily: ['runDaily', [], 'timeTrigger'],
} as const satisfies Record<string, Call>;

type Name = keyof typeof CALLS;
const ALL = Object.keys(CALLS) as readonly Name[];
const allBut = (...names: Name[]) => ALL.filter(name => !names.includes(name));

/** The commands that need each scope of the manifest. */
const NEEDED: Readonly<Record<string, readonly Name[]>> = {
  // Turning the daily run off needs the spreadsheet only for its line in the log, and says so if that fails.
  'spreadsheets.currentonly': allBut('onOpen', 'openReportDialog', 'openEmblemDialog', 'turnOffDaily'),
  'drive.file': ['buildReport'],
  // Every command in the menu ends with a window.
  'script.container.ui': allBut('onOpen', 'buildReport', 'saveEmblem', 'readFollowUp', 'runDaily'),
  'script.scriptapp': ['turnOnDaily', 'turnOffDaily'],
  'script.send_mail': ['sendTestLetter', 'sendReminders', 'turnOnDaily', 'runDaily'],
  // The log says who ran a command; a preview is not logged.
  'userinfo.email': allBut('onOpen', 'openReportDialog', 'openEmblemDialog', 'readFollowUp'),
};
const NEEDS = Object.entries(NEEDED);

/** They show a window only at the end, when their work is done and logged. */
const TOLD_LAST: readonly Name[] = [
  'setUp',
  'checkEntries',
  'flagProgress',
  'sendTestLetter',
  'turnOnDaily',
  'turnOffDaily',
];

const url = (scope: string) => `https://www.googleapis.com/auth/${scope}`;
const others = (scope: string) => MANIFEST.oauthScopes.filter(one => one !== url(scope));
const WITHOUT: Readonly<Record<string, (scope: string) => Partial<HostOptions>>> = {
  'taken out of the manifest': scope => ({ manifest: { ...MANIFEST, oauthScopes: others(scope) } }),
  'refused by the person': scope => ({ grantedScopes: others(scope) }),
};

/** The example office, with this account as owner of the daily run. */
function dailyHost(options: Partial<HostOptions> = {}): TestHost {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  return hostOver(workbook, options);
}

/** Why the command failed, in the service's words; null if it did its work. */
function refusal(host: TestHost, name: Name): string | null {
  try {
    const [command, args, entry] = CALLS[name];
    const outcome = host.call(command, args, entry).value as Outcome<unknown> | undefined;
    return outcome === undefined || outcome.done ? null : JSON.stringify(outcome.problem);
  } catch (error) {
    return String(error);
  }
}

/** What a command leaves behind, without its line in the log and without a daily run's record of failure and mail to its owner. */
function traces({ mails, files, state, workbook }: TestHost) {
  const { triggers, properties } = state;
  const { lastRun: _, ...others } = properties.document;
  return structuredClone({
    mails: mails.filter(({ to }) => !to.includes('officer@example.org')).length,
    files: files.length,
    triggers,
    properties: others,
    register: valuesOf(workbook, 'มาตรการ'),
  });
}

it('the manifest has every scope that a command needs, and no other', () => {
  expect(NEEDS.map(([scope]) => url(scope)).sort()).toEqual([...MANIFEST.oauthScopes].sort());
});

describe.each(Object.entries(WITHOUT))('a scope %s', (_, without) => {
  it.each(NEEDS.flatMap(([scope, names]) => names.map(name => [scope, name] as const)))(
    '%s: %s is refused, and the message names the scope',
    (scope, name) => {
      expect(refusal(dailyHost(without(scope)), name)).toMatch(new RegExp(`ermission.*${scope}`));
    },
  );
});

describe('a refused command', () => {
  const cases = NEEDS.flatMap(([scope, names]) => names.map(name => [scope, name] as const));

  it.each(cases.filter(([scope, name]) => scope !== 'script.container.ui' || !TOLD_LAST.includes(name)))(
    'that lacks %s leaves nothing half-done: %s',
    (scope, name) => {
      const host = dailyHost(WITHOUT['taken out of the manifest']?.(scope));
      const before = traces(host);
      refusal(host, name);
      expect(traces(host)).toEqual(before);
    },
  );

  it.each(TOLD_LAST)('that could not show its last window has done all of its work: %s', name => {
    // Set-up cannot ask whether to fill in cells either, which is the same as the answer no.
    const asked = name === 'setUp' ? { answers: [{ button: 'NO' as const }] } : {};
    const [refused, served] = [dailyHost({ grantedScopes: others('script.container.ui') }), dailyHost(asked)];
    refusal(refused, name);
    refusal(served, name);
    expect(valuesOf(refused.workbook, 'ประวัติการทำงาน')).toEqual(valuesOf(served.workbook, 'ประวัติการทำงาน'));
    expect(traces(refused)).toEqual(traces(served));
  });
});

it.each(NEEDS)('without %s every other command does its work', (scope, names) => {
  const without = WITHOUT['taken out of the manifest'];
  const refused = allBut(...names).filter(name => refusal(dailyHost(without?.(scope)), name) !== null);
  expect(refused).toEqual([]);
});
