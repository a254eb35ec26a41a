import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createScriptContext } from '../local/script/context';
import type { MenuRecord } from '../local/script/screen';
import { exampleHost, type TestHost } from './support/office';

const code = readFileSync('dist/Code.js', 'utf8');
/** A text by which Preact is known. */
const OF_PREACT = 'http://www.w3.org/1998/Math/MathML';

/** Loads the built file in a context that has only ECMAScript, without Google's services and Node's globals. */
function bareContext(before = '') {
  const context = createScriptContext({ now: () => 0, log: () => undefined });
  context.load(new Script(before));
  context.load(new Script(code, { filename: 'Code.js' }));
  return context;
}

describe('dist/Code.js', () => {
  it("loads without any of Google's names", () => {
    expect(bareContext().functionNames()).toContain('onOpen');
  });

  it('does not look for a TextDecoder while it loads, because the error costs 30 ms', () => {
    const trap = "Object.defineProperty(globalThis, 'TextDecoder', { get() { throw new Error('looked for'); } });";
    expect(() => bareContext(`${trap} TextDecoder;`)).toThrow('looked for');
    expect(bareContext(trap).functionNames()).toContain('onOpen');
  });

  it('declares a function for every menu item, trigger, page call and verb of the command line, and no other', () => {
    const host = exampleHost();
    const menuItems = host.call('onOpen', [], 'simpleTrigger').screen.menus.flatMap(functionsIn);
    const triggers = ['onOpen', 'onEdit', ...handlersOfTriggers()];
    const sources = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.tsx?$/.test(file),
    );
    const pages = sources.map(file => readFileSync(join('src/pages', file), 'utf8')).join('');
    const pageCalls = Array.from(pages.matchAll(/\brun\('(\w+)'/g), ([, name = '']) => name);
    expect(new Set(bareContext().functionNames())).toEqual(new Set([...menuItems, ...triggers, ...pageCalls]));
  });

  it('has its menu in the order of the work, with all else behind one item', () => {
    const menus = exampleHost().call('onOpen', [], 'simpleTrigger').screen.menus;
    expect(menus.map(namesIn)).toEqual([
      [
        'มาตรการ ITA',
        '๑ เริ่มต้นใช้งาน',
        '๒ ตรวจสอบข้อมูล',
        '๓ แสดงรายการที่อยู่ระหว่างดำเนินการ',
        '๔ ติดตามผล',
        '๕ จัดทำรายงาน',
        '๖ งานของฉัน',
        '-',
        [
          'เครื่องมือเพิ่มเติม',
          'ตรวจสอบโดยไม่เปิดแถบด้านข้าง',
          'จัดทำรายงานโดยไม่เปิดหน้าต่าง',
          'พิมพ์แฟ้มเสนอ',
          'ตรวจทานสถานะก่อนเสนอผู้บริหาร',
          'ปิดรอบการรายงาน…',
          'ออกฉบับแก้ไข…',
          'ทะเบียนคุมรายงาน',
          '-',
          'แยกแถวรายส่วนราชการ…',
          'รวมแถวกลับ…',
          'แก้ไขอักขระและคำผิด…',
          'ย้อนกลับการแก้ไขล่าสุด',
          '-',
          'ขอรับผลการดำเนินงาน…',
          'ขอรับผลโดยไม่เปิดหน้าต่าง',
          'จัดทำแบบรายงานผลโดยไม่เปิดหน้าต่าง',
          'บันทึกผลแทนส่วนราชการ…',
          'แจ้งรายการที่ถึงกำหนดทางอีเมล…',
          'ข้อความสำหรับ LINE โดยไม่เปิดหน้าต่าง',
          'ส่งหนังสือทดสอบถึงฉัน',
          'เปิดการทำงานประจำวัน',
          'ปิดการทำงานประจำวัน',
          '-',
          'ตั้งค่าและซ่อมแซมแผ่นงาน',
          'ใส่ตราของหน่วยงาน…',
          'ตรวจสอบความพร้อมของระบบ',
          'ตรวจสอบความพร้อมโดยไม่เปิดหน้าต่าง',
        ],
      ],
    ]);
  });

  it('only builds the menu when the sheet opens', () => {
    const { trace } = exampleHost().call('onOpen', [], 'simpleTrigger');
    expect(new Set(trace)).toEqual(
      new Set([
        'SpreadsheetApp.getUi',
        'Ui.createMenu',
        'Menu.addItem',
        'Menu.addSeparator',
        'Menu.addSubMenu',
        'Menu.addToUi',
      ]),
    );
  });

  it('is small enough, and so is each page', () => {
    // Of 1,024 bytes, as Google counts.
    const kilobytes = (text: string) => Buffer.byteLength(text) / 1000;
    expect(kilobytes(code)).toBeLessThan(900);
    const host = exampleHost();
    const openers = host.globals().filter(name => /^open.*(Dialog|Sidebar)$/.test(name));
    expect(openers.length).toBeGreaterThan(6);
    for (const name of openers) {
      const [page] = host.call(name).screen.dialogs;
      expect(kilobytes(page?.html ?? ''), name).toBeLessThan(60);
      expect(page?.html, name).toMatch(/^<!doctype html><html lang="th">/);
      // Preact is in one of its scripts, and so is what pages share.
      const scripts = page?.html.split('<script') ?? [];
      for (const text of [OF_PREACT, 'ลองอีกครั้ง'])
        expect(scripts.filter(one => one.includes(text)).length, `${text} in ${name}`).toBe(1);
    }
  });

  it('writes no Thai letter as an escape of six bytes', () => {
    expect(code).toContain('ตรวจสอบข้อมูล');
    expect(code).not.toMatch(/["'`](?:\\u0E[0-9A-F]{2}){3}/i);
  });

  it('carries the licence of each package that it contains', () => {
    for (const name of ['fflate', 'preact']) {
      expect(code).toContain(`This file contains ${name} `);
      expect(code).toContain(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim());
    }
    expect(code.match(/This file contains/g)).toHaveLength(2);
  });

  it('holds no secret and no address of another host', () => {
    expect(code).not.toMatch(/["'`](?:\\u0E[0-9A-F]{2}){3}/i);
  });
});

type Names = readonly (string | Names)[];

/** A menu's name and what is in it, '-' for a line between. */
function namesIn({ caption, items }: MenuRecord): Names {
  return [
    caption,
    ...items.map(item => ('menu' in item ? namesIn(item.menu) : 'caption' in item ? item.caption : '-')),
  ];
}

/** The functions that a menu and the menus in it call. */
function functionsIn({ items }: MenuRecord): string[] {
  return items.flatMap(item => {
    if ('menu' in item) return functionsIn(item.menu);
    return 'functionName' in item ? [item.functionName] : [];
  });
}

/** The functions that the host's triggers call: the daily run, and its second try if another run holds the lock. */
function handlersOfTriggers(): string[] {
  const host: TestHost = exampleHost({ lockedByOther: () => host.state.triggers.length > 0 });
  host.call('turnOnDaily');
  expect(() => host.call('runDaily', [], 'timeTrigger')).toThrow();
  return host.state.triggers.map(({ handler }) => handler);
}
