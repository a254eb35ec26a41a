import { expect, it } from 'vitest';
import { launchBrowser, picture } from '../support/dialog';
import { hasProgram } from '../support/needs';
import { letter, row } from './sample';

const canBrowse = hasProgram('chromium', 'a letter is drawn as a telephone shows it');

it.skipIf(!canBrowse)('a letter fits on a telephone without scrolling sideways', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const rows = [
    row(2, 'overdue', { group: '๑. การปฏิบัติหน้าที่', result: `- อยู่ระหว่างดำเนินการ\n- ${'ก'.repeat(120)}` }),
    row(3, 'beforeDue', { group: '๙. การเปิดเผยข้อมูล', result: '' }),
  ];
  const summary = { measures: rows, missingYear: 2570 };
  await page.setContent(`<html lang="th">${letter(rows, { summary }).html}</html>`);
  await picture(page, 'letter-on-telephone');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await browser.close();
});
