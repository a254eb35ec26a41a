import { describe, expect, it } from 'vitest';
import { checkLetters } from '../../../src/check/office/check-letters';
import { sentenceOfSetting } from '../../../src/check/office/setting-messages';
import type { Unit } from '../../../src/office/units/unit';
import { SETTINGS } from '../../report/sample';

const unit = (email: string): Unit => ({
  name: 'กองคลัง',
  otherNames: [],
  headPost: '',
  email,
  headEmail: '',
  reachedBy: 'อีเมล',
  pausedUntil: null,
  pauseReason: '',
  unreadablePause: '',
  row: 2,
});

const BOOK = { bookId: null, longNameRows: [] };
const check = (today: string) =>
  checkLetters({ settings: { ...SETTINGS, fiscalYear: 2569 }, units: [], today, ...BOOK });

describe('the fiscal year 2569 in the settings', () => {
  it.each([
    ['2026-09-30', []],
    ['2026-10-01', ['suggestion']],
    ['2026-12-31', ['suggestion']],
    ['2027-01-01', ['warning']],
    ['2027-09-30', ['warning']],
    // From this day on `checkSettings` reports it instead.
    ['2027-10-01', []],
  ])('on %s is last year’s, but its report may still be due: %j', (today, severities) => {
    const findings = check(today);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual(severities.map(one => ['yearBehind', one]));
  });

  it('is shown together with the current year', () => {
    const [finding] = check('2026-10-01');
    expect(finding && sentenceOfSetting(finding)).toMatch(/ยังเป็น ๒๕๖๙ .*๒๕๗๐/);
  });
});

describe('a blank sender of letters', () => {
  const sender = { officeName: 'อบต.ตัวอย่าง', contactName: 'งานแผน', contactPhone: '๐ ๐๐๐๐ ๐๐๐๐' };
  const missing = (own: Partial<typeof sender>, email = 'finance@office.example') => {
    const settings = { ...SETTINGS, fiscalYear: 2569, ...sender, ...own };
    return checkLetters({ settings, units: [unit(email)], today: '2026-04-01', ...BOOK }).map(sentenceOfSetting);
  };

  it('is reported with the names of the blank settings', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ contactPhone: '' })).toEqual([expect.stringContaining('ผู้ประสานงาน: โทรศัพท์ ผู้รับหนังสือแจ้ง')]);
    expect(missing({ officeName: '', contactName: '' })).toEqual([
      expect.stringContaining('ชื่อหน่วยงาน ผู้ประสานงาน: ชื่อ ผู้รับ'),
    ]);
  });

  it('is not reported if no unit is mailed', () => expect(missing({ contactName: '' }, '')).toEqual([]));
});
