import type { ParseArgsConfig } from 'node:util';
import { BadInput } from '../../bad-input';
import { dayOf, roundOf, rowsOf, smtpOf, type Values } from './option-values';

/** The verbs that ask units for results and take their answers in. */
export type AskCommand =
  | {
      readonly verb: 'request';
      readonly round: 6 | 12;
      /** YYYY-MM-DD (C.E.). */
      readonly by: string;
      readonly out: string;
      readonly smtp: string | null;
    }
  | {
      readonly verb: 'form';
      readonly round: 6 | 12;
      /** A unit's name; null for the forms of all units in one file. */
      readonly unit: string | null;
      readonly out: string;
    }
  | {
      readonly verb: 'collect';
      /** A form that came back: .docx, .csv or .xlsx. Null with `fromText`. */
      readonly from: string | null;
      /** A file with a message as it was copied. */
      readonly fromText: string | null;
      readonly who: string | null;
      readonly channel: string | null;
      /** When the answer came; null: today. */
      readonly day: string | null;
      /** Rows, from 1, whose filled cells get the new text in place of the old one, or below it. */
      readonly replace: readonly number[];
      readonly append: readonly number[];
      readonly preview?: true;
    }
  | {
      readonly verb: 'split' | 'join';
      /** Row numbers, from 1; empty for all rows that can be. */
      readonly rows: readonly number[];
    };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const ASK_OPTIONS: Readonly<Record<AskCommand['verb'], NonNullable<ParseArgsConfig['options']>>> = {
  request: { round: text, by: text, out: text, smtp: text },
  form: { round: text, unit: text, out: text },
  collect: {
    from: text,
    'from-text': text,
    who: text,
    channel: text,
    day: text,
    replace: text,
    append: text,
    preview: flag,
  },
  split: { row: text },
  join: { row: text },
};

/** @throws BadInput, which names the option and what it takes. */
export function askOptionsOf(verb: AskCommand['verb'], values: Values): AskCommand {
  if (verb === 'request') {
    const by = dayOf(values, 'by');
    if (by === null) throw new BadInput('request: --by is missing: the day by which results are asked for');
    const out = folderOf(verb, values, 'the folder for letters, texts and the circular');
    return { verb, round: roundOf(verb, values), by, out, smtp: smtpOf(verb, values) };
  }
  if (verb === 'form') {
    const out = folderOf(verb, values, 'the folder the form goes to');
    return { verb, round: roundOf(verb, values), unit: values.get('unit') ?? null, out };
  }
  if (verb === 'split' || verb === 'join')
    return { verb, rows: rowsOf('row', values.get('row')?.replaceAll('\n', ',')) };
  const [from, fromText] = [values.get('from') ?? null, values.get('from-text') ?? null];
  if ((from === null) === (fromText === null)) {
    throw new BadInput('collect: give the form that came back as --from FILE, or a message as --from-text FILE');
  }
  return {
    verb,
    from,
    fromText,
    who: values.get('who') ?? null,
    channel: values.get('channel') ?? null,
    day: dayOf(values, 'day'),
    replace: rowsOf('replace', values.get('replace')),
    append: rowsOf('append', values.get('append')),
    ...(values.has('preview') && { preview: true }),
  };
}

function folderOf(verb: string, values: Values, what: string): string {
  const out = values.get('out');
  if (out === undefined) throw new BadInput(`${verb}: --out DIR is missing: ${what}`);
  return out;
}
