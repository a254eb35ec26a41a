import { expect, it } from 'vitest';
import { kindOf } from '../../../../local/script/calls/call-kinds';

it.each([
  ['Range', 'getValues', 'blocking'],
  ['Range', 'getNotes', 'blocking'],
  ['Range', 'isBlank', 'blocking'],
  ['Sheet', 'getLastRow', 'blocking'],
  ['Sheet', 'getConditionalFormatRules', 'blocking'],
  ['Spreadsheet', 'getProtections', 'blocking'],
  ['Spreadsheet', 'getEditors', 'blocking'],
  ['SpreadsheetApp', 'flush', 'blocking'],
  ['Lock', 'tryLock', 'blocking'],
  ['Lock', 'releaseLock', 'blocking'],
  ['Properties', 'setProperty', 'blocking'],
  ['User', 'getEmail', 'blocking'],
  ['Ui', 'alert', 'blocking'],
  ['Menu', 'addToUi', 'blocking'],
  ['MailApp', 'sendEmail', 'blocking'],
  ['Drive.Files', 'create', 'blocking'],
  ['ScriptApp', 'getProjectTriggers', 'blocking'],
  ['ANewClass', 'setSomething', 'blocking'],
  ['Range', 'setValues', 'buffered'],
  ['Range', 'clearDataValidations', 'buffered'],
  ['Sheet', 'insertRowsBefore', 'buffered'],
  ['Spreadsheet', 'deleteSheet', 'buffered'],
  ['SpreadsheetApp', 'getActiveSpreadsheet', 'local'],
  ['Spreadsheet', 'getSheetById', 'local'],
  ['Sheet', 'getMaxRows', 'local'],
  ['Range', 'getA1Notation', 'local'],
  ['Menu', 'addItem', 'local'],
  ['DataValidationBuilder', 'build', 'local'],
  ['Utilities', 'formatDate', 'local'],
])('%s.%s is %s', (className, method, kind) => {
  expect(kindOf(className, method)).toBe(kind);
});
