import { expect, it } from 'vitest';
import { composeReport } from '../../../src/report/compose';
import { tableUnder, textsOf } from '../find';
import { readable } from '../readable';
import { input, measure } from '../sample';

const LINK = 'https://example.go.th/ข่าว/2565?id=10&x=๑%20#5';
const MEASURES = [
  measure({ evidence: 'คำสั่งที่ ๑๒/๒๕๖๕' }),
  measure({ evidence: ' ' }),
  measure({ evidence: `รายงานการประชุม\n${LINK}` }),
  measure({ evidence: 'คำสั่งที่ ๑๒/๒๕๖๕ ', result: '' }),
];

it('is listed once each, in the order of the rows, with links as typed', () => {
  const text = readable(composeReport(input({ measures: MEASURES })));
  expect(text).toContain(`## รายการหลักฐาน\nleft: ๑.→คำสั่งที่ ๑๒/๒๕๖๕\nleft: ๒.→รายงานการประชุม↵${LINK}\nleft: ขอรับรอง`);
});

it('is referred to by its number in its rows', () => {
  const results = textsOf(tableUnder(composeReport(input({ measures: MEASURES })), 'มาตรการ')).map(cells => cells[4]);
  expect(results).toEqual([
    '- เผยแพร่คู่มือบนเว็บไซต์แล้ว ¶ หลักฐานลำดับที่ ๑',
    '- เผยแพร่คู่มือบนเว็บไซต์แล้ว',
    '- เผยแพร่คู่มือบนเว็บไซต์แล้ว ¶ หลักฐานลำดับที่ ๒',
    'หลักฐานลำดับที่ ๑',
  ]);
});

it.each([
  ['left out by the office', MEASURES, new Map([['part.evidence', 'ไม่ใส่']])],
  ['missing in every row', [measure()], new Map()],
])('is not printed if it is %s', (_, measures, wording) => {
  expect(readable(composeReport(input({ measures, wording })))).not.toMatch(/หลักฐาน/);
});
