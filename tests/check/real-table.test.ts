import { expect, it } from 'vitest';
import { checkRegister } from '../../src/check/check';
import { realTable, realTableFile } from '../support/real-table';
import { contextOfTable } from './context';

const FILE = realTableFile();
const TABLE = await realTable(FILE);

it.skipIf(FILE === null)(
  'a real table, the day after its round closed: what an assessor would ask, and no more',
  () => {
    const findings = checkRegister(contextOfTable(TABLE, '2022-04-01', 2565));
    expect(findings.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['noDetail', 3, 'result'],
      ['noDetail', 4, 'result'],
      ['overdue', 9, 'result'],
      ['overdue', 12, 'result'],
    ]);
  },
);
