import type { PlainDate } from '../../thai/dates/calendar';
import type { OfficeKind } from '../kinds/kind';
import type { OfficePosts } from '../kinds/kinds';

/**
 * A person who signs; a blank name is printed as dots. `heading` stands above whoever decides below the memo (ความเห็นปลัด), and is ''
 * for others. `acting` is the line under the post (รักษาราชการแทน …).
 */
export interface Signer {
  readonly heading: string;
  readonly name: string;
  readonly post: string;
  readonly acting: string;
}

/** When letters go, and to which addresses they may. */
export interface ReminderSettings {
  /** So many days before a row is due; none turns these reminders off. */
  readonly beforeDays: readonly number[];
  /** What is overdue is told again after so many working days; null: never. */
  readonly everyWorkingDays: number | null;
  /** The unit's head is told so many days after the due date; null: never. */
  readonly escalateAfterDays: number | null;
  /** How often the chief administrator is sent a summary; null: never. */
  readonly summaryEvery: 'week' | 'month' | null;
  /** Addresses must be of one of these domains, in lower case; none allows any. */
  readonly domains: readonly string[];
}

/** What the sheet ตั้งค่า holds, read and with defaults filled in. Years are B.E. */
export interface Settings {
  /** องค์การบริหารส่วนตำบล… in full. */
  readonly officeName: string;
  /** By the office's name; never blank. */
  readonly kind: OfficeKind;
  readonly district: string;
  readonly province: string;
  /** The fiscal year the measures belong to. */
  readonly fiscalYear: number;
  readonly assessmentYear: number;
  /** The item of the assessment that the report answers, such as O43, and its official title. */
  readonly itemNumber: string;
  readonly itemTitle: string;
  /** The memo's ส่วนราชการ field, such as สำนักปลัด … โทร. …. */
  /** Of the announcement of the measures; null prints dots. */
  readonly planDate: PlainDate | null;
  readonly memoUnit: string;
  /** The memo's ที่ and วันที่; blank where they are written in by hand. */
  readonly memoNumber: string;
  readonly memoDate: PlainDate | null;
  /** A PNG in base64 for the memo's head; '' leaves its room empty. */
  readonly emblem: string;
  /** Signs the memo (หัวหน้าสำนักปลัด); certifies the data. */
  readonly reporter: Signer;
  readonly certifier: Signer;
  /** Give opinions before the chief administrator does, where the office has such people (รองปลัด); blank where not. */
  readonly reviewer1: Signer;
  readonly reviewer2: Signer;
  /** Gives an opinion (ปลัด); orders (นายก). */
  readonly chief: Signer;
  readonly mayor: Signer;
  /** The posts of the office's type, whoever signs for their holders; blank where it is of no type we know. */
  readonly usualPosts: OfficePosts;
  /** The report's folder is shared with whoever may edit the sheet. */
  readonly sharesReports: boolean;
  /** Whom letters name for questions. */
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  /** The sheet's link for letters; blank leaves it out. */
  readonly sheetLink: string;
  /** The daily run starts some minute after this hour. */
  readonly dailyHour: number;
  readonly reminders: ReminderSettings;
  /** The indicators' names in order, without numbers. */
  readonly indicators: readonly string[];
}
