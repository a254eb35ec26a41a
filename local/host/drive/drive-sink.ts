/** Stores a file. Throws if it was not stored. `path` is where the person finds the file. */
export interface DriveSink {
  save(name: string, bytes: Uint8Array, mimeType: string): { readonly path: string };
}
