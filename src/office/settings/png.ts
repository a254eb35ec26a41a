import { bytesOfBase64 } from '../../memory/base64';

/** `width` and `height` are in pixels. */
interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Null if the text is not a complete PNG in base64. Width and height are in the file's first chunk (RFC 2083, IHDR). */
export function readPng(base64: string): Png | null {
  const bytes = bytesOfBase64(base64);
  if (bytes === null || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const numberAt = (at: number) => [0, 1, 2, 3].reduce((sum, next) => sum * 256 + (bytes[at + next] ?? 0), 0);
  const [width, height] = [numberAt(16), numberAt(20)];
  return width > 0 && height > 0 && isWhole(bytes, numberAt) ? { bytes, width, height } : null;
}

/** True if the file's chunks (length, name, data, checksum) contain pixels and end with IEND. */
function isWhole(bytes: Uint8Array, numberAt: (at: number) => number): boolean {
  let hasPixels = false;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; at += 12 + numberAt(at)) {
    const name = String.fromCharCode(...bytes.slice(at + 4, at + 8));
    if (name === 'IEND') return hasPixels;
    hasPixels = hasPixels || (name === 'IDAT' && numberAt(at) > 0);
  }
  return false;
}
