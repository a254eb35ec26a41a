import { expect, test } from 'vitest';
import { newWorkbook } from '../../../local/workbook/model';
import type { PaperData } from '../../../src/commands/start/take-paper';
import { dataOf, hostOver } from '../../support/office';
import { plan } from './long-plan';

const HEADINGS = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'ข้อเสนอแนะ'];

/** Of the processor. Apps Script gives six minutes, and is some ten times slower than Node. */
const MOST_MS = 15_000;

test('a Word file of 300 long rows is read and understood by the built script in time', () => {
  const paper = { kind: 'file', name: 'แผน.docx', base64: Buffer.from(plan(300, HEADINGS)).toString('base64') };
  const host = hostOver(newWorkbook('ใหม่'));
  const start = process.cpuUsage();
  const data = dataOf<PaperData>(host.call('understandPaper', [paper, {}], 'page'));
  const { user } = process.cpuUsage(start);
  expect(data.understood?.items).toBeGreaterThanOrEqual(300);
  expect(user / 1000).toBeLessThan(MOST_MS);
});
