import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWorkbook } from '../../../local/workbook/model';
import { isEmblem } from '../../../src/office/settings/emblem';
import { readPng } from '../../../src/office/settings/png';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { held } from '../../support/held';
import { hasProgram } from '../../support/needs';
import { exampleHost, hostOver, type TestHost, valuesOf } from '../../support/office';
import { greyPng } from '../../support/picture';

const canBrowse = hasProgram('chromium', "the emblem's dialog is tested in a real browser");

const kept = ({ workbook }: TestHost) =>
  String(valuesOf(workbook, 'ตั้งค่า').find(([label]) => label === 'ตราครุฑ')?.[1] ?? '');
const png = (width: number, height = width) => ({
  name: 'ตรา.png',
  mimeType: 'image/png',
  buffer: Buffer.from(greyPng(width, height)),
});

/** A square picture of noise, which compresses badly. `pixels` is the length of a side. */
async function noise(page: Page, pixels: number, mimeType: string) {
  const dataUrl = await page.evaluate(
    `(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: ${pixels}, height: ${pixels} });
      const context = canvas.getContext('2d');
      const image = context.createImageData(${pixels}, ${pixels});
      for (let at = 0, seed = 1; at < image.data.length; at += 1) {
        seed = (seed * 48271) % 2147483647;
        image.data[at] = at % 4 === 3 ? 255 : seed % 256;
      }
      context.putImageData(image, 0, 0);
      return canvas.toDataURL('${mimeType}');
    })()`,
  );
  return { name: 'ตรา', mimeType, buffer: Buffer.from(String(dataUrl).split(',')[1] ?? '', 'base64') };
}

describe.skipIf(!canBrowse)("the emblem's dialog in a browser", () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openEmblemDialog');
  const save = (page: Page) => page.getByRole('button', { name: 'บันทึกรูป', exact: true });
  const choose = (page: Page, file: ReturnType<typeof png>) => page.getByLabel('เลือกไฟล์รูป').setInputFiles(file);

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows the chosen picture and saves it', async () => {
    const host = exampleHost();
    const page = await open(host);
    expect(await save(page).isEnabled()).toBe(false);
    await choose(page, png(300, 480));
    await page.getByRole('img', { name: 'รูปที่เลือก' }).waitFor();
    await picture(page, 'emblem-dialog');
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
    expect(kept(host)).toBe('');
    await save(page).click();
    await page.getByText('บันทึกรูปแล้ว').waitFor();
    expect(await page.getByRole('img').count()).toBe(1);
    await picture(page, 'emblem-saved');
    expect(readPng(kept(host))).toMatchObject({ width: 150, height: 240 });
    expect(await save(page).isEnabled()).toBe(false);
    await choose(page, png(300, 480));
    await page.getByText('โปรดตรวจรูป').waitFor();
    expect(await save(page).isEnabled()).toBe(true);
  });

  it('says that it saves, and takes no second click or other picture meanwhile', async () => {
    const slow = held(exampleHost());
    const page = await open(slow.host);
    await choose(page, png(300, 480));
    await save(page).click();
    await page.getByText('กำลังบันทึก โปรดรอสักครู่').waitFor();
    await picture(page, 'emblem-loading');
    expect([await save(page).isDisabled(), await page.getByLabel('เลือกไฟล์รูป').isDisabled()]).toEqual([true, true]);
    slow.letGo();
    await page.getByText('บันทึกรูปแล้ว').waitFor();
  });

  it.each(['image/png', 'image/jpeg'])('reduces a large %s until it fits into a cell', async mimeType => {
    const host = exampleHost();
    const page = await open(host);
    const large = await noise(page, 900, mimeType);
    expect(isEmblem(large.buffer.toString('base64'))).toBe(false);
    await choose(page, large);
    await save(page).click();
    await page.getByText('บันทึกรูปแล้ว').waitFor();
    expect(isEmblem(kept(host))).toBe(true);
    expect(readPng(kept(host))?.height).toBeGreaterThan(60);
  });

  it('does not change the size of a small picture', async () => {
    const host = exampleHost();
    const page = await open(host);
    await choose(page, png(40, 60));
    await save(page).click();
    await page.getByText('บันทึกรูปแล้ว').waitFor();
    expect(readPng(kept(host))).toMatchObject({ width: 40, height: 60 });
  });

  it.each([
    ['text', { name: 'ตรา.txt', mimeType: 'text/plain', buffer: Buffer.from('ตรา') }],
    ['a broken picture', { name: 'ตรา.png', mimeType: 'image/png', buffer: Buffer.from('ตรา') }],
    ['a drawing', { name: 'ตรา.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') }],
  ])('asks for another file if it is given %s, even after a good one', async (_, file) => {
    const page = await open(exampleHost());
    await choose(page, png(40));
    await page.getByRole('img').waitFor();
    await choose(page, file);
    await page.locator('.problem').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('โปรดเลือกไฟล์รูป PNG หรือ JPEG');
    expect([await page.getByRole('img').count(), await save(page).isEnabled()]).toEqual([0, false]);
  });

  it('says what went wrong, and lets the person try again', async () => {
    const page = await open(hostOver(newWorkbook('ใหม่')));
    await choose(page, png(40));
    await save(page).click();
    await page.locator('.problem').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('โปรดเลือกเมนู ตั้งค่าและซ่อมแซมแผ่นงาน');
    await picture(page, 'emblem-problem');
    expect(await save(page).isEnabled()).toBe(true);
  });
});
