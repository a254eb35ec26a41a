import { ALL_STAFF_COLUMNS, HEADINGS, type StaffColumn } from '../../register/columns';
import type { Outcome, View } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { tellEnding } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { doubtMessage, leftOutMessage } from '../set-up/import-messages';
import type { UnderstoodData } from '../set-up/import-result';
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
    | (Omit<UnderstoodData, 'doubts' | 'leftOut' | 'aside' | 'added'> & {
        /** Headings of the columns that set-up adds. */
        readonly added: readonly string[];
        /** In Thai, each with its place in the paper. */
        readonly doubts: readonly string[];
        readonly leftOut: readonly string[];
      })
    | null;
  /** The columns that a heading can be. */
  readonly columns: readonly { readonly key: StaffColumn; readonly label: string }[];
}

/** Shows how a paper is understood. Writes nothing. */
export function understandPaper(adapters: Adapters, paper: Paper, choices: PaperChoices): Outcome<PaperData> {
  return withData(takeOrShow(adapters, paper, choices, true));
}

/** Fills a new register from the paper. Without a paper, the register is the table in the sheets, or a new one with headings only. */
export function takePaper(adapters: Adapters, paper: Paper, choices: PaperChoices): Outcome<PaperData> {
  return withData(takeOrShow(adapters, paper, choices, false));
}

const UNREAD: View<never, SetUpData> = { message: () => '', data: never => never };

function takeOrShow(adapters: Adapters, paper: Paper, choices: PaperChoices, preview: boolean): Outcome<SetUpData> {
  // The year of a register that is there stands in ตั้งค่า.
  const isThere = paper.kind === 'sheets' && recordedPlaces(adapters.documentStore).register !== undefined;
  const options = setUpOptions(paper, isThere ? {} : choices);
  if ('problems' in options) return tellEnding(adapters, UNREAD, { problem: options.problems[0] });
  return setUp(adapters, { ...options, preview });
}

function withData(outcome: Outcome<SetUpData>): Outcome<PaperData> {
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
    },
  };
}

function shown({ added, doubts, leftOut, aside: _, ...understood }: UnderstoodData): PaperData['understood'] {
  return {
    ...understood,
    added: added.map(key => HEADINGS[key]),
    doubts: doubts.map(doubtMessage),
    leftOut: leftOut.map(leftOutMessage),
  };
}
