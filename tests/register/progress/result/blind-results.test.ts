import { expect, test } from 'vitest';
import { progressOf } from '../../../../src/register/progress/progress';
import { readPeriod } from '../../../../src/thai/period/read-period';
import { measure } from '../measure';
import { blindResults } from './shared-facts';

const READ = blindResults().map(fact => {
  const { period, method, result } = fact;
  const asked = measure({ periodText: period, period: readPeriod(period, 2569), method, result });
  const { state, sure } = progressOf(asked, '2026-04-02');
  return { ...fact, state, sure };
});

/** Results for which a reading holds. */
function resultsWhere(holds: (read: (typeof READ)[number]) => boolean): string[] {
  return READ.filter(holds).map(({ result }) => result);
}

// The lists of what is known to be missed are exact: what is mended leaves them, and nothing may join them unseen.

test('surely done, and it is not', () => {
  const wrong = resultsWhere(({ expected, state, sure }) => expected === 'open' && sure && state === 'done');
  expect(wrong).toEqual([
    'ผู้รับบริการพอใจระดับมากร้อยละ ๔๐',
    'จัดทำแผนแล้ว สภาคว่ำ',
    'เจ้าหน้าที่ทะเบียนเข้าร่วมประชุมประจำเดือนของอำเภอ',
    'มีกล่องอยู่ในคลังพัสดุ',
    'มีผู้ตอบแบบสอบถาม 3 คน',
    'ปรับปรุงแล้ว 2 เมนู',
  ]);
});

test('surely something else than done, and it is done', () => {
  const wrong = resultsWhere(({ expected, state, sure }) => expected === 'done' && sure && state !== 'done');
  expect(wrong).toEqual([
    'วางแนวทางปกปิดชื่อผู้แจ้ง กำหนดรหัสแทนชื่อ จำกัดผู้เข้าถึงแฟ้มเหลือ ๒ คน นายกลงนามในประกาศเมื่อ ๓๐ ม.ค. ๖๙',
    'นำเครื่องสแกนใบหน้ามาใช้แทนสมุดลงชื่อ ตั้งแต่ ๑ ม.ค. ๖๙ บุคลากรมาสายลดลงจากเฉลี่ย ๑๒ คนต่อเดือน เหลือ ๓ คนต่อเดือน',
    'ส่งลิงก์แบบสอบถามทางอีเมล บุคลากรตอบ ๑๗๒ คน จาก ๑๙๕ คน วิเคราะห์ผลแล้ว นำข้อเสนอไปปรับปรุงสวัสดิการร้านค้า',
    'โรงพยาบาลได้จัดทำแนวทางจัดการเรื่องร้องเรียน โดยกำหนดให้ตอบกลับผู้ร้องภายใน 15 วัน หากยังไม่แล้วเสร็จให้แจ้งความคืบหน้าทุก 15 วัน และประกาศใช้แล้ว',
    'โรงเรียนแต่งตั้งคณะกรรมการเก็บรักษาเงิน ตรวจนับเงินคงเหลือทุกสิ้นวัน จัดทำรายงานเงินคงเหลือประจำวันเสนอผู้อำนวยการลงนามทุกวัน ผลการตรวจสอบจาก สพป. เมื่อ 20 ก.พ. 69 ไม่พบข้อทักท้วง',
    'จัดทำรายงานเสนอผู้บริหารลงนามแล้วเมื่อวันที่ 31 มีนาคม 2569',
    'ปรับปรุงประกาศแล้วตามที่เสนอ เหลือขั้นตอนน้อยลงจากเดิม 2 ขั้นตอน',
  ]);
});

test('asked, though a careful reader knows that it is done', () => {
  const asked = resultsWhere(({ expected, sure }) => expected === 'done' && !sure);
  expect(asked).toEqual(resultsWhere(fact => fact.asked));
});

test('what cannot be known is asked, and what is cancelled is known', () => {
  expect(resultsWhere(({ expected, sure }) => expected === 'ask' && sure)).toEqual([]);
  expect(
    resultsWhere(({ expected, state, sure }) => expected === 'cancelled' && sure && state !== 'cancelled'),
  ).toEqual([]);
});
