import { expect, it } from 'vitest';
import { hasProgram } from '../../support/needs';
import { exampleHost } from '../../support/office';
import { pdfText, renderPdf } from '../../support/render';
import { runReport, savedReport } from '../../support/reports';

const hasOffice = hasProgram('soffice', 'LibreOffice shows what stands on each page of a draft');
const hasPdfText = hasProgram('pdftotext', 'it reads the pages that LibreOffice printed');

it.skipIf(!hasOffice || !hasPdfText)('a printed draft has the draft mark on every page', () => {
  const host = exampleHost();
  runReport(host, { round: 6, draft: true });
  const pages = pdfText(renderPdf(savedReport(host)))
    .split('\f')
    .slice(0, -1);
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.flatMap((page, index) => (page.includes('ฉบับร่าง') ? [] : [index + 1]))).toEqual([]);
});
