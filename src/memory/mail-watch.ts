/** What decides where letters may go, as it was when the owner of the daily run was last told. So each change is told once. */
export interface MailWatch {
  /** The allowed domains; empty if there was no limit. */
  readonly domains: readonly string[];
  /** Fingerprints of the changed addresses that were told and have had no letter since. */
  readonly moved: readonly string[];
}

const NOTHING_SEEN: MailWatch = { domains: [], moved: [] };

export function readMailWatch(text: string | null): MailWatch {
  return text === null ? NOTHING_SEEN : (JSON.parse(text) as MailWatch);
}

export function mailWatchText(watch: MailWatch): string {
  return JSON.stringify(watch);
}
