import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Writes a configuration for FONTCONFIG_FILE with Sarabun and the system's own fonts. Returns its path. */
export function fontConfig(folder: string): string {
  const sarabun = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun/package.json'));
  const [file, cache] = [join(folder, 'fonts.conf'), join(folder, 'cache')];
  mkdirSync(cache, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${sarabun}</dir><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<cachedir>${cache}</cachedir></fontconfig>`,
  );
  return file;
}
