import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { launchBrowser, openDialog, openPage, picture, watched } from '../../support/dialog';
import { readDocx } from '../../support/docx-reader';
import { hasProgram } from '../../support/needs';
import { exampleHost, exampleWorkbook, hostOver, type TestHost } from '../../support/office';

const canBrowse = hasProgram('chromium', 'the report dialog is tested in a real browser');

describe.skipIf(!canBrowse)("the report's dialog in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('builds the chosen round and edition, and offers the stored files', async () => {
    const drive = { save: (name: string) => ({ path: linkTo(name) }) };
    const page = await openReport(browser, exampleHost({ now: '2026-10-15', drive }));
    await page.getByLabel('รอบ ๑๒ เดือน').check();
    await expect.poll(() => page.getByLabel('ข้อมูล ณ วันที่').inputValue()).toBe('2026-09-30');
    await page.getByLabel('ฉบับเผยแพร่').check();
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    expect(await page.getByRole('status').textContent()).toMatch(/รอบ ๑๒ เดือน \(ฉบับเผยแพร่\)(?!.*https)/s);
    const links = await page
      .getByRole('link')
      .evaluateAll(all => all.map(one => [one.textContent, one.getAttribute('href')]));
    expect(links).toEqual([
      ['เปิดเอกสาร', `${LINK}/edit`],
      ['ดาวน์โหลด Word', WORD],
      ['PDF', `${LINK}/export?format=pdf`],
    ]);
    expect(await page.getByRole('button', { name: 'สร้างรายงาน' }).isEnabled()).toBe(true);
    await picture(page, 'report-outcome');
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('opens for พิมพ์แฟ้มเสนอ with what is signed, in the order of signing', async () => {
    const office = exampleHost();
    const [menu] = office.call('onOpen', [], 'simpleTrigger').screen.menus;
    const page = await openDialog(
      browser,
      office,
      /"caption":"พิมพ์แฟ้มเสนอ","functionName":"(\w+)"/.exec(JSON.stringify(menu))?.[1] ?? '',
    );
    expect(await page.getByLabel('แฟ้มเสนอ').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    const text = readDocx(office.files[0]?.bytes ?? new Uint8Array()).paragraphs.join('\n');
    expect(text).toMatch(/บันทึกข้อความ[\s\S]*ความเห็นปลัด[\s\S]*คำสั่งนายก[\s\S]*คำนำ[\s\S]*ผู้รับรองข้อมูล/);
  });

  it('shows each step as done once it is', async () => {
    const host = exampleHost({ drive: { save: name => ({ path: linkTo(name) }) } });
    const gate = gated(host, 'convertReport');
    const page = await openReport(browser, gate.host);
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByText('๒ แปลงเป็น Google เอกสาร (กำลังทำ)').waitFor();
    expect(await page.getByRole('listitem').allTextContents()).toEqual([
      '๑ จัดทำไฟล์ Word (เสร็จแล้ว)',
      '๒ แปลงเป็น Google เอกสาร (กำลังทำ)',
      '๓ ตรวจทานเอกสารหลังการแปลง (รอ)',
    ]);
    expect(await page.getByRole('status').textContent()).toMatch(/^กำลังแปลงเป็น Google เอกสาร/);
    expect(await page.getByRole('button', { name: 'สร้างรายงาน' }).isEnabled()).toBe(false);
    await picture(page, 'report-steps');
    gate.open();
    await page.getByRole('link', { name: 'PDF' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(0);
  });

  it('has the Word file if a later step fails, and another press leaves one report', async () => {
    let fails = true;
    const host = exampleHost({
      drive: { save: name => ({ path: linkTo(name) }) },
      beforeCall: (_, name) => {
        if (fails && name === 'Properties.setProperties') throw new Error('quota for one day');
      },
    });
    const page = await openReport(browser, host);
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('.outcome').textContent()).toMatch(/^แปลงเป็น Google เอกสารไม่สำเร็จ ไฟล์ Word เก็บไว้แล้ว/);
    expect(await page.getByRole('link').allTextContents()).toEqual(['เปิดไฟล์ Word', 'ดาวน์โหลด Word']);
    expect(await page.getByRole('link', { name: 'ดาวน์โหลด Word' }).getAttribute('href')).toBe(WORD);
    await picture(page, 'report-not-converted');
    fails = false;
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'PDF' }).waitFor();
    const kept = host.state.files.filter(({ trashed, mimeType }) => !trashed && !mimeType.endsWith('.folder'));
    expect(kept).toHaveLength(2);
  });

  it('builds the parts that are ticked', async () => {
    const host = exampleHost();
    const page = await openReport(browser, host);
    await page.getByText('เลือกส่วนของรายงาน').click();
    await page.getByLabel('ฉบับเผยแพร่').check();
    const units = page.getByLabel('สรุปผลรายส่วนราชการ (มีเฉพาะฉบับเสนอผู้บริหาร)');
    await units.waitFor();
    expect([await units.isEnabled(), await units.isChecked()]).toEqual([false, false]);
    await page.getByLabel('แฟ้มเสนอ').check();
    await page.getByLabel('บันทึกข้อความ', { exact: true }).uncheck();
    await picture(page, 'report-parts');
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    const { paragraphs } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
    expect(paragraphs.join()).toContain('สรุปผลรายส่วนราชการ');
    expect(paragraphs).not.toContain('บันทึกข้อความ');
  });

  it('builds the internal annex as a document of its own', async () => {
    const host = exampleHost();
    const page = await openReport(browser, host);
    await page.getByText('เลือกส่วนของรายงาน').waitFor();
    await page.getByLabel('ภาคผนวกภายใน').check();
    await expect.poll(() => page.getByText('เลือกส่วนของรายงาน').count()).toBe(0);
    await picture(page, 'report-annex');
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    const { paragraphs } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
    expect(paragraphs.find(text => text !== '')).toMatch(/^ภาคผนวก/);
  });

  it('leads to the review, and the review back to the report for the same round', async () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E4', 'มีการประชุมหารือแนวทาง');
    const { host, opened } = watched(hostOver(workbook));
    const page = await openReport(browser, host);
    await page.getByLabel('รอบ ๑๒ เดือน').check();
    await page.getByText('ขอให้ดูสถานะอีกครั้ง').waitFor();
    await page.getByLabel('ข้อมูล ณ วันที่').fill('2026-03-15');
    await page.getByText('๑๕ มีนาคม ๒๕๖๙').waitFor();
    await page.getByText('ขอให้ดูสถานะอีกครั้ง').waitFor();
    await page.getByLabel('ฉบับเผยแพร่').check();
    await page.getByText('เลือกส่วนของรายงาน').click();
    await page.getByLabel('คำนำ').uncheck();
    await page.getByRole('button', { name: 'ตรวจทานสถานะ' }).click();
    await expect.poll(() => opened.length).toBe(2);
    const review = await openPage(browser, host, opened[1]);
    await review.getByRole('heading', { name: 'ขอให้ดูอีกครั้ง ๑ รายการ' }).waitFor();
    await review.getByRole('button', { name: 'แล้วเสร็จ', exact: true }).first().click();
    const goBack = review.getByRole('button', { name: 'บันทึกแล้วกลับไปหน้าจัดทำรายงาน' });
    await goBack.waitFor();
    await picture(review, 'review-from-report');
    await goBack.click();
    await expect.poll(() => opened.length).toBe(3);
    const back = await openPage(browser, host, opened[2]);
    await back.getByText('พร้อมสร้างรายงาน').waitFor();
    const ticked = (label: string) => back.getByLabel(label).isChecked();
    expect(await Promise.all(['รอบ ๑๒ เดือน', 'ฉบับเผยแพร่', 'ปก', 'คำนำ'].map(ticked))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await back.getByLabel('ข้อมูล ณ วันที่').inputValue()).toBe('2026-03-15');
  });

  it('builds only a draft of a year that is not over, with the chosen day of its data', async () => {
    const host = exampleHost({ now: '2026-04-01' });
    const page = await openReport(browser, host);
    await page.getByLabel('รอบ ๑๒ เดือน').check();
    await page.getByText('ก่อนวันที่ ๓๐ กันยายน ๒๕๖๙').waitFor();
    const build = page.getByRole('button', { name: 'สร้างรายงาน' });
    expect(await build.isEnabled()).toBe(false);
    await page.getByLabel('ข้อมูล ณ วันที่').fill('2026-03-20');
    await page.getByLabel('สร้างเป็นฉบับร่าง').check();
    await expect.poll(() => build.isEnabled()).toBe(true);
    await picture(page, 'report-draft-only');
    await build.click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    const { paragraphs } = readDocx(host.files[0]?.bytes ?? new Uint8Array());
    expect(paragraphs.join()).toContain('ข้อมูล ณ วันที่ ๒๐ มีนาคม ๒๕๖๙');
  });

  it('says that a closed round is reported from what was kept', async () => {
    const host = exampleHost({ now: '2026-04-02' });
    host.call('closeRound', [{ round: 6 }]);
    const page = await openReport(browser, host);
    await page.getByText('รอบนี้ปิดแล้วเมื่อ ๒ เมษายน ๒๕๖๙').waitFor();
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    expect(await page.getByRole('status').textContent()).toContain('จากผลที่เก็บไว้เมื่อปิดรอบ');
  });

  it('fits its window without scrolling', async () => {
    const page = await openReport(browser, exampleHost());
    await picture(page, 'report-dialog');
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  it('says what went wrong, as text and never as markup', async () => {
    const drive = {
      save(): never {
        throw new Error('<img src=x onerror="document.title=1">');
      },
    };
    const page = await openReport(browser, exampleHost({ drive }));
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('.outcome').textContent()).toContain('<img src=x');
    expect(await page.locator('.outcome img').count()).toBe(0);
  });

  it('says that the script failed, and lets the person try again', async () => {
    let isBuilding = false;
    const host = exampleHost({
      beforeCall: () => {
        if (isBuilding) throw new Error('Access denied: https://www.googleapis.com/auth/drive.file');
      },
    });
    const call: typeof host.call = (name, args, as) => {
      isBuilding = name === 'prepareReport';
      return host.call(name, args, as);
    };
    const page = await openReport(browser, { ...host, call });
    await page.getByRole('button', { name: 'สร้างรายงาน' }).click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('.outcome').textContent()).toMatch(/^สร้างรายงานไม่สำเร็จ/);
    expect(await page.getByRole('button', { name: 'สร้างรายงาน' }).isEnabled()).toBe(true);
  });

  it('names what stands in the way, leads to it, and builds a draft in spite of it', async () => {
    const workbook = exampleWorkbook();
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'D5', 'เร็ว ๆ นี้');
    typeInto({ model: workbook, sheet: 'มาตรการ' }, 'E4', 'มีการประชุมหารือแนวทาง');
    const host = hostOver(workbook, { drive: { save: name => ({ path: linkTo(name) }) } });
    const opened: string[] = [];
    const call: typeof host.call = (...args) => {
      const run = host.call(...args);
      opened.push(...run.screen.dialogs.map(({ title }) => title), ...run.screen.selections.map(({ range }) => range));
      return run;
    };
    const page = await openReport(browser, { ...host, call });
    await page.getByText('ยังมีจุดที่ต้องแก้ไข ๑ จุด').waitFor();
    await picture(page, 'report-in-the-way');
    const build = page.getByRole('button', { name: 'สร้างรายงาน' });
    expect(await build.isEnabled()).toBe(false);
    await page.getByRole('button', { name: 'ตรวจทานสถานะ' }).click();
    await expect.poll(() => opened).toContain('ตรวจทานสถานะก่อนเสนอผู้บริหาร');
    await page.getByLabel('สร้างเป็นฉบับร่าง').check();
    await build.click();
    await page.getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    await page.getByLabel('รอบ ๑๒ เดือน').check();
    await page.getByRole('button', { name: 'แถว ๕ ระยะเวลา' }).click();
    await expect.poll(() => opened).toContain('D5');
  });
});

/** A host that answers calls of this name only once `open` was called. */
function gated(host: TestHost, name: string): { readonly host: TestHost; open(): void } {
  let open = () => {};
  const opened = new Promise<void>(done => {
    open = done;
  });
  const call: typeof host.call = (...args) => {
    const run = host.call(...args);
    return args[0] === name ? { ...run, value: opened.then(() => run.value) } : run;
  };
  return { host: { ...host, call }, open };
}

const LINK = 'https://docs.google.com/document/d/1AbC';
const WORD = 'https://drive.google.com/uc?id=2&export=download';

function linkTo(name: string): string {
  return name.endsWith('.docx') ? WORD : `${LINK}/edit`;
}

const openReport = (browser: Browser, host: TestHost) => openDialog(browser, host, 'openReportDialog');
