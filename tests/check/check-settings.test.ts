import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../src/check/check-settings';
import { sentenceOfSetting } from '../../src/check/setting-messages';
import { readSettings } from '../../src/layout/read-settings';

const signer = { heading: '', name: '(ชื่อ-สกุล)', post: '', acting: '' };
const SETTINGS = {
  ...readSettings(undefined, '2026-04-01'),
  fiscalYear: 2569,
  reporter: signer,
  certifier: signer,
  chief: signer,
  mayor: signer,
};

it('says nothing of a year at hand and four who sign', () => {
  expect(checkSettings(SETTINGS, '2026-04-01')).toEqual([]);
});

it.each(['reporter', 'certifier', 'chief', 'mayor'] as const)('misses the name of the %s', who => {
  const findings = checkSettings({ ...SETTINGS, [who]: { ...signer, name: '' } }, '2026-04-01');
  expect(findings).toMatchObject([{ rule: 'missingSigner', setting: `${who}Name`, data: { missing: [who] } }]);
});

it('misses all who sign in one line', () => {
  const nobody = { ...signer, name: '' };
  const settings = { ...SETTINGS, reporter: nobody, certifier: nobody, chief: nobody, mayor: nobody };
  expect(checkSettings(settings, '2026-04-01').map(sentenceOfSetting)).toEqual([
    expect.stringContaining('ผู้รายงาน ผู้รับรองข้อมูล ปลัด นายก'),
  ]);
});

describe('the fiscal year 2569', () => {
  it.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
    ['2025-10-01', false],
    ['2026-09-30', false],
    ['2027-09-30', false],
    ['2027-10-01', true],
  ])('on %s does not fit the date: %s', (today, told) => {
    const rules = checkSettings(SETTINGS, today).map(({ rule }) => rule);
    expect(rules).toEqual(told ? ['yearAgainstDate'] : []);
  });

  it('is named in the sentence, beside the year it is', () => {
    const [finding] = checkSettings(SETTINGS, '2027-10-01');
    expect(finding && sentenceOfSetting(finding)).toMatch(/๒๕๖๙.*๒๕๗๑/);
  });
});
