/**
 * Apps Script has no TextDecoder. fflate calls it while it loads and catches the error, but V8 parses the whole bundle again to write
 * that error's message, which takes 30 ms each time the sheet is opened. Therefore the build inserts this class. The parts of fflate
 * that the tool uses never decode text.
 */
export class TextDecoder {
  decode(): string {
    return '';
  }
}
