// What a page's frame and the page with the sheet send each other.

export type FromFrame =
  | { readonly kind: 'call'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'focusSheet' }
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number };

/** The outcome of a call. */
export type ToFrame = { readonly id: number } & (
  | { readonly value: unknown; readonly error: null }
  | { readonly error: string }
);
