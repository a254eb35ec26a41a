import fc from 'fast-check';
import { newWorkbook } from '../../../local/workbook/model';
import { composeReport, type ReportInput } from '../../../src/report/compose';
import { docxBytes } from '../../../src/report/docx/docx';
import { anyText } from '../../support/any-text';
import { exampleHost, hostOver, setUpWith, type TestHost } from '../../support/office';
import { greyPng } from '../../support/picture';
import { realTable, realTableFile } from '../../support/real-table';
import { runReport } from '../../support/reports';
import { input, measure, office, SETTINGS } from '../sample';
import { everyBlock } from './every-block';

const REAL = await realTable(realTableFile());

const composed = (own: Partial<ReportInput>) => () => docxBytes(composeReport(input(own)));

function made(host: TestHost, options: Parameters<typeof runReport>[1]): Uint8Array {
  runReport(host, options);
  return host.files[0]?.bytes ?? new Uint8Array();
}

function realOffice(): TestHost {
  const workbook = newWorkbook('ตารางจริง');
  setUpWith(workbook, REAL, 2565);
  return hostOver(workbook, { now: '2022-03-30' });
}

/** Cells with all kinds of paste faults, the same in every run. */
function pasted() {
  const texts = fc.sample(anyText(), { numRuns: 300, seed: 1 });
  const at = (index: number) => texts[index] ?? '';
  return Array.from({ length: 60 }, (_, nth) =>
    measure({
      group: at(nth),
      method: at(nth + 60),
      unitText: at(nth + 120),
      periodText: at(nth + 180),
      result: at(nth + 240),
      suggestion: at(nth + 30),
      evidence: at(nth + 90),
    }),
  );
}

const FULL = 'ผลการดำเนินงานตามแผน '.repeat(2500).slice(0, 50_000);
const MANY = Array.from({ length: 3000 }, (_, nth) => office()[nth % 25] ?? measure());

/** Reports of every kind. Each function composes its report again. */
export const STRICT_REPORTS: Readonly<Record<string, () => Uint8Array>> = {
  'the example, 6 months': () => made(exampleHost(), { round: 6, draft: false }),
  'the example, 12 months, a draft for the web site': () =>
    made(exampleHost(), { round: 12, draft: true, edition: 'public' }),
  'portrait pages, TH Sarabun New, numbered by group': composed({
    wording: new Map([
      ['look.orientation', 'แนวตั้ง'],
      ['look.font', 'TH Sarabun New'],
      ['look.numbering', 'ตามกลุ่ม เช่น ๓.๒'],
    ]),
  }),
  'an emblem': composed({ settings: { ...SETTINGS, emblem: Buffer.from(greyPng(64)).toString('base64') } }),
  'no row': composed({ measures: [] }),
  'one row': composed({ measures: [measure()] }),
  '3,000 rows': composed({ measures: MANY }),
  'full cells': composed({ measures: [measure({ method: FULL, result: FULL, suggestion: FULL, evidence: FULL })] }),
  'what people paste': composed({ measures: pasted() }),
  'every kind of content': () => docxBytes(everyBlock()),
  ...(REAL.length > 0 ? { 'a real table': () => made(realOffice(), { round: 6, draft: true }) } : {}),
};
