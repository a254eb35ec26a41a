import type { ParseArgsConfig } from 'node:util';
import { ASK_OPTIONS } from './ask-verbs';

export type Options = NonNullable<ParseArgsConfig['options']>;
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const SHARED: Options = { today: text, json: flag };
/** What each verb takes. */
export const OPTIONS = {
  setup: {
    ...SHARED,
    from: text,
    'fiscal-year': text,
    emblem: text,
    'fill-down': flag,
    map: text,
    row: text,
    table: text,
    preview: flag,
  },
  check: SHARED,
  fix: { ...SHARED, 'dry-run': flag },
  undo: SHARED,
  flag: SHARED,
  review: { ...SHARED, done: text, 'in-progress': text, rest: flag },
  report: {
    ...SHARED,
    round: text,
    out: text,
    edition: text,
    'cut-off': text,
    year: text,
    draft: flag,
    'no-pdf': flag,
  },
  'close-round': { ...SHARED, round: text, 'cut-off': text },
  reissue: { ...SHARED, round: text, year: text, signed: text, only: text, preview: flag },
  register: SHARED,
  remind: { ...SHARED, out: text, smtp: text, 'dry-run': flag },
  health: SHARED,
  request: { ...SHARED, ...ASK_OPTIONS.request },
  form: { ...SHARED, ...ASK_OPTIONS.form },
  collect: { ...SHARED, ...ASK_OPTIONS.collect },
  split: { ...SHARED, ...ASK_OPTIONS.split },
  join: { ...SHARED, ...ASK_OPTIONS.join },
  open: { today: text, out: text, smtp: text, watch: flag },
} satisfies Readonly<Record<string, Options>>;

export type Verb = keyof typeof OPTIONS;

/** May be given several times; their values are lines. */
export const REPEATED = ['map', 'row', 'only'];
