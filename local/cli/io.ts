/** Where a command line's words go. */
export interface Io {
  /** To standard output. */
  out(text: string): void;
  /** To standard error. */
  err(text: string): void;
  /** Says what a long run is doing, in a few words without an end of line. Only for a person at a terminal. */
  progress?(text: string): void;
}

/** A stream, as far as it is used here. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[2K';

/**
 * Writes to the process's streams. On a terminal the last line shows the progress, and each new text replaces it. In a pipe or a file there is
 * no progress.
 */
export function streamIo(stdout: Stream, stderr: Stream): Io {
  let isShown = false;
  function clear(): void {
    if (isShown) stderr.write(CLEAR_LINE);
    isShown = false;
  }
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      // A line that wraps could not be cleared.
      stderr.write(`${CLEAR_LINE}${[...text].slice(0, (stderr.columns ?? 80) - 1).join('')}`);
      isShown = true;
    },
  };
}
