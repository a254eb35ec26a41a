import type { Clock } from '../../script/clock';
import { apiError } from '../api-error';
import type { Documents } from '../docs/docs';
import type { DriveFileRecord, HostState } from '../kept/state';
import type { DriveSink } from './drive-sink';

export interface DriveOptions {
  readonly workbook: { readonly id: string };
  readonly bookInBin?: boolean | undefined;
  readonly state: HostState;
  readonly user: string;
  readonly clock: Clock;
  readonly sink: DriveSink;
  /** Stored files are added here: to be converted, and for the Docs service. */
  readonly documents: Documents;
  /** E-mail addresses of people without a Google account. */
  readonly withoutAccount: readonly string[];
}

/** Under the scope `drive.file` there is only what this user's script made. @throws as Drive does. */
export function ownFile({ state, user }: DriveOptions, id: string, call: string): DriveFileRecord {
  const file = state.files.find(candidate => candidate.id === id && candidate.owner === user);
  if (!file) throw apiError(call, `File not found: ${id}.`);
  return file;
}
