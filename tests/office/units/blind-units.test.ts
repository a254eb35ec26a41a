import { expect, test } from 'vitest';
import { officeOf } from '../../../src/office/kinds/kinds';
import { readUnits } from '../../../src/office/units/read-units-cell';
import { unit } from '../../check/context';
import { blindList } from '../../support/blind-list';

const OFFICES: { readonly [Kind: string]: readonly string[] } = {
  local: ['อบต.ตัวอย่าง', 'สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองสาธารณสุขและสิ่งแวดล้อม'],
  school: ['โรงเรียนตัวอย่าง', 'กลุ่มบริหารวิชาการ', 'กลุ่มบริหารงบประมาณ', 'กลุ่มบริหารงานทั่วไป', 'กลุ่มสาระการเรียนรู้ภาษาไทย'],
  hospital: ['โรงพยาบาลตัวอย่าง', 'กลุ่มงานบริหารทั่วไป', 'กลุ่มการพยาบาล', 'กลุ่มงานเภสัชกรรม'],
  university: ['มหาวิทยาลัยตัวอย่าง', 'คณะครุศาสตร์', 'คณะวิทยาศาสตร์และเทคโนโลยี', 'กองคลัง', 'สำนักงานอธิการบดี'],
  police: ['สภ.ตัวอย่าง', 'งานอำนวยการ', 'งานป้องกันปราบปราม', 'งานจราจร'],
  court: ['ศาลจังหวัดตัวอย่าง', 'กลุ่มงานคลัง', 'กลุ่มงานช่วยอำนวยการ'],
  agency: ['กรมตัวอย่าง', 'สำนักงานเลขานุการกรม', 'กองคลัง', 'กลุ่มตรวจสอบภายใน'],
  province: ['จังหวัดตัวอย่าง', 'สำนักงานจังหวัด', 'ที่ทำการปกครองจังหวัด'],
};

/** All pieces of a cell, in any order. A name that nobody knows may also be taken as another body's. */
function piecesOf(office: string, text: string): string[] {
  const [name = '', ...units] = OFFICES[office] ?? [];
  const known = units.map(each => unit({ name: each }));
  const { all, units: named, committees, unknown } = readUnits(text, known, officeOf(name).kind);
  const others = [...committees.map(each => `[${each}]`), ...unknown.map(each => `<${each.text}>`)];
  return [...(all ? ['ALL'] : []), ...named, ...others];
}

const plain = (piece: string) => piece.replace(/[<>[\]\s]/g, '');

function isRight(expected: string, pieces: readonly string[]): boolean {
  return expected.split('|').some(reading => {
    const wanted = reading.split(' + ');
    const matches = (want: string) =>
      pieces.some(piece =>
        want.startsWith('<') ? /^[<[]/.test(piece) && plain(piece) === plain(want) : piece === want,
      );
    return wanted.length === pieces.length && wanted.every(matches);
  });
}

test('every piece of a cell is a known unit, another body, or asked about', () => {
  const missed = blindList('blind-units.tsv', import.meta.url).flatMap(
    ([office = '', text = '', expected = '', why]) => {
      const pieces = piecesOf(office, text);
      return isRight(expected, pieces) === (why !== undefined)
        ? [{ office, text, expected, pieces: pieces.join(' + ') }]
        : [];
    },
  );
  expect(missed).toEqual([]);
});
