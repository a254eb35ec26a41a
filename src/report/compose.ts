import type { MeasureWithProgress } from '../measure/measure';
import type { Settings } from '../measure/settings';
import { summarise } from '../progress/summary';
import { roundDay } from '../thai/calendar';
import type { Report } from './blocks';
import { choicesOf, type Edition } from './choices';
import { fieldsOf, fillFields, type Occasion } from './fields';
import { fileName } from './file-name';
import { LOOKS } from './look';
import type { Context } from './parts/context';
import { coverAndForeword } from './parts/cover';
import { evidenceList, NO_EVIDENCE } from './parts/evidence';
import { memo } from './parts/memo';
import { results } from './parts/results';
import { linesOf } from './pieces';
import { printedSettings } from './printed-settings';
import { type Wording, wordingOf } from './wording';

const TITLE = '{{ชื่อรายงาน}} ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} {{รอบ}}';
const DRAFT = 'ฉบับร่าง';

export interface ReportInput extends Occasion {
  readonly settings: Settings;
  readonly wording: Wording;
  readonly measures: readonly MeasureWithProgress[];
  readonly draft: boolean;
  readonly edition: Edition;
  /** Of the day, HH:MM; in the file's name. */
  readonly time: string;
}

/** The whole report of a round as content: the parts that the office chose, in one edition. */
export function composeReport(input: ReportInput): Report {
  const { wording, measures, draft, edition, round, today } = input;
  const settings = printedSettings(input.settings);
  const summary = summarise(measures);
  const choices = choicesOf(wording);
  const look = LOOKS[choices.font];
  const fields = fieldsOf(settings, input, summary);
  const say: Context['say'] = key => fillFields(wordingOf(wording, key), fields);
  const evidence = choices.parts.has('evidence') ? evidenceList(measures) : NO_EVIDENCE;
  const mark = draft ? DRAFT : '';
  const day = roundDay(settings.fiscalYear, round, today);
  const roundEnd = day === today ? null : day;
  const context: Context = { settings, measures, summary, choices, edition, look, evidence, roundEnd, say, mark };
  return {
    title: linesOf(fillFields(TITLE, fields)).join(' '),
    fileName: fileName({ ...input, settings }, mark),
    date: today,
    font: look.font,
    fontSize: look.body,
    sections: [...(choices.parts.has('memo') ? [memo(context)] : []), ...coverAndForeword(context), results(context)],
  };
}
