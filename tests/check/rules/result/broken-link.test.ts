import { describe, expect, it } from 'vitest';
import { found } from '../../context';

describe('a broken link in the evidence', () => {
  it.each([
    'http://',
    'https:///plan.pdf',
    'https:// www.office.example/plan',
    'https://office',
    'https://localhost/plan',
    'htp://office.example/plan',
    'http:/office.example/plan',
    'http//office.example/plan',
    'http:www.office.example',
    'https;//office.example',
    'hhttps://office.example',
    'ttps://office.example',
    'https:\\\\office.example\\plan',
    'https://office.example/my plan.pdf',
    'https://office.example/plan/docu...',
    'https://www..office.example/',
    'https://…',
    'https://office.example/a\nhttps://office',
    'ประกาศ https://office',
    'https://www.office.example,th/plan',
    'file:///C:/plan.pdf',
    'C:\\Users\\office\\แผน.pdf',
    'แผนอยู่ที่ D:/แผน/ปี69.pdf',
    '\\\\server\\แผน.pdf',
  ])('%j', evidence => {
    expect(found([{ evidence }])).toEqual([['brokenLink', 2, 'evidence']]);
  });

  it.each([
    'https://office.example/plan-2569',
    'http://www.office.go.th',
    'HTTPS://OFFICE.EXAMPLE/PLAN',
    'https://office.example:8443/plan?id=1#top',
    'https://office.example/แผน/ประกาศ.pdf',
    'https://ทุ่งตัวอย่าง.ไทย/แผน',
    'https://office.example/a https://office.example/b',
    'https://office.example/a,https://office.example/b',
    'https://office.example/a\nภาพถ่าย',
    'https://office.example/plan ภาพถ่าย',
    'https://office.example/plan (หน้า 3).',
    'ดูที่ (https://office.example/plan)',
    'ประกาศ:https://office.example',
    'www.office.example/plan',
    'office.example',
    'คำสั่งที่ ๑๒/๒๕๖๙',
    'ภาพถ่าย',
    'Facebook อบต.',
    'ระบบ http ภายใน',
    'https://office.example,www.office.example',
    'https://office.example/a:/b',
    'แฟ้ม A: แผน',
  ])('is not %j', evidence => {
    expect(found([{ evidence }])).toEqual([]);
  });
});
