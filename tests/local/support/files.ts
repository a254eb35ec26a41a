import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hasProgram } from '../../support/needs';

/** An empty folder that is deleted after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'matrakan-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const hasOffice = hasProgram('soffice', 'LibreOffice is the independent reader of the workbooks we write');

/** Converts a file with LibreOffice, in its own profile. Returns the paths of the new files. */
export function convert(path: string, format: string): string[] {
  const out = folder();
  const profile = `-env:UserInstallation=file://${out}/profile`;
  const into = join(out, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', into, path], { stdio: 'ignore' });
  return readdirSync(into).map(name => join(into, name));
}

/** Each sheet as LibreOffice shows it: CSV text by sheet name. */
export function csvOf(path: string): Map<string, string> {
  const stem = basename(path).replace(/\.xlsx$/, '');
  // Values as shown, and (the last option) one file for each sheet.
  const files = convert(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1');
  return new Map(files.map(file => [basename(file, '.csv').slice(stem.length + 1), readFileSync(file, 'utf8')]));
}
