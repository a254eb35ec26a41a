import { describe, expect, it } from 'vitest';
import { hostStateOf } from '../../../local/host/kept/state';
import type { Rect } from '../../../local/workbook/rect';
import { HEADINGS } from '../../../src/register/columns';
import {
  dataOf,
  EXAMPLE,
  exampleWorkbook,
  hostOver,
  problemOf,
  sheetOf,
  type TestHost,
  valuesOf,
} from '../../support/office';

const OWNER = 'mayor@office.example';
const REGISTER = 'มาตรการ';

/** The column's cells below its heading. */
function cellsOf(host: TestHost, heading: string): Rect {
  const column = (valuesOf(host.workbook, REGISTER)[0] ?? []).indexOf(heading);
  return { top: 1, left: column, bottom: 40, right: column };
}

/** The example, whose daily run is on, in which another account has protected cells (null: the whole sheet) from this one. */
function withProtected(rangeOf: (host: TestHost) => Rect | null, sheet = REGISTER, description = ''): TestHost {
  const workbook = exampleWorkbook();
  hostOver(workbook).call('turnOnDaily');
  const host = hostOver(workbook, { owner: OWNER });
  const range = rangeOf(host);
  sheetOf(workbook, sheet).protections.push({ id: 99, range, description, warningOnly: false, editors: [] });
  return host;
}

const COMMANDS: readonly [string, readonly unknown[]][] = [
  ['flagProgress', []],
  ['checkEntries', []],
  ['sendReminders', []],
  ['setUp', [{}]],
];

describe.each(COMMANDS)('%s, if others have protected cells of the tool', (command, args) => {
  it('names the sheet, the range and whom to ask, once and in Thai', () => {
    const host = withProtected(one => cellsOf(one, HEADINGS.lastMailed), REGISTER, 'ห้ามแก้');
    const run = host.call(command, args);
    expect(problemOf(run)).toEqual({
      code: 'cellsProtected',
      places: [{ sheet: REGISTER, range: 'N2:N41', description: 'ห้ามแก้' }],
      owner: OWNER,
    });
    const told = run.screen.messages.map(({ text }) => text).filter(text => text.includes('N2:N41'));
    expect(told).toEqual([expect.stringContaining(OWNER)]);
    expect(told.join()).not.toContain('You are trying');
    expect(host.mails).toEqual([]);
  });

  it('names a whole sheet', () => {
    const run = withProtected(() => null).call(command, args);
    expect(problemOf(run)).toMatchObject({ places: [{ sheet: REGISTER, range: null }] });
  });
});

it('what others have protected elsewhere is not named, and does not stop a command', () => {
  const host = withProtected(() => ({ top: 0, left: 0, bottom: 40, right: 4 }));
  expect(dataOf(host.call('flagProgress'))).toBeTruthy();
});

it('a fault of another kind keeps its own words', () => {
  const host = withProtected(() => ({ top: 0, left: 0, bottom: 40, right: 4 }));
  const failing = hostOver(host.workbook, {
    owner: OWNER,
    beforeCall(_, name) {
      if (name === 'Range.setValues') throw Object.assign(new Error('Bad value'), { name: 'Exception' });
    },
  });
  expect(() => failing.call('flagProgress')).toThrow('Bad value');
});

it.each(['รายการที่ต้องแก้ไข', 'ประวัติการทำงาน'])('check does its work and names the protected sheet %s', sheet => {
  const run = withProtected(() => null, sheet).call('checkEntries');
  expect(run.value).toMatchObject({ done: true, message: expect.stringContaining(`แผ่นงาน "${sheet}" ทั้งแผ่น`) });
  expect(JSON.stringify(run.value)).not.toContain('You are trying');
});

describe('the daily run, if others have protected cells of the tool', () => {
  const host = withProtected(one => cellsOf(one, HEADINGS.lastMailed));
  const runOn = (now: string) => {
    const day = hostOver(host.workbook, { owner: OWNER, now });
    expect(() => day.call('runDaily', [], 'timeTrigger')).toThrow('N2:N41');
    const [own, units] = [true, false].map(is =>
      day.mails.filter(({ to }) => (to[0] === 'officer@example.org') === is),
    );
    return { own: own ?? [], units: units ?? [] };
  };

  it('tells the units once, and its account whom to ask', () => {
    const first = runOn(EXAMPLE.today);
    expect([first.units.length, first.own.length]).toEqual([3, 1]);
    expect(first.own[0]?.body.split(OWNER)).toHaveLength(2);
    expect(first.own[0]?.body).not.toContain('You are trying');
    expect(JSON.parse(hostStateOf(host.workbook).properties.document['lastRun'] ?? '')).toMatchObject({ done: false });
    expect([runOn('2026-04-02').units, runOn('2026-04-03').units]).toEqual([[], []]);
  });
});
