import { expect, it } from 'vitest';
import type { Progress } from '../../../src/register/measure';
import { composeReport } from '../../../src/report/compose';
import { tableUnder, textsOf } from '../find';
import { readable, textOf } from '../readable';
import { input, measure } from '../sample';

const HEADING = 'ใช้ภายในหน่วยงาน';
const open = (own: Partial<Progress>, result = '') => {
  const one = measure({ result }, own.state ?? 'inProgress');
  return { ...one, progress: { ...one.progress, ...own } };
};
const rowsOf = (measures: ReturnType<typeof open>[]) =>
  textsOf(tableUnder(composeReport(input({ measures, edition: 'annex' })), HEADING)).map(cells => cells.slice(2));

it('lists measures that are in progress, should have begun or are overdue, with due day, days, state and result, the latest first', () => {
  expect(
    rowsOf([
      open({ daysLeft: 12, due: '2022-04-11' }, '- ยกร่างแล้ว\n- รอเสนอ'),
      open({ daysLeft: null, due: null }),
      open({ state: 'notStarted', daysLeft: -3, due: '2022-03-27', overdue: true }),
      open({ daysLeft: 0 }),
      open({ state: 'done' }),
      open({ state: 'cancelled', daysLeft: -9 }),
      open({ state: 'notYet', daysLeft: 90 }),
      open({ state: 'notYet', daysLeft: -1, due: '2022-03-29', overdue: true }),
    ]),
  ).toEqual([
    ['๒๗ มี.ค. ๖๕', 'เกินกำหนด ๓ วัน', 'ยังไม่ดำเนินการ', '-'],
    ['๒๙ มี.ค. ๖๕', 'เกินกำหนด ๑ วัน', 'ยังไม่ถึงกำหนดดำเนินการ', '-'],
    ['๓๑ มี.ค. ๖๕', 'ครบกำหนดวันนี้', 'อยู่ระหว่างดำเนินการ', '-'],
    ['๑๑ เม.ย. ๖๕', 'เหลือ ๑๒ วัน', 'อยู่ระหว่างดำเนินการ', '- ยกร่างแล้ว ¶ - รอเสนอ'],
    ['-', '-', 'อยู่ระหว่างดำเนินการ', '-'],
  ]);
});

it('names units officially, as the table of measures does', () => {
  const units = { all: false, units: ['กองคลัง'], committees: [], unknown: [], official: 'กองคลัง' };
  const one = measure({ unitText: 'คลัง', units }, 'inProgress');
  for (const edition of ['annex', 'public'] as const)
    expect(readable(composeReport(input({ measures: [one], edition })))).toContain('| กองคลัง |');
});

it('counts to the cut-off if that is over', () => {
  const measures = [open({ daysLeft: 0 })];
  const table = tableUnder(
    composeReport(input({ measures, edition: 'annex', cutOff: '2022-03-31', today: '2022-05-02' })),
    HEADING,
  );
  expect(table.rows[1]?.cells[3]?.paragraphs.map(textOf)).toEqual(['เหลือ/เกินกำหนด', 'ณ ๓๑ มี.ค. ๖๕', '(วัน)']);
  expect(textsOf(table)[0]?.[3]).toBe('ครบกำหนดวันที่ข้อมูล');
});

it('shows each row’s indicator, method and unit', () => {
  const [first] = textsOf(tableUnder(composeReport(input({ measures: [open({})], edition: 'annex' })), HEADING));
  expect(first?.slice(0, 2)).toEqual(['๑. การปฏิบัติหน้าที่ ¶ ๑. จัดทำคู่มือการให้บริการประชาชน', 'สำนักปลัด']);
});

it.each([
  ['at a space near the limit', `${'ก'.repeat(180)} ${'ข'.repeat(100)}`, `${'ก'.repeat(180)}…`],
  ['at the limit if there is no space', 'ก'.repeat(300), `${'ก'.repeat(200)}…`],
  ['not between a letter and its signs', `${'ก'.repeat(199)}ที่ดิน`, `${'ก'.repeat(199)}…`],
  ['not after a leading vowel', `${'ก'.repeat(199)}เรือน`, `${'ก'.repeat(199)}…`],
  ['not inside a surrogate pair', `${'ก'.repeat(199)}\u{1F600}ข`, `${'ก'.repeat(199)}…`],
  ['not at all if it fits', 'ก'.repeat(200), 'ก'.repeat(200)],
])('cuts a long text %s', (_, result, shown) => {
  expect(rowsOf([open({}, result)])[0]?.[3]).toBe(shown);
});

it('says so if nothing is open', () => {
  const text = readable(composeReport(input({ measures: [open({ state: 'done' })], edition: 'annex' })));
  expect(text).toContain('ไม่มีรายการที่ต้องติดตาม');
  expect(text).not.toContain('table');
});

it.each(['executive', 'public'] as const)('is in no other edition: %s', edition => {
  expect(readable(composeReport(input({ measures: [open({})], edition })))).not.toMatch(/ภาคผนวก|ใช้ภายในหน่วยงาน/);
});

it.each([
  ['none', new Map()],
  ['the title', new Map([['annex.title', '']])],
  [
    'all',
    new Map([
      ['annex.title', ''],
      ['annex.sentence', ''],
    ]),
  ],
])('is all of its file, and says on each page that it is internal, with these texts blanked: %s', (_, wording) => {
  const { sections } = composeReport(input({ measures: [open({})], wording, edition: 'annex' }));
  expect(sections).toHaveLength(1);
  const [table, ...more] = sections[0]?.blocks.filter(block => block.kind === 'table') ?? [];
  expect(more).toEqual([]);
  expect(table?.headingRows).toBe(2);
  expect(table?.rows[0]?.cells.map(cell => [cell.span, cell.paragraphs.map(textOf)])).toEqual([
    [6, ['ใช้ภายในหน่วยงาน']],
  ]);
});

it('is named as a draft if it is one', () => {
  const nameOf = (draft: boolean) => composeReport(input({ measures: [open({})], edition: 'annex', draft })).fileName;
  expect(nameOf(true)).toContain('ฉบับร่าง ภาคผนวกภายใน');
  expect(nameOf(false)).not.toContain('ฉบับ');
});
