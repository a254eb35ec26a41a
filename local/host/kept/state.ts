import { BadInput } from '../../bad-input';

/** What Google keeps outside the spreadsheet's cells. Plain data: the state file beside the workbook holds it as JSON. */
export interface HostState {
  properties: {
    document: Record<string, string>;
    script: Record<string, string>;
    /** By the user's address: one user never sees another's. */
    user: Record<string, Record<string, string>>;
  };
  triggers: TriggerRecord[];
  files: DriveFileRecord[];
  /** By the user's address. */
  mail: Record<string, MailCount>;
  /** How many ids were given out, so that the next one is new. */
  ids: number;
}

export interface TriggerRecord {
  readonly id: string;
  /** The address of the user who installed it, as whom it runs. */
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
  /** Where a person opens it; for a folder, its place in Google's address scheme. */
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

/** Recipients mailed since `since` (ms): the quota's day is 24 hours from the first request. */
export interface MailCount {
  since: number;
  recipients: number;
}

function newHostState(): HostState {
  return { properties: { document: {}, script: {}, user: {} }, triggers: [], files: [], mail: {}, ids: 0 };
}

/** An id that looks like Google's, the same in every run over the same state. */
export function nextId(state: HostState, kind: string): string {
  state.ids += 1;
  return `${kind}-${String(state.ids).padStart(6, '0')}`;
}

/**
 * The host's section of a workbook, made where there is none.
 * @throws BadInput when it is damaged.
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
