import { reasonOf } from '../../fault';
import type { Report } from '../../report/content/blocks';
import type { Feature } from '../../report/read-back/feature';
import { GOOGLE_DOC_FIELDS, type GoogleDoc } from '../../report/read-back/google-doc';
import { lostFeatures } from '../../report/read-back/lost-features';

/** Right after a conversion Docs may not know the document yet. In milliseconds, before each further try. */
const WAITS = [1000, 2000, 4000];

/** Reads the document made of a report, and says what the import lost; null where it could not be read. */
export function readBack(documentId: string, report: Report): readonly Feature[] | null {
  try {
    return lostFeatures(report, readDocument(documentId));
  } catch (refusal) {
    console.warn(`not read back: ${reasonOf(refusal)}`);
    return null;
  }
}

/** @throws the last try's refusal; at once where there is no service to wait for. */
function readDocument(documentId: string): GoogleDoc {
  if (typeof Docs === 'undefined') throw new Error('the Docs service is not enabled in the manifest');
  const { Documents } = Docs;
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
