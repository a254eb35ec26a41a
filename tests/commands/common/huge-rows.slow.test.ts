import { describe, it } from 'vitest';
import { typeInto } from '../../../local/sheets/people';
import { copyWorkbook } from '../../../local/workbook/copy-workbook';
import { dataOf, hostOver } from '../../support/office';
import { REGISTER, smallOffice } from '../../support/small-office';

describe.each([
  ['measure', 'A'],
  ['method', 'B'],
  ['units', 'C'],
  ['period', 'D'],
  ['result', 'E'],
])('a cell of thousands of letters as a row’s %s', (_, column) => {
  it('stops no command', () => {
    const workbook = smallOffice(
      ['กองคลัง', 'กองช่าง'].map(name => ['๑. การเปิดเผย', `งานของ${name}`, name, 'ไตรมาส ๑', '']),
      { กองคลัง: 'fin@x.go.th', กองช่าง: 'works@x.go.th' },
    );
    typeInto({ model: workbook, sheet: REGISTER }, `${column}3`, 'กขค(['.repeat(10_000));
    const run = (name: string, args: readonly unknown[] = [], now = '2026-01-12') =>
      dataOf(hostOver(copyWorkbook(workbook), { now }).call(name, args));
    for (const name of ['setUp', 'flagProgress', 'checkEntries', 'fixText', 'sendReminders', 'turnOnDaily']) run(name);
    run('buildReport', [{ round: 6, draft: true }]);
    run('requestResults', [{ round: 6, by: '2026-01-30' }]);
    // A period that cannot be read stops it, whatever its length.
    if (column !== 'D') run('closeRound', [{ round: 6 }], '2026-04-02');
  });
});
