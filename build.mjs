// Builds dist/ (what is pushed to Google: Code.js and the manifest) and build/ (the local host for Node, and the source map of
// Code.js, so that the host can say where in src/ a fault is).
// With `--if-older`, builds only if a source is newer than dist/Code.js.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { oneByteALetter } from './local/bundle/one-byte-a-letter.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(here, ...parts);
const { version, devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

async function buildAll() {
  for (const folder of ['dist', 'build']) mkdirSync(at(folder), { recursive: true });
  const { code, map, names, packages } = await bundleForGoogle();
  writeFileSync(
    at('dist/Code.js'),
    code + NO_TEXT_DECODER + names.map(globalFunction).join('') + packages.map(noticeOf).join(''),
  );
  writeFileSync(at('build/Code.js.map'), map);
  cpSync(at('appsscript.json'), at('dist/appsscript.json'));
  await bundleForNode();
}

/** Apps Script calls only functions declared at the top level, so each export of main.ts gets one. */
function globalFunction(name) {
  return `function ${name}() {\n  return matrakan.${name}.apply(this, arguments);\n}\n`;
}

/** Licences ask that their text goes with every copy, and Code.js is a copy. It comes last, so that it moves no line of the map. */
function noticeOf(name) {
  const folder = at('node_modules', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(one => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} is in Code.js, but has no file with its licence`);
  const text = readFileSync(join(folder, file), 'utf8').trim().replaceAll('*/', '* /');
  return `\n/*\nThis file contains ${name} ${version}:\n\n${text}\n*/\n`;
}

/** The packages among the files of a bundle. */
function packagesIn(inputs) {
  const names = Object.keys(inputs).map(path => /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return [...new Set(names.filter(name => name !== undefined))].sort();
}

/**
 * Apps Script has no TextDecoder. fflate calls it while it loads and catches the error, but V8 parses the whole bundle again to write that
 * error's message, which takes 30 ms. The parts of fflate that the tool uses never decode text. fflate loads on first use, so after this class.
 */
const NO_TEXT_DECODER = 'class NoTextDecoder {\n  decode() {\n    return "";\n  }\n}\n';

async function bundleForGoogle() {
  const result = await build({
    entryPoints: [at('src/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: 'Code.js',
    target: 'es2020',
    logLevel: 'warning',
    plugins: [packed, zipLoadedLate],
  });
  const names = Object.values(result.metafile.outputs)[0].exports;
  const packages = [...packagesIn(Object.values(result.metafile.outputs)[0].inputs), ...pagePackages].sort();
  const { outputFiles } = await build({
    entryPoints: [at('src/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'matrakan',
    // In the project's folder, so that the map names the sources `src/main.ts` and so on.
    outfile: at('Code.js'),
    sourcemap: 'external',
    sourcesContent: false,
    target: 'es2020',
    charset: 'utf8',
    // Apps Script reads all of Code.js in each run. Google's log of a fault has a line and a column, and Google's list of executions only a
    // line: with the map they lead to its source. A line break takes room, hence the long lines.
    minify: true,
    lineLimit: 4000,
    define: { BUILD_VERSION: JSON.stringify(version), TextDecoder: 'NoTextDecoder' },
    // esbuild declares the bundle as `var matrakan`, so that the functions below see it, whatever the order of files in Apps Script.
    banner: { js: '// matrakan: built from the TypeScript sources; change those, not this file.' },
    logLevel: 'warning',
    plugins: [oneByteALetter, packed, zipLoadedLate],
  });
  const [map, code] = outputFiles.map(({ text }) => text);
  return { code, map: withEndAt(code.split('\n').length - 1, JSON.parse(map)), names, packages };
}

/** Marks our own functions, which begin at this line (from 0), as having no source. Otherwise a reader takes the last known place. */
function withEndAt(line, map) {
  const mapped = map.mappings.split(';').length - 1;
  return JSON.stringify({ ...map, mappings: `${map.mappings}${';'.repeat(line - mapped)}A;` });
}

/** The packages that stand in pages. */
const pagePackages = new Set();

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#';

/** Z85 (ZeroMQ RFC 32), with zeros up to the next four bytes; what is deflated ends before them. */
function z85(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const groups = Array.from({ length: padded.length / 4 }, (_, index) => padded.readUInt32BE(index * 4));
  return groups
    .map(group => [4, 3, 2, 1, 0].map(power => DIGITS[Math.floor(group / 85 ** power) % 85]).join(''))
    .join('');
}

/**
 * `import packed from './x.packed'` gives the texts that `x.ts` exports as TEXTS, packed as one: `src/pages/unpack.ts`. Apps Script reads all of
 * Code.js in each run, and hardly any run opens a page. Packed together, the pages take a fifth less room than one by one.
 */
const packed = {
  name: 'packed',
  setup(into) {
    into.onResolve({ filter: /\.packed$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/packed$/, 'ts')),
      namespace: 'packed',
    }));
    into.onLoad({ filter: /.*/, namespace: 'packed' }, async ({ path }) => {
      const plugins = [pageAsText, styleAsText];
      const options = { bundle: true, write: false, format: 'cjs', charset: 'utf8', logLevel: 'silent' };
      const { outputFiles, warnings } = await build({ entryPoints: [path], plugins, ...options });
      const module = { exports: {} };
      new Function('module', outputFiles[0].text)(module);
      const texts = JSON.stringify(module.exports.TEXTS);
      return { contents: z85(deflateRawSync(texts, { level: 9 })), loader: 'text', warnings };
    });
  },
};

/**
 * `import script from './x/x.page'` gives the bundled script of the page `x.tsx`. What pages share, Preact with it, stands once in Code.js:
 * `shared.page` is a script that leaves it in the variable `shared`, where the other pages find it.
 */
const pageAsText = {
  name: 'page-as-text',
  setup(into) {
    into.onResolve({ filter: /\.page$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'page',
    }));
    into.onLoad({ filter: /.*/, namespace: 'page' }, async ({ path }) => {
      const stem = path.replace(/\.page$/, '');
      const isShared = stem.endsWith('/shared');
      const { outputFiles, metafile, warnings } = await build({
        entryPoints: [`${stem}.${isShared ? 'ts' : 'tsx'}`],
        bundle: true,
        write: false,
        minify: true,
        charset: 'utf8',
        target: 'es2020',
        format: 'iife',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        ...(isShared ? { globalName: 'shared' } : { plugins: [sharedOnce] }),
        metafile: true,
        logLevel: 'silent',
      });
      for (const name of packagesIn(metafile.inputs)) pagePackages.add(name);
      // A closing tag in the script's text would end the script element too early.
      const script = outputFiles[0].text.trim().replace(/<\/script/g, '<\\/script');
      return { contents: script, loader: 'text', warnings };
    });
  },
};

/** `import style from './x.css'` gives the style sheet as one text. */
const styleAsText = {
  name: 'style-as-text',
  setup(into) {
    into.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Lets a page take Preact and the files of `shared/` from the variable that the shared script leaves. */
const sharedOnce = {
  name: 'shared-once',
  setup(into) {
    into.onResolve({ filter: /^preact(?:\/|$)|\/shared\/[\w-]+$/ }, () => ({ path: 'shared', namespace: 'shared' }));
    into.onLoad({ filter: /.*/, namespace: 'shared' }, () => ({ contents: 'module.exports = shared;' }));
  },
};

/**
 * fflate fills its tables while it loads, which takes as long as all other top-level code together, and Apps Script loads Code.js anew for
 * each edit. So it is loaded when the first document is zipped or unzipped.
 */
const ZIP_ON_FIRST_USE = `
  const zip = () => require('fflate-zip');
  export const zipSync = (...args) => zip().zipSync(...args);
  export const inflateSync = (...args) => zip().inflateSync(...args);
  export function Inflate(...args) { return new (zip().Inflate)(...args); }
`;
const zipLoadedLate = {
  name: 'zip-loaded-late',
  setup(into) {
    into.onResolve({ filter: /^fflate$/, namespace: 'file' }, () => ({ path: 'first-use', namespace: 'zip' }));
    into.onResolve({ filter: /^fflate-zip$/, namespace: 'zip' }, ({ path }) => ({ path, namespace: 'zip' }));
    into.onLoad({ filter: /.*/, namespace: 'zip' }, ({ path }) => ({
      contents: path === 'first-use' ? ZIP_ON_FIRST_USE : `export { zipSync, inflateSync, Inflate } from 'fflate';`,
      resolveDir: here,
    }));
  },
};

async function bundleForNode() {
  const entryPoints = readdirSync(at('local/programs')).map(file => at('local/programs', file));
  await build({
    entryPoints,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // A few functions of hucre are used. Loading all of it would take a third of a command's time.
    external: Object.keys(devDependencies).filter(name => name !== 'hucre'),
    outdir: at('build'),
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** clasp puts a manifest of its own into dist/ when it makes a script. */
function isOwnManifest() {
  const [ours, built] = ['appsscript.json', 'dist/appsscript.json'].map(file => readFileSync(at(file), 'utf8'));
  return ours === built;
}

function isStale() {
  if (
    !['dist/Code.js', 'dist/appsscript.json', 'build/Code.js.map', 'build/cli.js']
      .map(file => at(file))
      .every(existsSync)
  )
    return true;
  if (!isOwnManifest()) return true;
  const built = statSync(at('dist/Code.js')).mtimeMs;
  return [...sources('src'), ...sources('local'), at('build.mjs'), at('appsscript.json')].some(
    file => statSync(file).mtimeMs > built,
  );
}

function sources(folder) {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
}

if (!process.argv.includes('--if-older') || isStale()) await buildAll();
