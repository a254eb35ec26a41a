import { Emulated } from '../../script/google/emulated';
import { signatureError } from '../../script/google/signature';

/** Google's limit: 50 MB. */
const MAX_BYTES = 50 * 1024 * 1024;

export class Blob extends Emulated {
  readonly service = 'Utilities';
  readonly googleName = 'Blob';
  readonly #bytes: Uint8Array;
  #contentType: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, contentType: string | null, name: string | null) {
    super();
    if (bytes.length > MAX_BYTES) throw new Error(`File ${name ?? ''} exceeds the maximum file size.`);
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }

  /** For the host only: scripts cannot call this. */
  static bytesOf(blob: Blob): Uint8Array {
    return blob.#bytes;
  }

  /** Signed bytes as in Java: -128 to 127. */
  getBytes(): number[] {
    return Array.from(new Int8Array(this.#bytes));
  }

  getDataAsString(): string {
    return new TextDecoder().decode(this.#bytes);
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  setContentType(contentType: string): this {
    this.#contentType = contentType;
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }
}

/** The bytes of a text (UTF-8) or of a list of signed bytes. @throws Error for typed arrays and unsigned bytes. */
export function bytesFrom(name: string, data: unknown): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (!Array.isArray(data) || !data.every(isSignedByte)) throw signatureError(name, [data]);
  return Uint8Array.from(data);
}

function isSignedByte(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= -128 && value <= 127;
}
