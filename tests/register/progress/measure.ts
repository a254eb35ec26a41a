import type { Measure } from '../../../src/register/measure';
import { readPeriod } from '../../../src/thai/period/read-period';

const PERIOD = 'ม.ค. – มี.ค. ๖๕';

/**
 * A method for a result that was found without one: an order is the deed of a measure that asks for it, and of others a first step. The other
 * method names no deed, so that a result of any deed may be its own.
 */
export const methodFor = (result: string) => (/แต่งตั้ง|คำสั่ง/.test(result) ? 'แต่งตั้งคณะทำงาน' : 'ดำเนินการตามมาตรการ');

/** A measure of fiscal year 2565 (B.E.). */
export function measure(changes: Partial<Measure> = {}): Measure {
  return {
    row: 5,
    group: '๑. การปฏิบัติหน้าที่',
    groupText: '',
    indicator: 1,
    method: 'จัดทำคู่มือ',
    unitText: 'กองคลัง',
    units: { all: false, units: ['กองคลัง'], committees: [], unknown: [] },
    periodText: PERIOD,
    period: readPeriod(PERIOD, 2565),
    result: '',
    resultColumn: 'result',
    fromRound6: false,
    afterRound6: false,
    changedSince6: false,
    reportedState: null,
    results: [['result', changes.result ?? '']],
    suggestion: '',
    evidence: '',
    chosenState: null,
    staleChoice: null,
    reviewed: null,
    chosenText: '',
    inherits: { unit: false, period: false },
    origins: { group: null, unit: null, period: null },
    split: null,
    astray: [],
    causes: [],
    ...changes,
  };
}
