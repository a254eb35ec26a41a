import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type ZipEntry, ZipFault } from '../../../../src/import/read/file/zip';

/** Node joins small chunks of 16 KB, which for the biggest parts takes as long as the unpacking. */
const CHUNK = 1 << 20;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAMES = 0x0800;

/** @throws ZipFault if the bytes are damaged or more than the archive says. */
export function unpack({ name, method, stored, size, crc }: ZipEntry): Uint8Array {
  if (method !== 0 && method !== 8) throw new ZipFault(`its part ${name} is packed in an unknown way`);
  let bytes = stored;
  try {
    // At least 1, because Node refuses 0.
    if (method === 8) bytes = inflateRawSync(stored, { maxOutputLength: Math.max(1, size), chunkSize: CHUNK });
  } catch {
    throw new ZipFault(`its part ${name} is damaged`);
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new ZipFault(`its part ${name} is damaged`);
  return bytes;
}

export function pack(name: string, bytes: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    stored: deflateRawSync(bytes, { chunkSize: CHUNK }),
    size: bytes.length,
  };
}

/** Midnight of 1 January 1980, the first moment of a zip archive, so that equal contents give equal bytes. */
const NO_TIME = 0x0021_0000;

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, method, crc, stored, size } of entries) {
    const bytes = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8_NAMES, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(NO_TIME, 6);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(stored.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([number(LOCAL), shared, bytes, stored]);
    list.push(Buffer.concat([number(CENTRAL), half(20), shared, Buffer.alloc(10), number(at), bytes]));
    files.push(local);
    at += local.length;
  }
  const central = Buffer.concat(list);
  const counts = [
    half(0),
    half(0),
    half(entries.length),
    half(entries.length),
    number(central.length),
    number(at),
    half(0),
  ];
  return Buffer.concat([...files, central, number(END), ...counts]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
