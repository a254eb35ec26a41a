import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { readSource } from '../../../src/import/read/read-source';
import { makeDocx, p, tbl, tc, tr } from './docx/make-docx';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

/** A plan of this many rows, with the formatting that Word writes for every run. */
function plan(rows: number): Uint8Array {
  const look =
    '<w:rFonts w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:cs="TH SarabunPSK"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
  const words = ['จัดทำ', 'มาตรฐาน', 'การปฏิบัติงาน', 'และเผยแพร่', 'ให้ประชาชน', 'ทราบ'];
  const run = (text: string) => `<w:r w:rsidR="00A1B2C3"><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cell = () => tc(p(words.map(run).join('')) + item('ข้อแรก') + item('ข้อสอง'));
  return makeDocx({
    body: tbl(Array.from({ length: rows }, () => tr([cell(), cell(), cell(), cell(), cell(), cell()]))),
    numbering: NUMBERING,
  });
}

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
