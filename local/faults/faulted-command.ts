import type { WorkbookModel } from '../workbook/model';
import type { Call } from './call';

/** A command whose Google calls are made to fail, and the workbook that it runs over. */
export interface FaultedCommand {
  readonly name: string;
  readonly call: Call;
  readonly workbook: WorkbookModel;
  /** The command may change what staff wrote. */
  readonly changesTexts?: true;
  /** The command may write into cells that staff left blank. */
  readonly fillsBlanks?: true;
  /** The command runs often anyway, and its next run cleans up what this one could not. */
  readonly cleansUp?: true;
  /** Matches the outcome's message if one file fewer was stored. The report is there, and the message says how to get the rest. */
  readonly tellsOfMissingFile?: RegExp;
}

/** What a report says if one of its files could not be stored. */
export const MISSING_FILE = /เก็บไฟล์ Word ไว้ข้างเอกสารไม่ได้|แปลงเป็น Google เอกสารไม่ได้/;
