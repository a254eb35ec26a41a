import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { ScriptError } from '../../../local/script/script-error';
import { stackInSources } from '../../../local/script/stack-in-sources';
import { runCommandLine, scratch } from '../../support/cli';
import { exampleHost } from '../../support/office';
import { newBook } from '../cli/support';

/** The stack of the error that ends the run. */
function stackOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ScriptError) return error.stack ?? '';
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** The line of this source that the first frame in it names. */
function lineNamed(stack: string, file: string): string {
  const [, line] = new RegExp(`[( ]${file}:(\\d+):\\d+`).exec(stack) ?? [];
  return readFileSync(file, 'utf8').split('\n')[Number(line) - 1] ?? '';
}

it.each([false, true])(
  'a fault in dist/Code.js names the file and the line in src/ (in a shared context: %s)',
  warm => {
    const fault = { call: 1, when: 'before' } as const;
    const stack = stackOf(() => exampleHost({ fault, warm }).call('onOpen', [], 'simpleTrigger'));
    expect(stack).toMatch(/^Exception: Service invoked too many times.*SpreadsheetApp\.getUi/);
    expect(lineNamed(stack, 'src/google/account/menu.ts')).toContain('SpreadsheetApp.getUi()');
    expect(lineNamed(stack, 'src/main.ts')).toContain('addMenu(');
    // The function that Google calls is of the build's own making, and in no source.
    expect(stack).toMatch(/at onOpen \(Code\.js:\d+:\d+\)/);
  },
);

it('without a map the stack stays as it is', () => {
  expect(stackInSources('Error: x\n    at run (Code.js:1:2)', undefined)).toBe('Error: x\n    at run (Code.js:1:2)');
});

it('the command line says it, too', async () => {
  const folder = scratch();
  for (const name of ['dist', 'build', 'src']) mkdirSync(join(folder, name));
  const source = `interface Nothing {}\n\nexport function fail(nothing: any) {\n  return nothing.at.all;\n}\n`;
  writeFileSync(join(folder, 'src/fail.ts'), source);
  writeFileSync(
    join(folder, 'src/main.ts'),
    `import { fail } from './fail';\n(globalThis as any).checkEntries = () => fail(null);`,
  );
  const [map, code] = (
    await build({
      entryPoints: [join(folder, 'src/main.ts')],
      outfile: join(folder, 'Code.js'),
      sourcemap: 'external',
      bundle: true,
      write: false,
    })
  ).outputFiles;
  const codePath = join(folder, 'dist/Code.js');
  writeFileSync(codePath, `${code?.text}function checkEntries() { return globalThis.checkEntries(); }`);
  writeFileSync(join(folder, 'build/Code.js.map'), map?.text ?? '');
  writeFileSync(join(folder, 'dist/appsscript.json'), readFileSync('appsscript.json'));
  const { code: exit, err } = await runCommandLine(['check', await newBook()], codePath);
  expect(exit).toBe(70);
  expect(err).toContain('(src/fail.ts:4:');
});
