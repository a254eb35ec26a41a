import { expect, it } from 'vitest';
import { evaluate, hostOf } from '../support/host';

const A1 = "SpreadsheetApp.getActiveSheet().getRange('A1')";

it("dates from cells belong to the script's context, and written dates are read back", () => {
  const script = `${A1}.setValue(new Date(Date.UTC(2022, 2, 31, 17))); const date = ${A1}.getValue();
    return [date instanceof Date, date.toISOString()]`;
  expect(evaluate(script)).toEqual([true, '2022-03-31T17:00:00.000Z']);
});

it("a run's writes are in the workbook, even if it throws", () => {
  for (const end of ['', 'throw new Error("no")']) {
    const host = hostOf(`function write() { ${A1}.setValue('ก'); ${end} } function read() { return ${A1}.getValue() }`);
    if (end) expect(() => host.call('write')).toThrow('no');
    else host.call('write');
    expect(host.call('read').value).toBe('ก');
  }
});

it('waiting writes are lost if Google stops the run', () => {
  const host = hostOf(`
    function write(flush) { ${A1}.setValue('ก'); if (flush) SpreadsheetApp.flush(); Utilities.sleep(3e5); Utilities.sleep(3e5); }
    function read() { return ${A1}.getValue() }`);
  expect(() => host.call('write', [false])).toThrow('Exceeded maximum execution time');
  expect(host.call('read').value).toBe('');
  expect(() => host.call('write', [true])).toThrow('Exceeded maximum execution time');
  expect(host.call('read').value).toBe('ก');
});

it('a person can move a row between two calls', () => {
  const moveDown = (call: number, name: string) => {
    if (name === 'Range.getValue' && call > 4) host.workbook.sheets[0]?.rows.unshift([]);
  };
  const host = hostOf(`function run() { ${A1}.setValue('ก'); SpreadsheetApp.flush(); return ${A1}.getValue(); }`, {
    beforeCall: moveDown,
  });
  expect(host.call('run').value).toBe('');
});

it('a notice in the corner is shown', () => {
  const { screen } = hostOf("function run() { SpreadsheetApp.getActive().toast('เสร็จ', 'หัว') }").call('run');
  expect(screen.messages).toEqual([{ kind: 'toast', title: 'หัว', text: 'เสร็จ', buttons: null }]);
});

it('what Google stores outside the cells is part of the workbook', () => {
  const host = hostOf("function run() { PropertiesService.getDocumentProperties().setProperty('a', '1') }");
  host.call('run');
  expect(host.workbook.host).toBe(host.state);
  expect(JSON.parse(JSON.stringify(host.state))).toEqual(host.state);
});
