import type { MeasureWithProgress } from '../measure/measure';
import type { Settings } from '../measure/settings';
import { summarise } from '../progress/summary';
import { toThaiDigits } from '../thai/numerals';
import { printable } from '../thai/text';
import type { Report } from './blocks';
import type { Edition } from './choices';
import { fieldsOf, fillFields, type Occasion, roundLabel } from './fields';
import type { Context } from './parts/context';
import { coverAndForeword } from './parts/cover';
import { memo } from './parts/memo';
import { results } from './parts/results';
import { linesOf } from './pieces';
import { type Wording, wordingOf } from './wording';

/** Sarabun is the Thai font that Google Docs has; 12 pt of it looks like 16 pt of the older TH Sarabun. */
const LOOK = { font: 'Sarabun', fontSize: 12 };
const TITLE = '{{ชื่อรายงาน}} ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} {{รอบ}}';
const DRAFT = 'ฉบับร่าง';
/** In characters: file systems hold 255 bytes a name, a Thai character takes three, and an ending follows. */
const LONGEST_FILE_NAME = 75;

export interface ReportInput extends Occasion {
  readonly settings: Settings;
  readonly wording: Wording;
  readonly measures: readonly MeasureWithProgress[];
  readonly draft: boolean;
  readonly edition: Edition;
  /** Of the day, HH:MM; in the file's name. */
  readonly time: string;
}

/** The whole report of a round as content: memo, cover, foreword, the table of measures, its summary, the certification. */
export function composeReport(input: ReportInput): Report {
  const { settings, wording, measures, draft, today } = input;
  const summary = summarise(measures);
  const fields = fieldsOf(settings, input, summary);
  const say: Context['say'] = key => fillFields(wordingOf(wording, key), fields);
  const context: Context = { settings, measures, summary, say, mark: draft ? DRAFT : '' };
  return {
    title: linesOf(fillFields(TITLE, fields)).join(' '),
    fileName: fileName(input),
    date: today,
    ...LOOK,
    sections: [memo(context), coverAndForeword(context), results(context)],
  };
}

function fileName({ settings, round, draft }: ReportInput): string {
  const year = toThaiDigits(settings.fiscalYear);
  const name = `รายงานมาตรการ ปี ${year} ${roundLabel(round)}${draft ? ` ${DRAFT}` : ''} ${settings.officeName}`;
  const short = name.replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, LONGEST_FILE_NAME);
  return printable(short).replace(/[. ]+$/, '');
}
