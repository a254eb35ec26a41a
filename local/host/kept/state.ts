import { BadInput } from '../../bad-input';

/** What Google stores outside the spreadsheet's cells. Plain data, because the workbook's state file stores it as JSON. */
export interface HostState {
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    /** By the user's e-mail address. Users cannot see each other's properties. */
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerRecord[];
  files: DriveFileRecord[];
  /** By the user's e-mail address. */
  mail: Record<string, MailCount>;
  /** The number of ids used, so that the next id is new. */
  ids: number;
}

export interface TriggerRecord {
  readonly id: string;
  /** The e-mail address of the user who installed the trigger. It runs as this user. */
  readonly owner: string;
  readonly handler: string;
  readonly schedule: TriggerSchedule;
}

export type TriggerSchedule =
  | { readonly kind: 'after'; readonly at: number }
  | {
      readonly kind: 'daily';
      readonly everyDays: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly timeZone: string;
    };

export interface DriveFileRecord {
  readonly id: string;
  readonly owner: string;
  name: string;
  mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  trashed: boolean;
  description: string;
  createdTime: string;
  /** Where a person can open the file. For a folder, a URL like Google's. */
  webViewLink: string;
  permissions: PermissionRecord[];
}

interface PermissionRecord {
  readonly id: string;
  readonly role: string;
  readonly type: string;
  readonly emailAddress: string | null;
  readonly notified: boolean;
}

/** The number of recipients since `since` (ms). The quota's day is 24 hours from its first mail. */
export interface MailCount {
  since: number;
  recipients: number;
}

function newHostState(): HostState {
  return { properties: { document: {}, script: {}, user: {} }, triggers: [], files: [], mail: {}, ids: 0 };
}

/** A new id. The same state always gives the same ids. */
export function nextId(state: HostState, kind: string): string {
  state.ids += 1;
  return `${kind}-${String(state.ids).padStart(6, '0')}`;
}

/**
 * The host's section of a workbook. Creates it if missing.
 * @throws BadInput if it is damaged.
 */
export function hostStateOf(workbook: { readonly name: string; host: unknown }): HostState {
  workbook.host ??= newHostState();
  if (isHostState(workbook.host)) return workbook.host;
  throw new BadInput(`${workbook.name}: its state file is damaged (the part "host"); restore it, or delete it`);
}

function isHostState(value: unknown): value is HostState {
  if (!isRecord(value)) return false;
  const properties = value['properties'];
  if (!isRecord(properties)) return false;
  const records = [properties['document'], properties['script'], properties['user'], value['mail']];
  const lists = [value['triggers'], value['files']];
  return records.every(isRecord) && lists.every(Array.isArray) && typeof value['ids'] === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
