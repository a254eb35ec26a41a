import type { ReminderSettings } from '../measure/settings';
import { toWesternDigits } from '../thai/numerals';
import { SUMMARY_CHOICES } from './reminder-rows';
import { initialOf, type SettingKey } from './settings-rows';

/** A longer wait is a slip. */
const MOST_DAYS = 365;

/** The settings of reminders, from each one's text. What cannot be read counts as blank. */
export function readReminderSettings(text: (key: SettingKey) => string): ReminderSettings {
  const [, weekly, monthly] = SUMMARY_CHOICES;
  const summary = text('summaryEvery');
  return {
    beforeDays: daysIn(text('remindBefore')) ?? [],
    everyWorkingDays: (daysIn(text('remindEvery')) ?? daysIn(initialOf('remindEvery')))?.[0] ?? 1,
    escalateAfterDays: daysIn(text('escalateAfter'))?.[0] ?? null,
    summaryEvery: summary === weekly ? 'week' : summary === monthly ? 'month' : null,
    domains: itemsIn(text('mailDomains')).map(domain => domain.replace(/^@/, '').toLowerCase()),
  };
}

/** Counts of days, from 1 to a year; null where the text is anything else. */
export function daysIn(text: string): readonly number[] | null {
  const items = itemsIn(toWesternDigits(text)).map(item => item.replace(/\s*วัน(?:ทำการ)?$/, ''));
  const days = items.map(Number);
  const proper = items.every(item => /^\d+$/.test(item)) && days.every(count => count >= 1 && count <= MOST_DAYS);
  return proper && days.length > 0 ? days : null;
}

/** Whether the text names domains only. */
export function areDomains(text: string): boolean {
  return itemsIn(text).every(domain => /^@?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(domain));
}

function itemsIn(text: string): string[] {
  return text.split(/[,;\s]+(?!วัน)/).filter(item => item !== '');
}
