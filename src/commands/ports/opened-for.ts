/** What one page may open another for. Numbers only, because they need no escape inside a page's script. `built.d.ts` says what they mean. */
export const OPENED_FOR = ['round', 'cutOff', 'edition', 'isDraft', 'parts'] as const;
export type Opened = Readonly<Partial<Record<(typeof OPENED_FOR)[number], number>>>;
