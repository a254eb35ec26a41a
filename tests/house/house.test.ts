import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circlesOf, crowdedFolders, type House, importsOf, longFiles, readHouse, withoutComments } from './house';

/** The rule is "about twelve" entries and "about two hundred" lines, so that a reader can take in a folder and a file. */
const MOST_ENTRIES = 15;
const MOST_LINES = 210;

const house = readHouse(['src', 'local']);
const imports = importsOf(house, ['examples']);

/** Only these files may name a service of Google, such as `SpreadsheetApp`. */
const mayNameGoogle = (file: string) => /^(src\/google\/|src\/main\.ts$)/.test(file);
const GOOGLE =
  /\b(?:\w+App|Session|LockService|PropertiesService|CacheService|HtmlService|Utilities|Logger|Drive|Docs|GoogleAppsScript)\./;

function namesGoogle(files: House): string[] {
  return [...files].flatMap(([file, text]) => {
    const found = file.startsWith('src/') && !mayNameGoogle(file) ? GOOGLE.exec(withoutComments(text)) : null;
    return found ? [`${file} names ${found[0]}`] : [];
  });
}

/** Imports that are not allowed, even without a circle. */
const FORBIDDEN: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [/^src\/google\//, /^src\/commands\/(?!ports\/)/],
  [/^src\//, /^(local|examples|tests)\//],
  [/^local\//, /^tests\//],
];

function forbiddenImports(all: typeof imports): string[] {
  const isForbidden = ({ from, to }: (typeof imports)[number]) =>
    FORBIDDEN.some(([a, b]) => a.test(from) && b.test(to));
  return all.filter(isForbidden).map(({ from, to }) => `${from} imports ${to}`);
}

describe('src/ and local/', () => {
  it('have no circle of files or folders', () => {
    expect(circlesOf(imports)).toEqual([]);
  });

  it('google/ imports only ports/ of commands/, and src/ nothing of local/', () => {
    expect(forbiddenImports(imports)).toEqual([]);
  });

  it('name a service of Google only in google/ and main.ts', () => {
    expect(namesGoogle(house)).toEqual([]);
  });

  it(`have at most ${MOST_ENTRIES} entries a folder`, () => {
    expect(crowdedFolders(house, MOST_ENTRIES)).toEqual([]);
  });

  it(`have at most ${MOST_LINES} lines a file`, () => {
    expect(longFiles(house, MOST_LINES)).toEqual([]);
  });

  it('compile without the types of Google and the browser, except google/, main.ts and pages/', () => {
    const { compilerOptions, exclude } = JSON.parse(readFileSync('src/tsconfig.json', 'utf8'));
    expect(compilerOptions).toMatchObject({ lib: ['ES2020'], types: [] });
    expect(exclude).toEqual(['main.ts', 'google', 'pages']);
  });
});

describe('a planted fault is found', () => {
  const circles = (files: Record<string, string>) => circlesOf(importsOf(new Map(Object.entries(files))));

  it.each([
    ['import', `import { b } from './b';`],
    ['a type import', `import type { B } from './b';`],
    ['export … from', `export { b } from './b';`],
    ['import(…)', `type B = typeof import('./b').b;`],
    ['a page', `import script from './b.page';`],
    ['an import for its effects', `import './b';`],
    ['an import over several lines', `import {\n  b,\n} from './b';`],
  ])('a circle of two files by %s', (_, text) => {
    expect(circles({ 'src/a.ts': text, 'src/b.ts': `import { a } from './a';` })).toEqual([
      'src/a.ts imports src/b.ts; src/b.ts imports src/a.ts',
    ]);
  });

  it('a circle of folders at any depth whose files are in no circle', () => {
    const files = {
      'src/x/thai/text/a.ts': `import { b } from '../dates/b';`,
      'src/x/thai/dates/b.ts': '',
      'src/x/thai/dates/c.ts': `import { d } from '../words/d';`,
      'src/x/thai/words/d.ts': `import { e } from '../text/e';`,
      'src/x/thai/text/e.ts': '',
    };
    expect(circles(files)).toEqual([
      'src/x/thai/dates/c.ts imports src/x/thai/words/d.ts; src/x/thai/text/a.ts imports src/x/thai/dates/b.ts; ' +
        'src/x/thai/words/d.ts imports src/x/thai/text/e.ts',
    ]);
    expect(circles({ ...files, 'src/x/thai/words/d.ts': '' })).toEqual([]);
  });

  it('an import of a file that does not exist', () => {
    expect(() => circles({ 'src/a.ts': `import { b } from './gone';` })).toThrow('src/a.ts imports ./gone');
  });

  it('a forbidden import and a service named in the wrong folder', () => {
    const ways = [
      { from: 'src/google/sheet/book.ts', to: 'src/commands/flag/flag-progress.ts' },
      { from: 'src/google/sheet/book.ts', to: 'src/commands/ports/sheet.ts' },
    ];
    expect(forbiddenImports(ways)).toEqual(['src/google/sheet/book.ts imports src/commands/flag/flag-progress.ts']);
    const files = new Map([
      ['src/commands/a.ts', '// SpreadsheetApp.flush() is for google/\nSpreadsheetApp.getActive();'],
      ['src/google/a.ts', 'SpreadsheetApp.getActive();'],
      ['src/thai/a.ts', '/** Not SpreadsheetApp.getActive(). */'],
    ]);
    expect(namesGoogle(files)).toEqual(['src/commands/a.ts names SpreadsheetApp.']);
  });

  it('a crowded folder and a long file', () => {
    const files = new Map(
      ['src/x/a.ts', 'src/x/b.ts', 'src/x/y/c.ts', 'src/x/y/d.ts'].map(file => [file, '1\n2\n3\n']),
    );
    expect(crowdedFolders(files, 2)).toEqual(['src/x: 3 entries']);
    expect([longFiles(files, 3), longFiles(files, 2)]).toEqual([[], [...files.keys()].map(file => `${file}: 3 lines`)]);
  });
});
