import type { Plugin } from 'esbuild';

export const oneByteALetter: Plugin;
