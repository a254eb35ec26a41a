import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

// `npm run deploy`, after the build: pushes dist/ to the script whose id is in .clasp.json.
const NO_SCRIPT = `No sheet to push to: .clasp.json has no scriptId.
A new sheet with its script:   npx clasp login && npx clasp create-script --type sheets --title "มาตรการ ITA" --rootDir dist
A sheet that has the script:   put "scriptId": "..." into .clasp.json (Extensions > Apps Script > Project settings).
Either way keep that change of .clasp.json to yourself: git update-index --skip-worktree .clasp.json
`;

process.exitCode = hasScriptId() ? push() : refuse(NO_SCRIPT, 2);

function hasScriptId(): boolean {
  const settings: unknown = JSON.parse(readFileSync('.clasp.json', 'utf8'));
  return typeof settings === 'object' && settings !== null && 'scriptId' in settings && settings.scriptId !== '';
}

function push(): number {
  try {
    const { status, error } = spawnSync(process.execPath, [clasp(), 'push', '--force'], { stdio: 'inherit' });
    if (error) throw error;
    return status ?? 1;
  } catch (error) {
    const [why] = String(error).split('\n');
    return refuse(`deploy: clasp could not be started, nothing was pushed; run npm ci and try again (${why})\n`, 1);
  }
}

/** The path of clasp's own file, to run it with this Node. On Windows npx is a .cmd file, which Node can start only in a shell. */
function clasp(): string {
  return createRequire(resolve('package.json')).resolve('@google/clasp');
}

function refuse(why: string, exitCode: number): number {
  process.stderr.write(why);
  return exitCode;
}
