import { type Zippable, zipSync } from 'fflate';
import type { PlainDate } from '../../thai/dates/calendar';
import { utf8 } from '../content/utf8';

/** The files of an Office package by path. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

const CORE = 'docProps/core.xml';

/** The package zipped, its times of making replaced by the start of `day`: the same parts and day give the same bytes. */
export function packed(parts: Parts, day: PlainDate): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of parts) {
    const settled = path === CORE && typeof content === 'string' ? datedFrom(day, content) : content;
    files[path] = typeof settled === 'string' ? utf8(settled) : settled;
  }
  // Zips keep local times, so the fields of a local time are the same bytes in every time zone.
  return zipSync(files, { mtime: '2000-01-01T00:00' });
}

function datedFrom(day: PlainDate, coreXml: string): string {
  return coreXml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}
