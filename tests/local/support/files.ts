import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hasProgram } from '../../support/needs';

/** An empty folder, gone when the test has ended. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'matrakan-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const hasOffice = hasProgram('soffice', 'LibreOffice is the independent reader of the workbooks we write');

/** Has LibreOffice convert a file, with a profile of its own; gives the paths of what it made. */
export function convert(path: string, format: string): string[] {
  const out = folder();
  const profile = `-env:UserInstallation=file://${out}/profile`;
  const into = join(out, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', into, path], { stdio: 'ignore' });
  return readdirSync(into).map(name => join(into, name));
}

/** Each sheet as LibreOffice shows it, as csv text by the sheet's name. */
export function csvOf(path: string): Map<string, string> {
  const stem = basename(path).replace(/\.xlsx$/, '');
  // As shown, and (the last option) every sheet in a file of its own.
  const files = convert(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1');
  return new Map(files.map(file => [basename(file, '.csv').slice(stem.length + 1), readFileSync(file, 'utf8')]));
}
