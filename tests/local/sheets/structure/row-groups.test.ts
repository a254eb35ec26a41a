import { describe, expect, it } from 'vitest';
import { turnGroup } from '../../../../local/sheets/structure/row-groups';
import { openNew } from '../../support/spreadsheet';

/** A sheet whose groups have their buttons in the row before. */
function grouped(...rows: string[]) {
  const { app, sheet, model } = openNew();
  sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
  for (const name of rows) sheet.getRange(name).shiftRowGroupDepth(1);
  const [first] = model.sheets;
  if (!first) throw new Error('there is a sheet');
  const depths = (last: number) => Array.from({ length: last }, (_, index) => sheet.getRowGroupDepth(index + 1));
  const rowsThatAre = (what: 'hidden' | 'collapsed') =>
    first.rowDefs.flatMap((row, index) => (row?.[what] ? [index + 1] : []));
  return { app, sheet, model, first, depths, rowsThatAre };
}

describe('rows are grouped', () => {
  it('deeper and less deep, but never below 0', () => {
    const { sheet, depths } = grouped('A3:A6', '5:6');
    expect(depths(7)).toEqual([0, 0, 1, 1, 2, 2, 0]);
    sheet.getRange('A2:A5').shiftRowGroupDepth(-8);
    expect(depths(7)).toEqual([0, 0, 0, 0, 0, 2, 0]);
  });

  it('but not the first row, while the button would be before it', () => {
    const { app, sheet } = grouped();
    expect(() => sheet.getRange('A1:A3').shiftRowGroupDepth(1)).toThrow('first row');
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.AFTER);
    sheet.getRange('A1:A3').shiftRowGroupDepth(1);
    expect(sheet.getRowGroupDepth(1)).toBe(1);
  });

  it('and not the first row either if nobody has said where the button is: Google does not say', () => {
    expect(() => openNew().sheet.getRange('1:2').shiftRowGroupDepth(1)).toThrow('first row');
  });

  it('and a row that is inserted within a group belongs to it', () => {
    const { sheet, depths } = grouped('A3:A4');
    sheet.insertRowsBefore(4, 1);
    sheet.insertRowsBefore(3, 1);
    expect(depths(7)).toEqual([0, 0, 0, 1, 1, 1, 0]);
  });
});

describe('all groups collapse', () => {
  it('their rows are hidden, and the rows with the buttons are marked', () => {
    const { sheet, rowsThatAre } = grouped('A3:A6', 'A5:A6', 'A8:A9');
    sheet.collapseAllRowGroups();
    expect(rowsThatAre('hidden')).toEqual([3, 4, 5, 6, 8, 9]);
    expect(rowsThatAre('collapsed')).toEqual([2, 4, 7]);
  });

  it('with the button after the group too', () => {
    const { app, sheet, rowsThatAre } = grouped('A3:A4');
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.AFTER).collapseAllRowGroups();
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([[3, 4], [5]]);
  });

  it('and a group that is dissolved leaves no mark, on others it stays', () => {
    const { sheet, rowsThatAre } = grouped('A3:A4', 'A8:A9');
    sheet.collapseAllRowGroups().getRange('A3:A4').shiftRowGroupDepth(-1);
    expect(rowsThatAre('collapsed')).toEqual([7]);
  });
});

describe('a person opens and closes a group', () => {
  it('by the button before it; a closed group inside stays closed', () => {
    const { first, rowsThatAre } = grouped('A3:A6', 'A5:A6');
    const turn = (button: number, isOpen: boolean) => turnGroup(first, button - 1, isOpen);
    turn(4, false);
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([[5, 6], [4]]);
    turn(2, false);
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([
      [3, 4, 5, 6],
      [2, 4],
    ]);
    turn(2, true);
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([[5, 6], [4]]);
    turn(4, true);
    turn(3, false);
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([[], []]);
  });
});

describe('a script opens the closed groups that a range touches', () => {
  it('of several around a row only the outermost, and none elsewhere', () => {
    const { sheet, rowsThatAre } = grouped('A3:A6', 'A5:A6', 'A8:A9');
    sheet.collapseAllRowGroups();
    sheet.getRange('B6').expandGroups();
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([
      [5, 6, 8, 9],
      [4, 7],
    ]);
    sheet.getRange('B6').expandGroups();
    expect([rowsThatAre('hidden'), rowsThatAre('collapsed')]).toEqual([[8, 9], [7]]);
    sheet.getRange('B6').expandGroups();
    expect(rowsThatAre('hidden')).toEqual([8, 9]);
  });

  it('from the row with the button, before the group or after it, and from a block', () => {
    for (const position of ['BEFORE', 'AFTER'] as const) {
      const { app, sheet, rowsThatAre } = grouped('A3:A4', 'A8:A9');
      sheet.setRowGroupControlPosition(app.GroupControlTogglePosition[position]).collapseAllRowGroups();
      sheet.getRange(position === 'BEFORE' ? 'A2' : 'A5').expandGroups();
      expect(rowsThatAre('hidden')).toEqual([8, 9]);
      sheet.collapseAllRowGroups();
      expect(sheet.getRange('C4:D8').expandGroups().getA1Notation()).toBe('C4:D8');
      expect(rowsThatAre('hidden')).toEqual([]);
    }
  });
});
