import type { Settings } from '../office/settings/settings';
import type { PrintedRow } from '../register/measure';
import { summarise } from '../register/progress/counts';
import type { PlainDate } from '../thai/dates/calendar';
import { thai } from '../thai/text/numerals';
import type { Report } from './content/blocks';
import { fileName } from './content/file-name';
import { LOOKS } from './content/look';
import { withThaiDigits } from './content/numerals';
import { linesOf } from './content/pieces';
import { printedSettings } from './content/printed-settings';
import { annex } from './parts/annex';
import type { Context } from './parts/context';
import { coverAndForeword } from './parts/cover';
import { evidenceList, NO_EVIDENCE } from './parts/evidence-list';
import { memo } from './parts/memo';
import { results } from './parts/results';
import { choicesOf, type Edition, inEdition } from './wording/choices';
import { fieldsOf, fillFields, isUnchecked, type Occasion } from './wording/fields';
import { type Wording, type WordingKey, wordingOf } from './wording/wording';

const TITLE = '{{ชื่อรายงาน}} ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} {{รอบ}}';
const DRAFT = 'ฉบับร่าง';
/** Sentences that end with the edition, if the report was issued again. */
const NAMED_EDITION: readonly WordingKey[] = ['memo.subject', 'cover.round', 'table.title'];

export interface ReportInput extends Occasion {
  readonly settings: Settings;
  readonly wording: Wording;
  readonly measures: readonly PrintedRow[];
  readonly draft: boolean;
  readonly edition: Edition;
  /** The day on which the report is made. */
  readonly today: PlainDate;
  /** The day that the document bears: the one on which its round was closed; left out for today. */
  readonly dated?: PlainDate;
  /** n for ฉบับแก้ไขครั้งที่ n; left out for the first edition. */
  readonly revision?: number;
  /** Time of day, HH:MM, for the file's name. */
  readonly time: string;
}

/** The whole report of a round as content: the parts that the office chose, in one edition. */
export function composeReport(input: ReportInput): Report {
  const { wording, measures, draft, edition, cutOff, today, dated = today, revision = 0 } = input;
  const settings = printedSettings(input.settings);
  const summary = summarise(measures);
  const choices = inEdition(choicesOf(wording), edition, input.round);
  const look = LOOKS[choices.font];
  const fields = fieldsOf(settings, input, summary);
  const edited = revision === 0 ? '' : thai` (ฉบับแก้ไขครั้งที่ ${revision})`;
  const say: Context['say'] = key => {
    if (isUnchecked(wording, settings, key)) return '';
    const text = fillFields(wordingOf(wording, key), fields);
    return text !== '' && NAMED_EDITION.includes(key) ? `${text}${edited}` : text;
  };
  const evidence = choices.parts.has('evidence') ? evidenceList(measures) : NO_EVIDENCE;
  const mark = draft ? DRAFT : '';
  const countedTo = cutOff === dated ? null : cutOff;
  const context: Context = { settings, measures, summary, choices, look, evidence, countedTo, say, mark };
  const report: Report = {
    title: `${linesOf(fillFields(TITLE, fields)).join(' ')}${edited}`,
    fileName: `${fileName({ ...input, settings }, mark)}${revision === 0 ? '' : thai` แก้ไข ${revision}`}`,
    date: dated,
    font: look.font,
    fontSize: look.body,
    sections: edition === 'annex' ? [annex(context)] : signed(context),
  };
  return choices.digits === 'thai' ? withThaiDigits(report) : report;
}

/** What is signed, in the order of signing. */
function signed(context: Context): Report['sections'] {
  const { parts } = context.choices;
  return [...(parts.has('memo') ? [memo(context)] : []), ...coverAndForeword(context), results(context)];
}
