import { expect, it } from 'vitest';
import type { Answer } from '../../../local/script/screen';
import { typeInto } from '../../../local/sheets/people';
import type { Outcome } from '../../../src/commands/common/outcome';
import type { ReportData } from '../../../src/commands/report/report-data';
import { readDocx } from '../../support/docx-reader';
import { exampleWorkbook, hostOver } from '../../support/office';
import { closeRound } from '../../support/rounds';

const [YES, NO] = [{ button: 'YES' }, { button: 'NO' }] as const;
const typing = (text: string): Answer => ({ button: 'YES', text });

/** What the person at the menu was asked, and what came of it. */
function atMenu(answers: readonly Answer[], now: string, typed: readonly [cell: string, text: string] | null = null) {
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
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเสนอผู้บริหาร) จาก ๒๕ รายการ ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙\nจัดทำรายงานนี้หรือไม่\nหากต้องการข้อมูล ณ วันที่อื่น โปรดพิมพ์วันที่ในช่อง แล้วกด ใช่',
  ]);
  expect(data).toMatchObject({ rows: 25, draft: false });
  expect(told).toContain(String(data?.file));
  expect(host.files[0]?.name).toContain('รอบ ๖ เดือน');
});

it('asks for each report that there can be, and builds none if the person wants none', () => {
  const { asked, told, data, host } = atMenu(Array<typeof NO>(9).fill(NO), '2026-04-02');
  expect(asked.map(text => text.split(' จาก')[0])).toEqual([
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเสนอผู้บริหาร)',
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเผยแพร่)',
    'จัดทำรายงานรอบ ๖ เดือน (ภาคผนวกภายใน)',
    'จัดทำรายงานรอบ ๑๒ เดือน (ฉบับเสนอผู้บริหาร)',
    'จัดทำรายงานรอบ ๑๒ เดือน (ฉบับเผยแพร่)',
    'จัดทำรายงานรอบ ๑๒ เดือน (ภาคผนวกภายใน)',
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเสนอผู้บริหาร) เป็นฉบับร่าง',
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเผยแพร่) เป็นฉบับร่าง',
    'จัดทำรายงานรอบ ๖ เดือน (ภาคผนวกภายใน) เป็นฉบับร่าง',
  ]);
  expect(asked[3]).toContain('ก่อนวันที่ ๓๐ กันยายน ๒๕๖๙ จัดทำได้เฉพาะฉบับร่าง');
  expect([told?.split(' ')[0], data, host.files]).toEqual(['ไม่ได้จัดทำรายงาน', null, []]);
});

it('builds the internal annex, and a draft of each edition without errors', () => {
  expect(atMenu([NO, NO, YES], '2026-04-02').data).toMatchObject({
    draft: false,
    summary: expect.stringContaining('ภาคผนวกภายใน'),
  });
  for (const [at, edition] of ['ฉบับเสนอผู้บริหาร', 'ฉบับเผยแพร่', 'ภาคผนวกภายใน'].entries())
    expect(atMenu([...Array<typeof NO>(6 + at).fill(NO), YES], '2026-04-02').data).toMatchObject({
      draft: true,
      summary: expect.stringContaining(`(${edition}) แล้ว เป็นฉบับร่าง`),
    });
});

it('takes another day for the data: asks about the report of that day once more, and builds it', () => {
  const { asked, data, host } = atMenu([NO, typing(' ๑๕ มี.ค. ๖๙ '), YES], '2026-04-02');
  expect(asked.slice(1).map(text => text.split('\n')[0])).toEqual([
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเผยแพร่) จาก ๒๕ รายการ ข้อมูล ณ วันที่ ๓๑ มีนาคม ๒๕๖๙',
    'จัดทำรายงานรอบ ๖ เดือน (ฉบับเผยแพร่) จาก ๒๕ รายการ ข้อมูล ณ วันที่ ๑๕ มีนาคม ๒๕๖๙',
  ]);
  expect(data).toMatchObject({ draft: false, summary: expect.stringContaining('ฉบับเผยแพร่') });
  const { paragraphs, tables } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
  expect([...paragraphs, ...tables.flat(3)].join('\n')).toContain('ข้อมูล ณ วันที่ ๑๕ มีนาคม ๒๕๖๙');
});

it('builds nothing of a day that nobody has agreed to, that cannot be read, or that is not of the round', () => {
  const of = (...answers: Answer[]) => atMenu(answers, '2026-04-02');
  expect(of(typing('๑๕ มี.ค. ๖๙'), ...Array<typeof NO>(9).fill(NO))).toMatchObject({ data: null });
  for (const [text, why] of [
    ['กลางเดือน', 'อ่าน "ข้อมูล ณ วันที่" ที่พิมพ์ว่า "กลางเดือน" ไม่ได้'],
    ['๑ เม.ย. ๖๙', 'วันที่ของข้อมูลต้องอยู่ระหว่าง ๑ ตุลาคม ๒๕๖๘ ถึง ๓๑ มีนาคม ๒๕๖๙'],
  ] as const) {
    const { told, data, host } = of(typing(text));
    expect([told, data, host.files]).toEqual([expect.stringContaining(why), null, []]);
  }
});

it('takes no other day for a round that is closed', () => {
  const workbook = exampleWorkbook();
  closeRound(workbook, '2026-04-02', { round: 6 });
  const { screen } = hostOver(workbook, { now: '2026-04-02', answers: [YES] }).call('buildReport', [], 'menu');
  expect(screen.messages[0]).toMatchObject({ kind: 'alert', text: expect.not.stringContaining('วันที่อื่น') });
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
