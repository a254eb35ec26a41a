import { describe, expect, test } from 'vitest';
import { open, openNew } from '../../support/spreadsheet';

const REFUSED = 'You are trying to edit a protected cell or object.';
/** The account of these tests. */
const ME = 'officer@example.org';

/** A sheet in which B2:C3 may be edited only by some, or by all if `editors` is left out. */
function protectedSheet(editors?: readonly string[], warningOnly = false) {
  const { app, model, sheet } = openNew();
  const range = { top: 1, left: 1, bottom: 2, right: 2 };
  model.sheets[0]?.protections.push({ id: 1, range, description: 'งบ', warningOnly, ...(editors && { editors }) });
  return { app, sheet };
}

describe('cells that others have protected', () => {
  test.each<[string, (sheet: ReturnType<typeof protectedSheet>['sheet']) => unknown]>([
    [
      'values',
      sheet =>
        sheet.getRange('A1:B2').setValues([
          [1, 2],
          [3, 4],
        ]),
    ],
    ['a value', sheet => sheet.getRange('C3').setValue(1)],
    ['formats', sheet => sheet.getRange('A2:D2').setNumberFormat('@')],
    ['notes', sheet => sheet.getRange('B2').setNote('ก')],
    ['validations', sheet => sheet.getRange('B:B').clearDataValidations()],
    ['nothing', sheet => sheet.getRange('B2').clearContent()],
  ])('refuse %s when the write takes effect', (_, write) => {
    const { app, sheet } = protectedSheet(['other@example.org']);
    write(sheet);
    expect(() => app.flush()).toThrow(REFUSED);
    expect(sheet.getRange('A1:D4').getValues().flat().join('')).toBe('');
  });

  test.each<[string, readonly string[] | undefined, boolean]>([
    ['somebody who is named', [ME], false],
    ['all, until somebody is named', undefined, false],
    ['all, with a warning only', ['other@example.org'], true],
  ])('can be written by %s', (_, editors, warningOnly) => {
    const { sheet } = protectedSheet(editors, warningOnly);
    expect(sheet.getRange('B2').setValue(1).getValue()).toBe(1);
  });

  test('can be written by the owner', () => {
    const { model } = openNew();
    model.sheets[0]?.protections.push({ id: 1, range: null, description: '', warningOnly: false, editors: [] });
    expect(() => open(model).sheet.getRange('A1').setValue(1).getValue()).toThrow(REFUSED);
    expect(open(model, { owner: ME }).sheet.getRange('A1').setValue(1).getValue()).toBe(1);
  });

  test('do not keep others from being written', () => {
    const { sheet } = protectedSheet([]);
    expect(sheet.getRange('D4').setValue(1).getValue()).toBe(1);
  });

  test('say that this account may not edit them', () => {
    const { app } = protectedSheet([]);
    const [protection] = app.getActiveSpreadsheet().getProtections(app.ProtectionType.RANGE);
    expect([
      protection?.canEdit(),
      protection?.getDescription(),
      app.getActiveSpreadsheet().getOwner().getEmail(),
    ]).toEqual([false, 'งบ', 'owner@example.org']);
  });
});
