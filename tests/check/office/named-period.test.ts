import { describe, expect, it } from 'vitest';
import { namedPeriods, otherRounds } from '../../../src/check/office/named-period';
import { SETTINGS } from '../../report/sample';

const NO_WORDING = new Map<string, string>();
const titled = (itemTitle: string) => ({ ...SETTINGS, itemTitle });
const rules = (settings: typeof SETTINGS, wording = NO_WORDING) =>
  namedPeriods(settings, wording).map(({ rule }) => rule);

it('reports nothing about the default wording, in either round', () => {
  expect([
    ...namedPeriods(SETTINGS, NO_WORDING),
    ...otherRounds(SETTINGS, NO_WORDING, 6),
    ...otherRounds(SETTINGS, NO_WORDING, 12),
  ]).toEqual([]);
});

describe('a title that names both rounds', () => {
  it.each(['รายงานผล รอบ ๖ เดือน / ๑๒ เดือน', 'รายงานผล รอบ 6 และ 12 เดือน', 'รายงานผล (รอบ ๖ เดือน และรอบ ๑๒ เดือน)'])(
    'is reported: %s',
    title => {
      expect(rules(titled(title))).toEqual(['bothRounds']);
      expect(otherRounds(titled(title), NO_WORDING, 6)).toEqual([]);
    },
  );

  it.each(['รายงานผลทุก ๖ เดือน และทุก ๑๒ เดือน', 'รายงานผลรอบ ๖ เดือน ภายใน ๑๒ เดือน'])('is not: %s', title => {
    expect(rules(titled(title))).toEqual([]);
  });
});

it.each([
  ['รายงานผล รอบ ๖ เดือน', 12],
  ['รายงานผลรอบ 12 เดือน', 6],
  ['รายงานผล รอบหกเดือน', 12],
] as const)('finds "%s" in the way of the report of %i months, and not of the other', (title, round) => {
  const place = { sheet: 'settings', key: 'itemTitle' };
  expect(otherRounds(titled(title), NO_WORDING, round)).toMatchObject([
    { rule: 'otherRound', place, data: { round, where: ['ชื่อข้อที่ตอบการประเมิน'] } },
  ]);
  expect(otherRounds(titled(title), NO_WORDING, round === 6 ? 12 : 6)).toEqual([]);
});

it('finds the other round beside the field, and in every sentence of a part that is in the report', () => {
  const wording = new Map([
    ['foreword.body', 'ผลรอบ ๑๒ เดือน'],
    ['cover.round', '{{รอบ}} / ๑๒ เดือน'],
  ]);
  const where = ['ปก: รอบ', 'คำนำ: เนื้อความ'];
  expect(otherRounds(SETTINGS, wording, 6)).toMatchObject([{ data: { where } }]);
  wording.set('part.foreword', 'ไม่ใส่').set('part.cover', 'ไม่ใส่');
  expect(otherRounds(SETTINGS, wording, 6)).toEqual([]);
});

describe('a year other than the report’s', () => {
  it('is found in the title and in headings', () => {
    expect(rules(titled('รายงานผล ประจำปี ๒๕๖๔'))).toEqual(['otherYear']);
    expect(rules(SETTINGS, new Map([['table.title', 'ปีงบประมาณ พ.ศ. 2564']]))).toEqual(['otherYear']);
    expect(rules(SETTINGS, new Map([['table.title', 'ปีงบประมาณ พ.ศ. 2565']]))).toEqual([]);
  });

  it('may be the assessment’s on the cover, and any year in the report’s body', () => {
    const settings = { ...SETTINGS, assessmentYear: 2566 };
    const wording = new Map([
      ['cover.item', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'],
      ['memo.origin', 'ตามผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๔'],
    ]);
    expect(rules(settings, wording)).toEqual([]);
    expect(rules(settings, new Map([['cover.year', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖']]))).toEqual(['otherYear']);
  });
});
