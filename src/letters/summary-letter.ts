import { sum } from '../grid/sum';
import type { MeasureWithProgress } from '../register/measure';
import { summarise, type UnitCounts } from '../register/progress/counts';
import { STATE_LABELS } from '../register/states';
import { toThaiDigits } from '../thai/text/numerals';
import type { Block } from './letter-blocks';
import { KIND_HEADINGS, ROWS_SHOWN } from './row-words';

/** What the chief administrator is told of the whole plan. */
export function summaryBlocks(measures: readonly MeasureWithProgress[], missingYear: number | null): Block[] {
  const summary = summarise(measures);
  const states = (['done', 'inProgress', 'notStarted', 'notYet', 'cancelled'] as const).filter(
    state => summary.states[state] > 0,
  );
  const late = summary.units.filter(({ overdue }) => overdue > 0);
  const isShared = sum(late.map(({ overdue }) => overdue)) > summary.overdue;
  const more = late.length - ROWS_SHOWN;
  return [
    { kind: 'heading', text: `ทั้งหมด ${items(summary.total)} แยกตามสถานะ` },
    { kind: 'list', lines: states.map(state => `${STATE_LABELS[state]} ${items(summary.states[state])}`) },
    paragraph(
      summary.overdue > 0
        ? `ในจำนวนนี้ ${KIND_HEADINGS.overdue} ${items(summary.overdue)}`
        : 'ไม่มีรายการที่ครบกำหนดแล้วโดยยังไม่ได้รับรายงานผล',
    ),
    ...(late.length > 0 ? lateBlocks(late.slice(0, ROWS_SHOWN)) : []),
    ...(more > 0 ? [paragraph(`และอีก ${toThaiDigits(more)} ส่วนราชการ`)] : []),
    ...(isShared ? [paragraph('รายการที่มีผู้รับผิดชอบหลายแห่ง นับให้ทุกแห่ง')] : []),
    ...(missingYear === null ? [] : [paragraph(holidaysMissing(missingYear))]),
  ];
}

/** Said where no holiday of the year (B.E.) is known: letters would go on days off. */
export function holidaysMissing(year: number): string {
  return `ยังไม่มีวันหยุดของปี พ.ศ. ${toThaiDigits(year)} ในแผ่นงานวันหยุด โปรดเพิ่ม มิฉะนั้นระบบอาจแจ้งในวันหยุด`;
}

function lateBlocks(units: readonly UnitCounts[]): Block[] {
  const lines = units.map(({ kind, name, overdue }) => `${name ?? OTHERS[kind]} ${items(overdue)}`);
  return [
    { kind: 'heading', text: 'รายการที่ครบกำหนดแล้ว จำแนกตามผู้รับผิดชอบ' },
    { kind: 'list', lines },
  ];
}

const OTHERS: Readonly<Record<UnitCounts['kind'], string>> = {
  unit: '',
  all: 'ทุกส่วนราชการ',
  other: 'ผู้รับผิดชอบอื่น',
};

function items(count: number): string {
  return `${toThaiDigits(count)} รายการ`;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
