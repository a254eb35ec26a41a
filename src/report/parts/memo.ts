import { readPng } from '../../office/settings/png';
import { formatDate } from '../../thai/dates/calendar';
import { type Block, cm, type Paragraph, pt, type Run, type Section } from '../content/blocks';
import { widthOf } from '../content/look';
import { linesOf, pageTop, paragraphs, signature } from '../content/pieces';
import { signingOf } from '../content/signing';
import type { Context } from './context';
import { decisions } from './decisions';

// Measures of the official form, the same for every font: margins, a title of 29 pt on a line of 35 pt, labels of 20 pt, first lines
// indented by 2.5 cm, 6 pt above a part. The emblem is 1.5 cm high and 1.5 cm below the edge of the paper, where nothing else is printed.
export const MEMO_MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(2), left: cm(3) };
export const MEMO_WIDTH = cm(16);
/** A paragraph of the memo's text. */
export const MEMO_BODY = { indent: { firstLine: cm(2.5) }, spacing: { before: pt(6) } };
const TITLE = { bold: true, size: 29 };
const LABEL = { bold: true, size: 20 };
const EMBLEM = { height: cm(1.5), top: cm(1.5), widest: cm(4) };
/** Half a line without the label ที่. */
const NUMBER_WIDTH = MEMO_WIDTH / 2 - cm(1);

/** The memo to the mayor, followed by the opinions and the order. */
export function memo(context: Context): Section {
  const { reporter, deciders } = signingOf(context.settings);
  const { say } = context;
  return {
    orientation: 'portrait',
    margins: MEMO_MARGINS,
    header: pageTop(context.mark, true),
    firstHeader: pageTop(context.mark, false),
    blocks: [
      ...memoHead({ ...context, ...numbered(context.settings), subject: say('memo.subject'), to: say('memo.to') }),
      ...body(context),
      ...(reporter ? signature(reporter, { indent: cm(7), before: pt(36) }) : []),
      ...decisions(deciders, MEMO_WIDTH),
    ],
  };
}

/** What the lines above a memo's text say. A blank number or day is written by hand. */
interface MemoHead {
  readonly settings: Context['settings'];
  readonly look: Context['look'];
  readonly number: string;
  readonly date: string;
  readonly subject: string;
  readonly to: string;
}

function numbered({ memoNumber, memoDate }: Context['settings']): Pick<MemoHead, 'number' | 'date'> {
  return { number: memoNumber, date: memoDate === null ? '' : formatDate(memoDate) };
}

/** The emblem and the lines above the text of an official memo. */
export function memoHead(head: MemoHead): Paragraph[] {
  const { settings, subject, to } = head;
  const { spacing } = MEMO_BODY;
  return [
    {
      kind: 'paragraph',
      align: 'center',
      spacing: { exactLine: pt(35) },
      runs: [...emblem(settings.emblem), { text: 'บันทึกข้อความ', ...TITLE }],
    },
    { ...dottedLine([...labelled('ส่วนราชการ', settings.memoUnit), { tab: true }], [MEMO_WIDTH]), ...hanging(2.9) },
    ...numberAndDate(head),
    { ...dottedLine([...labelled('เรื่อง', subject), { tab: true }], [MEMO_WIDTH]), ...hanging(1.7) },
    { ...dottedLine([{ text: 'เรียน' }, { tab: true }, { text: line(to) }], []), ...hanging(1.3), spacing },
  ];
}

/** On one line, unless the number is too long for half a line. */
function numberAndDate({ number: own, date, look }: MemoHead): Paragraph[] {
  const [number, day] = [labelled('ที่', own), labelled('วันที่', date)];
  if (widthOf(own, look.body, look) > NUMBER_WIDTH) {
    return [dottedLine([...number, { tab: true }], [MEMO_WIDTH]), dottedLine([...day, { tab: true }], [MEMO_WIDTH])];
  }
  return [dottedLine([...number, { tab: true }, ...day, { tab: true }], [MEMO_WIDTH / 2, MEMO_WIDTH])];
}

/** The office's picture on the left, in its own proportions; nothing if there is none. */
function emblem(base64: string): Run[] {
  const png = readPng(base64);
  if (png === null) return [];
  const scale = Math.min(EMBLEM.height / png.height, EMBLEM.widest / png.width);
  const [width, height] = [png.width, png.height].map(pixels => Math.max(1, Math.round(pixels * scale)));
  if (width === undefined || height === undefined) return [];
  return [{ picture: { png: png.bytes, width, height, left: MEMO_MARGINS.left, top: EMBLEM.top, alt: 'ตราครุฑ' } }];
}

function labelled(label: string, value: string): Run[] {
  return [{ text: label, ...LABEL }, { text: ` ${line(value)}` }];
}

function line(text: string): string {
  return linesOf(text).join(' ');
}

/** A line with dotted tabs up to the given places, in DXA. The last dots are room to write by hand. */
function dottedLine(runs: readonly Run[], stops: readonly number[]): Paragraph {
  return {
    kind: 'paragraph',
    runs,
    tabs: stops.map((at, index) => ({ at, dots: true, align: index === stops.length - 1 ? 'right' : 'left' })),
  };
}

function hanging(centimetres: number) {
  return { indent: { left: cm(centimetres), hanging: cm(centimetres) } };
}

function body({ say }: Context): Block[] {
  return [
    ...paragraphs(say('memo.origin'), MEMO_BODY),
    ...paragraphs(say('memo.facts'), MEMO_BODY),
    ...paragraphs(say('memo.request'), { ...MEMO_BODY, keepNext: true }),
  ];
}
