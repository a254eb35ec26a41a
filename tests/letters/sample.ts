import { type Addressee, composeLetter } from '../../src/letters/letter';
import type { DueRow } from '../../src/letters/reasons';
import { measure, SETTINGS } from '../report/sample';

export const TODAY = '2026-04-16';
export const OFFICE = {
  ...SETTINGS,
  contactName: 'งานนโยบายและแผน สำนักปลัด',
  contactPhone: '๐ ๐๐๐๐ ๐๐๐๐',
  contactEmail: 'plan@office.example',
  sheetLink: 'https://docs.google.com/spreadsheets/d/0000000000000000000000000000000000000000000/edit',
};

export function row(number: number, kind: DueRow['reason']['kind'], own: Partial<DueRow['measure']> = {}): DueRow {
  const { measure: whole, progress } = measure(
    { row: number, method: `${number}. ปรับปรุงคู่มือสำหรับประชาชน`, result: 'อยู่ระหว่างดำเนินการ', ...own },
    'inProgress',
  );
  const over = kind !== 'beforeDue';
  const at = over
    ? { due: '2026-03-31', daysLeft: -16, overdue: true }
    : { due: '2026-04-23', daysLeft: 7, overdue: false };
  return { measure: whole, progress: { ...progress, ...at }, reason: { kind, since: TODAY }, changed: null };
}

export function letter(rows: readonly DueRow[], own: Partial<Addressee> = {}, settings = OFFICE) {
  const person = { address: 'finance@office.example', posts: ['ผู้อำนวยการกองคลัง'], units: ['กองคลัง'], summary: null };
  return composeLetter({ ...person, rows, ...own }, settings, TODAY);
}

export const many = (count: number, kind: DueRow['reason']['kind'], from = 2) =>
  Array.from({ length: count }, (_, index) => row(from + index, kind));
