import { expect, it } from 'vitest';
import { initialRows } from '../../src/layout/initial-rows';

const unitRows = (officeName: string, unitTexts: readonly string[] = []) => {
  const cells = [
    ['รายการ', 'ค่า', 'คำอธิบาย'],
    ['ชื่อหน่วยงาน', officeName, ''],
  ];
  const rows = initialRows('units', { grids: { settings: { sheetId: 1, name: 'ตั้งค่า', cells } }, given: {}, unitTexts });
  return rows.map(({ cells: [name, , post] }) => [name, post]);
};

it.each([
  ['', 'ปลัด', 'นายก'],
  ['พิพิธภัณฑ์ตัวอย่าง', 'ปลัด', 'นายก'],
  ['อบต.ตัวอย่าง', 'ปลัดองค์การบริหารส่วนตำบลตัวอย่าง', 'นายกองค์การบริหารส่วนตำบลตัวอย่าง'],
  ['เทศบาลตำบลตัวอย่าง', 'ปลัดเทศบาลตำบลตัวอย่าง', 'นายกเทศมนตรีตำบลตัวอย่าง'],
])('the two top posts of %j are the office’s own', (office, chief, mayor) => {
  expect(unitRows(office).slice(-2)).toEqual([
    ['ปลัด', chief],
    ['นายก', mayor],
  ]);
});

it("each unit's head has the usual post", () => {
  expect(unitRows('', ['กองคลัง / สำนักปลัด', 'หน่วยตรวจสอบภายใน'])).toEqual(
    expect.arrayContaining([
      ['กองคลัง', 'ผู้อำนวยการกองคลัง'],
      ['สำนักปลัด', 'หัวหน้าสำนักปลัด'],
      ['หน่วยตรวจสอบภายใน', 'หัวหน้าหน่วยตรวจสอบภายใน'],
    ]),
  );
});
