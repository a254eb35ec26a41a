import type { Problem } from '../../problem';

/** How a command ended. `message` is Thai, for the person who ran it. */
export type Outcome<Data> =
  | { readonly done: true; readonly message: string; readonly data: Data }
  | { readonly done: false; readonly message: string; readonly problem: Problem };
