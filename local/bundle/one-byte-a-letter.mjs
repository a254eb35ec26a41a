import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { transform } from 'esbuild';

// In UTF-8 a Thai letter takes three bytes, and a quarter of Code.js would be Thai. This esbuild plugin writes Thai texts with one byte a letter.
// `src/thai/words/one-byte.ts` says how, and reads them. Reading takes time where a text is used, so not all texts are written so.

const DECODER = fileURLToPath(new URL('../../src/thai/words/one-byte.ts', import.meta.url));

/** Lists of words, what is known of offices, and the usual wording. They are read when they load. */
const LISTS =
  /src[\\/](?:import[\\/].*|office[\\/].*|report[\\/]wording[\\/].*|thai[\\/]spelling[\\/].*|register[\\/].*[\\/](?:topics|limits[\\/].*)|thai[\\/]period[\\/]words)\.ts$/;
/** What is said to people. A sentence is read when it is said, so only texts inside functions are written so. */
const SENTENCES = /src[\\/](?:check[\\/](?:findings|office)|commands|layout|letters|report)[\\/].*\.ts$/;

const LETTERS_ONLY = /^[\u0e01-\u0e4d\s]{3,}$/;
const SOME_LETTERS = /[\u0e01-\u0e4d]{4}/;
/** `TO_THAI` in `one-byte.ts`. */
const TO_THAI = 0x0dd0;
/** A part in Thai letters, or one with characters that would be taken for Thai letters. What is neither, such as spaces, goes with both. */
const PARTS = /[1-~]+(?:[^\u0e01-\u0e4d]*[1-~])?/g;

/** @param {string} text */
function coded(text) {
  return text
    .replace(PARTS, part => `~${part}~`)
    .replace(/[\u0e01-\u0e4d]/g, letter => String.fromCharCode(letter.charCodeAt(0) - TO_THAI));
}

/**
 * The texts of a module that can be written so, as changes of its source.
 * @param {string} code
 * @param {(text: string, inFunction: boolean) => boolean} fits
 */
function changesOf(code, fits) {
  const changes = [];
  const visit = (node, inFunction) => {
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'TaggedTemplateExpression')
      return node.quasi.expressions.forEach(each => void visit(each, inFunction));
    if (node.type === 'Literal' && typeof node.value === 'string') {
      if (fits(node.value, inFunction) && !node.value.includes('~'))
        changes.push({ ...node, text: `thaiOf(${JSON.stringify(coded(node.value))})` });
      return;
    }
    if (node.type === 'TemplateLiteral') {
      const texts = node.quasis.map(({ value }) => value.cooked);
      if (texts.some(text => fits(text, inFunction)) && !texts.some(text => text.includes('~'))) {
        changes.push({ start: node.start, end: node.start, text: 'thaiIn' });
        for (const [index, quasi] of node.quasis.entries())
          changes.push({ ...quasi, text: coded(texts[index]).replace(/[\\`]|\$(?=\{)/g, '\\$&') });
      }
    }
    const isFunction = /Function/.test(node.type);
    for (const [key, child] of Object.entries(node)) {
      if ((key === 'key' && !node.computed) || child === null) continue;
      for (const each of [child].flat()) if (typeof each?.type === 'string') visit(each, inFunction || isFunction);
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), false);
  return changes.sort((one, other) => other.start - one.start || other.end - one.end);
}

export const oneByteALetter = {
  name: 'one-byte-a-letter',
  setup(into) {
    const rewrite =
      fits =>
      async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), {
          loader: 'ts',
          charset: 'utf8',
          legalComments: 'inline',
          // The lines stay as they are, so the map still holds for them.
          sourcemap: 'inline',
          sourcesContent: false,
          sourcefile: path,
        });
        const changes = changesOf(code, fits);
        if (changes.length === 0) return undefined;
        let contents = code;
        for (const { start, end, text } of changes) contents = contents.slice(0, start) + text + contents.slice(end);
        // On the first line, so that it moves no line.
        return { contents: `import { thaiIn, thaiOf } from ${JSON.stringify(DECODER)};${contents}`, loader: 'js' };
      };
    into.onLoad(
      { filter: LISTS },
      rewrite(text => LETTERS_ONLY.test(text) || SOME_LETTERS.test(text)),
    );
    into.onLoad(
      { filter: SENTENCES },
      rewrite((text, inFunction) => inFunction && SOME_LETTERS.test(text)),
    );
  },
};
