import { expect, it } from 'vitest';
import { LAYOUT_VERSION, MIGRATIONS, type Migration, migrate } from '../../src/layout/migrations';

const to = (version: number): Migration => ({ to: version, changes: () => [] });
const THREE = [to(4), to(2), to(3)];

/** What happens from a layout on: the migrations that run, and the versions recorded. */
function doneFrom(from: number, dies?: number, changing: readonly number[] = [2, 3, 4]): string[] {
  const done: string[] = [];
  const run = (migration: Migration) => {
    if (migration.to === dies) throw new Error('died');
    done.push(`run ${migration.to}`);
    return changing.includes(migration.to);
  };
  try {
    migrate(from, THREE, run, version => void done.push(`record ${version}`));
  } catch {
    done.push('died');
  }
  return done;
}

it('runs the migrations that are due in order, and records each when it is done', () => {
  expect(doneFrom(1)).toEqual(['run 2', 'record 2', 'run 3', 'record 3', 'run 4', 'record 4']);
  expect(doneFrom(3)).toEqual(['run 4', 'record 4']);
  expect(doneFrom(4)).toEqual([]);
});

it('records one that changes nothing with the next', () => {
  expect(doneFrom(1, undefined, [3])).toEqual(['run 2', 'run 3', 'record 3', 'run 4', 'record 4']);
});

it('continues where a run broke off', () => {
  expect(doneFrom(1, 3)).toEqual(['run 2', 'record 2', 'died']);
  expect(doneFrom(2)).toEqual(['run 3', 'record 3', 'run 4', 'record 4']);
});

it('reaches the layout of this build step by step', () => {
  expect(MIGRATIONS.map(migration => migration.to)).toEqual(
    Array.from({ length: LAYOUT_VERSION - 1 }, (_, index) => index + 2),
  );
});
