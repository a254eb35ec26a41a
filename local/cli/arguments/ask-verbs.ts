import type { ParseArgsConfig } from 'node:util';
import { BadInput } from '../../bad-input';
import { dayOf, roundOf, smtpOf, type Values } from './option-values';

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
    };

const text = { type: 'string' } as const;

export const ASK_OPTIONS: Readonly<Record<AskCommand['verb'], NonNullable<ParseArgsConfig['options']>>> = {
  request: { round: text, by: text, out: text, smtp: text },
  form: { round: text, unit: text, out: text },
};

/** @throws BadInput, which names the option and what it takes. */
export function askOptionsOf(verb: AskCommand['verb'], values: Values): AskCommand {
  if (verb === 'request') {
    const by = dayOf(values, 'by');
    if (by === null) throw new BadInput('request: --by is missing: the day by which results are asked for');
    const out = folderOf(verb, values, 'the folder for letters, texts and the circular');
    return { verb, round: roundOf(values, verb), by, out, smtp: smtpOf(verb, values) };
  }
  const out = folderOf(verb, values, 'the folder the form goes to');
  return { verb, round: roundOf(values, verb), unit: values.get('unit') ?? null, out };
}

function folderOf(verb: string, values: Values, what: string): string {
  const out = values.get('out');
  if (out === undefined) throw new BadInput(`${verb}: --out DIR is missing: ${what}`);
  return out;
}
