import { expect, it } from 'vitest';
import { evaluate, hostOf } from '../../support/host';

const UI = 'const ui = SpreadsheetApp.getUi();';

it.each([
  ["ui.alert('ก')", { title: '', text: 'ก', buttons: 'OK' }],
  ["ui.alert('ก', ui.ButtonSet.YES_NO)", { title: '', text: 'ก', buttons: 'YES_NO' }],
  ["ui.alert('หัว', 'ก', ui.ButtonSet.OK_CANCEL)", { title: 'หัว', text: 'ก', buttons: 'OK_CANCEL' }],
])('%s is shown', (call, message) => {
  const { screen } = hostOf(`function run() { ${UI} ${call} }`).call('run');
  expect(screen.messages).toEqual([{ kind: 'alert', ...message }]);
});

it('the person agrees by default, and otherwise gives the answers in order', () => {
  const ask = `const yes = () => ui.alert('ก', ui.ButtonSet.YES_NO) === ui.Button.YES;`;
  const answers = [{ button: 'NO' }] as const;
  expect(evaluate(`${UI} ${ask} return [yes(), yes(), ui.alert('ข') === ui.Button.OK]`, { answers })).toEqual([
    false,
    true,
    true,
  ]);
});

it('a prompt returns the button and the text', () => {
  const script = `${UI} const r = ui.prompt('ปี', ui.ButtonSet.OK_CANCEL);
    return [r.getSelectedButton() === ui.Button.OK, r.getResponseText()]`;
  expect(evaluate(script, { answers: [{ button: 'OK', text: '๒๕๖๕' }] })).toEqual([true, '๒๕๖๕']);
});

it('a person who is there is asked instead, and sees a toast at once', () => {
  const seen: unknown[] = [];
  const script = `${UI} SpreadsheetApp.getActive().toast('รอ', 'ก');
    return ui.alert('ลบ', 'แน่ใจหรือไม่', ui.ButtonSet.YES_NO) === ui.Button.NO`;
  const options = {
    answers: [{ button: 'YES' }] as const,
    toast: (toast: unknown) => void seen.push(toast),
    ask(question: unknown) {
      seen.push(question);
      return { button: 'NO' } as const;
    },
  };
  expect(evaluate(script, options)).toBe(true);
  expect(seen).toEqual([
    { kind: 'toast', title: 'ก', text: 'รอ', buttons: null },
    { kind: 'alert', title: 'ลบ', text: 'แน่ใจหรือไม่', buttons: 'YES_NO' },
  ]);
});

it('the person cannot press a button that is not shown', () => {
  expect(() => evaluate(`${UI} return ui.alert('ก')`, { answers: [{ button: 'NO' }] })).toThrow('no button NO');
});

it.each(['ui.alert()', 'ui.alert(5)', "ui.alert('ก', 'ข')", "ui.alert('ก', ui.Button.OK)"])('%s is refused', call => {
  expect(() => evaluate(`${UI} return ${call}`)).toThrow("don't match the method signature for Ui.alert");
});

it('pages are shown with their title and size', () => {
  const script = `function run() { ${UI}
    const page = () => HtmlService.createHtmlOutput('<p>ก').setTitle('ข').setWidth(300);
    ui.showModalDialog(page(), 'ค'); ui.showModelessDialog(page(), 'ง'); ui.showSidebar(page()); }`;
  const page = { html: '<p>ก', width: 300, height: null };
  expect(hostOf(script).call('run').screen.dialogs).toEqual([
    { kind: 'modal', title: 'ค', ...page },
    { kind: 'modeless', title: 'ง', ...page },
    { kind: 'sidebar', title: 'ข', ...page },
  ]);
});

it('buttons convert to their names and are the same in each call', () => {
  expect(evaluate(`${UI} return [String(ui.Button.OK), SpreadsheetApp.getUi().Button.OK === ui.Button.OK]`)).toEqual([
    'OK',
    true,
  ]);
});
