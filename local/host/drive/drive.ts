import { DOCX, FOLDER, GOOGLE_DOC } from '../../../src/google/drive/mime-types';
import type { Clock } from '../../script/clock';
import { AdvancedService } from '../../script/google/advanced-service';
import { onlyKeys } from '../../script/google/signature';
import { apiError } from '../api-error';
import type { Documents } from '../docs/docs';
import { docxFault } from '../docs/docx-fault';
import { type DriveFileRecord, type HostState, nextId } from '../kept/state';
import { Blob } from './blob';
import { type FileResource, listFields, resourceOf } from './drive-fields';
import { parseQuery } from './drive-query';

/** Stores a file. Throws if it was not stored. `path` is where the person finds the file. */
export interface DriveSink {
  save(name: string, bytes: Uint8Array, mimeType: string): { readonly path: string };
}

interface DriveOptions {
  readonly workbook: { readonly id: string };
  readonly bookInBin?: boolean | undefined;
  readonly state: HostState;
  readonly user: string;
  readonly clock: Clock;
  readonly sink: DriveSink;
  /** Converted documents are added here for the Docs service. */
  readonly documents: Documents;
  /** E-mail addresses of people without a Google account. */
  readonly withoutAccount: readonly string[];
}

const RESOURCE_KEYS = ['name', 'mimeType', 'parents', 'appProperties', 'description', 'trashed'];
/** Drive's limit for the key and value of an app property together, in UTF-8. */
const MAX_APP_PROPERTY_BYTES = 124;

/** The advanced service Drive v3 with the scope `drive.file`: only files made by this user's script exist. */
export class Drive extends AdvancedService {
  readonly service = 'Drive';
  readonly version = 'v3';
  readonly googleName = 'Drive';
  readonly Files: Files;
  readonly Permissions: Permissions;

  constructor(options: DriveOptions) {
    super();
    this.Files = new Files(options);
    this.Permissions = new Permissions(options);
  }
}

class Files extends AdvancedService {
  readonly service = 'Drive';
  readonly version = 'v3';
  readonly googleName = 'Drive.Files';
  readonly #options: DriveOptions;

  constructor(options: DriveOptions) {
    super();
    this.#options = options;
  }

  create(resource: object, media?: unknown, options: { fields?: string } = {}): Partial<FileResource> {
    onlyKeys('Drive.Files.create', options, ['fields']);
    const file = this.#newFile(readResource('create', resource));
    for (const parent of file.parents) if (parent !== 'root') ownFile(this.#options, parent, 'drive.files.create');
    // Asked before anything is stored, so that a wrong field leaves no orphan.
    resourceOf(file, options.fields);
    if (media instanceof Blob) file.webViewLink = this.#store(file, media);
    else if (file.mimeType !== FOLDER) throw new Error('not emulated: Drive.Files.create of a file without a blob');
    this.#options.state.files.push(file);
    return resourceOf(file, options.fields);
  }

  get(fileId: string, options: { fields?: string } = {}): Partial<FileResource> {
    onlyKeys('Drive.Files.get', options, ['fields']);
    const { workbook, bookInBin } = this.#options;
    if (bookInBin !== undefined && fileId === workbook.id) return bookResource(bookInBin, options.fields);
    return resourceOf(ownFile(this.#options, fileId, 'drive.files.get'), options.fields);
  }

  list(options: { q?: string; fields?: string; pageSize?: number } = {}) {
    onlyKeys('Drive.Files.list', options, ['q', 'fields', 'pageSize', 'spaces']);
    const { state, user } = this.#options;
    const fits = parseQuery(options.q ?? '');
    const fields = listFields(options.fields);
    const found = state.files.filter(file => file.owner === user && fits(file, user)).slice(0, options.pageSize ?? 100);
    return { files: found.map(file => resourceOf(file, fields)) };
  }

  /** Updates only the resource, not the content. */
  update(resource: object, fileId: string, media?: unknown, options: { fields?: string } = {}): Partial<FileResource> {
    if (media !== undefined && media !== null) throw new Error('not emulated: Drive.Files.update with a blob');
    onlyKeys('Drive.Files.update', options, ['fields']);
    const file = ownFile(this.#options, fileId, 'drive.files.update');
    const { parents, mimeType, ...changes } = readResource('update', resource);
    if (parents || mimeType) throw new Error('not emulated: Drive.Files.update of parents or mimeType');
    Object.assign(file, changes);
    return resourceOf(file, options.fields);
  }

  #newFile(given: Partial<DriveFileRecord>): DriveFileRecord {
    const { state, user: owner, clock } = this.#options;
    const id = nextId(state, 'drive');
    return {
      id,
      owner,
      name: 'Untitled',
      mimeType: 'application/octet-stream',
      parents: ['root'],
      appProperties: {},
      trashed: false,
      description: '',
      createdTime: new Date(clock.now()).toISOString(),
      webViewLink: `https://drive.google.com/drive/folders/${id}`,
      permissions: [],
      ...given,
    };
  }

  /** If a Word document is to be converted to a Google Doc, checks it and stores the .docx. Returns the file's path. */
  #store(file: DriveFileRecord, blob: Blob): string {
    const bytes = Blob.bytesOf(blob);
    const converts = file.mimeType === GOOGLE_DOC;
    if (converts && blob.getContentType() !== DOCX) throw new Error('not emulated: a conversion from another type');
    const fault = converts ? docxFault(bytes) : null;
    if (fault) throw apiError('drive.files.create', fault);
    const { path } = this.#options.sink.save(file.name, bytes, converts ? DOCX : file.mimeType);
    if (converts) this.#options.documents.set(file.id, { bytes, gets: 0 });
    return path;
  }
}

class Permissions extends AdvancedService {
  readonly service = 'Drive';
  readonly version = 'v3';
  readonly googleName = 'Drive.Permissions';
  readonly #options: DriveOptions;

  constructor(options: DriveOptions) {
    super();
    this.#options = options;
  }

  create(
    resource: { role?: string; type?: string; emailAddress?: string },
    fileId: string,
    options: { sendNotificationEmail?: boolean } = {},
  ) {
    onlyKeys('Drive.Permissions.create', resource, ['role', 'type', 'emailAddress']);
    onlyKeys('Drive.Permissions.create', options, ['sendNotificationEmail']);
    const { role, type, emailAddress = null } = resource;
    if (role === undefined || type === undefined)
      throw apiError('drive.permissions.create', 'The permission type field is required.');
    const file = ownFile(this.#options, fileId, 'drive.permissions.create');
    // Whoever has no Google account gets in by a mailed link only.
    if (options.sendNotificationEmail === false && this.#options.withoutAccount.includes(emailAddress ?? '')) {
      throw apiError(
        'drive.permissions.create',
        'You are trying to invite a user without a Google account. A notification is required.',
      );
    }
    const id = nextId(this.#options.state, 'permission');
    file.permissions.push({ id, role, type, emailAddress, notified: options.sendNotificationEmail !== false });
    return { kind: 'drive#permission', id, type, role };
  }

  /** All permissions on one page, the owner's first. */
  list(fileId: string, options: { fields?: string; pageSize?: number } = {}) {
    onlyKeys('Drive.Permissions.list', options, ['fields', 'pageSize']);
    if (options.fields !== 'permissions(emailAddress)')
      throw new Error(`not emulated: Drive.Permissions.list with fields ${options.fields}`);
    const { owner, permissions } = ownFile(this.#options, fileId, 'drive.permissions.list');
    return { permissions: [{ emailAddress: owner }, ...permissions.map(({ emailAddress }) => ({ emailAddress }))] };
  }
}

function ownFile({ state, user }: DriveOptions, id: string, call: string): DriveFileRecord {
  const file = state.files.find(candidate => candidate.id === id && candidate.owner === user);
  if (!file) throw apiError(call, `File not found: ${id}.`);
  return file;
}

function readResource(method: string, resource: object): Partial<DriveFileRecord> {
  onlyKeys(`Drive.Files.${method}`, resource, RESOURCE_KEYS);
  const given: Partial<DriveFileRecord> = resource;
  for (const [key, value] of Object.entries(given.appProperties ?? {})) {
    if (Buffer.byteLength(key + value) <= MAX_APP_PROPERTY_BYTES) continue;
    throw apiError(
      `drive.files.${method}`,
      `The properties and app properties are limited to ${MAX_APP_PROPERTY_BYTES} bytes: ${key}`,
    );
  }
  return given;
}

/** The spreadsheet itself, as far as a script asks about it. */
function bookResource(trashed: boolean, fields: string | undefined): Partial<FileResource> {
  if (fields !== 'trashed') throw new Error(`not emulated: Drive.Files.get of the spreadsheet with fields ${fields}`);
  return { trashed };
}
