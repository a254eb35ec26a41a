import type { Entry } from '../script/calls/permission';

/** A call of a function of main.ts. For `onEdit` the arguments are the names of the sheet and of the edited range. */
export type Call = readonly [functionName: string, args: readonly unknown[], entry: Entry];
