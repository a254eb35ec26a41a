import type { Signer } from '../../measure/settings';
import { formatDate } from '../../thai/calendar';
import { type Block, cm, type Paragraph, paragraph, pt, type Run, type Section, type Table } from '../blocks';
import { DOTS } from '../fields';
import { linesOf, pageTop, paragraphs, signature } from '../pieces';
import type { Context } from './context';

// The form's figures: margins, the title's 29 pt on a line of 35 pt, labels of 20 pt, first lines 2.5 cm in, 6 pt before a part.
// The emblem's place is on the title's left, from 1.5 cm below the paper's edge: nothing else stands there.
const MARGINS = { top: cm(2.5), right: cm(2), bottom: cm(2), left: cm(3) };
const WIDTH = cm(16);
const BODY = { indent: { firstLine: cm(2.5) }, spacing: { before: pt(6) } };
const LABEL = { bold: true, size: 20 };

/** The memo to the mayor, with the chief administrator's opinion and the mayor's order below it. */
export function memo(context: Context): Section {
  return {
    orientation: 'portrait',
    margins: MARGINS,
    header: pageTop(context.mark, true),
    firstHeader: pageTop(context.mark, false),
    blocks: [...head(context), ...body(context), decisions(context)],
  };
}

function head({ settings, say }: Context): Paragraph[] {
  const date = settings.memoDate === null ? '' : formatDate(settings.memoDate);
  return [
    paragraph('บันทึกข้อความ', { bold: true, size: 29, align: 'center', spacing: { exactLine: pt(35) } }),
    dotted([...labelled('ส่วนราชการ', settings.memoUnit), { tab: true }], [WIDTH]),
    dotted(
      [...labelled('ที่', settings.memoNumber), { tab: true }, ...labelled(' วันที่', date), { tab: true }],
      [WIDTH / 2, WIDTH],
    ),
    { ...dotted([...labelled('เรื่อง', say('memo.subject')), { tab: true }], [WIDTH]), ...hanging(1.7) },
    {
      ...dotted([{ text: 'เรียน' }, { tab: true }, { text: say('memo.to') }], []),
      ...hanging(1.3),
      spacing: BODY.spacing,
    },
  ];
}

function labelled(label: string, value: string): Run[] {
  return [{ text: label, ...LABEL }, { text: ` ${linesOf(value).join(' ')}` }];
}

/** A line whose tabs are dotted up to the given places; the last may be written on by hand. */
function dotted(runs: readonly Run[], stops: readonly number[]): Paragraph {
  return {
    kind: 'paragraph',
    runs,
    tabs: stops.map((at, index) => ({ at, dots: true, align: index === stops.length - 1 ? 'right' : 'left' })),
  };
}

function hanging(centimetres: number) {
  return { indent: { left: cm(centimetres), hanging: cm(centimetres) } };
}

function body({ settings, say }: Context): Block[] {
  const request = paragraphs(say('memo.request'), { ...BODY, keepNext: true });
  return [
    ...paragraphs(say('memo.origin'), BODY),
    ...paragraphs(say('memo.facts'), BODY),
    ...request,
    ...signature(settings.reporter, { indent: cm(7), before: pt(36) }),
  ];
}

/** Opinion and order side by side, never torn over two pages. */
function decisions({ settings, say }: Context): Table {
  const cells = [
    { paragraphs: decision(say('memo.opinion'), settings.chief) },
    { paragraphs: decision(say('memo.order'), settings.mayor) },
  ];
  return {
    kind: 'table',
    columns: [WIDTH / 2, WIDTH / 2].map(Math.floor),
    borders: false,
    headingRows: 0,
    rows: [{ cells, unbroken: true }],
  };
}

function decision(title: string, signer: Signer): Paragraph[] {
  const writingLine = paragraph(DOTS.repeat(2), { spacing: { before: pt(6) } });
  return [
    ...paragraphs(title, { bold: true, spacing: { before: pt(18) } }),
    writingLine,
    writingLine,
    writingLine,
    ...signature(signer, { indent: 0, before: pt(36) }),
  ];
}
