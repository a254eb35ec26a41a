import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../support/cli';
import { hasProgram, sharedFolder } from '../../../support/needs';
import { folder, hasOffice } from '../../support/files';

const shared = sharedFolder('workbooks of many programs are there, and a tool that compares them');
const hasPython =
  hasProgram('python3', 'the tool that compares workbooks is written in it') &&
  (spawnSync('/usr/bin/python3', ['-c', 'import lxml']).status === 0 || sayNoLxml());

function sayNoLxml(): false {
  if (process.env['MATRAKAN_REQUIRE_TOOLS'] === '1') throw new Error('python3-lxml is missing');
  console.warn('SKIPPED because python3-lxml is missing: the tool that compares workbooks uses it');
  return false;
}

const COMMANDS = ['setup', 'flag', 'check', 'fix', 'undo'];

/** Each of the workbooks as it came and after all commands. */
async function books(): Promise<{ name: string; before: string; after: string }[]> {
  const [from, was, is] = [join(shared ?? '', 'xlsx'), join(folder(), 'before'), join(folder(), 'after')];
  for (const path of [was, is]) mkdirSync(path);
  const all = [];
  for (const name of readdirSync(from).filter(file => file.endsWith('.xlsx'))) {
    const [before, after] = [join(was, name), join(is, name)];
    for (const path of [before, after]) {
      copyFileSync(join(from, name), path);
      chmodSync(path, 0o644);
    }
    for (const command of COMMANDS) {
      const run = await runCommandLine([command, after, '--today', '2022-04-01']);
      // 1: check found errors in the entries.
      expect([name, command, run.err, run.code < 2]).toEqual([name, command, run.err, true]);
    }
    all.push({ name, before, after });
  }
  return all;
}

/** What LibreOffice sees in a workbook: things counted, the addresses of its links, and the rules that refuse entries. */
interface Seen {
  readonly counted: Record<string, number>;
  readonly links: string[];
  readonly refusals: string[];
}

/** Looks at all workbooks with one start of LibreOffice. */
function look(paths: readonly string[]): Map<string, Seen> {
  const out = folder();
  const profile = `-env:UserInstallation=file://${out}/profile`;
  const into = join(out, 'flat');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', into, ...paths], {
    stdio: 'ignore',
  });
  return new Map(
    readdirSync(into).map(file => {
      const xml = readFileSync(join(into, file), 'utf8');
      const count = (tag: string) => xml.split(`<${tag}`).length - 1;
      const found = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value = '']) => value).sort();
      const seen: Seen = {
        counted: Object.fromEntries(COUNTED.map(tag => [tag, count(tag)])),
        links: found(/<text:a [^>]*?xlink:href="([^"]*)"/g),
        refusals: [...new Set(found(/<table:content-validation [^>]*?table:condition="([^"]*)"/g))],
      };
      return [basename(file, '.fods'), seen];
    }),
  );
}

const COUNTED = [
  'chart:chart ',
  'chart:series ',
  'draw:custom-shape ',
  'draw:image',
  'draw:g ',
  'draw:control ',
  'table:data-pilot-table ',
  'table:database-range ',
];

describe.skipIf(shared === null || !hasPython)('workbooks of many programs', () => {
  it('lose nothing by setup, flag, check, fix and undo', { timeout: 900_000 }, async () => {
    const all = await books();
    expect(all.length).toBeGreaterThan(15);
    for (const { name, before, after } of all) {
      const told = execFileSync('/usr/bin/python3', [join(shared ?? '', 'tools/compare-workbooks'), before, after], {
        encoding: 'utf8',
      });
      expect([name, told]).toEqual([name, '']);
    }
    if (!hasOffice) return;
    const [was, is] = [look(all.map(({ before }) => before)), look(all.map(({ after }) => after))];
    expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
    expect(was.size).toBe(all.length);
    const firsts = [...was.values()];
    const total = (tag: string) => firsts.reduce((sum, { counted }) => sum + (counted[tag] ?? 0), 0);
    for (const tag of COUNTED.slice(0, 4)) expect([tag, total(tag) > 0]).toEqual([tag, true]);
    expect(firsts.flatMap(({ links }) => links).length).toBeGreaterThan(5);
    expect(firsts.flatMap(({ refusals }) => refusals).length).toBeGreaterThan(0);
    for (const [name, before] of was) {
      const after = is.get(name);
      const pick = (seen: Seen | undefined) => COUNTED.map(tag => [tag, seen?.counted[tag]]);
      expect([name, ...pick(after)]).toEqual([name, ...pick(before)]);
      expect([name, before.links.filter(link => !after?.links.includes(link))]).toEqual([name, []]);
      expect([name, before.refusals.filter(rule => !after?.refusals.includes(rule))]).toEqual([name, []]);
    }
  });
});
