// Makes dist/ (what is pushed to Google: Code.js and the manifest) and build/ (the local host, for Node).
// `--if-older` builds only where a source is newer than dist/Code.js.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(here, ...parts);
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

async function buildAll() {
  mkdirSync(at('dist'), { recursive: true });
  const { code, names } = await bundleForGoogle();
  writeFileSync(at('dist/Code.js'), code + names.map(globalFunction).join(''));
  cpSync(at('appsscript.json'), at('dist/appsscript.json'));
  await bundleForNode();
}

/** Apps Script calls only functions declared at the top level, so each export of main.ts gets one. */
function globalFunction(name) {
  return `function ${name}() {\n  return matrakan.${name}.apply(this, arguments);\n}\n`;
}

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
    plugins: [pageAsText],
  });
  const names = Object.values(result.metafile.outputs)[0].exports;
  const { outputFiles } = await build({
    entryPoints: [at('src/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'matrakan',
    target: 'es2020',
    charset: 'utf8',
    define: { BUILD_VERSION: JSON.stringify(version) },
    inject: [at('src/google/text-decoder.ts')],
    // Apps Script's V8 wants `var`, so that the functions below see the bundle whatever the order of the files.
    banner: { js: '// matrakan: built from the TypeScript sources; change those, not this file.' },
    logLevel: 'warning',
    plugins: [pageAsText],
  });
  return { code: outputFiles[0].text, names };
}

/** `import html from './pages/x.page'`: the page's HTML with the pages' common style and its script bundled into it, as one text. */
const pageAsText = {
  name: 'page-as-text',
  setup(into) {
    into.onResolve({ filter: /\.page$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'page',
    }));
    into.onLoad({ filter: /.*/, namespace: 'page' }, async ({ path }) => {
      const stem = path.replace(/\.page$/, '');
      const script = await build({
        entryPoints: [`${stem}.ts`],
        bundle: true,
        write: false,
        minify: true,
        charset: 'utf8',
      });
      // A closing tag inside the script's text would end the script element early.
      const text = script.outputFiles[0].text.replace(/<\/script/g, '<\\/script');
      const style = readFileSync(at('src/pages/shared/page.css'), 'utf8');
      const html = readFileSync(`${stem}.html`, 'utf8')
        .replace('<!-- head -->', () => `<meta charset="utf-8">\n<style>${style}</style>`)
        .replace('<!-- script -->', () => `<script>${text}</script>`);
      return { contents: html, loader: 'text' };
    });
  },
};

async function bundleForNode() {
  const entryPoints = [
    'local/programs/cli.ts',
    'local/programs/worker.ts',
    'local/programs/start.ts',
    'local/programs/bench.ts',
    'local/programs/bench-document.ts',
    'local/programs/deploy.ts',
    'local/programs/pictures.ts',
    'local/programs/faults.ts',
  ]
    .map(file => at(file))
    .filter(existsSync);
  await build({
    entryPoints,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: at('build'),
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

function isStale() {
  if (!existsSync(at('dist/Code.js')) || !existsSync(at('build/cli.js'))) return true;
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
