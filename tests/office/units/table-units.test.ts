import { expect, test } from 'vitest';
import { SUBDISTRICT } from '../../../src/office/kinds/subdistrict';
import { namesInTable } from '../../../src/office/units/table-units';

test('lists the units that a register names, once each, in order, as written', () => {
  const cells = [
    'ทุกส่วนราชการ',
    'สำนักปลัด',
    'กองคลัง / สำนักปลัด อบต.',
    'ผู้อำนวยการกองช่าง / วิศวกรโยธา',
    'คณะทำงาน / ผู้บริหาร',
    'ทุกสำนัก / กอง',
    'กองสาธารณสุขและสิ่งแวดล้อม\nกองการศึกษา ศาสนาและวัฒนธรรม',
    'กอง คลัง',
    'อบจ.พะเยา',
    '',
  ];
  expect(namesInTable(cells, SUBDISTRICT)).toEqual([
    'สำนักปลัด',
    'กองคลัง',
    'กองช่าง',
    'กองสาธารณสุขและสิ่งแวดล้อม',
    'กองการศึกษา ศาสนาและวัฒนธรรม',
  ]);
});

test.each<[string, string[], string[]]>([
  ['a misspelt usual name becomes the usual name', ['กองครัง', 'สานักปลัด'], ['กองคลัง', 'สำนักปลัด']],
  ['a usual name and its misspelling are one unit', ['กองช่าง', 'กองชาง', 'กองช่างง'], ['กองช่าง']],
  ['of two nearly equal names the more frequent is listed', ['กองกีฬาา', 'กองกีฬา', 'กองกีฬา'], ['กองกีฬา']],
  ['two nearly equal usual names are both listed', ['สำนักคลัง', 'สำนักช่าง'], ['สำนักคลัง', 'สำนักช่าง']],
  ['units that are not usual are listed', ['กองผังเมือง', 'กองทะเบียนและบัตร'], ['กองผังเมือง', 'กองทะเบียนและบัตร']],
  ['a name with ฯ is listed once', ['กองการศึกษาฯ', 'กองการศึกษา'], ['กองการศึกษา']],
  [
    'a shortened name counts as the long one',
    ['กองการศึกษาฯ', 'กองการศึกษา ศาสนาและวัฒนธรรม'],
    ['กองการศึกษา ศาสนาและวัฒนธรรม'],
  ],
  ['a name that only begins like another is listed', ['กองช่าง', 'กองช่างสุขาภิบาล'], ['กองช่าง', 'กองช่างสุขาภิบาล']],
  ['what is not a unit’s name is left out', ['กอง', 'หน่วยงานที่เกี่ยวข้อง', 'กองทุนสุขภาพ', 'กองต่างๆ'], []],
])('%s', (_, cells, names) => {
  expect(namesInTable(cells, SUBDISTRICT)).toEqual(names);
});
