import { Emulated } from '../../script/google/emulated';

export class HtmlService extends Emulated {
  readonly service = 'HtmlService';
  readonly googleName = 'HtmlService';

  createHtmlOutput(html: string) {
    return new HtmlOutput(html);
  }
}

export class HtmlOutput extends Emulated {
  readonly service = 'HtmlService';
  readonly googleName = 'HtmlOutput';
  readonly #html: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(html: string) {
    super();
    this.#html = html;
  }

  getContent(): string {
    return this.#html;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(pixels: number): this {
    this.#width = pixels;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(pixels: number): this {
    this.#height = pixels;
    return this;
  }
}
