import { Emulated } from '../../script/google/emulated';
import { type GoogleEnum, googleEnum } from '../../script/google/google-enum';
import { signatureError } from '../../script/google/signature';
import type { Dialog, Screen } from '../../script/screen';
import type { HtmlOutput } from './html';
import { Menu } from './menu';

/** What the person answers to the next alert or prompt. */
export interface Answer {
  readonly button: ButtonName;
  readonly text?: string;
}

type ButtonName = (typeof BUTTON_NAMES)[number];
const BUTTON_NAMES = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
const BUTTONS_OF = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;
type ButtonSetName = keyof typeof BUTTONS_OF;
const BUTTON_SET_NAMES: readonly ButtonSetName[] = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];

export class Ui extends Emulated {
  readonly service = 'Ui';
  readonly googleName = 'Ui';
  readonly Button = googleEnum('Button', BUTTON_NAMES);
  readonly ButtonSet = googleEnum('ButtonSet', BUTTON_SET_NAMES);
  readonly #screen: Screen;
  readonly #answers: Answer[];

  /** Takes answers off the front of the list; without one the person agrees: OK, or YES where that is asked. */
  constructor(screen: Screen, answers: Answer[]) {
    super();
    this.#screen = screen;
    this.#answers = answers;
  }

  createMenu(caption: string) {
    return new Menu(caption, menu => void this.#screen.menus.push(menu));
  }

  alert(...args: unknown[]) {
    return this.Button[this.#ask('alert', args).button];
  }

  prompt(...args: unknown[]) {
    const { button, text } = this.#ask('prompt', args);
    return new PromptResponse(this.Button[button], text ?? '');
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.#show('modal', page, title);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.#show('modeless', page, title);
  }

  showSidebar(page: HtmlOutput): void {
    this.#show('sidebar', page, page.getTitle());
  }

  #show(kind: Dialog['kind'], page: HtmlOutput, title: string): void {
    const { dialogs } = this.#screen;
    dialogs.push({ kind, title, html: page.getContent(), width: page.getWidth(), height: page.getHeight() });
  }

  /** The forms are (text), (text, buttons) and (title, text, buttons). */
  #ask(kind: 'alert' | 'prompt', args: readonly unknown[]): Answer {
    const texts = args.filter(arg => typeof arg === 'string');
    const set = this.#buttonSet(args.at(-1));
    if (texts.length !== (args.length === 3 ? 2 : 1) || (args.length > 1 && !set))
      throw signatureError(`Ui.${kind}`, args);
    const [text = '', title = ''] = texts.reverse();
    this.#screen.messages.push({ kind, title, text, buttons: set ?? 'OK' });
    const answer = this.#answers.shift() ?? { button: BUTTONS_OF[set ?? 'OK'][0] };
    const offered: readonly ButtonName[] = ['CLOSE', ...BUTTONS_OF[set ?? 'OK']];
    if (!offered.includes(answer.button)) throw new RangeError(`no button ${answer.button} under: ${text}`);
    return answer;
  }

  #buttonSet(value: unknown): ButtonSetName | undefined {
    return BUTTON_SET_NAMES.find(name => this.ButtonSet[name] === value);
  }
}

class PromptResponse extends Emulated {
  readonly service = 'Ui';
  readonly googleName = 'PromptResponse';
  readonly #button: GoogleEnum;
  readonly #text: string;

  constructor(button: GoogleEnum, text: string) {
    super();
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton() {
    return this.#button;
  }

  getResponseText(): string {
    return this.#text;
  }
}
