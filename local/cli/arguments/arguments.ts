import type { RowChoice } from '../../../src/import/understand/understood';
import type { Edition } from '../../../src/report/wording/choices';
import { BadInput } from '../../bad-input';
import { type AskCommand, askOptionsOf } from './ask-verbs';
import {
  type Choice,
  cutOffOf,
  dayOf,
  dryRunOf,
  editionOf,
  fiscalYearOf,
  mapOf,
  roundOf,
  rowChoicesOf,
  smtpOf,
  statesOf,
  tableOf,
  type Values,
  yearOf,
} from './option-values';
import { OPTIONS, type Verb } from './options';
import { parseOptions } from './parse-options';

/** A parsed command line. `today` is YYYY-MM-DD (C.E.), or null for the real date. */
export type Command = RunCommand | OpenCommand;

/** Runs one function of the script and ends. */
export type RunCommand = Shared &
  (
    | {
        readonly verb: 'setup';
        readonly from: string | null;
        readonly fiscalYear: number | null;
        readonly emblem: string | null;
        readonly fillDown: boolean;
        /** How a person reads headings. */
        readonly map?: readonly Choice[];
        readonly rows?: readonly RowChoice[];
        /** The number of the paper's table, from 1; left out for all that belong together. */
        readonly table?: number;
        readonly preview?: true;
      }
    | { readonly verb: 'check' | 'flag' | 'undo' | 'register' | 'health' }
    | { readonly verb: 'fix'; readonly dryRun: boolean }
    | ReviewCommand
    | AskCommand
    | {
        readonly verb: 'reissue';
        readonly round: 6 | 12;
        readonly year?: number;
        /** YYYY-MM-DD. */
        readonly signedOn?: string;
        /** Keys of differences. */
        readonly only?: readonly string[];
        readonly preview?: true;
      }
    | { readonly verb: 'close-round'; readonly round: 6 | 12; readonly cutOff?: string }
    | {
        readonly verb: 'report';
        readonly round: 6 | 12;
        readonly out: string;
        readonly draft: boolean;
        readonly edition: Edition;
        /** YYYY-MM-DD; left out for the usual one. */
        readonly cutOff?: string;
        /** B.E.; left out for the register's. */
        readonly year?: number;
        /** Make a PDF if LibreOffice is installed. */
        readonly pdf: boolean;
      }
    | {
        readonly verb: 'remind';
        readonly out: string | null;
        readonly smtp: string | null;
        readonly dryRun: boolean;
      }
  );

interface ReviewCommand {
  readonly verb: 'review';
  /** Row numbers, from 1, and the state that a person confirms for them. */
  readonly states: readonly { readonly row: number; readonly state: 'done' | 'inProgress' }[];
  /** All other rows whose state is clear are confirmed, too. */
  readonly rest: boolean;
}

/** Shows the workbook in a browser until it is stopped. */
export interface OpenCommand extends Shared {
  readonly verb: 'open';
  /** For reports and letters; null: reports go beside the workbook, and letters only to `smtp`. */
  readonly out: string | null;
  readonly smtp: string | null;
  /** Build again when a source changes. */
  readonly watch: boolean;
}

interface Shared {
  readonly book: string;
  readonly today: string | null;
  readonly json: boolean;
}

const VERBS = Object.keys(OPTIONS);

/**
 * Parses the command line; null if it asks for help.
 * @throws BadInput, which names the wrong word or option.
 */
export function parseCommand(argv: readonly string[]): Command | null {
  if (argv.includes('--help') || argv.includes('-h')) return null;
  const [verb = '', ...rest] = argv;
  if (!isVerb(verb)) {
    throw new BadInput(
      `${verb === '' ? 'no command' : `unknown command "${verb}"`}: use ${VERBS.join(', ')}, or --help`,
    );
  }
  const { values, books } = parseOptions(verb, OPTIONS[verb], rest);
  const [book, extra] = books;
  if (book === undefined) throw new BadInput(`${verb}: which workbook? Give its file, such as BOOK.xlsx`);
  if (extra !== undefined) throw new BadInput(`${verb}: one workbook at a time; "${extra}" is too many`);
  if (!/\.xlsx$/i.test(book)) throw new BadInput(`${book}: is not an .xlsx file`);
  const shared = { book, today: dayOf(values, 'today'), json: values.has('json') };
  return { ...shared, ...optionsOf(verb, values) } as Command;
}

function isVerb(word: string): word is Verb {
  return VERBS.includes(word);
}

function optionsOf(verb: Verb, values: Values) {
  const out = values.get('out') ?? null;
  switch (verb) {
    case 'setup':
      return {
        verb,
        from: values.get('from') ?? null,
        fiscalYear: fiscalYearOf(values),
        emblem: values.get('emblem') ?? null,
        fillDown: values.has('fill-down'),
        ...mapOf(values),
        ...rowChoicesOf(values),
        ...tableOf(values),
        ...(values.has('preview') && { preview: true }),
      };
    case 'report':
      if (out === null) throw new BadInput('report: --out DIR is missing: the folder the report goes to');
      return {
        verb,
        out,
        round: roundOf(verb, values),
        edition: editionOf(values),
        ...cutOffOf(values),
        ...yearOf(values),
        draft: values.has('draft'),
        pdf: !values.has('no-pdf'),
      };
    case 'close-round':
      return { verb, round: roundOf(verb, values), ...cutOffOf(values) };
    case 'reissue': {
      const signedOn = dayOf(values, 'signed');
      const only = values.get('only');
      return {
        verb,
        round: roundOf(verb, values),
        ...yearOf(values),
        ...(signedOn !== null && { signedOn }),
        ...(only !== undefined && { only: only.split('\n') }),
        ...(values.has('preview') && { preview: true }),
      };
    }
    case 'fix':
      return { verb, dryRun: values.has('dry-run') };
    case 'review':
      return { verb, states: statesOf(values), rest: values.has('rest') };
    case 'remind':
      return { verb, out, smtp: smtpOf(verb, values), dryRun: dryRunOf(values, out) };
    case 'request':
    case 'form':
    case 'collect':
    case 'split':
    case 'join':
      return askOptionsOf(verb, values);
    case 'open':
      return { verb, out, smtp: smtpOf(verb, values), watch: values.has('watch') };
    default:
      return { verb };
  }
}
