import { expect, test } from 'vitest';
import { understand } from '../../../src/import/understand/understand';
import { sourceOf } from './source-of';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];
const ROWS = 4999;

/** Of the processor. Apps Script gives six minutes, and is some ten times slower than Node. */
const MOST_MS = 10_000;

const measure = (at: number) => [`มาตรการที่ ${at}`, `จัดทำคู่มือการปฏิบัติงานที่ ${at}`, 'กองคลัง', 'ม.ค. ๖๙', `ทำแล้ว ${at}`];
const table = (rowOf: (at: number) => string[]) => [HEADINGS, ...Array.from({ length: ROWS }, (_, at) => rowOf(at))];

test.each<[string, string[][], number]>([
  ['a group in each row', table(measure), ROWS],
  [
    'several methods in each cell',
    table(at => measure(at).with(1, '๑. จัดทำ\n๒. เผยแพร่\n๓. ติดตาม').with(4, '๑. ก\n๒. ข\n๓. ค')),
    ROWS * 3,
  ],
])('a table of 5,000 rows with %s is understood in time', (_, cells, items) => {
  const start = process.cpuUsage();
  expect(understand(sourceOf(cells), { fiscalYear: 2569, today: '2026-03-01' })).toMatchObject({ counts: { items } });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MS);
});
