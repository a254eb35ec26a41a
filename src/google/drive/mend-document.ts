import type { Report } from '../../report/content/blocks';
import type { Feature } from '../../report/read-back/difference';
import { GOOGLE_DOC_FIELDS, type GoogleDoc } from '../../report/read-back/google-doc';
import { planMending } from '../../report/read-back/plan-mending';
import { reasonOf } from '../reason';

/** Right after a conversion Docs may not know the document yet. In milliseconds, before each further try. */
const WAITS = [1000, 2000, 4000];

/**
 * Reads the document made of a report, mends in one batch what the import lost, and gives what could not be mended; null where
 * the document could not be read, which leaves it as the import made it.
 */
export function mendDocument(documentId: string, report: Report): readonly Feature[] | null {
  try {
    const { requests, mends, lost } = planMending(report, readDocument(documentId));
    const mended = requests.length === 0 || sent(documentId, requests);
    return [...new Set(mended ? lost : [...lost, ...mends])];
  } catch (refusal) {
    console.warn(`not read back: ${reasonOf(refusal)}`);
    return null;
  }
}

/** @throws the last try's refusal; at once where there is no service to wait for. */
function readDocument(documentId: string): GoogleDoc {
  const { Documents } = docs();
  const get = () => Documents.get(documentId, { fields: GOOGLE_DOC_FIELDS }) as GoogleDoc;
  for (const wait of WAITS) {
    try {
      return get();
    } catch (refusal) {
      console.info(`document not ready: ${reasonOf(refusal)}`);
      Utilities.sleep(wait);
    }
  }
  return get();
}

/** All or nothing: where Docs refuses one request, none takes effect. */
function sent(documentId: string, requests: readonly object[]): boolean {
  try {
    docs().Documents.batchUpdate({ requests: [...requests] }, documentId);
    console.info(`document mended by ${requests.length} requests`);
    return true;
  } catch (refusal) {
    console.warn(`not mended: ${reasonOf(refusal)}`);
    return false;
  }
}

/** @throws where the manifest does not enable the advanced service. */
function docs(): GoogleAppsScript.Docs {
  if (typeof Docs === 'undefined') throw new Error('the Docs service is not enabled in the manifest');
  return Docs;
}
