import { mayBeSeveral } from '../../import/understand/rows/divide';
import type { LeftOut } from '../../import/understand/understood';
import { ALL_STAFF_COLUMNS, HEADINGS, type StaffColumn } from '../../register/columns';
import type { Outcome, View } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { asideMessages, doubtMessage, leftOutMessage, struckMessages } from '../set-up/import-messages';
import type { RowUnderstood, UnderstoodData } from '../set-up/import-result';
import { type SetUpData, setUp } from '../set-up/set-up';
import { type Paper, type PaperChoices, setUpOptions } from './paper';

/** How a paper is understood, as a page shows it. */
export interface PaperData {
  /** B.E. */
  readonly fiscalYear: number;
  /** The sheet with a register that is there already but not recorded, as in a copy; null if there is none. */
  readonly found: string | null;
  /** Null if there is no table to take. */
  readonly understood:
    | (Omit<UnderstoodData, 'doubts' | 'leftOut' | 'aside' | 'added' | 'rows'> & {
        /** Headings of the columns that set-up adds. */
        readonly added: readonly string[];
        /** In Thai, each with its place in the paper; then texts that are struck through. */
        readonly doubts: readonly string[];
        /** Then what stands beside the tables. */
        readonly leftOut: readonly LeftOutShown[];
        /** In the paper's order. A row of the paper may give several measures. */
        readonly rows: readonly RowShown[];
        /** How many more there are than `rows`. */
        readonly more: number;
      })
    | null;
  /** The columns that a heading can be. */
  readonly columns: readonly { readonly key: StaffColumn; readonly label: string }[];
  /** How many tables the paper has; of sheets nobody chooses one, so 1. */
  readonly tables: number;
}

/** `several`: a person may say that its method is several. */
export interface RowShown extends RowUnderstood {
  readonly several: boolean;
}

/** A line of what is not taken. `at`: the row, if a person may have it taken. */
interface LeftOutShown {
  readonly line: string;
  readonly at: { readonly table: number; readonly row: number } | null;
}

/** Shows how a paper is understood. Writes nothing. */
export function understandPaper(adapters: Adapters, paper: Paper, choices: PaperChoices): Outcome<PaperData> {
  return takeOrShow(adapters, paper, choices, true);
}

/** Fills a new register from the paper. Without a paper, the register is the table in the sheets, or a new one with headings only. */
export function takePaper(adapters: Adapters, paper: Paper, choices: PaperChoices): Outcome<PaperData> {
  return takeOrShow(adapters, paper, choices, false);
}

const UNREAD: View<never, PaperData> = { message: () => '', data: never => never };

function takeOrShow(adapters: Adapters, paper: Paper, choices: PaperChoices, preview: boolean): Outcome<PaperData> {
  // The year of a register that is there stands in ตั้งค่า.
  const isThere = paper.kind === 'sheets' && recordedPlaces(adapters.documentStore).register !== undefined;
  const options = setUpOptions(paper, isThere ? {} : choices);
  if ('problems' in options) return tellEnding(adapters, UNREAD, { problem: options.problems[0] });
  return withData(setUp(adapters, { ...options, preview }), options.paper?.source.tables.length ?? 1);
}

function withData(outcome: Outcome<SetUpData>, tables: number): Outcome<PaperData> {
  if (!outcome.done) return outcome;
  const { understood, fiscalYear, register, changed } = outcome.data;
  const isMade = changed.some(
    ({ sheet, what }) => sheet === register && what.some(one => one === 'make' || one === 'rename'),
  );
  const columns = ALL_STAFF_COLUMNS.map(key => ({ key, label: HEADINGS[key] }));
  return {
    done: true,
    message: outcome.message,
    data: {
      fiscalYear,
      found: understood || isMade ? null : register,
      understood: understood ? shown(understood) : null,
      columns,
      tables,
    },
  };
}

function shown({ added, doubts, leftOut, rows, aside, ...understood }: UnderstoodData): PaperData['understood'] {
  return {
    ...understood,
    added: added.map(key => HEADINGS[key]),
    doubts: [...doubts.map(doubtMessage), ...struckMessages(aside)],
    leftOut: [
      ...leftOut.map(one => ({ line: leftOutMessage(one), at: rowToTake(one) })),
      ...asideMessages(aside).map(line => ({ line, at: null })),
    ],
    rows: rows.slice(0, MOST_ROWS).map(({ from, texts }) => ({
      from,
      texts: shortened(texts),
      several: mayBeSeveral(texts[HEADINGS.method] ?? ''),
    })),
    more: Math.max(0, rows.length - MOST_ROWS),
  };
}

/** In rows and letters: more than a person looks through. */
const [MOST_ROWS, LONGEST_TEXT] = [300, 160];

function shortened(texts: RowUnderstood['texts']): RowUnderstood['texts'] {
  const short = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
  return Object.fromEntries(Object.entries(texts).map(([heading, text]) => [heading, short(text)]));
}

/** What looks like a total, a note or a signature may be a measure after all. Titles and other tables cannot. */
function rowToTake({ kind, where: { table, row } }: LeftOut): LeftOutShown['at'] {
  return row === null || NEVER_A_MEASURE.includes(kind) ? null : { table, row };
}

const NEVER_A_MEASURE: readonly LeftOut['kind'][] = ['title', 'headings', 'otherTable', 'chosen'];
