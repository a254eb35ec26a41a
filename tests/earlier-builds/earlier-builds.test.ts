import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/memory/row-text';
import {
  CALLED,
  changedCells,
  copyOf,
  doubled,
  type EarlierBook,
  type EarlierBuild,
  earlierBuilds,
  heartbeatOf,
  lostLines,
  recorded,
  runCall,
  runToday,
} from '../support/earlier-builds';
import { exampleHost } from '../support/office';
import { rowIdOf } from '../support/row-id';
import { checked, daily, flagged, health, isDone, later, remembered, reminded, reported, undone } from './answers';

const BUILDS = await earlierBuilds();

/** These are asked to write in the office's own cells, and these to mail. */
const WRITES = ['fixText', 'undoFix', 'setUp', 'saveEmblem'];
const MAILS = ['sendReminders', 'runDaily', 'resumeDaily'];

/** The same book after today's set-up, which leaves blank cells blank. */
function afterSetUp(build: EarlierBuild): EarlierBuild {
  const copy = copyOf(build);
  const { error, value } = runCall(copy, ['setUp', [{ fillDown: false }], 'menu']);
  if (error !== null || !isDone(value)) throw new Error(`set-up: ${error ?? JSON.stringify(value)}`);
  return copy;
}

it('every function that Google can call is called', () => {
  expect([...CALLED].sort()).toEqual(exampleHost().globals().sort());
});

describe.each(BUILDS)('the book that build $name left, before any set-up', build => {
  answersAsBefore(build, build);
  it('is of the layout it was left in', () => {
    expect(runToday(copyOf(build), 'checkHealth').value).toMatchObject({ data: { layout: build.layout } });
  });
  it('remembers of each row what it did', () => {
    expect(remembered(build)).toEqual(recorded(build, 'rows', remembered(build)));
  });
  it("daily run: its day stands where the sheet's own rule looks for it", () => {
    const copy = copyOf(build);
    runCall(copy, ['runDaily', [], 'timeTrigger'], later(build.day, 1));
    const day = heartbeatOf(copy.workbook);
    expect(day).toEqual(recorded(build, 'heartbeat', day));
  });
  runsEverything(build);
});

describe.each(BUILDS)("the book that build $name left, after today's set-up", build => {
  const book = afterSetUp(build);
  it('holds all that it held', () => {
    expect(changedCells(build, book.workbook)).toEqual([]);
    expect(lostLines(build, book.workbook)).toEqual([]);
  });
  answersAsBefore(build, book);
  it('remembers who each row is, and when it was told', () => {
    const before = recorded(build, 'rows', remembered(build));
    const now = remembered(book);
    expect(now.map(({ row, lastMailed }) => [row, lastMailed])).toEqual(
      before.map(({ row, lastMailed }) => [row, lastMailed]),
    );
    before.forEach(({ id }, index) => {
      expect(readRow(now[index]?.id ?? '')).toEqual(readRow(id));
      expect(rowIdOf(id)).not.toBe('');
    });
  });
  runsEverything(book);
});

/** All that the earlier build answered over its book, today's answers over `book`. */
function answersAsBefore(build: EarlierBuild, book: EarlierBook): void {
  it('daily run: the same people are told of the same rows on the same days', () => {
    expect(daily(book)).toEqual(recorded(build, 'daily', daily(book)));
  });
  it('reminders, asked by hand: the same letters on any day', () => {
    expect(reminded(book)).toEqual(recorded(build, 'remind', reminded(book)));
  });
  it('flag: the same states and days', () => {
    expect(flagged(book)).toEqual(recorded(build, 'flag', flagged(book)));
  });
  it('check: finds all that was found, and the same cells astray', () => {
    const now = checked(book);
    const before = recorded(build, 'check', now);
    const astray = (findings: readonly string[]) => findings.filter(finding => finding.includes('| astrayBlank |'));
    expect(now).toEqual(expect.arrayContaining(before));
    expect(astray(now)).toEqual(astray(before));
  });
  it('report: the same rows and counts, in the folder that was there', () => {
    expect(reported(book)).toEqual(recorded(build, 'report', reported(book)));
  });
  it('undo: puts the same cells back', () => {
    expect(undone(book)).toEqual(recorded(build, 'undo', undone(book)));
  });
  it('health: the same daily run, which counts as stopped on the same days', () => {
    expect(health(book)).toEqual(recorded(build, 'health', health(book)));
  });
}

function runsEverything(book: EarlierBook): void {
  const before = remembered(book);

  it.each(CALLED)('%s runs to its end, mails nobody twice and loses nothing', name => {
    const now = copyOf(book);
    const { error, value, mails } = runToday(now, name);
    expect(error).toBeNull();
    expect(isDone(value), JSON.stringify(value)).toBe(true);
    expect(mails.flatMap(({ to, cc }) => [...to, ...cc]).filter(to => book.mailed.includes(to))).toEqual([]);
    expect(lostLines(book, now.workbook)).toEqual([]);
    expect(doubled(book, now.workbook)).toEqual([]);
    const changed = changedCells(book, now.workbook);
    if (!WRITES.includes(name)) expect(changed).toEqual([]);
    // Set-up was told that blank cells may be filled in.
    if (name === 'setUp') expect(changed.filter(([, , , was]) => was !== '')).toEqual([]);
    if (name === 'fixText') expect(value).toMatchObject({ data: { fixed: changed.length } });
    const isPlain = !WRITES.includes(name) && !MAILS.includes(name);
    if (isPlain) expect(remembered(now)).toEqual(before);
    else expect(remembered(now).map(idOf)).toEqual(before.map(idOf));
  });

  it('a copy of it mails nobody', () => {
    const now = copyOf(book);
    const copy = { ...now, workbook: { ...now.workbook, id: 'a-copy' } };
    const { value, mails } = runCall(copy, ['sendReminders', [], 'menu'], later(book.day, 30));
    expect(isDone(value)).toBe(false);
    expect(mails).toEqual([]);
  });
}

/** The name that a row goes by, whatever its รหัส holds besides. */
function idOf({ row, id }: { readonly row: string; readonly id: string }): string {
  return `${row} ${rowIdOf(id)}`;
}
