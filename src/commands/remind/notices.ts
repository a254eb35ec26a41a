import { isWorkingDay, workingDayFrom } from '../../thai/dates/working-days';
import { letterNotices } from '../check/setting-findings';
import type { PlannedLetters } from './plan-letters';
import type { Notices } from './remind-result';

/** What people should know about the day besides its letters. */
export function noticesOf({
  waiting,
  uncertain,
  future,
  redirects,
  holidays,
  settings,
  office,
  input,
}: PlannedLetters): Notices {
  const { today } = input;
  return {
    waiting,
    everyWorkingDays: settings.remindEvery,
    uncertain,
    future,
    redirects,
    contactRefused: null,
    settings: letterNotices(office),
    missingYear: holidays.missingYear,
    unreadableHolidays: holidays.unreadable,
    nextWorkingDay: isWorkingDay(today, input.holidays) ? null : workingDayFrom(today, input.holidays),
  };
}
