import type { SheetChange, SheetState } from './changes';

/** Changes the sheets from layout `to` - 1 to layout `to`. It must be safe to run twice, because a run that died is repeated. */
export interface Migration {
  readonly to: number;
  readonly changes: (sheets: readonly SheetState[]) => readonly SheetChange[];
}

/** The layout that this build makes and reads. Add one for every new migration. */
export const LAYOUT_VERSION = 3;

/** In order. There is none for layout 1, the first. */
export const MIGRATIONS: readonly Migration[] = [
  // Set-up's last step, or the next command that writes them, writes the รหัส cells in the format of layout 2. The new layout must be
  // recorded before that, because older builds cannot read the new format and refuse the sheet by the recorded layout.
  { to: 2, changes: () => [] },
  // A round can be closed. Older builds, which would report it from the register as it is now, refuse the sheets.
  { to: 3, changes: () => [] },
];

/**
 * Runs the migrations after layout `from` in order and records each that changed something when it is done, so that a run that was cut short
 * continues where it stopped. `run` says whether it changed anything.
 */
export function migrate(
  from: number,
  migrations: readonly Migration[],
  run: (migration: Migration) => boolean,
  record: (version: number) => void,
): void {
  const due = migrations.filter(({ to }) => to > from).sort((a, b) => a.to - b.to);
  for (const [index, migration] of due.entries()) {
    // One that changes nothing is recorded with the next.
    if (run(migration) || index === due.length - 1) record(migration.to);
  }
}
