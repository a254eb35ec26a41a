import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSource } from '../../../src/import/read/read-source';
import { understand } from '../../../src/import/understand/understand';
import { SUBDISTRICT } from '../../../src/office/kinds/subdistrict';
import { readUnits } from '../../../src/office/units/read-units-cell';
import type { Unit } from '../../../src/office/units/unit';
import { STAFF_COLUMNS, type StaffColumn } from '../../../src/register/columns';
import type { Measure } from '../../../src/register/measure';
import type { State } from '../../../src/register/states';
import { composeReport } from '../../../src/report/compose';
import { printedResult } from '../../../src/report/content/printed-result';
import { docxBytes } from '../../../src/report/docx/docx';
import { toThaiDigits, toWesternDigits } from '../../../src/thai/text/numerals';
import { input, measure } from '../../report/sample';

const words = fc
  .array(
    fc.constantFrom(
      ...['จัดทำคู่มือการให้บริการประชาชน', 'เผยแพร่ข้อมูลบนเว็บไซต์', 'ติดตามและประเมินผลทุก 3 เดือน', 'อบรมบุคลากร (รุ่นที่ ๒)'],
      ...[
        'ตามมาตรา ๙/๗',
        'ทบทวนคำสั่งที่ 12/2565',
        'โครงการสุจริต',
        'ผู้รับผิดชอบ',
        'ดำเนินการแล้วเสร็จร้อยละ 80',
        'งบประมาณ 10,000 บาท',
      ],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(own => own.join(' '));
/** What nobody foresaw: any letters, signs and numbers. Vowels and marks are left out, because damage to them is repaired. */
const SIGNS = Array.from('กขคงจชดตนบปพมรลวสหอา  0123๔๕๖ abC ./-()"\'%:;,&<>✓|#*=+');
const anything = fc
  .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 60 })
  .map(text => `จัดทำ${text.trimEnd()}`);
/** A page and more, so that the report must cut its row. */
const long = fc.array(words, { minLength: 12, maxLength: 40 }).map(lines => lines.map(line => `- ${line}`).join('\n'));
const lines = fc.array(words, { minLength: 1, maxLength: 3 });
const method = fc.oneof(
  { arbitrary: anything, weight: 2 },
  { arbitrary: words, weight: 3 },
  { arbitrary: fc.tuple(fc.nat(9), words).map(([at, text]) => `${toThaiDigits(at + 1)}. ${text}`), weight: 3 },
  lines.map(own => own.join('\n')),
  fc.tuple(words, lines).map(([head, own]) => `${head} ดังนี้\n${own.map((one, at) => `${at + 1}) ${one}`).join('\n')}`),
  long.map(text => `จัดกิจกรรม\n${text}`),
);
const result = fc.oneof(
  fc.constant(''),
  anything,
  fc.constantFrom('✓', '-', '100', 'ร้อยละ ๘๐', 'https://example.go.th/a?b=1&c=2'),
  words,
  lines.map(own => own.map(one => `- ${one}`).join('\n')),
  fc.tuple(lines, lines).map(([a, b]) => `${a.join('\n')}\n\n${b.join('\n')}`),
  long,
);
const unit = fc.constantFrom(
  ...['สำนักปลัด', 'กองคลัง', 'กองช่าง, กองคลัง', 'ทุกส่วนราชการ', 'คณะทำงานขับเคลื่อน ITA\n(นาย ก)', ''],
  // Printed with the units' official names.
  ...['คลัง', 'สนง.ปลัด / กอง คลัง', 'กอง\nช่าง และคลัง'],
);
const named = (name: string, otherNames: readonly string[], row: number): Unit => {
  const reach = { email: '', headEmail: '', reachedBy: '', pausedUntil: null, pauseReason: '', unreadablePause: '' };
  return { name, otherNames, headPost: '', ...reach, row };
};
const KNOWN = [named('สำนักปลัด', ['สนง.ปลัด'], 2), named('กองคลัง', ['คลัง'], 3), named('กองช่าง', [], 4)];
const period = fc.constantFrom(
  'ต.ค. ๖๔ - มี.ค. ๖๕',
  'ไตรมาส 1 - 2',
  'ตลอดปีงบประมาณ ๒๕๖๕',
  '๑ เม.ย. – ๓๐ ก.ย. ๒๕๖๕',
  'ภายใน 31 มีนาคม 2565',
  'ทุกวันที่ ๑ - ๕ ของทุกเดือน',
  '',
);
const suggestion = fc.oneof(fc.constant(''), words);
const evidence = fc.oneof(
  { arbitrary: fc.constant(''), weight: 2 },
  fc.constantFrom('คำสั่งที่ ๑๒/๒๕๖๕', 'ภาพถ่าย', 'https://example.go.th/a?b=1&c=2'),
  fc.array(words, { minLength: 2, maxLength: 3 }).map(own => own.join('\n')),
);
const own = fc.record({ method, result, evidence, unit, period, suggestion, repeats: fc.boolean(), state: fc.nat(4) });
const NAMES = [
  ...['การปฏิบัติหน้าที่', 'การใช้งบประมาณ', 'การใช้อำนาจ', 'การใช้ทรัพย์สินของทางราชการ', 'ด้านความโปร่งใสในการบริการ'],
  ...['ยุทธศาสตร์ที่ ๑ สร้างสังคมสุจริต', 'โครงการโรงพยาบาลคุณธรรม', 'มิติที่ 2', 'Open Data & No Gift Policy', 'ผู้เรียน (ระดับ ป.๖)'],
];
/** Groups by their names, each with its measures. */
const register = fc
  .uniqueArray(fc.tuple(fc.nat(NAMES.length - 1), fc.array(own, { minLength: 1, maxLength: 5 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([name]) => name,
  })
  .chain(groups => fc.boolean().map(isNumbered => ({ groups, isNumbered })));
const STATES: readonly State[] = ['done', 'inProgress', 'notStarted', 'notYet', 'cancelled'];

type Own = typeof own extends fc.Arbitrary<infer One> ? One : never;

type Groups = typeof register extends fc.Arbitrary<infer One> ? One : never;

/** The register's measures, as a command reads them: blank units and periods are those above in the group. */
function measuresOf({ groups, isNumbered }: Groups) {
  return groups.flatMap(([name, all], at) => {
    let above: Own | null = null;
    return all.map(one => {
      const before: Own | null = above;
      const repeats = (text: string) => before !== null && (one.repeats || text === '');
      const inherits = { unit: repeats(one.unit), period: repeats(one.period) };
      above = {
        ...one,
        ...(before && inherits.unit && { unit: before.unit }),
        ...(before && inherits.period && { period: before.period }),
      };
      const group = `${isNumbered ? `${toThaiDigits(at + 1)}. ` : ''}${NAMES[name]}`;
      const cells: Partial<Measure> = {
        group,
        indicator: at + 1,
        method: one.method,
        unitText: above.unit,
        units: readUnits(above.unit, KNOWN, SUBDISTRICT),
        periodText: above.period,
        result: one.result,
        evidence: one.evidence,
        suggestion: one.suggestion,
        inherits,
      };
      return measure(cells, STATES[one.state]);
    });
  });
}

const folded = (text: string) => toWesternDigits(text).replace(/[–-]/g, '-').replace(/\s+/g, ' ').trim();

const PRINTED = ['group', 'method', 'unit', 'period', 'result', 'suggestion', 'evidence'] as const;

/** Each measure's printed columns, with what is blank because it is as above. */
function readBack(bytes: Uint8Array): Record<string, string>[] {
  const source = readSource(bytes);
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  const found = understand(source, { fiscalYear: 2565, today: '2022-03-30' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  expect(found.doubts).toEqual([]);
  const above: Partial<Record<StaffColumn, string>> = {};
  return found.rows.map(({ cells }) => {
    const row = Object.fromEntries(PRINTED.map(key => [key, folded(cells[STAFF_COLUMNS.indexOf(key)] ?? '')]));
    if (row['group'] !== '' && row['group'] !== above.group)
      for (const key of ['unit', 'period'] as const) delete above[key];
    for (const key of ['group', 'unit', 'period'] as const) {
      if (row[key] === '') row[key] = above[key] ?? '';
      above[key] = row[key] ?? '';
    }
    return row;
  });
}

test.each(['executive', 'public'] as const)('the %s report of any register gives its measures back', edition => {
  fc.assert(
    fc.property(register, fc.constantFrom<6 | 12>(6, 12), (groups, round) => {
      const measures = measuresOf(groups);
      const bytes = docxBytes(composeReport(input({ measures, round, edition })));
      const results = measures.map(printedResult);
      const expected = measures.map(({ measure: one }, at) => ({
        group: folded(one.group),
        method: folded(one.method),
        unit: folded(one.units.official ?? one.unitText),
        period: folded(one.periodText),
        result: folded(results[at] ?? ''),
        suggestion: folded(one.suggestion),
        evidence: folded(one.evidence),
      }));
      // A suggestion is printed for the rows below it, too, where the register is blank.
      const read = readBack(bytes).map((row, at) =>
        expected[at]?.suggestion === '' ? { ...row, suggestion: '' } : row,
      );
      expect(read).toEqual(expected);
      // Official names are read as the units that the register names.
      const unitsOf = (text: string) => ({ ...readUnits(text, KNOWN, SUBDISTRICT), official: null });
      expect(read.map(row => unitsOf(row['unit'] ?? ''))).toEqual(measures.map(one => unitsOf(one.measure.unitText)));
    }),
    { numRuns: 24 },
  );
});
