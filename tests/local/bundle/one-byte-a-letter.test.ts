import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { oneByteALetter } from '../../../local/bundle/one-byte-a-letter.mjs';

const folder = mkdtempSync(join(tmpdir(), 'one-byte-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `source` exports as `all`, built with the plugin, and the code of the bundle. */
async function built(source: string, room = 'commands'): Promise<{ readonly all: unknown; readonly code: string }> {
  mkdirSync(join(folder, 'src', room), { recursive: true });
  const file = join(folder, 'src', room, 'messages.ts');
  writeFileSync(file, source);
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'made',
    charset: 'utf8',
    minify: true,
    plugins: [oneByteALetter],
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  const context: { made?: { all: unknown } } = {};
  runInNewContext(code.replace(/^(?:"use strict";)?var made/, 'made'), context);
  return { all: context.made?.all, code };
}

const letters = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'กขฬฮอะาำิ์ํ๎ฤๅโไๆฯ฿๐๙ 123~az{}$`\\"\'\n/.,:“”→') },
  { weight: 1, arbitrary: fc.constantFrom('มาตรการ', '{{รอบ}}', '${', '</script>', 'https://a.go.th/ก?x=1') },
);
const text = fc.array(letters, { maxLength: 30 }).map(parts => parts.join(''));
const quoted = (text: string) => text.replace(/[\\`$]/g, '\\$&');

describe('the build writes Thai with one byte a letter', () => {
  it('and the bundle says the same as the source', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async texts => {
        const source = [
          `const value = (x: string): string => x;`,
          `export const all = (() => [`,
          ...texts.map(each => `${JSON.stringify(each)},`),
          ...texts.map(each => `\`\${value("ค่า")}${quoted(each)}\${1}${quoted(each)}\`,`),
          ...texts.map((each, index) => `{ [${JSON.stringify(`${index}${each}`)}]: 1, 'ชื่อของคีย์': 2 },`),
          `])();`,
        ].join('\n');
        const { all } = await built(source);
        expect(JSON.parse(JSON.stringify(all))).toEqual([
          ...texts,
          ...texts.map(each => `ค่า${each}1${each}`),
          ...texts.map((each, index) => ({ [`${index}${each}`]: 1, ชื่อของคีย์: 2 })),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('in sentences inside functions and in lists of words, not in what is read in each run', async () => {
    const source = `export const all = 'อ่านทุกครั้งที่เปิดแผ่นงาน'; export const say = () => 'อ่านเมื่อแจ้งผู้ใช้';`;
    const sentences = await built(source);
    expect(sentences.code).toContain('อ่านทุกครั้งที่เปิดแผ่นงาน');
    expect(sentences.code).not.toContain('อ่านเมื่อแจ้งผู้ใช้');
    const lists = await built(`export const all = 'ดำเนินการ จัดทำ'.split(' ');`, 'import');
    expect(lists.code).not.toMatch(/[\u0e01-\u0e5b]/);
    expect(Array.from(lists.all as string[])).toEqual(['ดำเนินการ', 'จัดทำ']);
    expect((await built(source, 'register')).code).toContain('อ่านเมื่อแจ้งผู้ใช้');
  });
});
