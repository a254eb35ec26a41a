import { expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { ReportData } from '../../../src/commands/report/report-data';
import { exampleWorkbook, hostOver } from '../../support/office';

const [YES, NO] = [{ button: 'YES' }, { button: 'NO' }] as const;

/** What the person at the menu was asked, and what came of it. */
function atMenu(
  answers: readonly (typeof YES | typeof NO)[],
  now: string,
  typed: readonly [cell: string, text: string] | null = null,
) {
  const workbook = exampleWorkbook();
  if (typed) typeInto({ model: workbook, sheet: 'มาตรการ' }, ...typed);
  const host = hostOver(workbook, { now, answers });
  const run = host.call('buildReport', [], 'menu');
  const texts = run.screen.messages.map(({ text }) => text);
  const outcome = run.value as Outcome<ReportData | null>;
  return { asked: texts.slice(0, -1), told: texts[texts.length - 1], data: outcome.done ? outcome.data : null, host };
}

it('builds the report that the person wants, and tells where it is', () => {
  const { asked, told, data, host } = atMenu([YES], '2026-04-02');
  expect(asked).toEqual([
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเสนอผู้บริหาร) จาก ๒๕ รายการ ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙\nจัดทำรายงานนี้หรือไม่',
  ]);
  expect(data).toMatchObject({ rows: 25, draft: false });
  expect(told).toContain(String(data?.file));
  expect(host.files[0]?.name).toContain('รอบ ๖ เดือน');
});

it('asks for each report that there can be, and builds none if the person wants none', () => {
  const { asked, told, data, host } = atMenu(Array<typeof NO>(7).fill(NO), '2026-04-02');
  expect(asked.map(text => text.split(' จาก')[0])).toEqual([
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเสนอผู้บริหาร)',
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเผยแพร่)',
    'จัดทำรายงานรอบ ๖ เดือน (ภาคผนวกภายใน)',
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเสนอผู้บริหาร) เป็นฉบับร่าง',
    'จัดทำรายงานรอบ ๑๒ เดือน (ฉบับเสนอผู้บริหาร)',
    'จัดทำรายงานรอบ ๑๒ เดือน (ฉบับเผยแพร่)',
    'จัดทำรายงานรอบ ๑๒ เดือน (ภาคผนวกภายใน)',
  ]);
  expect(asked[4]).toContain('ก่อนวันที่ ๓๐ กันยายน ๒๕๖๙ จัดทำได้เฉพาะฉบับร่าง');
  expect([told?.split(' ')[0], data, host.files]).toEqual(['ไม่ได้จัดทำรายงาน', null, []]);
});

it('builds the internal annex, and a draft of what has no errors', () => {
  expect(atMenu([NO, NO, YES], '2026-04-02').data).toMatchObject({
    draft: false,
    summary: expect.stringContaining('ภาคผนวกภายใน'),
  });
  expect(atMenu([NO, NO, NO, YES], '2026-04-02').data).toMatchObject({
    draft: true,
    summary: expect.stringContaining('(ฉบับเสนอผู้บริหาร)แล้ว เป็นฉบับร่าง'),
  });
});

it('asks for the whole year first once that is over', () => {
  const { data } = atMenu([NO, YES], '2026-10-05');
  expect(data).toMatchObject({ draft: false, title: expect.stringMatching(/รอบ ๑๒ เดือน$/) });
  expect(data?.summary).toContain('ฉบับเผยแพร่');
});

it('makes a draft of what holds errors, and says so before', () => {
  const { asked, data } = atMenu([YES], '2026-04-02', ['D2', 'เร็ว ๆ นี้']);
  expect(asked[0]).toContain('ยังมีที่ต้องแก้ไข ๑ จุด จึงจะเป็นฉบับร่าง');
  expect(data).toMatchObject({ draft: true });
});

it('tells what is wrong with a register that cannot be read, and asks nothing', () => {
  const { asked, told } = atMenu([], '2026-04-02', ['B1', 'อย่างอื่น']);
  expect(asked).toEqual([]);
  expect(told).toContain('วิธีการดำเนินการ');
});
