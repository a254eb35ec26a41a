import { Emulated } from '../../script/google/emulated';
import { type GoogleEnum, googleEnum } from '../../script/google/google-enum';
import { signatureError } from '../../script/google/signature';
import {
  type Answer,
  BUTTON_NAMES,
  BUTTONS_OF,
  type ButtonSetName,
  type Dialog,
  type Question,
  type Screen,
} from '../../script/screen';
import type { HtmlOutput } from './html';
import { Menu } from './menu';

const BUTTON_SET_NAMES = Object.keys(BUTTONS_OF) as ButtonSetName[];

export class Ui extends Emulated {
  readonly service = 'Ui';
  readonly googleName = 'Ui';
  readonly Button = googleEnum('Button', BUTTON_NAMES);
  readonly ButtonSet = googleEnum('ButtonSet', BUTTON_SET_NAMES);
  readonly #screen: Screen;
  readonly #answerTo: (question: Question) => Answer;

  constructor(screen: Screen, answerTo: (question: Question) => Answer) {
    super();
    this.#screen = screen;
    this.#answerTo = answerTo;
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

  /** Accepts (text), (text, buttons) and (title, text, buttons). */
  #ask(kind: 'alert' | 'prompt', args: readonly unknown[]): Answer {
    const texts = args.filter(arg => typeof arg === 'string');
    const set = this.#buttonSet(args.at(-1));
    if (texts.length !== (args.length === 3 ? 2 : 1) || (args.length > 1 && !set))
      throw signatureError(`Ui.${kind}`, args);
    const [text = '', title = ''] = texts.reverse();
    const question = { kind, title, text, buttons: set ?? 'OK' } as const;
    this.#screen.messages.push(question);
    const answer = this.#answerTo(question);
    const offered: readonly string[] = ['CLOSE', ...BUTTONS_OF[question.buttons]];
    if (!offered.includes(answer.button)) throw new RangeError(`there is no button ${answer.button} for: ${text}`);
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
