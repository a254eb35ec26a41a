import type { Feature } from '../../report/read-back/feature';
import { GOOGLE_DOC_FIELDS, type GoogleDoc } from '../../report/read-back/google-doc';
import { lostFeatures } from '../../report/read-back/lost-features';
import type { Outline } from '../../report/read-back/outline';
import { logFault } from '../log';

/** Pauses before further attempts, in milliseconds: right after a conversion Docs may not find the document yet. */
const WAITS = [1000, 2000, 4000];

/** What the conversion of a report into this Google Doc lost; null if the document could not be read. */
export function readBack(documentId: string, outline: Outline): readonly Feature[] | null {
  try {
    return lostFeatures(outline, readDocument(documentId));
  } catch (refusal) {
    logFault('not read back', refusal);
    return null;
  }
}

/** @throws the error of the last attempt, or at once if the Docs service is not enabled. */
function readDocument(documentId: string): GoogleDoc {
  if (typeof Docs === 'undefined') throw new Error('the Docs service is not enabled in the manifest');
  const { Documents } = Docs;
  const get = () => Documents.get(documentId, { fields: GOOGLE_DOC_FIELDS }) as GoogleDoc;
  for (const wait of WAITS) {
    try {
      return get();
    } catch (refusal) {
      logFault('document not ready', refusal);
      Utilities.sleep(wait);
    }
  }
  return get();
}
