import { readFileSync } from 'node:fs';
import { createHost, type Host } from '../../../local/host/host';
import type { HostOptions } from '../../../local/host/host-options';
import type { Manifest } from '../../../local/script/run-report';
import { newWorkbook } from '../../../local/workbook/model';

/** The project's own manifest. */
export const MANIFEST: Manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));

/** A host with an empty workbook, for a short script. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Host {
  return createHost({ code, manifest: MANIFEST, workbook: newWorkbook('test'), now: '2022-04-01', ...options });
}

/** Runs an expression, or statements that end with `return`, as a script, and returns the value. */
export function evaluate(body: string, options: Partial<HostOptions> = {}): unknown {
  return hostOf(`function run() { ${body.includes('return') ? body : `return ${body}`} }`, options).call('run').value;
}

/** The manifest without one scope. `scope` is its last part. */
export function without(scope: string): Manifest {
  return { ...MANIFEST, oauthScopes: MANIFEST.oauthScopes.filter(url => !url.endsWith(`/${scope}`)) };
}
