import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readSource } from '../../../src/import/read/read-source';
import { plan } from './long-plan';

test('reads the same with nothing but the language, as in Apps Script', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { readSource } from './src/import/read/read-source'; export { readPasted } from './src/import/read/read-pasted';`,
      resolveDir: '.',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reading',
    target: 'es2020',
    define: { TextDecoder: 'undefined' },
  });
  // A context has the language's own objects and no others: no TextDecoder, no Buffer, no DOM.
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? '', context);
  const inContext = (bytes: Uint8Array) => {
    const json = runInContext(
      `JSON.stringify(reading.readSource(Uint8Array.from(${JSON.stringify([...bytes])})))`,
      context,
    );
    return JSON.parse(json);
  };
  for (const bytes of [
    plan(2),
    Buffer.from('มาตรการ,ผล\n'),
    Buffer.from('<html><table><tr><td>ก</table>'),
    readFileSync('package.json'),
  ]) {
    expect(inContext(bytes)).toEqual(JSON.parse(JSON.stringify(readSource(bytes))));
  }
  expect(runInContext('reading.readPasted("ก\\tข").tables[0].cells[0][1]', context)).toBe('ข');
});

test('a plan of 300 rows is read to its last line', () => {
  const source = readSource(plan(300));
  expect('tables' in source && source.tables[0]?.cells.at(-1)?.at(-1)).toMatch(/\n๓๖๐๐\. ข้อสอง$/);
});
