import type { PlainDate } from '../../../thai/dates/calendar';
import type { Office } from '../../kinds/kinds';
import type { ValueKind } from '../values/value-kind';

/** The settings' topics. The report prints the texts of all of them except the letters. */
export type Section = 'office' | 'report' | 'memo' | 'signers' | 'letters';

/** Those who decide below the memo, in the order in which they sign. */
const DECIDERS = ['reviewer1', 'reviewer2', 'chief', 'mayor'] as const;
export const SIGNERS = ['reporter', 'certifier', ...DECIDERS] as const;

type DeciderKey = (typeof DECIDERS)[number];
export type SignerKey = (typeof SIGNERS)[number];
/** The settings that together describe a signer. */
export type SignerCell = `${SignerKey}${'Name' | 'Post' | 'Acting'}` | `${DeciderKey}Heading`;

/** What a default value may depend on. */
export interface Given {
  readonly today: PlainDate;
  /** B.E. */
  readonly fiscalYear: number;
  readonly office: Office;
  isBlank(key: SignerCell): boolean;
}

/** Everything about one setting. Its row is found by its label (`labelsOf`), so officers may sort the sheet and add rows of their own. */
export interface SettingRecord<Value> {
  readonly section: Section;
  readonly label: string;
  readonly about: string;
  readonly kind: ValueKind<Value>;
  /** What set-up writes into a new sheet, and the value if the row is missing. Default: ''. */
  readonly initial?: string;
  /** The value if the cell is blank or cannot be read. */
  readonly usual: Value | ((given: Given) => Value);
  /** What messages say is used if the cell cannot be read. Default: they say that the cell counts as blank. */
  readonly instead?: string;
  /** Who needs it to be filled: every command, a signature, or the receivers of letters. Such settings are shown first. */
  readonly neededFor?: 'everything' | 'signature' | 'letters';
  /** Its name in the report's sentences, {{…}}. If it is blank, they print dots. */
  readonly field?: string;
  /** The value is too long to show in full. */
  readonly clipped?: true;
}

/** Makes TypeScript check that the record's kind and default are of the same type. */
export function setting<Value>(section: Section, record: Omit<SettingRecord<Value>, 'section'>): SettingRecord<Value> {
  return { section, ...record };
}
