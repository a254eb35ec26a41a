import { STORED_BY_ACCOUNT } from '../../memory/stored';
import type { Problem } from '../../problem';
import type { Report } from '../../report/content/blocks';
import type { Adapters, GoogleDocFile, Kept, Sharing } from '../ports/adapters';
import { whyNot } from './run';

export type KeptWord = Extract<Kept, { kept: true }>;

/** A Word file, and the Google Doc made of it. `document`: null if Drive did not convert it. `sharing`: null if nothing was to be shared. */
export interface KeptDocument {
  readonly kept: KeptWord;
  readonly document: GoogleDocFile | null;
  readonly sharing: Sharing | null;
}

/** Keeps a document as a Word file, or says why not. Until `finishDocument`, the next run bins its files and makes them again. */
export function keepWord(
  { archive, userStore, newId }: Adapters,
  document: Report,
): KeptWord | { readonly problem: Problem } {
  const unfinished = unfinishedRun(userStore);
  // Keep the name of an unfinished run until its files are in the bin.
  const run = unfinished ?? newId();
  const { reportFolder, reportUnfinished } = STORED_BY_ACCOUNT;
  userStore.set(reportUnfinished, run);
  const kept = archive.keep(document, { folderId: userStore.get(reportFolder), run, unfinished });
  if (kept.kept) return kept;
  if (kept.folderId !== null) userStore.set(reportFolder, kept.folderId);
  return { problem: { code: 'driveRefused', why: kept.why } };
}

/** Keeps a document as a Word file and a Google Doc, or says why not. */
export function keepDocument(
  adapters: Adapters,
  document: Report,
  isShared: boolean,
): KeptDocument | { readonly problem: Problem } {
  const kept = keepWord(adapters, document);
  if ('problem' in kept) return kept;
  const { archive } = adapters;
  return { kept, document: archive.convert(kept.word), sharing: isShared ? archive.share(kept.folderId) : null };
}

/**
 * Marks the document as complete, and notes its folder. Must happen before anybody is told of it, because the next run bins the files of an
 * unfinished one.
 */
export function finishDocument({ userStore }: Adapters, folderId: string): void {
  const { reportFolder, reportUnfinished } = STORED_BY_ACCOUNT;
  const refusal = whyNot(() => userStore.setAll({ [reportFolder]: folderId, [reportUnfinished]: NONE }));
  // A call that failed may have taken effect all the same.
  if (refusal !== null && unfinishedRun(userStore) !== null) throw new Error(refusal);
}

/** No run is unfinished. Older builds removed the entry instead. */
const NONE = '-';

function unfinishedRun(userStore: Adapters['userStore']): string | null {
  const run = userStore.get(STORED_BY_ACCOUNT.reportUnfinished);
  return run === NONE ? null : run;
}
