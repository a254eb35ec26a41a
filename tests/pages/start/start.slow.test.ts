import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePaper } from '../../../examples/paper';
import { newWorkbook } from '../../../local/workbook/model';
import { readPng } from '../../../src/office/settings/png';
import { labelOf, type SettingKey } from '../../../src/office/settings/records/all-records';
import { launchBrowser, openDialog, picture } from '../../support/dialog';
import { hasProgram } from '../../support/needs';
import {
  EXAMPLE,
  exampleHost,
  exampleWorkbook,
  foreignWorkbook,
  hostOver,
  type TestHost,
  valuesOf,
} from '../../support/office';
import { greyPng } from '../../support/picture';

const canBrowse = hasProgram('chromium', 'the dialog เริ่มต้นใช้งาน is tested in a real browser');

const WORD_FILE = {
  name: 'มาตรการ.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(examplePaper(EXAMPLE)),
};

const csv = (text: string) => ({ name: 'แผน.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

/** All that the second step asks, by the setting. */
const OFFICE = {
  officeName: 'องค์การบริหารส่วนตำบลทุ่งตัวอย่าง',
  officeKind: 'องค์การบริหารส่วนตำบล',
  district: 'เมือง',
  province: '=ตัวอย่าง',
  fiscalYear: '๒๕๖๙',
  reporterName: 'นางสาวผู้รายงาน ตัวอย่าง',
  chiefName: 'นายปลัด ตัวอย่าง',
  mayorName: 'นายผู้บริหาร ตัวอย่าง',
  contactName: 'นางผู้ประสาน ตัวอย่าง',
  contactPhone: '๐ ๒๐๐๐ ๐๐๐๐',
  contactEmail: 'plan@office.example',
} as const;
const TYPED = Object.entries(OFFICE).map(([key, text]) => [labelOf(key as SettingKey), text] as const);

const COPIED = '<table><tr><th>มาตรการ</th><th>วิธีการดำเนินการ</th></tr><tr><td>ก</td><td>จัดอบรม</td></tr></table>';

describe.skipIf(!canBrowse)('the dialog เริ่มต้นใช้งาน in a browser', () => {
  let browser: Browser;
  const open = (host: TestHost) => openDialog(browser, host, 'openStartDialog');
  const newHost = () => hostOver(newWorkbook('ใหม่'));
  const button = (page: Page, name: string) => page.getByRole('button', { name });
  const said = (page: Page) => page.getByRole('status').first().textContent();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('leads from a Word file to a register with its office, units and daily run', async () => {
    const host = newHost();
    const page = await open(host);
    await page.getByText('เลือกตารางมาตรการที่หน่วยงานมีอยู่').waitFor();
    await picture(page, 'start-1-ways');
    await page.getByLabel('เลือกไฟล์ Word หรือ CSV').setInputFiles(WORD_FILE);
    await page.getByRole('heading', { name: 'อ่านได้ ๒๕ รายการ ๑๐ กลุ่ม' }).waitFor();
    await page.getByText('รายการต่อไป (๒๐)').waitFor();
    await picture(page, 'start-1-understood');
    expect(host.workbook.sheets).toHaveLength(1);
    await button(page, 'นำเข้าทะเบียน').click();
    await page.getByLabel('ชื่อหน่วยงาน').waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.getByText('ทะเบียนมี ๒๕ รายการแล้ว ขั้นนี้จำเป็นต้องกรอกเพียงชื่อหน่วยงาน').waitFor();
    expect(valuesOf(host.workbook, 'มาตรการ').filter(([, method]) => method !== '')).toHaveLength(26);
    for (const [label, text] of TYPED) {
      const field = page.getByLabel(label, { exact: true });
      await (text === OFFICE.officeKind ? field.selectOption(text) : field.fill(text));
    }
    await picture(page, 'start-2-office');
    await page.getByText('ตราครุฑสำหรับหัวบันทึกข้อความ', { exact: true }).click();
    const emblem = { name: 'ตรา.png', mimeType: 'image/png', buffer: Buffer.from(greyPng(300, 480)) };
    await page.getByLabel('เลือกไฟล์รูป').setInputFiles(emblem);
    await button(page, 'บันทึกรูป').click();
    await page.getByText('บันทึกรูปแล้ว').waitFor();
    await picture(page, 'start-2-emblem');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.getByLabel('อีเมลของกองคลัง').fill('finance@office.example');
    await page.getByLabel('วิธีติดต่อกองช่าง').selectOption('ไลน์');
    await picture(page, 'start-3-units');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.getByText('ยังไม่ได้เปิด').waitFor();
    await picture(page, 'start-4-daily');
    const settings = new Map(valuesOf(host.workbook, 'ตั้งค่า').map(([label, value]) => [label, value]));
    expect(TYPED.map(([label]) => [label, settings.get(label)])).toEqual(TYPED);
    expect(readPng(String(settings.get('ตราครุฑ')))).toMatchObject({ width: 150, height: 240 });
    const unit = (wanted: string) => valuesOf(host.workbook, 'ส่วนราชการ').find(([name]) => name === wanted);
    expect(unit('กองคลัง')?.[3]).toBe('finance@office.example');
    expect(unit('กองช่าง')?.[5]).toBe('ไลน์');
    await page.getByText('ขั้นต่อไปโปรดเลือกเมนู ๒ ตรวจสอบข้อมูล').waitFor();
    await button(page, 'ส่งหนังสือทดสอบถึงฉัน').click();
    await page.getByText(/^ส่งหนังสือทดสอบ.*ไปยัง officer@example.org แล้ว$/).waitFor();
    expect(host.mails.map(({ to }) => to)).toEqual([['officer@example.org']]);
    expect(host.state.triggers).toEqual([]);
    await button(page, 'เปิดการทำงานประจำวัน').click();
    await page.getByText('เปิดอยู่ โดย officer@example.org').waitFor();
    await picture(page, 'start-4-on');
    expect(host.state.triggers.map(({ handler }) => handler)).toEqual(['runDaily']);
    await button(page, 'ปิดการทำงานประจำวัน').click();
    await page.getByText('ยังไม่ได้เปิด').waitFor();
    expect(host.state.triggers).toEqual([]);
  });

  it('keeps what was typed while the person looks at another step, and shows what went wrong', async () => {
    const host = exampleHost();
    const page = await open(host);
    const [email, ofUnit] = [labelOf('contactEmail'), 'อีเมลของกองคลัง'];
    await page.getByLabel(email, { exact: true }).fill('plan@office');
    await button(page, '๓ ส่วนราชการ').click();
    await page.getByLabel(ofUnit).fill('one@office.example, two@office.example');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.locator('.outcome.problem').waitFor();
    expect(await page.locator('.outcome.problem').textContent()).toContain('เป็นอีเมลเดียว');
    await button(page, '๒ ข้อมูลหน่วยงาน').click();
    expect(await page.getByLabel(email, { exact: true }).inputValue()).toBe('plan@office');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.locator('.outcome.problem').waitFor();
    const problem = await page.locator('.outcome.problem').boundingBox();
    const bottom = Math.floor((problem?.y ?? 0) + (problem?.height ?? Number.NaN));
    expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await page.getByLabel(email, { exact: true }).fill('plan@office.example');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.getByLabel(ofUnit).waitFor();
    expect(await page.getByLabel(ofUnit).inputValue()).toBe('one@office.example, two@office.example');
    await page.getByLabel(ofUnit).fill('one@office.example');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.getByText('ยังไม่ได้เปิด').waitFor();
    const [, , , address] = valuesOf(host.workbook, 'ส่วนราชการ').find(([name]) => name === 'กองคลัง') ?? [];
    expect(address).toBe('one@office.example');
  });

  it('reads the table again as the person says, and shows hostile cells as text', async () => {
    const host = newHost();
    const page = await open(host);
    const hostile = '<img src=x onerror="document.title=1"></script>';
    const table = `เรื่อง,ตามนี้,คนทำ,ช่วง\nการเปิดเผยข้อมูล,"${hostile.replaceAll('"', '""')}",กองคลัง,ม.ค. ๖๙\n`;
    await page.getByLabel('เลือกไฟล์ Word หรือ CSV').setInputFiles(csv(table));
    await page.locator('.problem').waitFor();
    expect(await said(page)).toMatch(/^ไม่พบหัวคอลัมน์ที่บอกสิ่งที่ต้องดำเนินการ/);
    await picture(page, 'start-1-strange');
    await button(page, 'ตามนี้').click();
    await page.getByRole('heading', { name: 'อ่านได้ ๑ รายการ' }).waitFor();
    await page.getByLabel('"คนทำ" ใช้เป็น').selectOption({ label: 'ผู้รับผิดชอบ' });
    await page.getByLabel('"ช่วง" ใช้เป็น').selectOption({ label: 'ระยะเวลา' });
    await page.locator('.row dt', { hasText: 'ผู้รับผิดชอบ' }).waitFor();
    await page.locator('.row dt', { hasText: 'ระยะเวลา' }).waitFor();
    await picture(page, 'start-1-mapped');
    expect(await page.getByText(hostile).count()).toBe(1);
    expect(await page.locator('img').count()).toBe(0);
    await button(page, 'นำเข้าทะเบียน').click();
    await page.getByLabel('ชื่อหน่วยงาน').waitFor();
    const [, row] = valuesOf(host.workbook, 'มาตรการ');
    expect(row?.slice(0, 4)).toEqual(['การเปิดเผยข้อมูล', hostile, 'กองคลัง', 'ม.ค. ๖๙']);
  });

  it('of ten tables of other things, takes the one that the person chooses, and its column', async () => {
    const host = newHost();
    const page = await open(host);
    const row = (cells: readonly string[]) => `<tr>${cells.map(text => `<td>${text}</td>`).join('')}</tr>`;
    const vehicles = Array.from({ length: 9 }, (_, at) => [
      ['ทะเบียน', 'ยี่ห้อ', 'สี'],
      [`กก ${at}`, 'ก', 'ขาว'],
    ]);
    const measures = [
      ['เรื่อง', 'ตามนี้'],
      ['การเปิดเผยข้อมูล', 'จัดทำคู่มือ'],
    ];
    const html = [...vehicles, measures].map(rows => `<table>${rows.map(row).join('')}</table>`).join('<p>ต่อไป</p>');
    const file = { name: 'แผน.html', mimeType: 'text/html', buffer: Buffer.from(html) };
    await page.getByLabel('เลือกไฟล์ Word หรือ CSV').setInputFiles(file);
    await page.locator('.problem').waitFor();
    expect(await said(page)).toMatch(/โปรดเลือกตาราง แล้วเลือกจากหัวคอลัมน์ของตาราง$/);
    await button(page, 'ทะเบียน').waitFor();
    const table = page.getByLabel('ใช้ตาราง');
    expect(await table.locator('option').count()).toBe(11);
    await table.selectOption({ label: 'ตาราง ๑๐' });
    await button(page, 'ตามนี้').waitFor();
    expect(await button(page, 'ทะเบียน').count()).toBe(0);
    await picture(page, 'start-1-tables');
    await button(page, 'ตามนี้').click();
    await page.getByRole('heading', { name: 'อ่านได้ ๑ รายการ' }).waitFor();
    await table.selectOption({ label: 'ทุกตารางในไฟล์' });
    await button(page, 'ทะเบียน').waitFor();
    await table.selectOption({ label: 'ตาราง ๑๐' });
    await button(page, 'ตามนี้').click();
    await button(page, 'นำเข้าทะเบียน').click();
    await page.getByLabel('ชื่อหน่วยงาน').waitFor();
    expect(valuesOf(host.workbook, 'มาตรการ')[1]?.slice(0, 2)).toEqual(['การเปิดเผยข้อมูล', 'จัดทำคู่มือ']);
  });

  it('reads rows as the person says, and takes what was left out', async () => {
    const host = newHost();
    const page = await open(host);
    const rows = [
      'มาตรการ,วิธีการดำเนินการ,ผู้รับผิดชอบ,ระยะเวลา,ผลการดำเนินงาน',
      'ก,"๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ",กองคลัง,ม.ค. ๖๙,',
      ',และอบรม,กองช่าง,ก.พ. ๖๙,',
      ',ตัวอย่าง,กองช่าง,ก.พ. ๖๙,',
      ',รวม ๓ เรื่อง,,,',
    ];
    const measures = (count: string) => page.getByRole('heading', { name: `อ่านได้ ${count} รายการ` }).waitFor();
    await page.getByLabel('เลือกไฟล์ Word หรือ CSV').setInputFiles(csv(rows.join('\n')));
    await measures('๔');
    await page.getByLabel('แถว ๒ อ่านเป็น').selectOption({ label: 'เป็นรายการเดียว' });
    await measures('๓');
    await page.getByLabel('แถว ๓ อ่านเป็น').selectOption({ label: 'ต่อจากรายการก่อนหน้า' });
    await measures('๒');
    const readings = (name: string) => page.getByLabel(name).locator('option', { hasText: 'แยกเป็นหลายรายการ' }).count();
    expect([await readings('แถว ๒ อ่านเป็น'), await readings('แถว ๔ อ่านเป็น')]).toEqual([1, 0]);
    await page.getByLabel('แถว ๔ อ่านเป็น').selectOption({ label: 'ไม่ใช่รายการ' });
    await measures('๑');
    await page.getByRole('listitem').filter({ hasText: 'แถว ๔ ไม่ใช่รายการ' }).getByRole('button').click();
    await measures('๒');
    await page.getByText('ส่วนที่ไม่นำเข้า (๑)').click();
    await button(page, 'นำเข้าเป็นรายการ').click();
    await measures('๓');
    await page.getByLabel('แถว ๒ อ่านเป็น').selectOption({ label: 'แยกเป็นหลายรายการ' });
    await measures('๔');
    await page.getByLabel('แถว ๒ อ่านเป็น').selectOption({ label: 'เป็นรายการเดียว' });
    await measures('๓');
    await picture(page, 'start-1-rows');
    await button(page, 'นำเข้าทะเบียน').click();
    await page.getByLabel('ชื่อหน่วยงาน').waitFor();
    expect(
      valuesOf(host.workbook, 'มาตรการ')
        .slice(1)
        .map(([, method]) => method),
    ).toEqual(['๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ\nและอบรม', 'ตัวอย่าง', 'รวม ๓ เรื่อง']);
  });

  it('takes a pasted table, and a table in the sheet', async () => {
    const page = await open(newHost());
    const box = page.getByLabel('วางตารางที่นี่');
    await box.waitFor();
    await box.focus();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', ${JSON.stringify(COPIED)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
    }`);
    await page.getByRole('heading', { name: 'อ่านได้ ๑ รายการ ๑ กลุ่ม' }).waitFor();
    await button(page, 'เลือกตารางอื่น').click();
    await button(page, 'ใช้ตารางในแผ่นงานนี้').click();
    await page.getByText('ไม่พบตารางมาตรการในแผ่นงานนี้').waitFor();
  });

  it('takes the table in the sheet, its rows read as the person says, and a register that is there', async () => {
    const host = hostOver(
      foreignWorkbook('แผน', [
        ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'],
        ['ก', 'จัดอบรม', 'กองคลัง', 'ม.ค. ๖๙', ''],
        ['', 'ตัวอย่าง', 'กองช่าง', 'ก.พ. ๖๙', ''],
      ]),
    );
    const page = await open(host);
    await button(page, 'ใช้ตารางในแผ่นงานนี้').click();
    await page.getByRole('heading', { name: 'อ่านได้ ๒ รายการ' }).waitFor();
    await page.getByLabel('แถว ๓ อ่านเป็น').selectOption({ label: 'ไม่ใช่รายการ' });
    await page.getByRole('heading', { name: 'อ่านได้ ๑ รายการ' }).waitFor();
    await button(page, 'นำเข้าทะเบียน').click();
    await page.getByLabel('ชื่อหน่วยงาน').waitFor();
    expect(valuesOf(host.workbook, 'มาตรการ').map(([, method]) => method)).toEqual(['วิธีการดำเนินการ', 'จัดอบรม']);
    expect(valuesOf(host.workbook, 'แผน')).toHaveLength(3);

    const copy = { ...exampleWorkbook(), id: 'a-copy', host: undefined };
    const again = await open(hostOver(copy));
    await button(again, 'ใช้ตารางในแผ่นงานนี้').click();
    await again.getByText('พบทะเบียนในแผ่นงาน "มาตรการ" ซึ่งใช้ต่อได้').waitFor();
    await picture(again, 'start-1-found');
    await button(again, 'ใช้ทะเบียนนี้').click();
    await again.getByLabel('ชื่อหน่วยงาน').waitFor();
  });

  it('opens on the second step once there is a register, and says what cannot be read', async () => {
    const host = exampleHost();
    const page = await open(host);
    await page.getByLabel('ปีงบประมาณ').fill('ปีหน้า');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.locator('.problem').waitFor();
    expect(await said(page)).toMatch(/^อ่าน "ปีงบประมาณ.*ปีหน้า/);
    await picture(page, 'start-2-problem');
    await button(page, '๓ ส่วนราชการ').click();
    await page.getByLabel('อีเมลของกองคลัง').fill('a@-b.th');
    await button(page, 'บันทึกและไปต่อ').click();
    await page.getByText('อีเมลของกองคลัง "a@-b.th" ไม่ถูกต้อง').waitFor();
    await button(page, '๑ นำตารางเข้า').click();
    await page.getByText('มี ๒๕ รายการ ๑๐ กลุ่ม').waitFor();
    await picture(page, 'start-1-done');
  });
});
