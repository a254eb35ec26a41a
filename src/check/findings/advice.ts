/** What is wrong, and what to do about it. */
export interface Advice {
  readonly found: string;
  readonly mend: string;
}

export const advice = (found: string, mend: string): Advice => ({ found, mend });

/** In one line, for cell notes. */
export function oneLine({ found, mend }: Advice): string {
  return `${found} ${mend}`;
}
