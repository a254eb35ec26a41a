import type { Entry } from '../script/permission';

/** A function of main.ts as Google calls it; `onEdit` takes the sheet and the range that somebody edited. */
export type Call = readonly [functionName: string, args: readonly unknown[], entry: Entry];
