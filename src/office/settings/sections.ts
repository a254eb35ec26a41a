import { type KeyedRecord, SETTING_RECORDS } from './records/all-records';
import type { Section } from './records/setting-record';

/** Settings that a sheet or a page shows together. */
export interface SettingSection {
  readonly title: string;
  readonly about: string;
  /** Hidden until somebody opens the section. */
  readonly isFolded: boolean;
  readonly records: readonly KeyedRecord[];
}

/** The settings that an office fills in first: those that a command, a signature or the receivers of letters need. */
export const FIRST_SETTINGS: readonly KeyedRecord[] = SETTING_RECORDS.filter(isFirst);

const TITLES: Readonly<Record<Section, string>> = {
  office: 'ข้อมูลหน่วยงาน',
  report: 'รายงานและการประเมิน',
  memo: 'บันทึกข้อความ',
  signers: 'ผู้ลงนามและผู้ให้ความเห็น',
  letters: 'หนังสือแจ้งและการทำงานประจำวัน',
};

/** The first settings, then the others by their topic. Every setting is in one section. */
export const SETTING_SECTIONS: readonly SettingSection[] = [
  {
    title: 'ข้อมูลที่ควรกรอกก่อน',
    about: 'ใช้ในรายงานและหนังสือแจ้ง ช่องที่ยังไม่ได้กรอกแสดงเป็นสีเหลือง',
    isFolded: false,
    records: FIRST_SETTINGS,
  },
  ...(Object.keys(TITLES) as Section[]).map(section => ({
    title: TITLES[section],
    about: 'กดเครื่องหมาย + ที่ขอบซ้ายเพื่อแสดงรายการในส่วนนี้',
    isFolded: true,
    records: SETTING_RECORDS.filter(record => record.section === section && !isFirst(record)),
  })),
];

function isFirst({ neededFor }: KeyedRecord): boolean {
  return neededFor !== undefined;
}
