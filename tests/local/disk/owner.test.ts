import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasEnded, newMark } from '../../../local/disk/owner';

const parts = newMark().split('-');
const NOW = Date.now();
const HOUR_MS = 60 * 60_000;

/** The mark of this process with some parts replaced: 0 process number, 1 its start, 2 the machine's start, 3 the machine's name. */
const markWith = (changes: Readonly<Record<number, string>>) => parts.map((part, at) => changes[at] ?? part).join('-');

it('a mark of this process has not ended, and no two are the same', () => {
  expect(hasEnded(newMark(), NOW)).toBe(false);
  expect(newMark()).not.toBe(newMark());
});

it('a process number that nobody has any more has ended', () => {
  expect(hasEnded(markWith({ 0: '4194999' }), NOW)).toBe(true);
});

const hasProc = existsSync('/proc/self/stat');
if (!hasProc) console.warn('SKIPPED because /proc is missing: process numbers that come again');

it.skipIf(!hasProc).each([
  ['another process has the number now, as pid 1 in a container that was started again', { 1: '77' }],
  ['the machine was started again', { 2: 'abcdef' }],
])('has ended if %s', (_, changes) => {
  expect(hasEnded(markWith(changes), NOW)).toBe(true);
});

it('of a machine whose processes cannot be seen here, has ended after an hour', () => {
  const elsewhere = markWith({ 0: '4194999', 3: 'abcdef' });
  expect([hasEnded(elsewhere, NOW - HOUR_MS / 2), hasEnded(elsewhere, NOW - 2 * HOUR_MS)]).toEqual([false, true]);
});

it.skipIf(!hasProc)('has ended if the process is dead but nobody has taken note of it', async () => {
  // The shell starts a process that ends at once, and becomes a program that never asks for its children.
  const child = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = await new Promise<string>(done => child.stdout.once('data', (line: Buffer) => done(String(line).trim())));
  await new Promise(done => setTimeout(done, 200));
  expect(hasEnded(markWith({ 0: pid, 1: '0' }), NOW)).toBe(true);
  child.kill();
});
