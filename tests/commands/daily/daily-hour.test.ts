import { expect, it } from 'vitest';
import type { FollowUpData } from '../../../src/commands/remind/follow-up/follow-up-data';
import { dataOf, exampleWorkbook, hostOver, problemOf, valuesOf } from '../../support/office';

const LABEL = 'เวลาทำงานประจำวัน (นาฬิกา)';

function office(user = 'officer@example.org', workbook = exampleWorkbook()) {
  const host = hostOver(workbook, { user });
  return {
    workbook,
    host,
    turnOn: (...hour: readonly unknown[]) => host.call('switchDaily', [true, ...hour], 'page'),
    setting: () => valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === LABEL)?.[1],
    hours: () => host.state.triggers.map(({ schedule }) => (schedule.kind === 'daily' ? schedule.hour : null)),
    shown: () => dataOf<FollowUpData>(host.call('readFollowUp', [], 'page')).daily.hour,
  };
}

it('a page sets the hour of the daily run: in the settings, and in the trigger that is there', () => {
  const { turnOn, setting, hours, shown } = office();
  dataOf(turnOn(null));
  expect([setting(), hours(), shown()]).toEqual(['๘', [8], 8]);
  dataOf(turnOn(0));
  expect([setting(), hours(), shown()]).toEqual(['๐', [0], 0]);
  dataOf(turnOn(23));
  expect([setting(), hours(), shown()]).toEqual(['๒๓', [23], 23]);
});

it('an hour that is none is refused, and nothing is written', () => {
  const { turnOn, setting, hours } = office();
  for (const hour of [24, -1, 8.5, '8', {}]) expect(() => turnOn(hour)).toThrow('not an hour of the day');
  expect([setting(), hours()]).toEqual(['๘', []]);
});

it('who may not turn the daily run on does not change its hour either', () => {
  const { workbook, turnOn, setting } = office();
  dataOf(turnOn(9));
  expect(problemOf(office('other@example.org', workbook).turnOn(10)).code).toBe('triggerElsewhere');
  expect(setting()).toBe('๙');
});
