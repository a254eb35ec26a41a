import { expect, it } from 'vitest';
import { checkRegister } from '../../src/check/check';
import { realTable, realTableFile } from '../support/real-table';
import { contextOfTable } from './context';

const FILE = realTableFile();
const TABLE = await realTable(FILE);

it.skipIf(FILE === null)(
  'a real table on the day after its round ended has only the findings that an assessor would ask about',
  () => {
    const findings = checkRegister(contextOfTable(TABLE, '2022-04-01', 2565));
    expect(findings.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['misspelling', 2, 'result'],
      ['noDetail', 3, 'result'],
      ['noDetail', 4, 'result'],
      ['cutWord', 5, 'method'],
      ['misspelling', 6, 'method'],
      ['overdue', 9, 'result'],
      ['overdue', 12, 'result'],
      ['misspelling', 15, 'result'],
      ['misspelling', 16, 'result'],
      ['misspelling', 17, 'result'],
      ['misspelling', 19, 'method'],
      ['cutWord', 19, 'group'],
      ['cutWord', 20, 'method'],
      ['misspelling', 21, 'method'],
      ['misspelling', 21, 'result'],
    ]);
  },
);
