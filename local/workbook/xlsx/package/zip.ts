import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file of a zip archive, as stored: its bytes stay compressed until somebody reads them. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly stored: Uint8Array;
  /** In bytes, unpacked, as the archive says. */
  readonly size: number;
}

/** Unpacked, all files together. A workbook of an office has some megabytes; a "zip bomb" has gigabytes. */
const MOST_UNPACKED = 200_000_000;

/** The archive cannot be read. The message says why, without the file's name. */
export class ZipFault extends Error {}

/** Node joins small chunks of 16 KB, which for the biggest parts takes as long as the unpacking. */
const CHUNK = 1 << 20;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** In their place, the extension for big archives has the numbers elsewhere. */
const MORE_16 = 0xffff;
const MORE_32 = 0xffffffff;
const ZIP64 = 'it is a zip64 archive; open it in a spreadsheet program and save it again';
const UTF8_NAMES = 0x0800;
const ENCRYPTED = 1;

/** Reads the list of files. @throws ZipFault if it is damaged, encrypted or unpacks to more than `MOST_UNPACKED` bytes. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  if (count === MORE_16 || at === MORE_32) throw new ZipFault(ZIP64);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== CENTRAL) throw new ZipFault('its list of parts is damaged');
    if (view.readUInt16LE(at + 8) & ENCRYPTED) throw new ZipFault('its parts are encrypted');
    const [packed, size, local] = [view.readUInt32LE(at + 20), view.readUInt32LE(at + 24), view.readUInt32LE(at + 42)];
    if (packed === MORE_32 || size === MORE_32 || local === MORE_32) throw new ZipFault(ZIP64);
    const nameEnd = at + 46 + view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, nameEnd);
    if (local + 30 > view.length || view.readUInt32LE(local) !== LOCAL)
      throw new ZipFault(`its part ${name} is damaged`);
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    if (start + packed > view.length) throw new ZipFault(`its part ${name} is cut off`);
    const stored = bytes.subarray(start, start + packed);
    entries.push({ name, method: view.readUInt16LE(at + 10), crc: view.readUInt32LE(at + 16), stored, size });
    at = nameEnd + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  refuseBomb(entries);
  return entries;
}

function endOf(view: Buffer): number {
  // A comment of at most 65,535 bytes may follow. The mark may also stand in the comment, but there the length is wrong.
  for (let at = view.length - 22; at >= Math.max(0, view.length - 65_557); at--) {
    if (view.readUInt32LE(at) === END && at + 22 + view.readUInt16LE(at + 20) === view.length) return at;
  }
  throw new ZipFault('it is cut off or not a zip archive');
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= MOST_UNPACKED) return;
  const [biggest] = [...entries].sort((a, b) => b.size - a.size);
  const megabytes = Math.round(total / 1_000_000);
  throw new ZipFault(`it unpacks to ${megabytes} MB (most of it ${biggest?.name}); at most 200 MB are read`);
}

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
