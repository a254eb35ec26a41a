import { onlyKeys } from '../../script/google/signature';
import { type DocumentModel, reindex } from './model';
import { Refusal } from './refusal';
import { mergeTableCells, pinTableHeaderRows, updateTableColumnProperties, updateTableRowStyle } from './update-table';
import { updateParagraphStyle, updateSectionStyle, updateTextStyle } from './update-text';

/** Changes a document as one request says. @throws Refusal with what Google would not take. */
type Update = (document: DocumentModel, request: never) => void;

const UPDATES: Readonly<Record<string, Update>> = {
  pinTableHeaderRows,
  mergeTableCells,
  updateTableColumnProperties,
  updateTableRowStyle,
  updateTextStyle,
  updateParagraphStyle,
  updateSectionStyle,
};

/** The document with the requests done, one after the other; each counts with the places that the one before it left. */
export function updated(document: DocumentModel, requests: readonly object[]): DocumentModel {
  const copy = structuredClone(document);
  for (const [index, request] of requests.entries()) {
    const [kind = '', body] = Object.entries(request)[0] ?? [];
    onlyKeys('Docs.Documents.batchUpdate', request, Object.keys(UPDATES));
    try {
      UPDATES[kind]?.(copy, body as never);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      throw new Error(`Invalid requests[${index}].${kind}: ${refusal.message}`);
    }
    reindex(copy);
  }
  return copy;
}
