import { readFileSync } from 'node:fs';
import { BadInput } from '../bad-input';
import type { Manifest } from '../script/run-report';

/** @throws BadInput if it is not this project's: `clasp create-script` puts a manifest of its own into the folder that it is given. */
export function readManifest(path: string): Manifest {
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const hasScopes = typeof manifest === 'object' && manifest !== null && 'oauthScopes' in manifest;
  if (!hasScopes) throw new BadInput(`${path}: not this project's manifest; run npm run build and try again`);
  return manifest as Manifest;
}
