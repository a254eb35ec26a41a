import { Emulated } from '../../script/google/emulated';
import { onlyKeys } from '../../script/google/signature';
import type { HostState } from '../kept/state';
import { masked } from './field-mask';
import { importDocx } from './import-docx';
import type { Loss } from './loss';
import type { DocumentModel } from './model';
import { updated } from './update';

/** How Google treats converted documents. It is not documented, so tests choose. */
export interface DocsBehaviour {
  /** The features that the importer loses from every Word document. */
  readonly loses?: readonly Loss[];
  /** How often `get` fails before a new document is available. */
  readonly failingGets?: number;
}

/** The documents converted since the host started, by file id. */
export type Documents = Map<string, { readonly bytes: Uint8Array; model: DocumentModel | null; gets: number }>;

export interface DocsOptions {
  readonly state: HostState;
  readonly user: string;
  readonly documents: Documents;
  readonly docs: DocsBehaviour;
}

/** The advanced service Docs v1. Only documents made by this user's script exist. */
export class Docs extends Emulated {
  readonly service = 'Docs';
  readonly googleName = 'Docs';
  readonly Documents: DocumentsCollection;

  constructor(options: DocsOptions) {
    super();
    this.Documents = new DocumentsCollection(options);
  }
}

class DocumentsCollection extends Emulated {
  readonly service = 'Docs';
  readonly googleName = 'Docs.Documents';
  readonly #options: DocsOptions;

  constructor(options: DocsOptions) {
    super();
    this.#options = options;
  }

  get(documentId: string, options: { fields?: string } = {}): unknown {
    onlyKeys('Docs.Documents.get', options, ['fields']);
    const document = this.#entry('get', documentId);
    document.gets += 1;
    if (document.gets <= (this.#options.docs.failingGets ?? 0)) throw apiError('get', 'Internal error encountered.');
    return masked(this.#model(documentId), options.fields ?? '*');
  }

  /** All of the requests or, where one is refused, none. */
  batchUpdate(resource: { requests?: readonly object[] }, documentId: string): unknown {
    onlyKeys('Docs.Documents.batchUpdate', resource, ['requests']);
    const entry = this.#entry('batchUpdate', documentId);
    const { requests = [] } = resource;
    if (requests.length === 0) throw apiError('batchUpdate', 'Must specify at least one request.');
    try {
      entry.model = updated(this.#model(documentId), requests);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('Invalid requests')) throw error;
      throw apiError('batchUpdate', error.message);
    }
    return { documentId, replies: requests.map(() => ({})) };
  }

  #model(documentId: string): DocumentModel {
    const entry = this.#entry('get', documentId);
    entry.model ??= { ...importDocx(entry.bytes, this.#options.docs.loses ?? []), documentId };
    return entry.model;
  }

  #entry(method: string, documentId: string) {
    const { state, user, documents } = this.#options;
    const file = state.files.find(({ id, owner, trashed }) => id === documentId && owner === user && !trashed);
    if (!file) throw apiError(method, 'Requested entity was not found.');
    const entry = documents.get(documentId);
    if (!entry)
      throw new Error(`not emulated: Docs.Documents.${method} of a document from an earlier run, or of no document`);
    return entry;
  }
}

function apiError(method: string, why: string): Error {
  const error = new Error(`API call to docs.documents.${method} failed with error: ${why}`);
  error.name = 'GoogleJsonResponseException';
  return error;
}
