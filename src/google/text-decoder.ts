/**
 * Apps Script has none. fflate calls it while it loads and catches the error; but to word that error V8 parses the whole bundle once
 * more, 30 ms of every opening of the sheet. The build hence gives it this one; nothing that we use of fflate decodes text.
 */
export class TextDecoder {
  decode(): string {
    return '';
  }
}
