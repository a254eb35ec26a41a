import { Inflate } from 'fflate';
import { utf8Text } from './decode';

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

/** Unpacked, all files together. A document of an office has some megabytes; a "zip bomb" has gigabytes. */
const MOST_UNPACKED = 200_000_000;

/** The archive cannot be read. The message says why, without the file's name. `kind` says it as data. */
export class ZipFault extends Error {
  constructor(
    message: string,
    readonly kind: 'damaged' | 'encrypted' | 'tooBig' = 'damaged',
  ) {
    super(message);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** In their place, the extension for big archives has the numbers elsewhere. */
const MORE_16 = 0xffff;
const MORE_32 = 0xffffffff;
const ZIP64 = 'it is a zip64 archive; open it in the program it is for and save it again';
const ENCRYPTED = 1;

/** Reads the list of files. @throws ZipFault if it is damaged, encrypted or unpacks to more than `MOST_UNPACKED` bytes. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const half = (at: number) => view.getUint16(at, true);
  const whole = (at: number) => view.getUint32(at, true);
  const end = endOf(view);
  const count = half(end + 10);
  let at = whole(end + 16);
  if (count === MORE_16 || at === MORE_32) throw new ZipFault(ZIP64);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || whole(at) !== CENTRAL) throw new ZipFault('its list of parts is damaged');
    if (half(at + 8) & ENCRYPTED) throw new ZipFault('its parts are encrypted', 'encrypted');
    const [packed, size, local] = [whole(at + 20), whole(at + 24), whole(at + 42)];
    if (packed === MORE_32 || size === MORE_32 || local === MORE_32) throw new ZipFault(ZIP64);
    const nameEnd = at + 46 + half(at + 28);
    const name = utf8Text(bytes.subarray(at + 46, nameEnd));
    if (local + 30 > bytes.length || whole(local) !== LOCAL) throw new ZipFault(`its part ${name} is damaged`);
    const start = local + 30 + half(local + 26) + half(local + 28);
    if (start + packed > bytes.length) throw new ZipFault(`its part ${name} is cut off`);
    const stored = bytes.subarray(start, start + packed);
    entries.push({ name, method: half(at + 10), crc: whole(at + 16), stored, size });
    at = nameEnd + half(at + 30) + half(at + 32);
  }
  refuseBomb(entries);
  return entries;
}

function endOf(view: DataView): number {
  // A comment of at most 65,535 bytes may follow. The mark may also stand in the comment, but there the length is wrong.
  const length = view.byteLength;
  for (let at = length - 22; at >= Math.max(0, length - 65_557); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === length) return at;
  }
  throw new ZipFault('it is cut off or not a zip archive');
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= MOST_UNPACKED) return;
  const [biggest] = [...entries].sort((a, b) => b.size - a.size);
  const megabytes = Math.round(total / 1_000_000);
  throw new ZipFault(`it unpacks to ${megabytes} MB (most of it ${biggest?.name}); at most 200 MB are read`, 'tooBig');
}

/** For Apps Script; this machine's zlib is faster. @throws ZipFault if the bytes are damaged or more than the archive says. */
export function inflated({ name, method, stored, size, crc }: ZipEntry): Uint8Array {
  if (method !== 0 && method !== 8) throw new ZipFault(`its part ${name} is packed in an unknown way`);
  const bytes = method === 0 ? stored : inflatedTo(size, stored);
  if (bytes === null || bytes.length !== size || crc32(bytes) !== crc)
    throw new ZipFault(`its part ${name} is damaged`);
  return bytes;
}

/** Null if the bytes are damaged or unpack to another size. */
function inflatedTo(size: number, stored: Uint8Array): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate(more => {
    if (length + more.length > size) throw new ZipFault('more than it says');
    bytes.set(more, length);
    length += more.length;
  });
  // A piece of a bomb unpacks to a thousand times its size before anybody can stop it.
  const piece = Math.max(1024, Math.min(65_536, size >> 8));
  try {
    for (let at = 0; at < stored.length; at += piece) {
      stream.push(stored.subarray(at, at + piece), at + piece >= stored.length);
    }
  } catch {
    return null;
  }
  return length === size ? bytes : null;
}

let table: Uint32Array | null = null;

function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let rest = index;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    return rest;
  });
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
