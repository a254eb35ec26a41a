import { GOOGLE_DOC } from '../../../src/google/drive/mime-types';
import type { Feature } from '../../../src/report/read-back/feature';
import { AdvancedService } from '../../script/google/advanced-service';
import { onlyKeys } from '../../script/google/signature';
import { apiError } from '../api-error';
import type { HostState } from '../kept/state';
import { masked } from './field-mask';
import { importDocx } from './import-docx';

/** How Google treats converted documents. It is not documented, so tests choose. */
export interface DocsBehaviour {
  /** What the importer loses of every Word document, for nobody says what Google's keeps. */
  readonly loses?: readonly Feature[];
  /** How many times `get` fails before a new document is known. */
  readonly failingGets?: number;
}

/** What was stored since the host began, by file id. `gets`: how often the Docs service was asked for it. */
export type Documents = Map<string, { readonly bytes: Uint8Array; gets: number }>;

interface DocsOptions {
  readonly state: HostState;
  readonly user: string;
  readonly documents: Documents;
  readonly docs: DocsBehaviour;
}

/** The advanced service Docs v1. Only documents made by this user's script exist. */
export class Docs extends AdvancedService {
  readonly service = 'Docs';
  readonly version = 'v1';
  readonly googleName = 'Docs';
  readonly Documents: DocumentsCollection;

  constructor(options: DocsOptions) {
    super();
    this.Documents = new DocumentsCollection(options);
  }
}

class DocumentsCollection extends AdvancedService {
  readonly service = 'Docs';
  readonly version = 'v1';
  readonly googleName = 'Docs.Documents';
  readonly #options: DocsOptions;

  constructor(options: DocsOptions) {
    super();
    this.#options = options;
  }

  get(documentId: string, options: { fields?: string } = {}): unknown {
    onlyKeys('Docs.Documents.get', options, ['fields']);
    const { state, user, documents, docs } = this.#options;
    const file = state.files.find(({ id, owner, trashed }) => id === documentId && owner === user && !trashed);
    if (!file) throw apiError('docs.documents.get', 'Requested entity was not found.');
    const document = file.mimeType === GOOGLE_DOC ? documents.get(documentId) : undefined;
    if (!document)
      throw new Error('not emulated: Docs.Documents.get of a document from an earlier run, or of no document');
    document.gets += 1;
    if (document.gets <= (docs.failingGets ?? 0)) throw apiError('docs.documents.get', 'Internal error encountered.');
    return masked({ ...importDocx(document.bytes, docs.loses ?? []), documentId }, options.fields ?? '*');
  }
}
