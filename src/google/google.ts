import type { Adapters } from '../commands/ports/adapters';
import { googleClock } from './account/clock';
import { googleConsent } from './account/consent';
import { googleLock } from './account/lock';
import { newId } from './account/new-id';
import { googlePerson } from './account/person';
import { googlePost } from './account/post';
import { googleDocumentStore, googleUserStore } from './account/store';
import { googleTriggers } from './account/triggers';
import { googleArchive } from './drive/archive';
import { mayPass } from './retry';
import { googleBlanks } from './sheet/blanks';
import { googleBook } from './sheet/book';
import { googleHeartbeat } from './sheet/heartbeat';
import { googleLayout } from './sheet/layout';
import { googleNotes } from './sheet/notes';
import { googleRows } from './sheet/rows';

/** The package's version, inserted by the build. */
declare const BUILD_VERSION: string;

/** All of Google that commands use. */
export const google: Adapters = {
  book: googleBook,
  notes: googleNotes,
  blanks: googleBlanks,
  rows: googleRows,
  layout: googleLayout,
  documentStore: googleDocumentStore,
  userStore: googleUserStore,
  lock: googleLock,
  person: googlePerson,
  clock: googleClock,
  post: googlePost,
  archive: googleArchive,
  triggers: googleTriggers,
  consent: googleConsent,
  heartbeat: googleHeartbeat,
  mayPass,
  version: BUILD_VERSION,
  newId,
};
