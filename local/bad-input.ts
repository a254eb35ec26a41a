/**
 * Input from the person that cannot be used. The message is one English line: what is wrong, in which file, sheet or cell, and
 * what to do. The command line prints it and exits with 2. Any other error is a fault of this program.
 */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
