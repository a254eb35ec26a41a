import { type Answer, BUTTONS_OF, type Question } from '../../script/screen';
import { button, element, linkified } from './element';
import { BUTTONS, SAY } from './sentences';

interface Choice<Value> {
  readonly label: string;
  readonly value: Value;
}

interface Box {
  readonly title: string;
  readonly body: readonly Node[];
}

/** A box with buttons, over everything. Resolves with the pressed button's value, or with null if the box is closed. */
export function ask<Value>({ title, body }: Box, choices: readonly Choice<Value>[], dismissed?: AbortSignal) {
  return new Promise<Value | null>(resolve => {
    const heading = element('h2', { id: 'question-title' }, title);
    const text = element('div', { class: 'question-text', id: 'question-text' }, ...body);
    const row = element('div', { class: 'buttons' });
    const box = element('dialog', { class: 'question', role: 'alertdialog', 'aria-describedby': 'question-text' });
    box.setAttribute('aria-labelledby', title === '' ? 'question-text' : 'question-title');
    const end = (value: Value | null) => {
      box.close();
      box.remove();
      resolve(value);
    };
    row.append(
      ...choices.map(({ label, value }, index) =>
        button(label, () => end(value), index === 0 ? { class: 'first', autofocus: '' } : {}),
      ),
    );
    box.append(button('✕', () => end(null), { class: 'close', 'aria-label': SAY.close }));
    if (title !== '') box.append(heading);
    box.append(text, row);
    box.addEventListener('cancel', event => {
      event.preventDefault();
      end(null);
    });
    dismissed?.addEventListener('abort', () => end(null));
    document.body.append(box);
    box.showModal();
  });
}

/** Something to read. */
export async function say(text: string, title = ''): Promise<void> {
  await ask({ title, body: linkified(text) }, [{ label: BUTTONS.OK, value: true }]);
}

/** An alert or a prompt of the script, with the buttons that it asked for. */
export async function answerTo({ kind, title, text, buttons }: Question, dismissed: AbortSignal): Promise<Answer> {
  const input = element('input', { type: 'text', class: 'prompt', 'aria-label': text, maxlength: 5000, autofocus: '' });
  const body = [element('p', {}, ...linkified(text)), ...(kind === 'prompt' ? [input] : [])];
  const choices = BUTTONS_OF[buttons].map(name => ({ label: BUTTONS[name], value: name }));
  input.addEventListener('keydown', event => {
    const first = input.closest('dialog')?.querySelector<HTMLButtonElement>('button.first');
    if (event.key === 'Enter' && !event.isComposing) first?.click();
  });
  const pressed = await ask({ title, body }, choices, dismissed);
  return { button: pressed ?? 'CLOSE', ...(kind === 'prompt' && { text: input.value }) };
}
