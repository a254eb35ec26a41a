import type { DriveFileRecord } from '../kept/state';

/** The fields of a Drive v3 file resource that are emulated. */
export interface FileResource {
  readonly kind: 'drive#file';
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly appProperties: Readonly<Record<string, string>>;
  readonly trashed: boolean;
  readonly description: string;
  readonly createdTime: string;
  readonly webViewLink: string;
  /** Not set for Google's own file types, which cannot be downloaded. */
  readonly webContentLink?: string;
}

const GOOGLE_TYPE = 'application/vnd.google-apps.';
const DEFAULT_FIELDS = 'kind,id,name,mimeType';

/** Drive returns only the fields in `fields`, or four default fields without it. */
export function resourceOf(file: DriveFileRecord, fields: string = DEFAULT_FIELDS): Partial<FileResource> {
  const { id, name, mimeType, parents, appProperties, trashed, description, createdTime, webViewLink } = file;
  const kind = 'drive#file';
  const common = { kind, id, name, mimeType, parents, appProperties, trashed, description, createdTime, webViewLink };
  const whole = { ...common, webContentLink: mimeType.startsWith(GOOGLE_TYPE) ? undefined : webViewLink };
  const wanted = fields.split(',').map(field => field.trim());
  if (wanted.includes('*')) return whole as FileResource;
  return Object.fromEntries(wanted.map(field => [field, fieldOf(whole, field)]));
}

/** The fields of each file in a list's `fields`, such as `nextPageToken,files(id,name)`. */
export function listFields(fields: string | undefined): string | undefined {
  if (fields === undefined || fields === '*') return fields;
  const match = /^(?:nextPageToken,\s*)?files(?:\(([\w,\s*]+)\))?(?:,\s*nextPageToken)?$/.exec(fields.trim());
  if (!match) throw new Error(`not emulated: Drive.Files.list with fields ${fields}`);
  return match[1];
}

function fieldOf(whole: object, field: string): unknown {
  const found = Object.entries(whole).find(([key]) => key === field);
  if (!found) throw new Error(`not emulated: Drive file field ${field}`);
  return found[1];
}
