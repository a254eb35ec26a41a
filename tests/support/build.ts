import { execFileSync } from 'node:child_process';

export function setup(): void {
  execFileSync(process.execPath, ['build.mjs', '--if-older'], { stdio: 'inherit' });
}
