import { describe, expect, it } from 'vitest';
import { readReminderSettings } from '../../src/layout/read-reminder-settings';
import type { SettingKey } from '../../src/layout/settings-rows';

const read = (texts: Partial<Record<SettingKey, string>>) => readReminderSettings(key => texts[key] ?? '');

describe('the settings of reminders', () => {
  it.each([
    ['๓๐, ๗', [30, 7]],
    ['30 7', [30, 7]],
    ['๑๔ วัน', [14]],
    ['', []],
    ['ไม่แจ้ง', []],
    ['เดือนละ ๒ ครั้ง', []],
    ['๐', []],
  ])('before due: %j', (text, days) => expect(read({ remindBefore: text }).beforeDays).toEqual(days));

  it.each([
    ['๕', 5],
    ['10 วันทำการ', 10],
    ['', 5],
    ['บ่อย ๆ', 5],
    ['-1', 5],
    ['9999', 5],
  ])('again after working days: %j', (text, days) => expect(read({ remindEvery: text }).everyWorkingDays).toBe(days));

  it.each([
    ['๑๕', 15],
    ['', null],
    ['ไม่', null],
  ])('to the head after days: %j', (text, days) => expect(read({ escalateAfter: text }).escalateAfterDays).toBe(days));

  it.each([
    ['รายสัปดาห์', 'week'],
    ['รายเดือน', 'month'],
    ['ไม่ส่ง', null],
    ['', null],
  ])('summary: %j', (text, every) => expect(read({ summaryEvery: text }).summaryEvery).toBe(every));

  it('allowed domains', () =>
    expect(read({ mailDomains: '@Example.go.th, office.example' }).domains).toEqual([
      'example.go.th',
      'office.example',
    ]));
});
