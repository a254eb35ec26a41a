import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { errorCode } from '../error-code';

// Files that must not outlive a run (locks, unfinished parts) have their owner in their name, so that a later run knows which of them
// belong to a process that has ended. A process number alone does not tell: after a restart, and in every container, numbers come again.

/** Longer than any run takes: the script is stopped after six minutes. */
const LONGEST_RUN_MS = 60 * 60_000;
/** Clocks and file systems round times. */
const ROUNDING_MS = 60_000;
const UNKNOWN = '0';

/** The form of a mark: process number, its start, the machine's start, the machine's name, and a random part. */
export const MARK = String.raw`\d+-\w+-\w+-\w+-\w+`;

/** A new mark of this process. Two marks are never the same. */
export function newMark(): string {
  return [process.pid, startOf('self') ?? UNKNOWN, boot(), host(), randomBytes(4).toString('hex')].join('-');
}

/**
 * True if the process that made the mark has surely ended.
 * @param modified when its file was written (ms since 1970).
 * @param now the time of the same clock.
 */
export function hasEnded(mark: string, modified: number, now = Date.now()): boolean {
  const [pid = '', start = UNKNOWN, bootedAs, madeOn] = mark.split('-');
  // Another machine's processes cannot be seen from here.
  if (madeOn !== host()) return now - modified > LONGEST_RUN_MS;
  if (bootedAs !== boot()) return true;
  if (bootedAs === UNKNOWN && modified < now - uptime() * 1000 - ROUNDING_MS) return true;
  if (!isRunning(Number(pid))) return true;
  const found = startOf(pid);
  return found === ENDED || (start !== UNKNOWN && found !== null && found !== start);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another account's process may not be signalled, but it is there.
    return errorCode(error) === 'EPERM';
  }
}

const ENDED = 'ended';

/** When the process started, in ticks since the machine did; `ENDED` for one that only waits to be reaped; null if the system does not say. */
function startOf(pid: string): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name, in brackets, may itself contain brackets and spaces. After it come the state and, as the 20th field, the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? ENDED : (fields[19] ?? null);
}

function boot(): string {
  const id = textOf('/proc/sys/kernel/random/boot_id');
  return id === null ? UNKNOWN : shortened(id);
}

function host(): string {
  return shortened(hostname());
}

function shortened(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
