import type { Problem } from '../../problem';

/** How a command's work ends: with its result, or with the problem that stopped it. */
export type Ending<Result> = { readonly result: Result } | { readonly problem: Problem };

/** How a result is shown: in Thai to the person, and as data to a page and the command line. */
export interface View<Result, Data> {
  message(result: Result): string;
  data(result: Result): Data;
}

/** How a command ended. `message` is Thai, for the person who ran it. */
export type Outcome<Data> =
  | { readonly done: true; readonly message: string; readonly data: Data }
  | { readonly done: false; readonly message: string; readonly problem: Problem };
