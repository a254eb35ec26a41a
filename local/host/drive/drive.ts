import { DOCX, FOLDER, GOOGLE_DOC } from '../../../src/google/drive/mime-types';
import { AdvancedService } from '../../script/google/advanced-service';
import { onlyKeys } from '../../script/google/signature';
import { apiError } from '../api-error';
import { docxFault } from '../docs/docx-fault';
import { type DriveFileRecord, nextId } from '../kept/state';
import { Blob } from './blob';
import { type FileResource, listFields, resourceOf } from './drive-fields';
import { parseQuery } from './drive-query';
import { type DriveOptions, ownFile } from './own-file';
import { Permissions } from './permissions';

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

  /** Only a Word document that the script stored, converted to a Google Doc. Without `parents` the copy is in the same folder. */
  copy(resource: object, fileId: string, options: { fields?: string } = {}): Partial<FileResource> {
    onlyKeys('Drive.Files.copy', options, ['fields']);
    const source = ownFile(this.#options, fileId, 'drive.files.copy');
    const { name, parents, appProperties } = source;
    const file = this.#newFile({ name, parents, appProperties, ...readResource('copy', resource) });
    if (source.mimeType !== DOCX || file.mimeType !== GOOGLE_DOC || source.trashed) {
      throw new Error('not emulated: Drive.Files.copy of anything but a Word document to a Google Doc');
    }
    const stored = this.#options.documents.get(fileId);
    if (!stored) throw new Error('not emulated: Drive.Files.copy of a file from an earlier run');
    resourceOf(file, options.fields);
    file.webViewLink = this.#keep(file, stored.bytes, 'drive.files.copy');
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

  #store(file: DriveFileRecord, blob: Blob): string {
    if (file.mimeType === GOOGLE_DOC && blob.getContentType() !== DOCX) {
      throw new Error('not emulated: a conversion from another type');
    }
    return this.#keep(file, Blob.bytesOf(blob), 'drive.files.create');
  }

  /** If a Word document is to be converted to a Google Doc, checks it and stores the .docx. Returns the file's path. */
  #keep(file: DriveFileRecord, bytes: Uint8Array, call: string): string {
    const converts = file.mimeType === GOOGLE_DOC;
    const fault = converts ? docxFault(bytes) : null;
    if (fault) throw apiError(call, fault);
    const { path } = this.#options.sink.save(file.name, bytes, converts ? DOCX : file.mimeType);
    this.#options.documents.set(file.id, { bytes, gets: 0 });
    return path;
  }
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
