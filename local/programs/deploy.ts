import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// `npm run deploy`, after the build: pushes dist/ to the sheet whose script's id stands in .clasp.json.
const NO_SCRIPT = `No sheet to push to: .clasp.json holds no scriptId.
A new sheet with its script:   npx clasp login && npx clasp create-script --type sheets --title "มาตรการ ITA" --rootDir dist
A sheet that has the script:   put "scriptId": "..." into .clasp.json (Extensions > Apps Script > Project settings).
Either way keep that change of .clasp.json to yourself: git update-index --skip-worktree .clasp.json
`;

process.exitCode = hasScriptId() ? push() : refuse();

function hasScriptId(): boolean {
  const settings: unknown = JSON.parse(readFileSync('.clasp.json', 'utf8'));
  return typeof settings === 'object' && settings !== null && 'scriptId' in settings && settings.scriptId !== '';
}

function push(): number {
  return spawnSync('npx', ['clasp', 'push', '--force'], { stdio: 'inherit' }).status ?? 1;
}

function refuse(): number {
  process.stderr.write(NO_SCRIPT);
  return 2;
}
