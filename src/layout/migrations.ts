import type { SheetChange, SheetState } from './changes';

/** Brings the sheets from layout `to` - 1 to layout `to`. It may run twice: a run that died is taken up again from its start. */
export interface Migration {
  readonly to: number;
  readonly changes: (sheets: readonly SheetState[]) => readonly SheetChange[];
}

/** The layout this code makes and reads. Raised by one with every migration added. */
export const LAYOUT_VERSION = 2;

/** In order. The first layout has no forerunner. */
export const MIGRATIONS: readonly Migration[] = [
  // The รหัส cells get the format of layout 2 when the new layout is on record, from set-up's own last step or the next command that
  // writes them: an older build, which cannot read them, must refuse the sheet before the first one changes.
  { to: 2, changes: () => [] },
];

/**
 * Runs what is due since `from`, one after the other, and records each as it is done, so that a run cut short goes on where it
 * stopped.
 */
export function migrate(
  from: number,
  migrations: readonly Migration[],
  run: (migration: Migration) => void,
  record: (version: number) => void,
): void {
  for (const migration of migrations.filter(({ to }) => to > from).sort((a, b) => a.to - b.to)) {
    run(migration);
    record(migration.to);
  }
}
