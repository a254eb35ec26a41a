import type { PlainDate } from '../../../thai/dates/calendar';
import type { Office } from '../../kinds/kinds';
import type { ValueKind } from '../values/value-kind';

/** What a setting is of. The report prints the texts of all but those of the letters. */
type Section = 'office' | 'report' | 'memo' | 'signers' | 'letters';

/** Those below the memo, in the order they sign. */
const DECIDERS = ['reviewer1', 'reviewer2', 'chief', 'mayor'] as const;
export const SIGNERS = ['reporter', 'certifier', ...DECIDERS] as const;

type DeciderKey = (typeof DECIDERS)[number];
export type SignerKey = (typeof SIGNERS)[number];
/** The settings that make up a signer. */
export type SignerCell = `${SignerKey}${'Name' | 'Post' | 'Acting'}` | `${DeciderKey}Heading`;

/** What a default may hang on. */
export interface Given {
  readonly today: PlainDate;
  /** B.E. */
  readonly fiscalYear: number;
  readonly office: Office;
  isBlank(key: SignerCell): boolean;
}

/** A setting: all that is known of it. Its row is known by its label, so that officers may sort the sheet and add rows of their own. */
export interface SettingRecord<Value> {
  readonly section: Section;
  readonly label: string;
  readonly about: string;
  readonly kind: ValueKind<Value>;
  /** What set-up writes into a new sheet, and what counts where the row is gone. Without it, nothing. */
  readonly initial?: string;
  /** What counts where the cell is blank or cannot be read. */
  readonly usual: Value | ((given: Given) => Value);
  /** What is said to count where the cell cannot be read; without it, that it counts as blank. */
  readonly instead?: string;
  /** What misses it where it is blank: every command, a signature, or whoever gets a letter. */
  readonly neededFor?: 'everything' | 'signature' | 'letters';
  /** Its name in the report's sentences, {{…}}; where it is blank, they print dots. */
  readonly field?: string;
  /** Its value is too long to be shown whole. */
  readonly clipped?: true;
}

/** The record as it is; makes sure that its kind and its default are of one type. */
export function setting<Value>(section: Section, record: Omit<SettingRecord<Value>, 'section'>): SettingRecord<Value> {
  return { section, ...record };
}
