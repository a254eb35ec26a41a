import { expect, it } from 'vitest';
import { streamIo } from '../../../local/cli/io';

/** What a stream was given. With `columns`, it is a terminal. */
function stream(columns?: number) {
  const texts: string[] = [];
  return { texts, columns: columns ?? 0, isTTY: columns !== undefined, write: (text: string) => texts.push(text) };
}

it('on a terminal, progress is one line that the next text replaces', () => {
  const [out, err] = [stream(20), stream(20)];
  const io = streamIo(out, err);
  io.progress?.('reading BOOK.xlsx');
  io.progress?.('letter 3 of 5, a text that is too long for the line');
  io.out('done\n');
  io.err('notice\n');
  expect(err.texts).toEqual([
    '\r\u001b[2Kreading BOOK.xlsx',
    '\r\u001b[2Kletter 3 of 5, a te',
    '\r\u001b[2K',
    'notice\n',
  ]);
  expect(out.texts).toEqual(['done\n']);
});

it('in a pipe, there is none', () => {
  const [out, err] = [stream(), stream()];
  const io = streamIo(out, err);
  io.progress?.('reading');
  io.out('done\n');
  expect([out.texts, err.texts]).toEqual([['done\n'], []]);
});
