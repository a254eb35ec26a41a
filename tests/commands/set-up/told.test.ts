import { describe, expect, it } from 'vitest';
import type { Run } from '../../../local/script/run-report';
import { newWorkbook, type WorkbookModel } from '../../../local/workbook/model';
import type { SetUpOptions } from '../../../src/commands/set-up/options';
import { foreignWorkbook, hostOver, paperOf } from '../../support/office';

const FULL = ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินงาน'];

const setUp = (workbook: WorkbookModel, options: SetUpOptions = {}) =>
  hostOver(workbook).call('setUp', [{ fiscalYear: 2569, ...options }]);
const told = ({ screen }: Run) => screen.messages.map(({ text }) => text).join('\n');

describe('a sheet that is used in place', () => {
  const sheet = () => foreignWorkbook('แผน', [FULL.slice(1, 4), ['จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑']]);
  const line = 'ตารางเดิมไม่มีคอลัมน์ มาตรการ ผลการดำเนินงาน ระบบเพิ่มให้ โปรดกรอก';

  it('tells which columns were added, to be filled in', () => {
    expect(told(setUp(sheet())).split('\n')).toContain(line);
    expect(told(setUp(sheet(), { preview: true })).split('\n')).toContain(line);
  });

  it('tells what is doubtful in it, because nobody was asked before', () => {
    const rows = [
      [...FULL, ''],
      ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', '', 'เลื่อนไปไตรมาส ๒'],
    ];
    const said = told(setUp(foreignWorkbook('แผน', rows)));
    expect(said).toContain('ใช้ตารางในแผ่นงาน "แผน"');
    expect(said).toContain(
      '\nข้อที่ควรตรวจสอบ (๑)\n- ตาราง ๑ แถว ๑ คอลัมน์ ๖: คอลัมน์ไม่มีหัว แต่มีข้อความ "เลื่อนไปไตรมาส ๒" เก็บไว้ตามเดิม',
    );
  });

  it('tells of none if it has them all, or was told before', () => {
    const whole = foreignWorkbook('แผน', [FULL, ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', '']]);
    expect(told(setUp(whole))).not.toContain('ตารางเดิมไม่มี');
    const again = sheet();
    setUp(again);
    expect(told(setUp(again))).not.toContain('ตารางเดิมไม่มี');
  });
});

describe('a new register', () => {
  it('counts from now on, and the paper stays as it is', () => {
    const paper = paperOf('แผน.csv', [FULL, ['ก', 'จัดทำคู่มือ', 'กองคลัง', 'ไตรมาส ๑', '']]);
    expect(told(setUp(newWorkbook('ใหม่'), { paper }))).toContain(
      'นำเข้าจาก "แผน.csv" ๑ รายการ ๑ กลุ่ม ต้นฉบับไม่มีการเปลี่ยนแปลง ต่อจากนี้ให้ใช้ทะเบียนนี้',
    );
  });

  it('is shown before with its first measures', () => {
    const rows = ['ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'].map(letter => ['๑. หนึ่ง', `จัดทำ${letter}`, 'กองคลัง', 'ไตรมาส ๑', '']);
    const paper = paperOf('แผน.csv', [FULL, ...rows]);
    expect(told(setUp(newWorkbook('ใหม่'), { paper, preview: true }))).toContain(
      ['ก', 'ข', 'ค'].map(letter => `- ๑. หนึ่ง | จัดทำ${letter} | กองคลัง | ไตรมาส ๑\n`).join(''),
    );
  });
});

describe('the question of the menu', () => {
  const doubtful = ['๑. ก', '๑. จัดทำคู่มือ\n๒. เผยแพร่คู่มือ', 'กองคลัง', 'ไตรมาส ๑', 'จัดทำคู่มือแล้ว'];
  const asked = (rows: number) =>
    told(
      hostOver(foreignWorkbook('แผน', [FULL, ...Array(rows).fill(doubtful)]), { answers: [{ button: 'NO' }] }).call(
        'setUp',
      ),
    );

  it('says where all doubts are seen if it shows only some', () => {
    expect(asked(10)).toContain('\n  และอีก ๒ ข้อ ดูทั้งหมดได้ก่อนนำเข้าที่เมนู เริ่มต้นใช้งาน\n');
    expect(asked(8)).not.toContain('ดูทั้งหมด');
  });
});
